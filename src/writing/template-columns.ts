import type { SheetCell, SheetValidation } from "../core/change";
import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import { headings } from "./cells";
import { headerOf, yesNo } from "./template-words";
import type { Field } from "../core/tender";

/** One column of a template's table: which field it is, how wide, and what a bidder or buyer may type there. */
export interface TemplateColumn {
  readonly field: Field;
  readonly width: number;
  readonly input?: "input-text" | "input-number" | "input-money" | "input-percent" | "input-date";
  readonly help?: string;
  readonly asks?: SheetValidation["rule"] | "yes-no";
}

/** The columns in which an offer is described, the same in every template. */
export const OFFER_COLUMNS: readonly TemplateColumn[] = [
  {
    field: "method",
    width: 44,
    input: "input-text",
    help: "What will be done, by whom, where and when, with which partners, and how it is monitored.",
  },
  {
    field: "due",
    width: 14,
    input: "input-date",
    asks: { is: "date", from: "2013-01-31" },
    help: "The date by which it is delivered, within the contract's term.",
  },
  { field: "owner", width: 20, input: "input-text", help: "The person who answers for it." },
  {
    field: "evidence",
    width: 30,
    input: "input-text",
    help: "What will show that it was delivered. The sheet Guidance names the kinds that a measure takes.",
  },
  { field: "place", width: 18, input: "input-text", help: "Where it is delivered." },
  {
    field: "inSpecification",
    width: 15,
    input: "input-text",
    asks: "yes-no",
    help: "Whether the specification already requires it: then it does not count.",
  },
];

/** The column of lots where the facts name several; a tender of one lot has none. */
export function lotColumns({ lots = [] }: Facts): readonly TemplateColumn[] {
  if (lots.length < 2) return [];
  const ids = lots.map((lot) => lot.id);
  // Excel keeps a list of choices as one text of at most 255 characters, parted by commas.
  const isListable = ids.join(",").length <= 255 && !ids.some((id) => id.includes(","));
  const column: TemplateColumn = {
    field: "lot",
    width: 14,
    input: "input-text",
    help: "The lot that this is for.",
  };
  return [isListable ? { ...column, asks: { is: "choice", of: ids } } : column];
}

/** What a quantity and a share accept. */
export const QUANTITY: TemplateColumn = {
  field: "quantity",
  width: 13,
  input: "input-number",
  asks: { is: "decimal", minimum: 0 },
  help: "A number in the unit of the measure. Blank means nothing is offered; it is not 0.",
};

export const ATTRIBUTION: TemplateColumn = {
  field: "attribution",
  width: 13,
  input: "input-percent",
  asks: { is: "decimal", minimum: 0, maximum: 1 },
  help: "The share that is local or due to this contract, from 0% to 100%.",
};

/** The headings of the columns. */
export const headingRow = (columns: readonly TemplateColumn[], ruleset: Ruleset): readonly SheetCell[] =>
  headings(...columns.map(({ field }) => headerOf(ruleset, field)));

/** What each column accepts over the rows from `top` to `bottom`. */
export const validationsOf = (
  columns: readonly TemplateColumn[],
  ruleset: Ruleset,
  top: number,
  bottom: number,
): readonly SheetValidation[] =>
  columns.flatMap(({ field, asks, help }, index) => {
    if (asks === undefined) return [];
    const rule: SheetValidation["rule"] = asks === "yes-no" ? { is: "choice", of: yesNo(ruleset) } : asks;
    return [
      { top, bottom, left: index, right: index, rule, title: headerOf(ruleset, field), help: help ?? "" },
    ];
  });

/** Index of a field among the columns. */
export function columnOf(columns: readonly TemplateColumn[], field: Field): number {
  const index = columns.findIndex((column) => column.field === field);
  if (index < 0) throw new Error(`The template has no column "${field}".`);
  return index;
}

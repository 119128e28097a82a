import type { SheetCell, WriteSheet } from "../core/change";
import type { Facts } from "../core/facts";
import { addressOf, columnName } from "../core/location";
import type { Ruleset } from "../core/ruleset";
import { EMPTY, formula } from "./cells";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import {
  ATTRIBUTION,
  OFFER_COLUMNS,
  QUANTITY,
  columnOf,
  headingRow,
  lotColumns,
  validationsOf,
  type TemplateColumn,
} from "./template-columns";
import { LIST, LISTS, type Lists } from "./template-lists";

/** Rows that the register of a new tender workbook has ready. */
const READY = 400;

/** A look-up of the row's measure in one column of the lists; an empty text where the row has no measure. */
function lookUp(measure: string, column: number, lists: Lists): string {
  const fixed = (row: number, at: number): string => `$${columnName(at)}$${String(row + 1)}`;
  const range = (at: number): string => `${LISTS}!${fixed(lists.top, at)}:${fixed(lists.bottom, at)}`;
  return `IF(${measure}="","",INDEX(${range(column)},MATCH(${measure},${range(LIST.measure)},0)))`;
}

function columnsOf(lists: Lists, facts: Facts): readonly TemplateColumn[] {
  const from = {
    sheet: LISTS,
    top: lists.top,
    bottom: lists.bottom,
    left: LIST.measure,
    right: LIST.measure,
  };
  return [
    ...lotColumns(facts),
    { field: "bidder", width: 24, input: "input-text" },
    {
      field: "measure",
      width: 14,
      input: "input-text",
      asks: { is: "list", from },
      help: "The measure's reference; title, unit and proxy follow by themselves.",
    },
    { field: "title", width: 40 },
    { field: "unit", width: 14 },
    QUANTITY,
    { field: "proxy", width: 13 },
    ATTRIBUTION,
    { field: "value", width: 16 },
    ...OFFER_COLUMNS,
  ];
}

/** The register of offers: a row for each bidder and measure. What the rules set says is looked up and locked. */
export function planOffers(ruleset: Ruleset, facts: Facts, lists: Lists): WriteSheet {
  const columns = columnsOf(lists, facts);
  const draft = new SheetDraft(columns.map(({ width }) => width));
  openSheet(draft, "Offers", ruleset);
  draft.say(
    "A row for each bidder and measure. Grey columns follow from the measure and are locked; fill in the others.",
    "note",
  );
  const header = draft.row(...headingRow(columns, ruleset));
  const position = (field: TemplateColumn["field"]): number => columnOf(columns, field);
  const row = (at: number): readonly SheetCell[] => {
    const cell = (field: TemplateColumn["field"]): string => addressOf(at, position(field));
    const [measure, quantity, attribution] = [cell("measure"), cell("quantity"), cell("attribution")];
    const isMissing = `OR(${quantity}="",${cell("proxy")}="",AND(${attribution}="",${lookUp(measure, LIST.attribution, lists)}="required"))`;
    const value = `IF(${isMissing},"",ROUND(${quantity}*${cell("proxy")}*IF(${attribution}="",1,${attribution}),2))`;
    return columns.map(({ field, input }): SheetCell => {
      if (input !== undefined) return { style: input };
      if (field === "title") return formula(lookUp(measure, LIST.title, lists), undefined, "locked-text");
      if (field === "unit") return formula(lookUp(measure, LIST.unit, lists), undefined, "locked-text");
      if (field === "proxy") return formula(lookUp(measure, LIST.proxy, lists), undefined, "locked-money");
      return field === "value" ? formula(value, undefined, "locked-money") : EMPTY;
    });
  };
  for (let count = 0; count < READY; count++) draft.row(...row(draft.next));
  return draft.sheet("Offers", {
    freezeRows: header + 1,
    validations: validationsOf(columns, ruleset, header + 1, draft.next - 1),
    protect: true,
    landscape: true,
  });
}

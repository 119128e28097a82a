import type { SheetCell, SheetValidation, WriteSheet } from "../core/change";
import type { Facts } from "../core/facts";
import { addressOf } from "../core/location";
import type { Measure, Ruleset } from "../core/ruleset";
import { EMPTY, formula, number, text } from "./cells";
import { editionName } from "./edition-text";
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
import { LISTS, type Lists } from "./template-lists";
import { factLabel, headerOf, offeredMeasures, poundsOf } from "./template-words";

const COLUMNS: readonly TemplateColumn[] = [
  { field: "measure", width: 14 },
  { field: "theme", width: 20 },
  { field: "title", width: 44 },
  { field: "unit", width: 14 },
  QUANTITY,
  { field: "proxy", width: 13 },
  ATTRIBUTION,
  { field: "value", width: 16 },
  ...OFFER_COLUMNS,
];

const position = (field: TemplateColumn["field"]): number => columnOf(COLUMNS, field);

/** The social value of a row as the bidder sees it: blank until everything that the measure asks for is there. */
function valueFormula(row: number, measure: Measure): string {
  const at = (field: TemplateColumn["field"]): string => addressOf(row, position(field));
  const [quantity, proxy, share] = [at("quantity"), at("proxy"), at("attribution")];
  const missing = measure.attribution === "required" ? `OR(${quantity}="",${share}="")` : `${quantity}=""`;
  const part =
    measure.attribution === "none"
      ? ""
      : measure.attribution === "required"
        ? `*${share}`
        : `*IF(${share}="",1,${share})`;
  return `IF(${missing},"",ROUND(${quantity}*${proxy}${part},2))`;
}

function measureRow(row: number, measure: Measure, theme: string): readonly SheetCell[] {
  const pounds = poundsOf(measure);
  const locked = (value: string): SheetCell => text(value, "locked-text");
  return COLUMNS.map(({ field, input }): SheetCell => {
    if (field === "attribution" && measure.attribution === "none") return { style: "locked-text" };
    if (input !== undefined) return { style: input };
    if (field === "measure") return locked(measure.id);
    if (field === "theme") return locked(theme);
    if (field === "title") return locked(measure.title);
    if (field === "unit") return locked(measure.unit.label);
    if (field === "proxy") return number(pounds, "locked-money");
    return pounds === undefined
      ? { style: "locked-text" }
      : formula(valueFormula(row, measure), undefined, "locked-money");
  });
}

/** A bidder's offer: the bidder named at the top, measures down, one column to fill in for the quantity. */
export function planBidderOffer(ruleset: Ruleset, facts: Facts, lists: Lists): WriteSheet {
  const draft = new SheetDraft(COLUMNS.map(({ width }) => width));
  openSheet(draft, "Offer", ruleset);
  draft.say(
    "Fill in the coloured cells only. A measure left blank is not offered; a blank is not 0. The sheet Guidance says what counts.",
    "note",
  );
  draft.gap();
  if (facts.title !== undefined)
    draft.row(text(factLabel(ruleset, "title")), text(facts.title, "locked-text"));
  draft.row(text(factLabel(ruleset, "edition")), text(editionName(ruleset), "locked-text"));
  draft.row(text(headerOf(ruleset, "bidder")), { style: "input-text" });
  const lots = lotColumns(facts);
  const lotRow = draft.next;
  for (const { field } of lots) draft.row(text(headerOf(ruleset, field)), { style: "input-text" });
  draft.row(text(headerOf(ruleset, "price")), { style: "input-money" });
  draft.gap();
  const header = draft.row(...headingRow(COLUMNS, ruleset));
  const themes = new Map(ruleset.themes.map((theme) => [theme.id, theme.title]));
  const evidence: SheetValidation[] = [];
  for (const measure of offeredMeasures(ruleset)) {
    const row = draft.row(...measureRow(draft.next, measure, themes.get(measure.theme) ?? ""));
    const kinds = lists.evidence.get(measure.id);
    const column = position("evidence");
    if (kinds !== undefined) {
      evidence.push({
        top: row,
        bottom: row,
        left: column,
        right: column,
        rule: { is: "list", from: { sheet: LISTS, ...kinds } },
        title: headerOf(ruleset, "evidence"),
        help: "One of the kinds of evidence that this measure takes.",
      });
    }
  }
  const last = draft.next - 1;
  const value = position("value");
  const total = COLUMNS.map((_, index): SheetCell =>
    index === 0 ? text(ruleset.vocabulary.totals[0] ?? "Total", "total-text") : EMPTY,
  );
  const sum = formula(`SUM(${addressOf(header + 1, value)}:${addressOf(last, value)})`, 0, "total-money");
  draft.row(...total.slice(0, value), sum);
  const lot = validationsOf(lots, ruleset, lotRow, lotRow).map((one) => ({ ...one, left: 1, right: 1 }));
  return draft.sheet("Offer", {
    freezeRows: header + 1,
    validations: [...validationsOf(COLUMNS, ruleset, header + 1, last), ...evidence, ...lot],
    protect: true,
    landscape: true,
  });
}

import { placeName } from "../core/location";
import type { Tender } from "../core/tender";
import { EMPTY, headings, linked, text } from "./cells";
import { FACT_NAMES, NEEDED_FACTS, factNames, factText } from "./fact-words";
import type { SheetDraft } from "./sheet-draft";
import type { WorkbookCells } from "./workbook-cells";
import { wrapWords } from "./wrap-words";

/** Characters that a value may have before it reaches the column of places. */
const VALUE_MEASURE = 88;

/** One label with its value and where it comes from; a long value goes on in the rows below. */
export function writeLabelled(
  draft: SheetDraft,
  label: string,
  value: string,
  from: string,
  to?: { sheet: string; row: number; column: number },
): void {
  const [first = "", ...rest] = wrapWords(value, VALUE_MEASURE);
  const place = to === undefined ? text(from, "note") : linked(text(from, "link"), to);
  draft.row(text(label), text(first), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, place);
  for (const line of rest) draft.row(EMPTY, text(line));
}

/** The facts of the procurement as read, each with the place where it stands; those that decide which rules apply also where missing. */
export function writeFacts(draft: SheetDraft, tender: Tender, cells: WorkbookCells): void {
  draft.heading("Facts as read");
  draft.row(...headings("Fact", "Value", "", "", "", "", "", "", "Read from"));
  for (const name of factNames()) {
    const value = factText(tender.facts, name);
    const at = tender.factsAt[name];
    if (value === undefined) {
      if (NEEDED_FACTS.includes(name))
        writeLabelled(draft, FACT_NAMES[name], "not stated: what needs it cannot be judged", "");
    } else if (at === undefined) {
      writeLabelled(draft, FACT_NAMES[name], value, "given with the review");
    } else {
      const to = cells.isHere(at) ? { sheet: at.sheet, row: at.row, column: at.column } : undefined;
      writeLabelled(draft, FACT_NAMES[name], value, placeName(at, cells.isElsewhere(at)), to);
    }
  }
}

import type { WriteSheet } from "../core/change";
import type { Ruleset } from "../core/ruleset";
import type { Area } from "../core/snapshot";
import { headings, number, text } from "./cells";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import { headerOf, offeredMeasures, poundsOf } from "./template-words";

/** The sheet that drop-down lists and look-ups of a template read from. */
export const LISTS = "Lists";

/** Columns of the list of measures. */
export const LIST = { measure: 0, title: 1, unit: 2, proxy: 3, attribution: 4, evidence: 5 } as const;

/** The lists, and where they stand. */
export interface Lists {
  readonly sheet: WriteSheet;
  /** Rows of the measures, from 0. */
  readonly top: number;
  readonly bottom: number;
  /** The kinds of evidence of a measure, by its id. */
  readonly evidence: ReadonlyMap<string, Area>;
}

/** Plans the lists of a rules set: each measure with title, unit, proxy, whether it asks for an attribution, and its kinds of evidence. */
export function planLists(ruleset: Ruleset): Lists {
  const draft = new SheetDraft([14, 50, 14, 14, 14, 40, 40, 40]);
  openSheet(draft, "Lists", ruleset);
  const [measure, title, unit, proxy, attribution] = (
    ["measure", "title", "unit", "proxy", "attribution"] as const
  ).map((field) => headerOf(ruleset, field));
  const top =
    draft.row(
      ...headings(measure ?? "", title ?? "", unit ?? "", proxy ?? "", attribution ?? "", "Evidence"),
    ) + 1;
  const evidence = new Map<string, Area>();
  for (const one of offeredMeasures(ruleset)) {
    const row = draft.row(
      text(one.id, "locked-text"),
      text(one.title, "locked-text"),
      text(one.unit.label, "locked-text"),
      number(poundsOf(one), "locked-money"),
      text(one.attribution, "locked-text"),
      ...one.evidence.map((kind) => text(kind, "locked-text")),
    );
    if (one.evidence.length > 0)
      evidence.set(one.id, {
        top: row,
        bottom: row,
        left: LIST.evidence,
        right: LIST.evidence + one.evidence.length - 1,
      });
  }
  const sheet: WriteSheet = draft.sheet(LISTS, { freezeRows: top, protect: true, landscape: true });
  return { sheet, top, bottom: draft.next - 1, evidence };
}

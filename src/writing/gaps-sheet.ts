import type { WriteSheet } from "../core/change";
import type { Finding, Tally } from "../core/finding";
import type { Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import { formatNumber } from "../core/say";
import type { Area } from "../core/snapshot";
import { EMPTY, headings, text } from "./cells";
import { gapRow, waivedRow } from "./gaps-rows";
import type { Unmarked } from "./marks";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import { SEVERITIES, countText } from "./severity-words";
import type { WorkbookCells } from "./workbook-cells";

/** More rows than this nobody reads in a workbook; the command line's JSON lists them all. */
export const MOST_GAPS = 20_000;

const WIDTHS = [10, 12, 12, 22, 70, 26, 34, 44];

/** How often a rule came to which outcome: "56 met, 1 not met"; what never came is left out. */
function tallyText({ met, notMet, unknown, notApplicable }: Tally): string {
  const parts: readonly (readonly [number, string])[] = [
    [met, "met"],
    [notMet, "not met"],
    [unknown, "cannot be judged"],
    [notApplicable, "does not apply"],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${formatNumber(count)} ${what}`);
  return said.length === 0 ? "nothing to look at" : said.join(", ");
}

/** The rules that ran, and how often each came to which outcome. */
function writeChecks(draft: SheetDraft, review: Review, ruleset: Ruleset): void {
  const titles = new Map<string, string>(
    [...ruleset.checks, ...ruleset.clauses, ...ruleset.measures].map((rule) => [rule.id, rule.title]),
  );
  draft.heading("Checks that ran");
  draft.row(...headings("", "Rule", "", "", "What it asks for", "What came of it", ""));
  for (const tally of review.tallies) {
    draft.row(
      EMPTY,
      text(tally.rule),
      EMPTY,
      EMPTY,
      text(titles.get(tally.rule) ?? "", "wrap"),
      text(tallyText(tally)),
    );
  }
}

/** The open findings, gravest first; returns where their table stands. */
function writeOpen(
  draft: SheetDraft,
  review: Review,
  cells: WorkbookCells,
  unmarked: ReadonlyMap<Finding, Unmarked>,
): Area {
  draft.gap();
  const top = draft.row(
    ...headings(
      "Severity",
      "Rule",
      "Lot",
      "Bidder",
      "What is wrong, what was expected, what to do",
      "Place",
      "Source",
      "Key, to waive it",
    ),
  );
  const sorted = SEVERITIES.flatMap((severity) =>
    review.findings.filter((finding) => finding.severity === severity),
  );
  for (const finding of sorted.slice(0, MOST_GAPS))
    draft.row(...gapRow(finding, cells, unmarked.get(finding)));
  const more = sorted.length - MOST_GAPS;
  if (more > 0) draft.say(`And ${String(more)} more, which the pane and the command line list.`, "note");
  return { top, left: 0, bottom: top + Math.min(sorted.length, MOST_GAPS), right: WIDTHS.length - 1 };
}

/** The *Gaps* sheet: every open finding with its place, what to waive it by, those that are waived, and the checks that ran. */
export function planGaps(
  name: string,
  review: Review,
  ruleset: Ruleset,
  cells: WorkbookCells,
  unmarked: ReadonlyMap<Finding, Unmarked>,
): WriteSheet {
  const draft = new SheetDraft(WIDTHS);
  openSheet(draft, "Gaps", ruleset);
  const ran = review.tallies.length;
  if (review.findings.length === 0) {
    draft.say(`No gaps: ${String(ran)} checks ran and found nothing open. They are listed below.`);
  } else {
    draft.say(
      `${countText(review.findings)}, from ${String(ran)} checks. A gap that has a good reason can be waived, in the pane or at the command line by its key.`,
    );
  }
  const open = review.findings.length === 0 ? undefined : writeOpen(draft, review, cells, unmarked);
  if (review.waived.length > 0) {
    draft.heading("Waived");
    draft.row(
      ...headings(
        "Severity",
        "Rule",
        "Lot",
        "Bidder",
        "What was found",
        "Place",
        "Who waived it, under which edition, why",
        "Key",
      ),
    );
    for (const { finding, waiver } of review.waived) draft.row(...waivedRow(finding, waiver, cells));
  }
  writeChecks(draft, review, ruleset);
  return draft.sheet(name, {
    freezeRows: open === undefined ? 0 : open.top + 1,
    landscape: true,
    ...(open && { autoFilter: open }),
  });
}

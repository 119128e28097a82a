import type { Facts } from "../../core/facts";
import type { Finding } from "../../core/finding";
import { governsText } from "../../core/governs-text";
import type { Review } from "../../core/review";
import type { Ruleset } from "../../core/ruleset";
import { formatDate, formatMoney, formatNumber } from "../../core/say";
import type { BidScore, LotScore, Score } from "../../core/scores";
import { lotName } from "../../writing/score-words";
import { whatIsAsked } from "../../writing/trigger-text";
import { mayFall, provisionalReason } from "../../core/provisional";
import { findingLines, type Shown } from "./finding-lines";
import { remedyLines } from "./remedy-lines";
import type { Colours } from "./terminal";

const points = (value: number): string => value.toFixed(2);

/** "9.00 of 10", "at least 9.00 of 10" where more may come, "9.00 of 10 so far" where it may also fall. */
function pointsOf(score: Score): string {
  const text = `${points(score.points)} of ${formatNumber(score.maximum)}`;
  if (score.provisional.length === 0) return text;
  return mayFall(score) ? `${text} so far` : `at least ${text}`;
}

/** One line for each edition: set, version, short hash and who stands behind it. */
export const editionLine = (ruleset: Pick<Ruleset, "set" | "version" | "sha256" | "authority">): string =>
  `Rules set ${ruleset.set} ${ruleset.version} (${ruleset.sha256.slice(0, 8)}). ${ruleset.authority.statement.en}`;

/** The facts that were used, in one line; "unknown" where one is missing. */
export function factsLine(facts: Facts): string {
  const value =
    facts.value === undefined
      ? "value unknown"
      : `${formatMoney(facts.value)} (VAT ${facts.vat ?? "unstated"})`;
  const term =
    facts.start === undefined || facts.end === undefined
      ? "term unknown"
      : `${formatDate(facts.start)} to ${formatDate(facts.end)}`;
  const begun =
    facts.commencement === undefined ? "commencement unknown" : `commenced ${formatDate(facts.commencement)}`;
  return `Facts: ${[facts.kind ?? "kind unknown", value, term, begun, facts.category ?? "category unknown"].join(" · ")}`;
}

function bidLine(bid: BidScore, lot: LotScore, colours: Colours, width: number): string {
  const amount = lot.method === "points" ? `${formatNumber(bid.total)} points` : formatMoney(bid.total);
  if (bid.withdrawn) return `   –  ${bid.bidder.padEnd(width)}  withdrawn, takes no part`;
  const rank = `${bid.isTied ? "=" : ""}${bid.rank === undefined ? "–" : String(bid.rank)}`.padStart(4);
  const parts = `quantitative ${pointsOf(bid.quantitative)}, qualitative ${pointsOf(bid.qualitative)}, social value ${bid.unknownLines > 0 ? "at least " : ""}${amount}`;
  const why =
    bid.combined.provisional.length === 0
      ? ""
      : colours.yellow(
          `\n      ${" ".repeat(width)}  provisional: ${bid.combined.provisional.map(provisionalReason).join("; ")}`,
        );
  return `${rank}  ${colours.bold(bid.bidder.padEnd(width))}  ${pointsOf(bid.combined)}  (${parts})${why}`;
}

/** The ranking of one lot as lines of text. */
export function lotLines(lot: LotScore, colours: Colours): readonly string[] {
  const width = Math.max(...lot.bids.map((bid) => bid.bidder.length), 4);
  const from = lot.weightFrom === "tender" ? "declared by the tender" : "the edition's default";
  return [
    colours.bold(
      `${lot.lot === "" ? "In all" : lotName(lot.lot)}: social value counts ${formatNumber(lot.weight)}% of the award (${from}), ${lot.method} method`,
    ),
    ...lot.bids.map((bid) => bidLine(bid, lot, colours, width)),
    ...(lot.sensitiveTo.length > 0
      ? [`   The order of the first two depends on whether ${lot.sensitiveTo.join(" or ")} takes part.`]
      : []),
  ];
}

/** "3 errors, 1 warning, no advice": how many findings of each severity are open. */
export function countLine(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"], one: string, many: string): string => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number === 0 ? "no" : String(number)} ${number === 1 ? one : many}`;
  };
  return `${count("error", "error", "errors")}, ${count("warning", "warning", "warnings")}, ${count("advice", "piece of advice", "pieces of advice")}`;
}

/** Whether the rules set governs, where it does not or that cannot be told; with what it governs, beside what this is. */
function governsLines({ governs }: Review, ruleset: Ruleset, facts: Facts): readonly string[] {
  const text = governsText(governs, ruleset);
  if (text === "") return [];
  if (governs.is !== "not-met") return [text];
  const asked = whatIsAsked(ruleset.governs, { kind: facts.kind }, ruleset);
  const value = facts.value === undefined ? "" : ` with a value of ${formatMoney(facts.value)}`;
  const kind = facts.kind?.replace("-", " ");
  const here = kind === undefined ? "" : ` This is a ${kind}${value}.`;
  return [text, `What they govern: ${asked}.${here}`];
}

/** A whole review as a person reads it on a terminal. */
export function reviewLines(review: Review, ruleset: Ruleset, facts: Facts, shown: Shown): readonly string[] {
  return [
    editionLine(ruleset),
    factsLine(facts),
    ...(shown.valueFrom === undefined ? [] : [shown.valueFrom]),
    ...governsLines(review, ruleset, facts),
    "",
    ...review.scores.flatMap((lot) => [...lotLines(lot, shown.colours), ""]),
    ...(review.scores.length > 0 ? ["A rank on social value is not an award.", ""] : []),
    review.findings.length === 0 ? "No gaps found." : `Gaps: ${countLine(review.findings)}.`,
    ...findingLines(review.findings, shown),
    ...remedyLines(review.findings, ruleset),
    ...(review.waived.length === 0 ? [] : ["", `Waived: ${String(review.waived.length)}.`]),
    ...review.waived.flatMap(({ finding, waiver }) => [
      ...findingLines([finding], shown),
      `${" ".repeat(20)}waived by ${waiver.who} under ${waiver.edition}: ${waiver.reason}`,
    ]),
  ];
}

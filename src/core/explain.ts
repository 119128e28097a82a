import { explainLine } from "./explain-line";
import { formatWorth, sourceName, type ExplanationNode } from "./explanation";
import { mayFall, provisionalReason } from "./provisional";
import { countMarks, questionsOf, type CountedMark } from "./qualitative";
import { valueOf } from "./quantity";
import { sumOf } from "./rounding";
import type { Ruleset } from "./ruleset";
import { formatMoney, formatNumber } from "./say";
import type { BidScore, LotScore, Score } from "./scores";
import { sizeOf } from "./contract-size";
import type { Lot, Tender } from "./tender";

export type Explanation = ExplanationNode;

/** Which number to explain: of one bid in one lot its combined score, one of its two parts, or its social value; of one measure alone where one is named. */
export interface ExplainSubject {
  readonly lot: string;
  readonly bidder: string;
  readonly what: "combined" | "quantitative" | "qualitative" | "total";
  /** A measure's id, or a label as written: explains what the bid's lines under it are worth together. */
  readonly measure?: string;
}

interface Scope {
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly lot: LotScore;
  readonly tenderLot: Lot;
  readonly bid: BidScore;
}

/** The tree behind one number, down to cells, rules and sources, worked out only when asked for; undefined where there is no such bid or line. */
export function explain(
  subject: ExplainSubject,
  tender: Tender,
  ruleset: Ruleset,
  scores: readonly LotScore[],
): Explanation | undefined {
  const lot = scores.find((each) => each.lot === subject.lot);
  const tenderLot = tender.lots.find((each) => each.id === subject.lot);
  const bid = lot?.bids.find((each) => each.bidder === subject.bidder);
  if (!lot || !tenderLot || !bid) return undefined;
  const scope: Scope = { tender, ruleset, lot, tenderLot, bid };
  if (subject.measure !== undefined) return explainMeasure(subject.measure, scope);
  switch (subject.what) {
    case "combined":
      return explainCombined(scope);
    case "quantitative":
      return explainQuantitative(scope);
    case "qualitative":
      return explainQualitative(scope);
    case "total":
      return explainTotal(scope);
  }
}

/** A score as a reader sees it: "at least" where what is missing can only add, "provisionally" where it may also take away. */
function formatScore(score: Score): string {
  const { points, maximum, provisional } = score;
  const prefix = provisional.length === 0 ? "" : mayFall(score) ? "provisionally " : "at least ";
  return `${prefix}${formatNumber(points)} of ${formatNumber(maximum)}`;
}

/** Reasons with what is provisional about the score. */
const sentence = (how: string, { provisional }: Score): string =>
  [how, ...provisional.map(provisionalReason)].join("; ");

function explainCombined(scope: Scope): Explanation {
  const { lot, bid, ruleset, tender } = scope;
  const { weighting } = ruleset.scoring;
  const isDeclared = lot.weightFrom === "tender";
  const at = isDeclared ? tender.factsAt["weighting"] : undefined;
  const how = bid.withdrawn
    ? "the bid is withdrawn and takes no part"
    : `${formatNumber(bid.quantitative.points)} + ${formatNumber(bid.qualitative.points)}`;
  return {
    label: `Social value score of ${bid.bidder}`,
    value: formatScore(bid.combined),
    because: sentence(
      `${how}; social value weighs ${formatNumber(lot.weight)}%, as ${isDeclared ? "the tender declares" : "the edition has it"}`,
      bid.combined,
    ),
    ...(at && { at }),
    ...(!isDeclared && { source: sourceName(ruleset, weighting.source) }),
    parts: [explainQuantitative(scope), explainQualitative(scope)],
  };
}

function explainQuantitative(scope: Scope): Explanation {
  const { bid, ruleset } = scope;
  return {
    label: "Quantitative part",
    value: formatScore(bid.quantitative),
    because: sentence(
      bid.withdrawn ? "the bid is withdrawn and takes no part" : quantitativeWorking(scope),
      bid.quantitative,
    ),
    source: sourceName(ruleset, ruleset.scoring.method.source),
    parts: [explainTotal(scope)],
  };
}

function quantitativeWorking({ bid, lot, ruleset, tender, tenderLot }: Scope): string {
  const { method } = ruleset.scoring;
  const [most, own] = [formatNumber(lot.quantitativeWeight), formatWorth(bid.counted, ruleset)];
  switch (method.kind) {
    case "relative":
      return lot.highest === 0
        ? "every bid is at nought, so that nobody has a part of it"
        : `${most} x ${own} / ${formatWorth(lot.highest, ruleset)}, the highest of the bids`;
    case "points":
      return `${most} x ${own} / ${formatNumber(method.fullPoints)} points, at most ${most}`;
    case "target": {
      const { value } = sizeOf(tender, tenderLot);
      if (value === undefined || value <= 0)
        return `${most} x (${own} / the contract value) / ${formatMoney(method.target)} a pound`;
      return `${most} x (${own} / ${formatMoney(value)}) / ${formatMoney(method.target)} a pound, at most ${most}`;
    }
  }
}

function explainTotal({ bid, tender, ruleset }: Scope): Explanation {
  const unknown =
    bid.unknownLines === 0
      ? []
      : [`${String(bid.unknownLines)} of ${String(bid.lines.length)} could not be judged`];
  const cap =
    bid.counted < bid.total ? [`of it ${formatWorth(bid.counted, ruleset)} counts, the cap on one bid`] : [];
  const illustrative =
    bid.illustrative > 0 ? [`${formatWorth(bid.illustrative, ruleset)} rests on illustrative values`] : [];
  return {
    label: `Social value offered by ${bid.bidder}`,
    value: formatWorth(bid.total, ruleset),
    because: [
      `the sum of ${String(bid.lines.length)} ${bid.lines.length === 1 ? "line" : "lines"}`,
      ...unknown,
      ...cap,
      ...illustrative,
    ].join("; "),
    parts: bid.lines.map((line) => explainLine(line, tender, ruleset)),
  };
}

function explainMeasure(measure: string, { bid, tender, ruleset }: Scope): Explanation | undefined {
  const lines = bid.lines.filter(
    ({ commitment }) =>
      commitment.measure === measure || (commitment.measure === undefined && commitment.label === measure),
  );
  const [only] = lines;
  if (!only) return undefined;
  if (lines.length === 1) return explainLine(only, tender, ruleset);
  const parts = lines.map((line) => explainLine(line, tender, ruleset));
  const { method, rounding } = ruleset.scoring;
  const decimals = method.kind === "points" ? rounding.points : rounding.money;
  return {
    label: parts[0]?.label ?? measure,
    value: formatWorth(
      sumOf(
        lines.map(({ value }) => value ?? 0),
        decimals,
      ),
      ruleset,
    ),
    because: `the sum of ${String(lines.length)} lines`,
    rule: measure,
    parts,
  };
}

function explainQualitative({ bid, lot, tenderLot, ruleset }: Scope): Explanation {
  const { scale } = ruleset.scoring;
  const tenderBid = tenderLot.bids.find(({ bidder }) => bidder === bid.bidder);
  const marks = tenderBid && !bid.withdrawn ? countMarks(tenderBid, questionsOf(tenderLot), scale) : [];
  const weights = sumOf(
    marks.map(({ weight }) => weight),
    10,
  );
  const how = marks
    .map(
      ({ weight, share }) =>
        `${formatNumber(weights > 0 ? weight / weights : 0)} x ${formatNumber(share ?? 0)}`,
    )
    .join(" + ");
  const working = bid.withdrawn
    ? "the bid is withdrawn and takes no part"
    : marks.length === 0
      ? "no marks"
      : `${formatNumber(lot.qualitativeWeight)} x (${how})`;
  return {
    label: "Qualitative part",
    value: formatScore(bid.qualitative),
    because: sentence(working, bid.qualitative),
    source: sourceName(ruleset, scale.source),
    parts: marks.map((mark) => explainMark(mark, ruleset)),
  };
}

function explainMark({ question, mark, share }: CountedMark, ruleset: Ruleset): Explanation {
  const { minimum, maximum } = ruleset.scoring.scale;
  const agreed = mark && valueOf(mark.consensus);
  const range = `${formatNumber(minimum)} to ${formatNumber(maximum)}`;
  const reason = mark && valueOf(mark.reason);
  const isWritten = mark?.consensus.is === "unclear" || agreed !== undefined;
  return {
    label: question,
    value:
      share === undefined || agreed === undefined
        ? "no mark"
        : `${formatNumber(agreed)} on the scale from ${range}`,
    because:
      share !== undefined
        ? (reason ?? "")
        : isWritten
          ? `what stands there is not on the scale from ${range}`
          : "the panel's mark is missing",
    ...(mark && { at: mark.at }),
    parts: (mark?.individual ?? []).map((each) => {
      const own = valueOf(each.mark);
      return {
        label: each.evaluator,
        value: own === undefined ? "no mark" : formatNumber(own),
        because: valueOf(each.reason) ?? "",
        at: each.at,
        parts: [],
      };
    }),
  };
}

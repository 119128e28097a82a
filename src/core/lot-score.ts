import { scoreLines, type BidLines } from "./bid-lines";
import { totalLines, type BidTotal } from "./bid-total";
import type { ContractSize } from "./contract-size";
import type { MeasureRate } from "./measure-rate";
import { countMarks, questionsOf, scoreQualitative } from "./qualitative";
import { quantitativePoints, type QuantitativeRule } from "./quantitative";
import { byPoints, firstTwo, ranksByPoints, type Placed } from "./rank";
import { roundHalfUp } from "./rounding";
import type { Ruleset } from "./ruleset";
import type { BidScore, LotScore, Provisional, Score } from "./scores";
import type { Bid, Lot } from "./tender";

/** What one lot is scored with, besides its bids. */
export interface LotRules {
  readonly ruleset: Ruleset;
  readonly rates: ReadonlyMap<string, MeasureRate>;
  readonly size: ContractSize;
  /** Weight of social value in percent of all award criteria. */
  readonly weight: number;
  readonly weightFrom: "tender" | "edition";
  /** Whether the tender states a weight that cannot be read, so that the edition's only stands in for it. */
  readonly isWeightUnclear: boolean;
}

/** A bid before it is compared with the others. */
interface Entry {
  readonly bid: Bid;
  readonly lines: BidLines;
  readonly total: BidTotal;
  readonly counted: number;
  readonly isCapUnknown: boolean;
  readonly qualitative: Score;
  readonly isWithdrawn: boolean;
}

/**
 * Scores the bids of one lot. A withdrawn bid keeps its place and scores nothing. Where it cannot be read whether a bid is withdrawn, the bid takes
 * part and its score, with those that its value as the highest holds down, is provisional.
 */
export function scoreLot(lot: Lot, rules: LotRules): LotScore {
  const { scoring } = rules.ruleset;
  const quantitativeWeight = roundHalfUp((rules.weight * scoring.split.quantitative) / 100, 10);
  const qualitativeWeight = roundHalfUp(rules.weight - quantitativeWeight, 10);
  const decimals = scoring.rounding.points;
  const rule: QuantitativeRule = {
    method: scoring.method,
    maximum: quantitativeWeight,
    decimals,
    contractValue: rules.size.value,
  };
  const questions = questionsOf(lot);
  const weightDoubt = (share: number): readonly Provisional[] =>
    rules.isWeightUnclear && share > 0 ? ["weight-unclear"] : [];
  const entries = lot.bids.map((bid): Entry => {
    const entry = enter(bid, rules);
    const marks = entry.isWithdrawn ? [] : countMarks(bid, questions, scoring.scale);
    const qualitative = scoreQualitative(marks, qualitativeWeight, decimals);
    const doubts = entry.isWithdrawn ? [] : [...qualitative.provisional, ...weightDoubt(qualitativeWeight)];
    return { ...entry, qualitative: { ...qualitative, provisional: doubts } };
  });
  const taking = entries.filter(({ isWithdrawn }) => !isWithdrawn);
  const highest = highestOf(taking);
  const combine = (entry: Entry, best: number): number =>
    Math.min(
      rules.weight,
      roundHalfUp((quantitativePoints(entry.counted, best, rule) ?? 0) + entry.qualitative.points, decimals),
    );
  const placed = taking.map((entry): Placed => ({
    bidder: entry.bid.bidder,
    points: combine(entry, highest),
  }));
  const ranks = ranksByPoints(placed);
  const bids = entries.map((entry): BidScore => {
    const points = entry.isWithdrawn ? 0 : combine(entry, highest);
    const provisional =
      entry.isWithdrawn || quantitativeWeight === 0
        ? []
        : [...quantitativeDoubts(entry, taking, highest, rule), ...weightDoubt(quantitativeWeight)];
    const place = entry.isWithdrawn ? undefined : ranks.get(points);
    return {
      bidder: entry.bid.bidder,
      lot: lot.id,
      withdrawn: entry.isWithdrawn,
      lines: entry.lines.lines,
      ...entry.total,
      counted: entry.counted,
      quantitative: {
        points: entry.isWithdrawn ? 0 : (quantitativePoints(entry.counted, highest, rule) ?? 0),
        maximum: quantitativeWeight,
        provisional,
      },
      qualitative: entry.qualitative,
      combined: {
        points,
        maximum: rules.weight,
        provisional: [...new Set([...provisional, ...entry.qualitative.provisional])],
      },
      rank: place?.rank,
      isTied: place?.isTied ?? false,
    };
  });
  return {
    lot: lot.id,
    method: scoring.method.kind,
    weight: rules.weight,
    weightFrom: rules.weightFrom,
    quantitativeWeight,
    qualitativeWeight,
    highest,
    bids: bids.sort(
      (a, b) => Number(a.withdrawn) - Number(b.withdrawn) || byPoints(asPlaced(a), asPlaced(b)),
    ),
    sensitiveTo: scoring.method.kind === "relative" ? sensitivities(taking, placed, combine) : [],
  };
}

function enter(bid: Bid, { ruleset, rates, size }: LotRules): Omit<Entry, "qualitative"> {
  const { method, rounding, caps } = ruleset.scoring;
  const decimals = method.kind === "points" ? rounding.points : rounding.money;
  const lines = scoreLines(bid, rates, size, decimals);
  const total = totalLines(lines.lines, rates, ruleset, decimals);
  const multiple = method.kind === "points" ? null : caps.bidMultiple;
  const cap =
    multiple === null || size.value === undefined ? undefined : roundHalfUp(multiple * size.value, decimals);
  return {
    bid,
    lines,
    total,
    counted: cap === undefined ? total.total : Math.min(total.total, cap),
    isCapUnknown: lines.isCapUnknown || (multiple !== null && cap === undefined && total.total > 0),
    isWithdrawn: bid.withdrawn.is === "known" && bid.withdrawn.value,
  };
}

const asPlaced = ({ bidder, combined }: BidScore): Placed => ({ bidder, points: combined.points });

const highestOf = (entries: readonly Entry[]): number =>
  entries.reduce((most, { counted }) => Math.max(most, counted), 0);

/** Why a bid's quantitative points may still change. */
function quantitativeDoubts(
  entry: Entry,
  taking: readonly Entry[],
  highest: number,
  rule: QuantitativeRule,
): readonly Provisional[] {
  const isRelative = rule.method.kind === "relative";
  const others = isRelative ? taking.filter((other) => other !== entry) : [];
  const needsValue = rule.method.kind === "target" && quantitativePoints(0, 0, rule) === undefined;
  const isHeldDown = others.some(
    (other) => other.bid.withdrawn.is === "unclear" && other.counted === highest && highest > entry.counted,
  );
  // Without its cap the highest is too high only where nobody else reaches it whose caps are all applied.
  const mayHighestFall =
    others.some((other) => other.isCapUnknown && other.counted === highest) &&
    taking.every((each) => each.counted < highest || each.isCapUnknown);
  const doubts: readonly (readonly [Provisional, boolean])[] = [
    ["no-offer", entry.lines.lines.length === 0],
    ["own-lines-unknown", entry.total.unknownLines > 0],
    ["others-lines-unknown", others.some((other) => other.total.unknownLines > 0)],
    ["value-unknown", needsValue || entry.isCapUnknown || (mayHighestFall && entry.counted > 0)],
    ["withdrawal-unclear", entry.bid.withdrawn.is === "unclear" || isHeldDown],
  ];
  return doubts.filter(([, holds]) => holds).map(([reason]) => reason);
}

/**
 * Bids that are not first and whose removal, with the rest scored anew, changes who of the rest comes first and second. Only a bid that alone sets
 * the highest value can move the others.
 */
function sensitivities(
  taking: readonly Entry[],
  placed: readonly Placed[],
  combine: (entry: Entry, highest: number) => number,
): readonly string[] {
  const highest = highestOf(taking);
  const holders = taking.filter(({ counted }) => counted === highest);
  const [holder] = holders;
  if (!holder || holders.length > 1 || highest === 0) return [];
  const mostPoints = placed.reduce((most, { points }) => Math.max(most, points), 0);
  if (combine(holder, highest) === mostPoints) return [];
  const rest = taking.filter((entry) => entry !== holder);
  const anew = highestOf(rest);
  const place = (best: number): readonly Placed[] =>
    rest.map((entry) => ({ bidder: entry.bid.bidder, points: combine(entry, best) }));
  return firstTwo(place(highest)) === firstTwo(place(anew)) ? [] : [holder.bid.bidder];
}

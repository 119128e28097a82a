import type { Judgement, Values } from "../finding";
import type { Location } from "../location";
import type { Check, TestOf } from "../ruleset";
import type { BidScore, LotScore } from "../scores";
import { isSilent } from "../silent-lot";
import type { Bid, Lot } from "../tender";
import { joined } from "../say";
import { roundHalfUp } from "../rounding";
import { subjectOf, takesPart, type CheckContext, type CheckResult } from "./context";
import { plain } from "./plain";
import { factPlace } from "./unknown-for";

/** One lot with its scores and the bids that take part. */
interface Field {
  readonly lot: Lot;
  readonly taking: readonly Bid[];
  readonly score: LotScore | undefined;
}

interface Fault {
  readonly values: Values;
  readonly bidder?: string;
  readonly part?: string;
  readonly at?: Location;
  readonly variant?: string;
}

/** `skip`: nothing to judge. `covered`: offers that cannot be read may change it. */
type Verdict = readonly Fault[] | "skip" | "covered";

type FieldTest = (field: Field, ratio: number) => Verdict;

const TESTS: Readonly<Record<TestOf<"competition">["with"]["test"], FieldTest>> = {
  "no-bids": ({ lot }) => (lot.bids.length === 0 ? [{ values: {} }] : []),
  "single-bid": ({ taking }) => {
    const [only, second] = taking;
    if (!only) return "skip";
    return second ? [] : [{ values: {}, bidder: only.bidder, at: only.at }];
  },
  "all-zero": allZero,
  tie: ties,
  outlier,
  sensitive: ({ lot, score }) =>
    (score?.sensitiveTo ?? []).map((bidder) => ({ values: {}, bidder, at: placeOfBid(lot, bidder) })),
  withdrawn: ({ lot }) =>
    lot.bids.filter((bid) => !takesPart(bid)).map(({ bidder, at }) => ({ values: {}, bidder, at })),
};

/** Properties of the field of bids in each lot. */
export function runCompetition(
  check: Check,
  test: TestOf<"competition">,
  context: CheckContext,
): CheckResult {
  const decide = TESTS[test.with.test];
  const ratio = test.with.ratio ?? context.ruleset.scoring.caps.outlierRatio;
  const scores = new Map(context.scores.map((score) => [score.lot, score]));
  const judgements: Judgement[] = [];
  let [met, notApplicable, unknown] = [0, 0, 0];
  for (const lot of context.tender.lots) {
    const verdict = decide({ lot, taking: lot.bids.filter(takesPart), score: scores.get(lot.id) }, ratio);
    if (verdict === "skip") notApplicable++;
    else if (verdict === "covered") unknown++;
    else if (verdict.length === 0) met++;
    else judgements.push(...verdict.map((fault) => judgementOf(check, lot, fault)));
  }
  if (test.with.test === "no-bids") judgements.push(...lotsWithoutBids(check, context));
  return { judgements, met, notApplicable, unknown };
}

/** Lots that the facts state and no bid names. */
function lotsWithoutBids(check: Check, { tender }: CheckContext): readonly Judgement[] {
  const named = new Set(tender.lots.map(({ id }) => plain(id)));
  const stated = tender.facts.lots?.filter(({ id }) => !named.has(plain(id))) ?? [];
  return stated.map(({ id }) => ({
    rule: check.id,
    subject: { lot: id },
    outcome: "not-met",
    values: { lot: id },
    at: factPlace(tender, "lots"),
  }));
}

const judgementOf = (check: Check, lot: Lot, { values, bidder, part, at, variant }: Fault): Judgement => ({
  rule: check.id,
  subject: { ...subjectOf(lot, bidder), ...(part === undefined ? {} : { part }) },
  outcome: "not-met",
  values: {
    lot: lot.id,
    ...(bidder === undefined ? {} : { bidder }),
    ...values,
  },
  at: at ?? lot.at,
  ...(variant === undefined ? {} : { variant }),
});

const placeOfBid = (lot: Lot, bidder: string): Location =>
  lot.bids.find((bid) => bid.bidder === bidder)?.at ?? lot.at;

const taking = (score: LotScore | undefined): readonly BidScore[] =>
  score?.bids.filter(({ withdrawn }) => !withdrawn) ?? [];

function allZero({ lot, taking: present, score }: Field): Verdict {
  if (present.length > 0 && isSilent(lot)) return [{ values: { count: present.length }, variant: "silent" }];
  const bids = taking(score);
  if (bids.length === 0 || !isAsked(lot)) return "skip";
  if (bids.some(({ counted }) => counted > 0)) return [];
  return bids.some(({ unknownLines }) => unknownLines > 0) ? "covered" : [{ values: { count: bids.length } }];
}

/** Whether quantities are asked for at all; a workbook of marks alone asks for none. */
const isAsked = (lot: Lot): boolean => lot.bids.some(({ commitments }) => commitments.length > 0);

/** Bids that share a rank and may still be told apart by nothing that the rules set counts. */
function ties({ lot, score }: Field): Verdict {
  const groups = new Map<number, BidScore[]>();
  for (const bid of taking(score)) {
    // Where nothing has earned a point yet, a shared rank says nothing.
    if (!bid.isTied || bid.rank === undefined || bid.combined.points === 0) continue;
    groups.set(bid.rank, [...(groups.get(bid.rank) ?? []), bid]);
  }
  return [...groups].map(([rank, bids]) => ({
    values: {
      rank,
      count: bids.length,
      bidders: joined(bids.map(({ bidder }) => bidder)),
      points: bids[0]?.combined.points ?? 0,
    },
    part: `rank ${rank}`,
    at: placeOfBid(lot, bids[0]?.bidder ?? ""),
  }));
}

function outlier({ lot, score }: Field, ratio: number): Verdict {
  const [top, next] = [...taking(score)].sort((a, b) => b.total - a.total);
  if (!top || !next) return "skip";
  if (next.total === 0 || top.total <= ratio * next.total) {
    return next.unknownLines + top.unknownLines > 0 ? "covered" : [];
  }
  const values = {
    total: top.total,
    next: next.bidder,
    nextTotal: next.total,
    times: roundHalfUp(top.total / next.total, 1),
    ratio,
  };
  return [{ values, bidder: top.bidder, at: placeOfBid(lot, top.bidder) }];
}

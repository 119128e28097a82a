import type { Static } from "@sinclair/typebox";
import type { Facts } from "../../core/facts";
import { governsText } from "../../core/governs-text";
import type { Finding } from "../../core/finding";
import { addressOf, type Location } from "../../core/location";
import type { Review } from "../../core/review";
import type { Ruleset } from "../../core/ruleset";
import type { BidScore } from "../../core/scores";
import type { OutputSchema } from "./output-schema";

/** What `--json` prints. */
export type Output = Static<typeof OutputSchema>;

type FindingOutput = NonNullable<Output["findings"]>[number];

const locationOutput = (at: Location): FindingOutput["at"] =>
  at.kind === "cell" ? { ...at, address: addressOf(at.row, at.column) } : at;

/** A finding as `--json` prints it. */
export const findingOutput = ({
  key,
  rule,
  severity,
  outcome,
  message,
  source,
  at,
  values,
}: Finding): FindingOutput => ({
  key,
  rule,
  severity,
  outcome,
  message,
  source,
  at: locationOutput(at),
  values: { ...values },
});

type BidOutput = NonNullable<Output["scores"]>[number]["bids"][number];

const bidOutput = (bid: BidScore): BidOutput => ({
  bidder: bid.bidder,
  rank: bid.rank ?? null,
  isTied: bid.isTied,
  withdrawn: bid.withdrawn,
  total: bid.total,
  unknownLines: bid.unknownLines,
  illustrative: bid.illustrative,
  byTheme: { ...bid.byTheme },
  byHorizon: { ...bid.byHorizon },
  byRole: { ...bid.byRole },
  quantitative: { ...bid.quantitative, provisional: [...bid.quantitative.provisional] },
  qualitative: { ...bid.qualitative, provisional: [...bid.qualitative.provisional] },
  combined: { ...bid.combined, provisional: [...bid.combined.provisional] },
});

/** The parts of the output that every review shares. */
export const reviewOutput = (
  review: Review,
  ruleset: Ruleset,
  facts: Facts,
): Pick<Output, "edition" | "engine" | "input" | "governs" | "facts" | "findings" | "waived" | "scores"> => ({
  edition: editionOutput(ruleset),
  engine: review.stamp.engine,
  input: review.stamp.input,
  governs: { is: review.governs.is, text: governsText(review.governs, ruleset) },
  facts: { ...facts },
  findings: review.findings.map(findingOutput),
  waived: review.waived.map(({ finding, waiver }) => ({
    finding: findingOutput(finding),
    waiver: { ...waiver },
  })),
  scores: review.scores.map((lot) => ({
    lot: lot.lot,
    method: lot.method,
    weight: lot.weight,
    weightFrom: lot.weightFrom,
    sensitiveTo: [...lot.sensitiveTo],
    bids: lot.bids.map(bidOutput),
  })),
});

/** An edition as `--json` prints it. */
export const editionOutput = (ruleset: Ruleset): NonNullable<Output["edition"]> => ({
  set: ruleset.set,
  version: ruleset.version,
  sha256: ruleset.sha256,
  authority: ruleset.authority.name,
  status: ruleset.authority.status,
  statement: ruleset.authority.statement.en,
});

/** 1 where an error or a warning is open; advice alone leaves a file clean. */
export const exitCodeOf = (findings: readonly Finding[]): 0 | 1 =>
  findings.some((finding) => finding.severity !== "advice") ? 1 : 0;

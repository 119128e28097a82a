import type { Contract, ContractCommitment } from "./contract";
import type { Offer, OfferCommitment } from "./offer";
import { valueOf } from "./quantity";
import { isSameQuantity } from "./same-quantity";
import { isSamePlace } from "./same-place";

/**
 * Commitments of an offer and those of the contract that state them. One with one; one with several, where the contract splits a commitment over
 * rows; several with one, where it puts them together; or with none on one side.
 */
export interface Match {
  readonly measure: string;
  readonly offered: readonly OfferCommitment[];
  readonly lines: readonly ContractCommitment[];
  /** Whether the contract says again, in these lines, what it says in a line that another match holds. */
  readonly isRepeat: boolean;
}

/** A contract held against an offer. */
export interface BackCheck {
  readonly matches: readonly Match[];
  /** Commitments of the contract whose words fit no measure. */
  readonly unmatched: readonly ContractCommitment[];
}

/** Pairs the commitments of an offer with the contract's, measure by measure. */
export function backCheck(offer: Offer, contract: Pick<Contract, "commitments">): BackCheck {
  const offered = offer.commitments;
  const lines = contract.commitments;
  const measures = new Set([
    ...offered.map(({ measure }) => measure),
    ...lines.flatMap(({ measure }) => measure ?? []),
  ]);
  return {
    matches: [...measures].flatMap((measure) =>
      matchesOf(
        measure,
        offered.filter((one) => one.measure === measure),
        lines.filter((line) => line.measure === measure),
      ),
    ),
    unmatched: lines.filter(({ measure }) => measure === undefined),
  };
}

type Rule = (one: OfferCommitment, line: ContractCommitment) => boolean;

const hasQuantity: Rule = ({ quantity }, line) => {
  const stated = valueOf(line.quantity);
  return quantity !== null && stated !== undefined && isSameQuantity(quantity, stated);
};
const hasDue: Rule = ({ due }, line) => due === valueOf(line.due);
const hasPlace: Rule = ({ place }, line) => {
  const stated = valueOf(line.place);
  return place !== undefined && stated !== undefined && isSamePlace(place, stated);
};

/** Likenesses by which a commitment is known again, the surest first. */
const RULES: readonly Rule[] = [
  (one, line) => hasQuantity(one, line) && hasDue(one, line) && hasPlace(one, line),
  (one, line) => hasQuantity(one, line) && (hasDue(one, line) || hasPlace(one, line)),
  hasQuantity,
];

function matchesOf(
  measure: string,
  offered: readonly OfferCommitment[],
  lines: readonly ContractCommitment[],
): readonly Match[] {
  const left = { offered: [...offered], lines: [...lines] };
  const matches: Match[] = [];
  const match = (
    ones: readonly OfferCommitment[],
    found: readonly ContractCommitment[],
    isRepeat = false,
  ): void => {
    matches.push({ measure, offered: ones, lines: found, isRepeat });
    left.offered = left.offered.filter((one) => !ones.includes(one));
    left.lines = left.lines.filter((line) => !found.includes(line));
  };
  const pairBy = (rule: Rule): void => {
    for (const one of left.offered) {
      const line = left.lines.find((candidate) => rule(one, candidate));
      if (line) match([one], [line]);
    }
  };
  const isOneAgainstSeveral = (): boolean =>
    Math.min(left.offered.length, left.lines.length) === 1 &&
    Math.max(left.offered.length, left.lines.length) > 1;
  RULES.forEach(pairBy);
  if (isOneAgainstSeveral() && hasSameTotal(left.offered, left.lines)) match(left.offered, left.lines);
  if (left.offered.length > 1) pairBy(hasPlace);
  if (isOneAgainstSeveral() && areKnown(left.offered, left.lines)) match(left.offered, left.lines);
  for (const one of left.offered) {
    const [line] = left.lines;
    match([one], line ? [line] : []);
  }
  for (const line of left.lines) {
    match(
      [],
      [line],
      offered.some((one) => hasQuantity(one, line)),
    );
  }
  return matches;
}

/** The sum of quantities; undefined where one of them is not known. */
export function totalOf(quantities: readonly (number | null | undefined)[]): number | undefined {
  let total = 0;
  for (const quantity of quantities) {
    if (quantity === null || quantity === undefined) return undefined;
    total += quantity;
  }
  return total;
}

const offeredTotal = (offered: readonly OfferCommitment[]): number | undefined =>
  totalOf(offered.map(({ quantity }) => quantity));

const statedTotal = (lines: readonly ContractCommitment[]): number | undefined =>
  totalOf(lines.map(({ quantity }) => valueOf(quantity)));

const areKnown = (offered: readonly OfferCommitment[], lines: readonly ContractCommitment[]): boolean =>
  offeredTotal(offered) !== undefined && statedTotal(lines) !== undefined;

function hasSameTotal(offered: readonly OfferCommitment[], lines: readonly ContractCommitment[]): boolean {
  const [one, other] = [offeredTotal(offered), statedTotal(lines)];
  return one !== undefined && other !== undefined && isSameQuantity(one, other);
}

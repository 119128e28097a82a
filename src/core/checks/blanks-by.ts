import type { Contract } from "../contract";
import type { ParagraphLocation } from "../location";
import { placeAt } from "./contract-places";

/** A blank that nobody has filled, with what stands in it where that was read. */
export interface OpenBlank {
  readonly at: ParagraphLocation;
  readonly text?: string;
}

/** A contract's blanks by where they stand; each is in one group. */
export interface BlanksBy {
  /** By the id of the clause of ours that holds them. */
  readonly ours: ReadonlyMap<string, readonly OpenBlank[]>;
  /** In words of ours that are no clause: the schedule's opening, the clause that brings it in. */
  readonly schedule: readonly OpenBlank[];
  /** In our table of commitments, or a line of a blank that we filled. */
  readonly commitments: readonly OpenBlank[];
  /** By the id of the clause whose job the wording that holds them may do. */
  readonly covering: ReadonlyMap<string, readonly OpenBlank[]>;
  /** In other wording, waiting for the commitments of the bid. */
  readonly waiting: readonly OpenBlank[];
  readonly elsewhere: readonly OpenBlank[];
}

/**
 * Sorts a contract's blanks. Where an offer is given, a blank quantity of a commitment is left out: holding the contract against the offer says what
 * belongs there.
 */
export function blanksBy(contract: Contract, hasOffer: boolean): BlanksBy {
  const ours = new Map<string, OpenBlank[]>();
  const covering = new Map<string, OpenBlank[]>();
  const schedule: OpenBlank[] = [];
  const commitments: OpenBlank[] = [];
  const waiting: OpenBlank[] = [];
  const elsewhere: OpenBlank[] = [];
  for (const blank of blanksOf(contract)) {
    const { index } = blank.at;
    if (hasOffer && isQuantity(contract, index)) continue;
    const own = contract.found.find(({ paragraphs }) => paragraphs.includes(index));
    const cover = contract.possible.find(
      ({ at, duties }) => at.index === index || duties.some((duty) => duty.at.index === index),
    );
    if (own) ours.set(own.clause, [...(ours.get(own.clause) ?? []), blank]);
    else if (isTagged(contract, index, /^cw:(?:commitments|fill):/)) commitments.push(blank);
    else if (isTagged(contract, index, /^cw:/)) schedule.push(blank);
    else if (cover) covering.set(cover.clause, [...(covering.get(cover.clause) ?? []), blank]);
    else if (blank.waitsForCommitments) waiting.push(blank);
    else elsewhere.push(blank);
  }
  return { ours, schedule, commitments, covering, waiting, elsewhere };
}

interface SortedBlank extends OpenBlank {
  readonly waitsForCommitments: boolean;
}

/** The blanks that reading names, and those paragraphs of our clauses that hold one that it does not. */
function blanksOf(contract: Contract): readonly SortedBlank[] {
  const named = contract.blanks.map(({ at, text, waitsFor }): SortedBlank => ({
    at,
    text,
    waitsForCommitments: waitsFor === "commitments",
  }));
  const known = new Set(named.map(({ at }) => at.index));
  const unnamed = contract.found
    .flatMap(({ blanks = [] }) => blanks)
    .filter((index) => !known.has(index))
    .flatMap((index): readonly SortedBlank[] => {
      const blank = { at: placeAt(contract, index), waitsForCommitments: false };
      const texts = contract.paragraphs[index]?.text.match(/\[[^\]]*\]/g) ?? [];
      return texts.length === 0 ? [blank] : texts.map((text) => ({ ...blank, text }));
    });
  return [...named, ...unnamed].sort((a, b) => a.at.index - b.at.index);
}

function isTagged({ paragraphs }: Contract, index: number, tags: RegExp): boolean {
  const { tag = "", ourTags = [] } = paragraphs[index] ?? {};
  return [tag, ...ourTags].some((one) => tags.test(one));
}

const isQuantity = ({ commitments }: Contract, index: number): boolean =>
  commitments.some(({ quantity, quantityAt }) => quantity.is === "blank" && quantityAt.index === index);

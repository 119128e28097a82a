import { pairParagraphs } from "../../core/paragraph-pairs";
import { wordDifference } from "../../core/word-difference";
import type { DifferenceShown } from "../../ui/draft-shown";

/** What would become of paragraphs, each beside the one that it would turn into: `gone` stands now, `new` would stand. */
export const differenceOf = (
  stands: readonly string[],
  comes: readonly string[],
): readonly DifferenceShown[] =>
  pairParagraphs(stands, comes).map(({ left, right, isMoved }) => ({
    pieces: wordDifference(
      left === undefined ? "" : (stands[left] ?? ""),
      right === undefined ? "" : (comes[right] ?? ""),
    ),
    isMoved,
  }));

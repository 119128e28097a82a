import { remember } from "../package/remember";
import { allComments, isPlaced, parentOf, rangeOfComment, type WordComment } from "./comments";
import type { Span } from "./spans";
import type { WordDocument } from "./word-document";

/** The threads that stand in the text, each with what it is about. */
export const threadSpans = remember((document: WordDocument): readonly Span<WordComment>[] =>
  allComments(document)
    .filter((one) => !parentOf(one) && isPlaced(one))
    .map((of) => {
      const { start, end } = rangeOfComment(of);
      return { of, start, end };
    }),
);

/// <reference types="office-js" />
import { MARK_OPENING } from "../../mark-opening";
import type { OurMark } from "../../memory-document/held";

/** A mark of ours in Word: a thread of its own, or a reply in somebody's thread. */
export interface Thread {
  readonly mark: OurMark;
  readonly remove: () => void;
  /** Closes a thread that somebody answered. A reply is no thread, and a person's thread is theirs to close. */
  readonly settle: () => void;
}

/** The threads that start in a paragraph. */
export interface Threads {
  readonly own: readonly Thread[];
  /** Other people's words, thread by thread. */
  readonly words: readonly string[];
  /** An open thread of somebody else, which a mark of ours joins. */
  readonly open: Word.Comment | undefined;
}

const isOwn = ({ content }: { readonly content: string }): boolean => content.startsWith(MARK_OPENING);

const threadOf = (comment: Word.Comment): Thread => ({
  mark: {
    text: comment.content,
    isAnswered: comment.replies.items.length > 0,
    isSettled: comment.resolved,
  },
  remove: () => {
    comment.delete();
  },
  settle: () => {
    comment.resolved = true;
  },
});

function repliesOf({ replies: { items } }: Word.Comment): readonly Thread[] {
  return items.flatMap((reply, at): readonly Thread[] => {
    if (!isOwn(reply)) return [];
    const isAnswered = items.slice(at + 1).some((later) => !isOwn(later));
    const remove = (): void => {
      reply.delete();
    };
    return [
      { mark: { text: reply.content, isAnswered, isSettled: isAnswered }, remove, settle: () => undefined },
    ];
  });
}

/** Tells our marks from other people's threads. */
export function threadsOf(comments: readonly Word.Comment[]): Threads {
  const theirs = comments.filter((one) => !isOwn(one));
  return {
    own: comments.flatMap((one) => (isOwn(one) ? [threadOf(one)] : repliesOf(one))),
    words: comments.flatMap((one) =>
      [one, ...one.replies.items].filter((each) => !isOwn(each)).map(({ content }) => content),
    ),
    open: theirs.find(({ resolved }) => !resolved),
  };
}

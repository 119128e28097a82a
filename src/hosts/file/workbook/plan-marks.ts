import type { Thread, ThreadComment } from "./threads";

/** What a cell holds of comments, ours and others'. */
export interface CellComments {
  readonly thread: Thread | undefined;
  /** The plain note at the cell, where no thread stands behind it. */
  readonly note: "none" | "ours" | "theirs";
}

/** One step towards the mark that a cell should have. */
export type MarkStep =
  | { readonly do: "open-thread"; readonly text: string }
  | { readonly do: "remove-thread"; readonly thread: Thread }
  | { readonly do: "remove-note" }
  | { readonly do: "reply"; readonly thread: Thread; readonly text: string }
  | { readonly do: "remove-reply"; readonly reply: ThreadComment }
  | { readonly do: "resolve" | "reopen"; readonly thread: Thread };

const isAnswered = ({ replies }: Thread): boolean => replies.some((reply) => !reply.isMark);

/** Steps in a thread that stays: our reply is there once, or not at all. */
function replySteps(thread: Thread, wanted: string | undefined): readonly MarkStep[] {
  const ours = thread.replies.filter((reply) => reply.isMark);
  const kept = ours.find((reply) => reply.text === wanted);
  const gone: readonly MarkStep[] = ours.flatMap((reply) =>
    reply === kept ? [] : [{ do: "remove-reply", reply }],
  );
  return wanted === undefined || kept ? gone : [...gone, { do: "reply", thread, text: wanted }];
}

function ownThreadSteps(thread: Thread, wanted: string | undefined): readonly MarkStep[] {
  const { root, replies } = thread;
  if (isAnswered(thread)) {
    const steps = replySteps(thread, wanted === root.text ? undefined : wanted);
    if (wanted === undefined) return root.isDone ? steps : [...steps, { do: "resolve", thread }];
    return root.isDone ? [...steps, { do: "reopen", thread }] : steps;
  }
  if (wanted === undefined) return [{ do: "remove-thread", thread }];
  if (root.text !== wanted || replies.length > 0)
    return [
      { do: "remove-thread", thread },
      { do: "open-thread", text: wanted },
    ];
  return root.isDone ? [{ do: "reopen", thread }] : [];
}

/**
 * Steps by which a cell comes to have the mark that is wanted, or none; no steps where it stands so. On a user's own thread we
 * reply. A thread of ours that somebody answered is resolved, never removed. A user's plain note stands in the way.
 */
export function planMark(
  cell: CellComments,
  wanted: string | undefined,
): readonly MarkStep[] | "note-in-the-way" {
  const { thread, note } = cell;
  if (thread) return thread.root.isMark ? ownThreadSteps(thread, wanted) : replySteps(thread, wanted);
  const gone: readonly MarkStep[] = note === "ours" ? [{ do: "remove-note" }] : [];
  if (wanted === undefined) return gone;
  return note === "theirs" ? "note-in-the-way" : [...gone, { do: "open-thread", text: wanted }];
}

/// <reference types="office-js" />
import type { Sheet } from "../../../core/snapshot";
import type { Thread, ThreadComment } from "../../file/workbook/threads";
import { MARK_OPENING } from "../../mark-opening";
import type { FramedSheet } from "./frame";

const commentOf = (id: string, content: string, isReply: boolean, isDone: boolean): ThreadComment => {
  const text = content.replace(/\r\n?/g, "\n");
  return { id, ref: "", text, isReply, isDone, isMark: text.startsWith(MARK_OPENING) };
};

/** A loaded comment with its replies. The signed-in person is its author, so that a mark of ours is told by its opening alone. */
export const threadOf = ({ id, content, resolved, replies }: Excel.Comment): Thread => ({
  root: commentOf(id, content, false, resolved),
  replies: replies.items.map((reply) => commentOf(reply.id, reply.content, true, false)),
});

/** What people wrote at a sheet's cells, marks of ours left out. */
export function commentsOf({ threads, notes }: FramedSheet): Sheet["comments"] {
  const comments = new Map<number, string>();
  for (const key of [...new Set([...notes.keys(), ...threads.keys()])].sort((a, b) => a - b)) {
    const thread = threads.get(key);
    const said = [
      notes.get(key) ?? "",
      ...(thread ? [thread.root, ...thread.replies].map(({ text }) => text) : []),
    ];
    const texts = said.filter((text) => text !== "" && !text.startsWith(MARK_OPENING));
    if (texts.length > 0) comments.set(key, texts.join("\n"));
  }
  return comments;
}

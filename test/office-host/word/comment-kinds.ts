import { kind, type Kind } from "../core/wire";
import {
  commentId,
  commentText,
  isResolved,
  parentOf,
  rangeOfComment,
  removeComment,
  repliesOf,
  reply,
  setCommentText,
  setResolved,
  type WordComment,
} from "./comments";
import { listOf } from "./list-of";
import { touching } from "./spans";
import { threadSpans } from "./thread-spans";
import type { TextRange } from "./text-range";
import { AUTHOR, type WordDocument } from "./word-document";
import { wiresOf } from "./word-wires";

const BOTH: NonNullable<Parameters<typeof kind<WordComment>>[1]["get"]> = {
  Id: commentId,
  Content: commentText,
  AuthorName: ({ element }) => element.attr("author") ?? "",
  AuthorEmail: ({ element }) => (element.attr("author") === AUTHOR.name ? AUTHOR.email : ""),
  CreationDate: ({ element }) => element.attr("date") ?? "",
};

/** A reply to a comment. */
export const commentReply: Kind<WordComment> = kind<WordComment>("CommentReply", {
  id: commentId,
  tracked: true,
  get: {
    ...BOTH,
    ParentComment: (one) => {
      const parent = parentOf(one);
      return parent ? comment(parent) : null;
    },
  },
  set: {
    Content: (one, value) => {
      setCommentText(one, String(value));
    },
  },
  call: { Delete: removeComment },
});

/** The replies to a comment. */
export const commentReplies = kind<WordComment>(
  "CommentReplyCollection",
  listOf<WordComment>("CommentReplyCollection", (one) => repliesOf(one).map(commentReply)),
);

/** A comment that starts a thread. */
export const comment: Kind<WordComment> = kind<WordComment>("Comment", {
  id: commentId,
  tracked: true,
  get: { ...BOTH, Resolved: isResolved, Replies: commentReplies },
  set: {
    Content: (one, value) => {
      setCommentText(one, String(value));
    },
    Resolved: (one, value) => {
      setResolved(one, value === true);
    },
  },
  call: {
    Delete: removeComment,
    Reply: (one, args) => commentReply(reply(one, args.text(0))),
    GetRange: (one) => wiresOf(one.document).range(rangeOfComment(one)),
  },
});

interface Scope {
  readonly comments: readonly WordComment[];
}

/** Some comments of a document. */
export const commentCollection = kind<Scope>(
  "CommentCollection",
  listOf<Scope>("CommentCollection", ({ comments }) => comments.map(comment)),
);

/** The comments of a whole document, or those that touch a range. */
export function commentsIn(
  document: WordDocument,
  range: TextRange | undefined,
): ReturnType<typeof commentCollection> {
  const spans = threadSpans(document);
  if (!range) return commentCollection({ comments: spans.map(({ of }) => of) });
  const comments = range.story === document.body ? touching(range, spans) : [];
  return commentCollection({ comments });
}

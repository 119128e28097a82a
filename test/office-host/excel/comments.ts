import { badArgument, notFound } from "../core/api-error";
import type { Args } from "../core/args";
import { isRecord } from "../core/args";
import { kind, type Kind, type Wire } from "../core/wire";
import { parseArea } from "./a1";
import { collectionOf } from "./collection";
import { range } from "./range";
import type { Sheet } from "./sheet";
import {
  addReply,
  addThread,
  authorOf,
  idOf,
  removeThread,
  repliesOf,
  resolve,
  setText,
  startOf,
  textOf,
  threadAt,
  threadsOf,
  type Thread,
} from "./threads";
import type { Place, Workbook } from "./workbook";

interface Scope {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

const locate = ({ sheet, element }: Thread): Wire =>
  range({ sheet, area: parseArea(element.attr("ref") ?? "A1") });

/** Text, or rich content with mentions, whose text alone is kept. */
const contentOf = (args: Args, at: number): string => {
  const value = args.raw(at);
  if (typeof value === "string") return value;
  if (isRecord(value) && typeof value["richContent"] === "string")
    return value["richContent"].replace(/<[^>]*>/g, "");
  throw badArgument("CommentCollection.add");
};

const BOTH: NonNullable<Parameters<typeof kind<Thread>>[1]["get"]> = {
  Id: idOf,
  Content: textOf,
  RichContent: textOf,
  ContentType: () => "Plain",
  AuthorName: (one) => authorOf(one).name,
  AuthorEmail: (one) => authorOf(one).email,
  CreationDate: ({ element }) => `${element.attr("dT") ?? ""}Z`,
  Mentions: () => [],
};

/** A reply in a thread. */
export const commentReply: Kind<Thread> = kind<Thread>("CommentReply", {
  documented: {
    "excel.commentreply": [
      "Id",
      "Content",
      "ContentType",
      "AuthorName",
      "AuthorEmail",
      "CreationDate",
      "Mentions",
      "Resolved",
      "Delete",
      "GetLocation",
      "GetParentComment",
    ],
  },
  id: idOf,
  tracked: true,
  get: { ...BOTH, Resolved: (one) => startOf(one).element.attr("done") === "1" },
  set: {
    Content: (one, value) => {
      setText(one, String(value));
    },
  },
  call: {
    Delete: removeThread,
    GetLocation: locate,
    GetParentComment: (one) => comment(startOf(one)),
  },
  assumed: ["RichContent"],
});

/** The replies of a thread. */
export const commentReplies: Kind<Thread> = (() => {
  const common = collectionOf<Thread>(
    "CommentReplyCollection",
    (thread) => repliesOf(thread).map(commentReply),
    (thread, key) => {
      const found = repliesOf(thread).find((one) => idOf(one) === key);
      return found && commentReply(found);
    },
  );
  return kind<Thread>("CommentReplyCollection", {
    documented: {
      "excel.commentreplycollection": ["Add", "GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"],
    },
    ...common,
    call: { ...common.call, Add: (thread, args) => commentReply(addReply(thread, contentOf(args, 0))) },
  });
})();

/** A comment that starts a thread. */
export const comment: Kind<Thread> = kind<Thread>("Comment", {
  documented: {
    "excel.comment": [
      "Id",
      "Content",
      "ContentType",
      "AuthorName",
      "AuthorEmail",
      "CreationDate",
      "Mentions",
      "Resolved",
      "Replies",
      "Delete",
      "GetLocation",
    ],
  },
  id: idOf,
  tracked: true,
  get: { ...BOTH, Resolved: ({ element }) => element.attr("done") === "1", Replies: commentReplies },
  set: {
    Content: (one, value) => {
      setText(one, String(value));
    },
    Resolved: (one, value) => {
      resolve(one, value === true);
    },
  },
  call: { Delete: removeThread, GetLocation: locate },
  assumed: ["RichContent"],
});

const all = ({ book, sheet }: Scope): readonly Thread[] =>
  sheet ? threadsOf(sheet) : book.sheets.flatMap(threadsOf);

const oneCell = ({ book, sheet }: Scope, value: unknown, args: Args): Place => {
  const place = range.unwrap(value) ?? book.place(args.text(0), sheet ?? book.active);
  const { top, left, bottom, right } = place.area;
  if (top !== bottom || left !== right)
    throw badArgument("CommentCollection.add", "A comment belongs to one cell.");
  return place;
};

const common = collectionOf<Scope>(
  "CommentCollection",
  (scope) => all(scope).map(comment),
  (scope, key) => {
    const found = all(scope).find((one) => idOf(one) === key);
    return found && comment(found);
  },
);

const byCell = (scope: Scope, args: Args): Thread | undefined => {
  const { sheet, area } = oneCell(scope, args.raw(0), args);
  return threadAt(sheet, area.top, area.left);
};

/** The threads of a sheet or of the workbook. */
export const commentCollection = kind<Scope>("CommentCollection", {
  documented: {
    "excel.commentcollection": [
      "GetCount",
      "GetItem",
      "GetItemAt",
      "GetItemByCell",
      "GetItemByReplyId",
      "GetItemOrNullObject",
    ],
    "excel-add-ins-comments": ["Add"],
  },
  ...common,
  call: {
    ...common.call,
    Add: (scope, args) => {
      const { sheet, area } = oneCell(scope, args.raw(0), args);
      return comment(addThread(sheet, area.top, area.left, contentOf(args, 1)));
    },
    GetItemByCell: (scope, args) => {
      const found = byCell(scope, args);
      if (found) return comment(found);
      throw notFound("CommentCollection.getItemByCell");
    },
    GetItemByReplyId: (scope, args) => {
      const found = all(scope).find((one) => repliesOf(one).some((reply) => idOf(reply) === args.text(0)));
      if (found) return comment(found);
      throw notFound("CommentCollection.getItemByReplyId");
    },
  },
});

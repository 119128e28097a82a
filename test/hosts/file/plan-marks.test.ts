import { planMark } from "../../../src/hosts/file/workbook/plan-marks";
import type { Thread, ThreadComment } from "../../../src/hosts/file/workbook/threads";

/** A comment as a test writes it: "ours: text" or "theirs: text", with "(done)" behind it where it is resolved. */
function comment(written: string, isReply: boolean): ThreadComment {
  const [whose = "", rest = ""] = written.split(": ");
  const isDone = rest.endsWith(" (done)");
  const text = rest.replace(" (done)", "");
  return { id: text, ref: "B2", text, isReply, isDone, isMark: whose === "ours" };
}

const thread = (root = "", ...replies: readonly string[]): Thread => ({
  root: comment(root, false),
  replies: replies.map((reply) => comment(reply, true)),
});

/** Steps as a test reads them: what is done, and the text it is done with or to. */
function steps(
  of: Thread | undefined,
  wanted: string | undefined,
  note: "none" | "ours" | "theirs" = "none",
): readonly string[] {
  const planned = planMark({ thread: of, note }, wanted);
  if (planned === "note-in-the-way") return [planned];
  return planned.map((step) => {
    switch (step.do) {
      case "open-thread":
      case "reply":
        return `${step.do} ${step.text}`;
      case "remove-reply":
        return `${step.do} ${step.reply.text}`;
      case "remove-note":
        return step.do;
      case "remove-thread":
      case "resolve":
      case "reopen":
        return `${step.do} ${step.thread.root.text}`;
    }
  });
}

describe("a cell without a thread", () => {
  test.each([
    ["takes a new thread", "none", "A", ["open-thread A"]],
    ["needs nothing where nothing is wanted", "none", undefined, []],
    ["keeps a user's note, which stands in the way", "theirs", "A", ["note-in-the-way"]],
    ["keeps a user's note when marks go", "theirs", undefined, []],
    [
      "changes the note that another program left of our thread for a thread",
      "ours",
      "A",
      ["remove-note", "open-thread A"],
    ],
    ["loses the note that another program left of our thread", "ours", undefined, ["remove-note"]],
  ] as const)("%s", (_, note, wanted, expected) => {
    expect(steps(undefined, wanted, note)).toEqual(expected);
  });
});

describe("a thread of ours", () => {
  test.each([
    ["stays with the same text", thread("ours: A"), "A", []],
    ["is replaced by another text", thread("ours: A"), "B", ["remove-thread A", "open-thread B"]],
    ["goes when it is not wanted", thread("ours: A"), undefined, ["remove-thread A"]],
    [
      "is opened again where somebody resolved it and the gap is still there",
      thread("ours: A (done)"),
      "A",
      ["reopen A"],
    ],
    [
      "that somebody answered is resolved, never removed",
      thread("ours: A", "theirs: why"),
      undefined,
      ["resolve A"],
    ],
    ["that was resolved so already stays as it is", thread("ours: A (done)", "theirs: why"), undefined, []],
    [
      "that was resolved so is opened again with the same text",
      thread("ours: A (done)", "theirs: why"),
      "A",
      ["reopen A"],
    ],
    [
      "that somebody answered takes another text as a reply",
      thread("ours: A", "theirs: why"),
      "B",
      ["reply B"],
    ],
    ["keeps that reply", thread("ours: A", "theirs: why", "ours: B"), "B", []],
    ["changes that reply", thread("ours: A", "theirs: why", "ours: B"), "C", ["remove-reply B", "reply C"]],
    [
      "drops that reply when the first text is wanted again",
      thread("ours: A", "theirs: why", "ours: B"),
      "A",
      ["remove-reply B"],
    ],
    [
      "drops that reply and is resolved at the end",
      thread("ours: A", "theirs: why", "ours: B"),
      undefined,
      ["remove-reply B", "resolve A"],
    ],
  ])("%s", (_, standing, wanted, expected) => {
    expect(steps(standing, wanted)).toEqual(expected);
  });
});

describe("a thread of somebody else's", () => {
  test.each([
    ["takes our reply", thread("theirs: Q"), "A", ["reply A"]],
    ["keeps our reply", thread("theirs: Q", "ours: A", "theirs: R"), "A", []],
    ["changes our reply", thread("theirs: Q", "ours: A"), "B", ["remove-reply A", "reply B"]],
    ["loses only our reply", thread("theirs: Q", "theirs: R", "ours: A"), undefined, ["remove-reply A"]],
    ["is never resolved or removed", thread("theirs: Q", "theirs: R"), undefined, []],
  ])("%s", (_, standing, wanted, expected) => {
    expect(steps(standing, wanted)).toEqual(expected);
  });
});

/// <reference types="office-js" />
import type { MarkCell } from "../../../core/change";
import { placeName } from "../../../core/location";
import type { Refusal } from "../../../core/refusal";
import { cellKey, COLUMNS } from "../../../core/snapshot";
import { planMark, type MarkStep } from "../../file/workbook/plan-marks";
import { errorCode } from "./error-code";
import { readFrame, type Frame, type FramedSheet } from "./frame";
import { quietly } from "./quietly";
import { markText } from "./standing";

/** Steps that one batch takes. */
const STEPS = 500;

interface PlacedStep {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly step: MarkStep;
  /** The mark that the cell is to have; undefined where it is to have none. */
  readonly mark: MarkCell | undefined;
}

function take(context: Excel.RequestContext, { sheet, row, column, step }: PlacedStep): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const comment = (id: string): Excel.Comment => worksheet.comments.getItem(id);
  switch (step.do) {
    case "open-thread":
      worksheet.comments.add(worksheet.getCell(row, column), step.text);
      return;
    case "remove-thread":
      comment(step.thread.root.id).delete();
      return;
    case "reply":
      comment(step.thread.root.id).replies.add(step.text);
      return;
    case "remove-reply":
      context.workbook.comments.getItemByReplyId(step.reply.id).replies.getItem(step.reply.id).delete();
      return;
    case "resolve":
    case "reopen":
      comment(step.thread.root.id).resolved = step.do === "resolve";
      return;
    case "remove-note":
      return;
  }
}

/** Why a cell has no room for a mark. An Excel older than ExcelApi 1.18 does not tell of notes; it only refuses the comment. */
function noteRefusal(frame: Frame, change: MarkCell): Refusal {
  const place = placeName({ ...change, kind: "cell", file: frame.file });
  const has = frame.seesNotes
    ? `${place} has a note, and a cell holds one note or one comment, so no comment was added.`
    : `${place} took no comment: it has a note, most likely, which this Excel does not tell an add-in of (it lacks ExcelApi 1.18), and a cell holds one note or one comment.`;
  const message = `${has} The finding stands in the sheet of gaps; to have it at the cell, turn the note into a comment and run again.`;
  return { change, why: "note-in-the-way", message };
}

interface Plan {
  readonly steps: readonly PlacedStep[];
  readonly refused: readonly MarkCell[];
}

/** Steps at one sheet's cells, and the marks that a plain note leaves no room for. */
function planSheet(sheet: FramedSheet, marks: readonly MarkCell[], unmark: boolean): Plan {
  const wanted = new Map(marks.map((mark) => [cellKey(mark.row, mark.column), mark]));
  const keys = new Set([...wanted.keys(), ...(unmark ? sheet.threads.keys() : [])]);
  const steps: PlacedStep[] = [];
  const refused: MarkCell[] = [];
  for (const key of [...keys].sort((a, b) => a - b)) {
    const mark = wanted.get(key);
    const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
    const note = sheet.notes.has(key) ? "theirs" : "none";
    const planned = planMark({ thread: sheet.threads.get(key), note }, mark && markText(mark));
    if (planned !== "note-in-the-way")
      steps.push(...planned.map((step) => ({ sheet: sheet.id, row, column, step, mark })));
    else if (mark) refused.push(mark);
  }
  return { steps, refused };
}

function planBook(frame: Frame, marks: readonly MarkCell[], unmark: boolean): Plan {
  const plans = frame.sheets.map((sheet) => {
    const here = marks.filter((mark) => mark.sheet.toLowerCase() === sheet.name.toLowerCase());
    return planSheet(sheet, here, unmark && !sheet.isProtected);
  });
  return {
    steps: plans.flatMap(({ steps }) => steps),
    refused: plans.flatMap(({ refused }) => refused),
  };
}

async function takeAll(context: Excel.RequestContext, steps: readonly PlacedStep[]): Promise<void> {
  for (let from = 0; from < steps.length; from += STEPS)
    await quietly(context, () => {
      for (const step of steps.slice(from, from + STEPS)) take(context, step);
    });
}

/** What Excel says of a comment at a cell that has something already. */
const TAKEN = new Set(["InvalidOperation", "ItemAlreadyExists"]);

/**
 * Sets the marks of a workbook: each at its cell, and with `unmark` no others. A protected sheet keeps the marks that it has. Returns
 * the marks for which a cell has no room. Where Excel does not tell of notes, each one in the way is found by its refusal: what came
 * before it is done, so that the first step still to do is the one refused.
 */
export async function writeMarks(
  context: Excel.RequestContext,
  frame: Frame,
  marks: readonly MarkCell[],
  unmark: boolean,
): Promise<readonly Refusal[]> {
  const inTheWay: MarkCell[] = [];
  let { steps, refused } = planBook(frame, marks, unmark);
  for (;;) {
    try {
      await takeAll(context, steps);
      return [...refused, ...inTheWay].map((mark) => noteRefusal(frame, mark));
    } catch (error) {
      if (frame.seesNotes || !TAKEN.has(errorCode(error))) throw error;
      const open = marks.filter((mark) => !inTheWay.includes(mark));
      ({ steps, refused } = planBook(await readFrame(context), open, unmark));
      const [first] = steps;
      if (first?.step.do !== "open-thread" || !first.mark) throw error;
      inTheWay.push(first.mark);
      steps = steps.slice(1);
    }
  }
}

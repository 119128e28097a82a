/// <reference types="office-js" />
import type { MarkCell } from "../../../core/change";
import { placeName } from "../../../core/location";
import type { Refusal } from "../../../core/refusal";
import { cellKey, COLUMNS } from "../../../core/snapshot";
import { planMark, type MarkStep } from "../../file/workbook/plan-marks";
import type { Frame, FramedSheet } from "./frame";
import { quietly } from "./quietly";
import { markText } from "./standing";

/** Steps that one batch takes. */
const STEPS = 500;

interface PlacedStep {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly step: MarkStep;
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

/** Steps at one sheet's cells, and the marks that a plain note leaves no room for. */
function planSheet(
  file: string,
  sheet: FramedSheet,
  marks: readonly MarkCell[],
  unmark: boolean,
): { readonly steps: readonly PlacedStep[]; readonly refused: readonly Refusal[] } {
  const wanted = new Map(marks.map((mark) => [cellKey(mark.row, mark.column), mark]));
  const keys = new Set([...wanted.keys(), ...(unmark ? sheet.threads.keys() : [])]);
  const steps: PlacedStep[] = [];
  const refused: Refusal[] = [];
  for (const key of [...keys].sort((a, b) => a - b)) {
    const mark = wanted.get(key);
    const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
    const note = sheet.notes.has(key) ? "theirs" : "none";
    const planned = planMark({ thread: sheet.threads.get(key), note }, mark && markText(mark));
    if (planned !== "note-in-the-way")
      steps.push(...planned.map((step) => ({ sheet: sheet.id, row, column, step })));
    else if (mark) {
      const place = placeName({ kind: "cell", file, sheet: sheet.name, row, column });
      const message = `${place} has a note, and a cell holds one note or one comment, so no comment was added. The finding stands in the sheet of gaps; to have it at the cell, turn the note into a comment and run again.`;
      refused.push({ change: mark, why: "note-in-the-way", message });
    }
  }
  return { steps, refused };
}

/**
 * Sets the marks of a workbook: each at its cell, and with `unmark` no others. A protected sheet keeps the marks that it has. Returns
 * the marks for which a cell has no room.
 */
export async function writeMarks(
  context: Excel.RequestContext,
  frame: Frame,
  marks: readonly MarkCell[],
  unmark: boolean,
): Promise<readonly Refusal[]> {
  const plans = frame.sheets.map((sheet) => {
    const here = marks.filter((mark) => mark.sheet.toLowerCase() === sheet.name.toLowerCase());
    return planSheet(frame.file, sheet, here, unmark && !sheet.isProtected);
  });
  const steps = plans.flatMap((plan) => plan.steps);
  for (let from = 0; from < steps.length; from += STEPS)
    await quietly(context, () => {
      for (const step of steps.slice(from, from + STEPS)) take(context, step);
    });
  return plans.flatMap((plan) => plan.refused);
}

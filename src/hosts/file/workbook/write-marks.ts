import type { MarkCell } from "../../../core/change";
import type { Refusal } from "../../../core/refusal";
import { addressOf, placeName } from "../../../core/location";
import { cellKey, COLUMNS } from "../../../core/snapshot";
import type { Package } from "../package";
import { guidOf } from "./guid";
import { readNotes, writeNotes } from "./notes";
import { enterPerson, leavePerson, ourPeople } from "./people";
import { planMark, type MarkStep } from "./plan-marks";
import { addShapes, removeShapes } from "./shapes";
import { readThreads, writeThreads, type Thread } from "./threads";

/** A worksheet that can carry marks. */
export interface MarkedSheet {
  readonly name: string;
  readonly part: string;
  readonly isProtected: boolean;
}

const NONE: ReadonlySet<string> = new Set();
/** What a comment holds at most. */
const LONGEST = 32_000;

const trimmed = (text: string): string => {
  const plain = text.replace(/\r\n?/g, "\n");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
};

/** Whether a sheet's threads show this very mark as open. */
export function standsIn(threads: ReadonlyMap<number, Thread>, mark: MarkCell): boolean {
  const thread = threads.get(cellKey(mark.row, mark.column));
  if (!thread) return false;
  const { root, replies } = thread;
  const text = trimmed(mark.text);
  if (root.isMark && root.text === text) return !root.isDone && !replies.some((reply) => reply.isMark);
  return replies.some((reply) => reply.isMark && reply.text === text) && !(root.isMark && root.isDone);
}

interface PlacedStep {
  readonly row: number;
  readonly column: number;
  readonly ref: string;
  readonly step: MarkStep;
}

/** Takes away first, so that what comes finds its place as in a sheet that never had a mark. */
function takeAway(pkg: Package, sheet: MarkedSheet, steps: readonly PlacedStep[], person: string): void {
  const removed = new Set<string>();
  const resolved = new Map<string, boolean>();
  const notes: PlacedStep[] = [];
  const unreplied: { ref: string; text: string }[] = [];
  for (const placed of steps) {
    const { step, ref } = placed;
    if (step.do === "remove-thread")
      for (const { id } of [step.thread.root, ...step.thread.replies]) removed.add(id);
    if (step.do === "remove-thread" || step.do === "remove-note") notes.push(placed);
    if (step.do === "resolve" || step.do === "reopen")
      resolved.set(step.thread.root.id, step.do === "resolve");
    if (step.do === "remove-reply") {
      removed.add(step.reply.id);
      unreplied.push({ ref, text: step.reply.text });
    }
  }
  writeThreads(pkg, sheet.part, { removed, resolved, added: [] }, person);
  writeNotes(pkg, sheet.part, {
    removed: new Set(notes.map(({ ref }) => ref)),
    added: [],
    replied: [],
    unreplied,
  });
  removeShapes(pkg, sheet.part, notes);
}

function add(pkg: Package, sheet: MarkedSheet, steps: readonly PlacedStep[], person: string): void {
  const opened = steps.flatMap(({ row, column, ref, step }) =>
    step.do === "open-thread"
      ? [{ row, column, ref, text: step.text, id: guidOf(sheet.name, ref, step.text), parent: undefined }]
      : [],
  );
  const replied = steps.flatMap(({ ref, step }) =>
    step.do === "reply"
      ? [
          {
            ref,
            text: step.text,
            id: guidOf(sheet.name, ref, step.text, step.thread.root.id),
            parent: step.thread.root.id,
          },
        ]
      : [],
  );
  writeThreads(
    pkg,
    sheet.part,
    { removed: NONE, resolved: new Map(), added: [...opened, ...replied] },
    person,
  );
  writeNotes(pkg, sheet.part, { removed: NONE, added: opened, replied, unreplied: [] });
  addShapes(pkg, sheet.part, opened);
}

function markSheet(
  pkg: Package,
  file: string,
  sheet: MarkedSheet,
  person: () => string,
  marks: readonly MarkCell[],
  unmark: boolean,
  people: ReadonlySet<string>,
): readonly Refusal[] {
  const threads = readThreads(pkg, sheet.part, people);
  const notes = readNotes(pkg, sheet.part);
  const wanted = new Map(marks.map((mark) => [cellKey(mark.row, mark.column), mark]));
  const keys = new Set([...wanted.keys(), ...(unmark ? [...threads.keys(), ...notes.keys()] : [])]);
  const refused: Refusal[] = [];
  const steps: PlacedStep[] = [];
  for (const key of [...keys].sort((a, b) => a - b)) {
    const mark = wanted.get(key);
    const thread = threads.get(key);
    const note = notes.get(key) ?? "none";
    const planned = planMark({ thread, note }, mark && trimmed(mark.text));
    const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
    const ref = addressOf(row, column);
    if (planned !== "note-in-the-way") steps.push(...planned.map((step) => ({ row, column, ref, step })));
    else if (mark) {
      const place = placeName({ kind: "cell", file, sheet: sheet.name, row, column });
      const message = `${place} has a note, and a cell holds one note or one comment, so no comment was added. The finding stands in the sheet of gaps; to have it at the cell, turn the note into a comment and run again.`;
      refused.push({ change: mark, why: "note-in-the-way", message });
    }
  }
  if (steps.length > 0) {
    takeAway(pkg, sheet, steps, "");
    if (steps.some(({ step }) => step.do === "open-thread" || step.do === "reply"))
      add(pkg, sheet, steps, person());
  }
  return refused;
}

/**
 * Sets the marks of a workbook: each at its cell, and with `unmark` no others. A protected sheet keeps the marks that it has. Returns
 * the marks for which a cell has no room.
 */
export function writeMarks(
  pkg: Package,
  workbook: string,
  sheets: readonly MarkedSheet[],
  marks: readonly MarkCell[],
  unmark: boolean,
): readonly Refusal[] {
  const people = ourPeople(pkg, workbook);
  const refused = sheets.flatMap((sheet) => {
    const here = marks.filter((mark) => mark.sheet.toLowerCase() === sheet.name.toLowerCase());
    if (here.length === 0 && (!unmark || sheet.isProtected)) return [];
    return markSheet(
      pkg,
      pkg.file,
      sheet,
      () => enterPerson(pkg, workbook),
      here,
      unmark && !sheet.isProtected,
      people,
    );
  });
  if (unmark)
    leavePerson(
      pkg,
      workbook,
      sheets.map((sheet) => sheet.part),
    );
  return refused;
}

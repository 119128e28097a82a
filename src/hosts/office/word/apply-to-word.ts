/// <reference types="office-js" />
import type { DocumentChange } from "../../../core/document-change";
import type { ApplyOptions } from "../../../core/ports";
import type { Refusal } from "../../../core/refusal";
import { changeWords } from "./change-words";
import { placeOfBlank, recordOf } from "./fill-words";
import { lookUp, type Looked } from "./look-up";
import { offers } from "./missing";
import { withoutComments, type NoComments } from "./no-comments";
import type { Opening } from "./opening";
import { planWork, type Work } from "./plan-work";
import { readDocument, type Answered } from "./read-document";
import { isCommentForbidden, refusedByWord } from "./refused-by-word";
import { settleBlocks } from "./settle-blocks";
import { startThread } from "./start-thread";
import { withoutControls } from "./without-controls";
import { writeOwnXml } from "./write-own-xml";

const isStamp = (change: DocumentChange): boolean => change.kind === "stamp";

/** Queues comments and our own part. */
function annotate(
  context: Word.RequestContext,
  { paragraphs, own }: Answered,
  work: Work,
  { blanks }: Looked,
  changes: readonly DocumentChange[],
  { kept }: Opening,
): void {
  for (const thread of work.deleted) thread.remove();
  for (const thread of work.settled) thread.settle();
  for (const { at, text } of work.marks) {
    const paragraph = paragraphs[at];
    // Two threads at one place hide each other, so ours joins the one that is open there.
    if (paragraph?.open) paragraph.open.reply(text);
    else if (paragraph) startThread(paragraph.proxy, text, paragraph.isInControl);
  }
  const gone = new Set(work.unfills.map(({ tag }) => tag));
  writeOwnXml(
    context,
    own,
    changes.findLast(isStamp),
    [
      ...own.fills.filter(({ tag }) => !gone.has(tag)),
      ...blanks.filter(placeOfBlank).map(({ fill, blank }) => recordOf(fill.change, blank)),
    ],
    kept,
  );
}

const unfoundRefusal = (change: DocumentChange): Refusal => ({
  change,
  why: "field-in-the-way",
  message:
    "The blank was not filled: Word's search does not find its words, as where a field or a tracked deletion stands among them. Fill it by hand.",
});

/** Blanks of the plan that Word does not find. */
function unfound({ fills }: Work, { blanks }: Looked): readonly Refusal[] {
  const found = new Set(blanks.filter(placeOfBlank).map(({ fill }) => fill.change));
  return fills.flatMap(({ change }) => (found.has(change) ? [] : [unfoundRefusal(change)]));
}

async function applyOnce(
  opening: Opening,
  asked: readonly DocumentChange[],
  { track = false, watch }: ApplyOptions,
  silent: NoComments | undefined,
): Promise<readonly Refusal[] | "comments-forbidden"> {
  const { file, writes } = opening;
  const forbidden = silent ? withoutComments(asked, silent) : [];
  const changes = asked.filter((change) => !forbidden.some((one) => one.change === change));
  return Word.run(async (context) => {
    const reading = watch && { ...watch, progress: () => undefined };
    const answered = await readDocument(context, file, opening, reading);
    const { protection, own } = answered;
    const [isTracked, hasControls] = [track && offers("1.4"), opening.hasControls || !offers("1.4")];
    const paragraphs = hasControls ? answered.paragraphs : withoutControls(answered.paragraphs, changes);
    const work = planWork(paragraphs, own.fills, changes, { protection, isTracked });
    watch?.signal.throwIfAborted();
    writes.expect(work.reads);
    const looked = await lookUp(context, paragraphs, work, answered.open);
    // A block that stands asks for its own mark again.
    const done = silent ? { ...work, marks: [] } : work;
    const refusals = [...forbidden, ...work.refusals, ...unfound(work, looked)];
    const isWorded = work.gone.length + work.blocks.length + work.fills.length + work.unfills.length > 0;
    const mode = isTracked ? "TrackAll" : "Off";
    const switched = isWorded && looked.mode !== mode ? looked.mode : undefined;
    if (switched) context.document.changeTrackingMode = mode;
    if (isWorded) changeWords(context, paragraphs, work, looked, { isTracked, hasControls });
    if (switched) context.document.changeTrackingMode = switched;
    annotate(context, { ...answered, paragraphs }, done, looked, changes, opening);
    try {
      await context.sync();
    } catch (error) {
      if (!silent && isCommentForbidden(error)) return "comments-forbidden";
      return refusedByWord(error, file, changes);
    }
    try {
      await settleBlocks(context, file, work.blocks, { hasControls, hasComments: silent === undefined });
    } catch (error) {
      if (!silent && isCommentForbidden(error)) return "comments-forbidden";
      throw error;
    }
    watch?.progress(changes.length, changes.length);
    return refusals;
  });
}

/** Applies changes to the open document, and returns those that were refused. */
export async function applyToWord(
  opening: Opening,
  changes: readonly DocumentChange[],
  options: ApplyOptions,
): Promise<readonly Refusal[]> {
  const done = await applyOnce(opening, changes, options, offers("1.4") ? undefined : "too-old");
  if (done !== "comments-forbidden") return done;
  // The words stand already, so this only finishes what the forbidden comment stopped.
  const again = await applyOnce(opening, changes, options, "forbidden");
  return again === "comments-forbidden" ? [] : again;
}

/// <reference types="office-js" />
import type { DocumentChange } from "../../../core/document-change";
import type { ApplyOptions } from "../../../core/ports";
import type { Refusal } from "../../../core/refusal";
import { FILL_TAG } from "../../file/document/own-names";
import { fragmentOf } from "./fragment";
import { looksOf, modelPlaces, type Exported } from "./fragment-looks";
import { fillBlank, recordOf, seekBlank, unfillBlank, type SoughtBlank } from "./fill-words";
import { heldParagraphs, type WordParagraph } from "./held-paragraphs";
import { insertFragment, placeBehind } from "./insert-block";
import type { OwnWrites } from "./own-writes";
import { planWork, type Work } from "./plan-work";
import { readDocument } from "./read-document";
import { refusedByWord } from "./refused-by-word";
import { settleBlocks } from "./settle-blocks";
import { writeOwnXml } from "./write-own-xml";

/** What has to be looked up before anything changes: how the models look, and where blanks stand. */
interface Looked {
  readonly exported: Exported;
  readonly blanks: readonly SoughtBlank[];
  readonly mode: Word.ChangeTrackingMode | "Off" | "TrackAll" | "TrackMineOnly";
}

async function lookUp(
  context: Word.RequestContext,
  paragraphs: readonly WordParagraph[],
  { blocks, fills }: Work,
): Promise<Looked> {
  const all = paragraphs.map(({ held }) => held.paragraph);
  const wanted = new Set(
    blocks.flatMap(({ after, like }) => {
      const { title, heading, body } = modelPlaces(all, after);
      return [title, heading, body, ...like];
    }),
  );
  const given = [...wanted].flatMap((index) => {
    const paragraph = paragraphs[index ?? -1];
    return paragraph && index !== undefined ? [{ index, ooxml: paragraph.proxy.getOoxml() }] : [];
  });
  const blanks = fills.flatMap((fill) => {
    const paragraph = paragraphs[fill.at];
    return paragraph ? (seekBlank(fill, paragraph) ?? []) : [];
  });
  context.document.load("changeTrackingMode");
  await context.sync();
  const exported = new Map(given.map(({ index, ooxml }) => [index, ooxml.value]));
  return { exported, blanks, mode: context.document.changeTrackingMode };
}

const controlsOf = (paragraphs: readonly WordParagraph[], tag: string): readonly Word.ContentControl[] => {
  const all = paragraphs.flatMap(({ controls }) => controls.filter((one) => one.tag === tag));
  return [...new Map(all.map((one) => [one.id, one])).values()];
};

function removeBlock(paragraphs: readonly WordParagraph[], tag: string, isTracked: boolean): void {
  const own = paragraphs.filter(({ held }) => held.blocks.includes(tag));
  for (const { threads } of own) for (const thread of threads) thread.delete();
  const isDraft = own.every(({ held }) => held.paragraph.hasTrackedChange);
  for (const control of controlsOf(paragraphs, tag))
    if (isTracked && !isDraft) control.getRange("Content").delete();
    else control.delete(false);
}

/** Queues all words that come and go. Everything is one request, so that a fault leaves all of it or nothing. */
function changeWords(
  context: Word.RequestContext,
  paragraphs: readonly WordParagraph[],
  work: Work,
  { exported, blanks }: Looked,
  isTracked: boolean,
): void {
  const all = paragraphs.map(({ held }) => held.paragraph);
  for (const tag of work.gone.filter((one) => !one.startsWith(FILL_TAG)))
    removeBlock(paragraphs, tag, isTracked);
  for (const { tag, blank } of work.unfills) unfillBlank(controlsOf(paragraphs, tag), blank);
  // The last goes first, at a place and in a paragraph, so that the others stay where they were.
  for (const block of [...work.blocks].reverse()) {
    const looks = looksOf(all, modelPlaces(all, block.after), exported, block);
    insertFragment(placeBehind(context, paragraphs[block.after]), fragmentOf(block, looks));
  }
  const ordered = [...blanks].sort((a, b) => b.fill.change.start - a.fill.change.start);
  for (const { fill, found, nth } of ordered) {
    const range = found.items[nth];
    if (range) fillBlank(range, fill.change);
  }
}

const isStamp = (change: DocumentChange): boolean => change.kind === "stamp";

/** Applies changes to the open document, and returns those that were refused. */
export async function applyToWord(
  file: string,
  changes: readonly DocumentChange[],
  { track: isTracked = false, watch }: ApplyOptions,
  writes: OwnWrites,
): Promise<readonly Refusal[]> {
  return Word.run(async (context) => {
    const { asked, own } = await readDocument(
      context,
      file,
      watch && { ...watch, progress: () => undefined },
    );
    const paragraphs = heldParagraphs(asked);
    const work = planWork(paragraphs, own.fills, changes, isTracked);
    watch?.signal.throwIfAborted();
    writes.expect(work.reads);
    const looked = await lookUp(context, paragraphs, work);
    const lost = looked.blanks.filter(({ found, nth }) => !found.items[nth]).map(({ fill }) => fill.change);
    const sought = new Set(looked.blanks.map(({ fill }) => fill.change));
    const unfound = work.fills
      .map(({ change }) => change)
      .filter((one) => !sought.has(one) || lost.includes(one));
    const refusals = [...work.refusals, ...unfound.map(unfoundRefusal)];
    const isWorded = work.gone.length + work.blocks.length + work.fills.length + work.unfills.length > 0;
    const mode = isTracked ? "TrackAll" : "Off";
    const isSwitched = isWorded && looked.mode !== mode;
    if (isSwitched) context.document.changeTrackingMode = mode;
    if (isWorded) changeWords(context, paragraphs, work, looked, isTracked);
    if (isSwitched) context.document.changeTrackingMode = looked.mode;
    for (const thread of work.deleted) thread.delete();
    for (const thread of work.settled) thread.resolved = true;
    for (const { at, text } of work.marks) paragraphs[at]?.proxy.getRange("Content").insertComment(text);
    const gone = new Set(work.unfills.map(({ tag }) => tag));
    const made = looked.blanks.filter(({ fill }) => !unfound.includes(fill.change));
    writeOwnXml(context, own, changes.findLast(isStamp), [
      ...own.fills.filter(({ tag }) => !gone.has(tag)),
      ...made.map(({ fill, blank }) => recordOf(fill.change, blank)),
    ]);
    try {
      await context.sync();
    } catch (error) {
      return refusedByWord(error, file, changes);
    }
    await settleBlocks(context, file, work.blocks);
    watch?.progress(changes.length, changes.length);
    return refusals;
  });
}

const unfoundRefusal = (change: DocumentChange): Refusal => ({
  change,
  why: "field-in-the-way",
  message:
    "The blank was not filled: Word's search does not find its words, as where a field or a tracked deletion stands among them. Fill it by hand.",
});

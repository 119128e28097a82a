import type { DocumentChange, FillSlot, RemoveBlock, UnfillSlot } from "../../core/document-change";
import type { Refusal } from "../../core/refusal";
import { FILL_TAG } from "../file/document/own-names";
import { standing, type Batch, type Protection } from "./batch";
import { insertBlock, removeBlock, replaceBlock } from "./blocks";
import type { FillRecord } from "./fill";
import { fill, isFilled, unfill, wantFill } from "./fills";
import type { Held } from "./held";
import { settled, wantMark } from "./marks";
import { seenBefore } from "./seen";

/** What the host in memory keeps of a document's words. */
export interface Words {
  readonly all: readonly Held[];
  readonly records: ReadonlyMap<string, FillRecord>;
}

const isUnfilling = (change: DocumentChange): change is UnfillSlot | RemoveBlock =>
  change.kind === "unfill-slot" || (change.kind === "remove-block" && change.tag.startsWith(FILL_TAG));

const isRemoval = (change: DocumentChange): change is RemoveBlock =>
  change.kind === "remove-block" && !isUnfilling(change);

function startBatch(
  { all, records }: Words,
  protection: Protection,
  isTracked: boolean,
  changes: readonly DocumentChange[],
): Batch {
  let tables = Math.max(-1, ...all.map(({ paragraph }) => paragraph.cell?.table ?? -1));
  const batch: Batch = {
    then: all,
    seen: [],
    records,
    protection,
    isTracked,
    refusals: [],
    gone: new Set(),
    coming: new Map(),
    wanted: new Map(),
    table: () => ++tables,
  };
  // Removals come first, since a block of the same tag may be written anew in the same batch.
  for (const change of changes.filter(isRemoval)) removeBlock(batch, change);
  const blocks = new Map<string, { readonly instead?: readonly string[] }>();
  for (const change of changes) {
    if (change.kind === "insert-block" && standing(batch, change.tag).length > 0) blocks.set(change.tag, {});
    if (change.kind !== "replace-block" || change.newTag === change.tag) continue;
    if (standing(batch, change.newTag).length > 0)
      blocks.set(change.newTag, { instead: change.expect.split("\n") });
  }
  const made = changes.filter((change): change is FillSlot => change.kind === "fill-slot");
  const fills = made.flatMap((change) => (isFilled(all, change) ? (records.get(change.tag) ?? []) : []));
  return { ...batch, seen: seenBefore(all, blocks, fills) };
}

/** The paragraphs that a batch leaves, before blanks are filled. */
function rebuilt(batch: Batch, unmark: boolean): readonly Held[] {
  const at = (index: number): readonly Held[] => (batch.coming.get(index) ?? []).flat();
  return [
    ...at(-1),
    ...batch.then.flatMap((held, index) => {
      const isGone = held.blocks.some((tag) => batch.gone.has(tag));
      const own = { ...held, from: index, marks: settled(held, batch.wanted.get(index), unmark) };
      return [...(isGone ? [] : [own]), ...at(index)];
    }),
  ];
}

/** Makes the changes to words and marks that it can, and returns those that it refused. */
export function applyChanges(
  words: Words,
  changes: readonly DocumentChange[],
  protection: Protection,
  isTracked: boolean,
): Words & { readonly refusals: readonly Refusal[] } {
  const batch = startBatch(words, protection, isTracked, changes);
  for (const change of changes) if (change.kind === "replace-block") replaceBlock(batch, change);
  for (const change of changes) if (change.kind === "insert-block") insertBlock(batch, change);
  for (const change of changes) if (change.kind === "mark") wantMark(batch, change);
  const fills = changes.flatMap((change) => {
    const from = change.kind === "fill-slot" ? wantFill(batch, change) : undefined;
    return change.kind === "fill-slot" && from !== undefined ? [{ change, from, isTracked }] : [];
  });
  const unmark = protection !== "locked" && changes.some(({ kind }) => kind === "unmark");
  let all = rebuilt(batch, unmark);
  for (const change of changes) if (isUnfilling(change)) all = unfill(batch, all, change);
  const records = new Map(words.records);
  // The last blank of a paragraph goes first, so that the others stay where they were.
  for (const one of fills.sort((a, b) => b.change.start - a.change.start)) {
    const done = fill(all, one);
    all = done.all;
    if (done.record) records.set(done.record.tag, done.record);
  }
  return { all, records, refusals: batch.refusals };
}

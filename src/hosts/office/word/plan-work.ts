/// <reference types="office-js" />
import type {
  BlockPart,
  DocumentChange,
  FillSlot,
  InsertBlock,
  ReplaceBlock,
} from "../../../core/document-change";
import type { Refusal } from "../../../core/refusal";
import type { FillRecord } from "../../own-part";
import { applyChanges } from "../../memory-document/apply";
import type { Protection } from "../../memory-document/batch";
import { textOf, type Held } from "../../memory-document/held";
import type { WordParagraph } from "./held-paragraphs";
import type { Thread } from "./threads";

/** A block that comes: behind which paragraph of the document as it was read, and what it says. */
export interface ComingBlock {
  readonly tag: string;
  readonly title: string;
  readonly parts: readonly BlockPart[];
  /** Index of the paragraph; -1 for the start. */
  readonly after: number;
  readonly newPage: boolean;
  /** Indices of the paragraphs that it looks like, by level; none for the document's looks. */
  readonly like: readonly number[];
  /** Its paragraphs as they should read afterwards. */
  readonly expected: readonly Held[];
}

/** A blank that is filled: the paragraph it stands in, and the change. */
export interface ComingFill {
  readonly at: number;
  readonly change: FillSlot;
}

/** What is left to do in Word, once the rules of a document host have judged the changes. */
export interface Work {
  readonly refusals: readonly Refusal[];
  /** Tags of blocks that go. */
  readonly gone: readonly string[];
  readonly blocks: readonly ComingBlock[];
  readonly fills: readonly ComingFill[];
  /** Fillings that give their blank back. */
  readonly unfills: readonly { readonly tag: string; readonly blank: string }[];
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly deleted: readonly Thread[];
  readonly settled: readonly Thread[];
  /** What the paragraphs read once all is made, as Word gives their text. */
  readonly reads: readonly string[];
}

type BlockChange = InsertBlock | ReplaceBlock;

const fillsOf = (all: readonly Held[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ segments }) => segments.flatMap(({ fill }) => (fill === undefined ? [] : [fill]))));

function comingBlocks(after: readonly Held[], before: readonly Held[], changes: readonly DocumentChange[]) {
  const groups: { readonly tag: string; readonly after: number; readonly held: Held[] }[] = [];
  let last = -1;
  for (const held of after) {
    const tag = held.from === undefined ? held.blocks.at(-1) : undefined;
    if (held.from !== undefined) last = held.from;
    const open = groups.at(-1);
    if (
      tag === undefined ||
      (held.segments.some(({ fill }) => fill !== undefined) &&
        before.some(({ blocks }) => blocks.includes(tag)))
    )
      continue;
    if (open?.tag === tag && open.after === last) open.held.push(held);
    else groups.push({ tag, after: last, held: [held] });
  }
  return groups.flatMap(({ tag, after: place, held }): readonly ComingBlock[] => {
    const change = changes.find(
      (one): one is BlockChange =>
        (one.kind === "insert-block" && one.tag === tag) ||
        (one.kind === "replace-block" && one.newTag === tag),
    );
    if (!change) return [];
    const isNew = change.kind === "insert-block";
    const numbered = before.filter(
      ({ blocks, paragraph }) =>
        !isNew && blocks.includes(change.tag) && /^(direct|style)$/.test(paragraph.numbering),
    );
    const like = isNew ? (change.like ?? []) : numbered.slice(0, 2).map(({ from }) => from ?? 0);
    const { title, parts } = change;
    return [{ tag, title, parts, after: place, newPage: isNew && change.newPage, like, expected: held }];
  });
}

/** Judges changes by the rules that all document hosts keep, and says what is to be done in Word. */
export function planWork(
  paragraphs: readonly WordParagraph[],
  fills: readonly FillRecord[],
  changes: readonly DocumentChange[],
  { protection, isTracked }: { readonly protection: Protection; readonly isTracked: boolean },
): Work {
  const before = paragraphs.map(({ held }) => held);
  const wasTracked = (tag: string): boolean =>
    before.some(
      ({ segments, paragraph }) => paragraph.hasTrackedChange && segments.some(({ fill }) => fill === tag),
    );
  const records = new Map(fills.map(({ tag, blank }) => [tag, { tag, blank, wasTracked: wasTracked(tag) }]));
  const after = applyChanges({ all: before, records }, changes, protection, isTracked);
  const made = changes.filter((change) => !after.refusals.some((refusal) => refusal.change === change));
  const stays = new Set(after.all.flatMap(({ from }) => (from === undefined ? [] : [from])));
  const tags = new Set(before.flatMap(({ blocks }) => blocks));
  const gone = [...tags].filter((tag) =>
    before.every(({ blocks, from }) => !blocks.includes(tag) || !stays.has(from ?? -1)),
  );
  const [stood, stand] = [fillsOf(before), fillsOf(after.all)];
  const blocks = comingBlocks(after.all, before, made);
  const marks: { at: number; text: string }[] = [];
  const [deleted, settled]: [Thread[], Thread[]] = [[], []];
  for (const { held, threads } of paragraphs) {
    const now = after.all.find(({ from }) => from === held.from);
    if (!now) continue;
    held.marks.forEach((mark, at) => {
      const [thread, then] = [threads[at], now.marks.find(({ text }) => text === mark.text)];
      if (!then && thread) deleted.push(thread);
      if (then?.isSettled === true && !mark.isSettled && thread) settled.push(thread);
    });
    for (const { text } of now.marks)
      if (!held.marks.some((mark) => mark.text === text)) marks.push({ at: held.from ?? 0, text });
  }
  return {
    refusals: after.refusals,
    gone,
    blocks,
    fills: made.flatMap((change) => {
      if (change.kind !== "fill-slot" || stood.has(change.tag) || !stand.has(change.tag)) return [];
      const at = after.all.find(({ segments }) => segments.some(({ fill }) => fill === change.tag))?.from;
      return at === undefined ? [] : [{ at, change }];
    }),
    unfills: [...stood].flatMap((tag) => {
      const record = stand.has(tag) ? undefined : records.get(tag);
      return record ? [{ tag, blank: record.blank }] : [];
    }),
    marks,
    deleted,
    settled,
    reads: after.all.flatMap((held) => [textOf(held), held.typed + textOf(held)]),
  };
}

import { linesOf, textBefore, type FillRecord } from "./fill";
import { isSameText, textOf, type Held } from "./held";

/** A paragraph as it was read before an earlier try of the same changes: where it stands now, and what it then read. */
export interface Seen {
  readonly index: number;
  readonly texts: readonly string[];
}

/** Blocks that stand already, by tag; `instead` has the lines of the block whose place one took. */
export type StandingBlocks = ReadonlyMap<string, { readonly instead?: readonly string[] }>;

/** The paragraphs as they were before blocks and fillings that stand already. */
export function seenBefore(
  all: readonly Held[],
  blocks: StandingBlocks,
  fills: readonly FillRecord[],
): readonly Seen[] {
  const out: Seen[] = [];
  const told = new Set<string>();
  for (let index = 0; index < all.length; index++) {
    const held = all[index];
    const tag = held?.blocks.find((one) => blocks.has(one));
    if (!held) continue;
    if (tag !== undefined) {
      const instead = told.has(tag) ? [] : (blocks.get(tag)?.instead ?? []);
      told.add(tag);
      out.push(...instead.map((text) => ({ index, texts: [text] })));
      continue;
    }
    const own = fills.filter(({ tag: fill }) => linesOf([held], fill).length > 0);
    const isOf = (one: Held): boolean => own.some(({ tag: fill }) => linesOf([one], fill).length > 0);
    let end = index;
    if (own.length > 0) end = all.findLastIndex((one, at) => at >= index && isOf(one));
    const group = all.slice(index, end + 1);
    out.push({ index, texts: [textOf(held), textBefore(group, own)] });
    index = end;
  }
  return out;
}

/** Where a paragraph stands that was read at an index; undefined where it no longer reads as expected. */
export function placeOf(
  all: readonly Held[],
  seen: readonly Seen[],
  index: number,
  expected: string,
): number | undefined {
  const before = seen[index];
  if (before?.texts.some((text) => isSameText(text, expected))) return before.index;
  const now = all[index];
  return now && isSameText(textOf(now), expected) ? index : undefined;
}

/** The last paragraph that an insertion goes behind: never inside a table, a content control or a block, and behind text boxes. */
export function endOfPlace(all: readonly Held[], index: number): number {
  for (let at = Math.max(index, 0); index >= 0 && at < all.length; at++) {
    const [here, next] = [all[at], all[at + 1]];
    if (!here || !next) return at;
    const isOneTable = here.paragraph.inTable && next.paragraph.inTable;
    const isOneControl = here.paragraph.tag !== "" && here.paragraph.tag === next.paragraph.tag;
    const isOneBlock = here.blocks[0] !== undefined && here.blocks[0] === next.blocks[0];
    if (!isOneTable && !isOneControl && !isOneBlock && !next.paragraph.inTextBox) return at;
  }
  return index;
}

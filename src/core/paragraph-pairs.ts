import { tokensOf } from "./word-difference";

/** A paragraph of the rules (`left`) and the one of the document (`right`) that it became; one of them is missing where it was taken out or added. */
export interface ParagraphPair {
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** Whether it stands in another order than in the rules. */
  readonly isMoved: boolean;
}

/** Below this likeness (0 to 1) two paragraphs are two, and not one that was changed. */
const ALIKE = 0.4;

/** Likeness that a paragraph in another place must have to count as moved. */
const MOVED = 0.6;

/** Pairs the paragraphs of two versions by their words: first in their order, then those that moved; in the order of the document. */
export function pairParagraphs(left: readonly string[], right: readonly string[]): readonly ParagraphPair[] {
  const bags = [left.map(bagOf), right.map(bagOf)] as const;
  const alike = left.map((_, i) => right.map((__, j) => likeness(bags[0][i], bags[1][j])));
  const inOrder = longestOrder(alike, left.length, right.length);
  const pairOf = new Map(inOrder.map(([i, j]) => [j, i]));
  const taken = new Set(inOrder.map(([i]) => i));
  const moved = new Set<number>();
  const free = right.flatMap((_, j) =>
    pairOf.has(j) ? [] : left.flatMap((__, i) => (taken.has(i) ? [] : [{ i, j, score: alike[i]?.[j] ?? 0 }])),
  );
  for (const { i, j, score } of free.toSorted((a, b) => b.score - a.score)) {
    if (score < MOVED || taken.has(i) || pairOf.has(j)) continue;
    pairOf.set(j, i);
    taken.add(i);
    moved.add(j);
  }
  return inDocumentOrder(left.length, right.length, pairOf, moved, taken);
}

/** Document paragraphs in their order, each missing paragraph of the rules behind the one it followed. */
function inDocumentOrder(
  lefts: number,
  rights: number,
  pairOf: ReadonlyMap<number, number>,
  moved: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): readonly ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let next = 0;
  const missingUpTo = (end: number): void => {
    for (; next < end; next++)
      if (!taken.has(next)) pairs.push({ left: next, right: undefined, isMoved: false });
  };
  for (let j = 0; j < rights; j++) {
    const i = pairOf.get(j);
    if (i !== undefined && !moved.has(j)) missingUpTo(i);
    pairs.push({ left: i, right: j, isMoved: moved.has(j) });
  }
  missingUpTo(lefts);
  return pairs;
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const token of tokensOf(text.toLowerCase()))
    if (/[\p{L}\p{N}]/u.test(token)) bag.set(token, (bag.get(token) ?? 0) + 1);
  return bag;
}

/** Share of words that two texts have in common, 0 to 1. */
function likeness(
  a: ReadonlyMap<string, number> = new Map(),
  b: ReadonlyMap<string, number> = new Map(),
): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const all = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  return all === 0 ? 1 : (2 * shared) / all;
}

/** Pairs in the order of both texts whose likeness adds up to the most. */
function longestOrder(
  alike: readonly (readonly number[])[],
  lefts: number,
  rights: number,
): readonly (readonly [number, number])[] {
  const best = Array.from({ length: lefts + 1 }, () => new Float64Array(rights + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const scoreOf = (i: number, j: number): number => {
    const score = alike[i]?.[j] ?? 0;
    return score < ALIKE ? 0 : score;
  };
  for (let i = lefts - 1; i >= 0; i--) {
    const row = best[i];
    for (let j = rights - 1; row && j >= 0; j--) {
      const paired = scoreOf(i, j) > 0 ? at(i + 1, j + 1) + scoreOf(i, j) : 0;
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < lefts && j < rights) {
    const score = scoreOf(i, j);
    if (score > 0 && Math.abs(at(i, j) - at(i + 1, j + 1) - score) < 1e-9) {
      pairs.push([i, j]);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

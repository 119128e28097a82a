/** A run of words that two texts share, or that only the earlier (`gone`) or the later (`new`) one has. */
export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Above this many comparisons two texts are taken as wholly different: a clause has some 300 words. */
const MOST = 9_000_000;

/** Words, numbers with their signs, what stands in square brackets, single punctuation marks, and the space between. */
const TOKEN = /\[[^\]]*\]|\s+|£?[\p{L}\p{N}]+(?:[.,'’:/\u2010\u2011-][\p{L}\p{N}]+)*%?|[^\s]/gu;

export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/**
 * What became of a text, word by word. The pieces that are not `new` give the earlier text, those that are not `gone` the later one, letter by
 * letter. Small words left standing between changes are taken into them, so that a person can read it.
 */
export function wordDifference(earlier: string, later: string): readonly Piece[] {
  if (earlier === later) return earlier === "" ? [] : [{ kind: "same", text: earlier }];
  const [a, b] = [tokensOf(earlier), tokensOf(later)];
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return withoutIslands(
    joined([
      ...a.slice(0, start).map((text): Piece => ({ kind: "same", text })),
      ...middle,
      ...a.slice(a.length - end).map((text): Piece => ({ kind: "same", text })),
    ]),
  );
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** A word in common weighs more than a comma, a comma more than a space. */
const weight = (token: string): number => (/[\p{L}\p{N}]/u.test(token) ? 8 : /\s/.test(token) ? 1 : 3);

/** The heaviest run of tokens in common, and what is gone and new around it. */
function between(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > MOST)
    return [
      ...a.map((text): Piece => ({ kind: "gone", text })),
      ...b.map((text): Piece => ({ kind: "new", text })),
    ];
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const token = a[i] ?? "";
    const gain = weight(token);
    for (let j = b.length - 1; j >= 0; j--) {
      const without = Math.max(at(i + 1, j), at(i, j + 1));
      best[i * width + j] = token === b[j] ? Math.max(without, at(i + 1, j + 1) + gain) : without;
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right && at(i, j) === at(i + 1, j + 1) + weight(left)) {
      pieces.push({ kind: "same", text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: "gone", text: left });
      i++;
    } else {
      pieces.push({ kind: "new", text: right ?? "" });
      j++;
    }
  }
  return pieces;
}

/** Neighbours of one kind made one piece; between two runs in common, what is gone stands before what is new. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let [gone, fresh] = ["", ""];
  const settle = (): void => {
    if (gone !== "") out.push({ kind: "gone", text: gone });
    if (fresh !== "") out.push({ kind: "new", text: fresh });
    [gone, fresh] = ["", ""];
  };
  for (const { kind, text } of pieces) {
    if (kind === "gone") gone += text;
    else if (kind === "new") fresh += text;
    else {
      settle();
      const last = out.at(-1);
      if (last?.kind === "same") out[out.length - 1] = { kind, text: last.text + text };
      else out.push({ kind, text });
    }
  }
  settle();
  return out;
}

/** Takes a run in common of at most one short word, between two changes, into both of them. */
function withoutIslands(pieces: readonly Piece[]): readonly Piece[] {
  const isChange = (piece: Piece | undefined): boolean => piece !== undefined && piece.kind !== "same";
  const taken = pieces.flatMap((piece, index): readonly Piece[] => {
    const isIsland =
      piece.kind === "same" &&
      isChange(pieces[index - 1]) &&
      isChange(pieces[index + 1]) &&
      isSmall(piece.text);
    return isIsland
      ? [
          { kind: "gone", text: piece.text },
          { kind: "new", text: piece.text },
        ]
      : [piece];
  });
  return joined(taken);
}

const isSmall = (text: string): boolean => {
  const [word, ...others] = text.match(/[\p{L}\p{N}]+/gu) ?? [""];
  return others.length === 0 && word.length <= 3;
};

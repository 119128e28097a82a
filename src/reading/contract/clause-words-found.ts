import type { Paragraph } from "../../core/snapshot";
import { textKey } from "../text-key";
import { piecesOf, type ClauseForm, type FormIndex } from "./clause-forms";
import { isBlankText } from "./outline";

/** Share of a wording that must stand in a row of paragraphs for the clause to be recognised by its words alone. */
const ENOUGH = 0.4;
/** Share of a paragraph, or of the wording's own paragraph, that must agree for the paragraph to belong to the clause. */
const BELONGS = 0.5;
/** Pieces that must agree, so that a turn of phrase is no clause. */
const LEAST = 3;
/** Foreign or empty paragraphs that may stand between two of a clause's. */
const GAP = 2;

/** A stretch of paragraphs that holds a wording of a clause, and how much of it. */
export interface WordsFound {
  readonly form: ClauseForm;
  readonly share: number;
  readonly paragraphs: readonly Paragraph[];
}

interface Hit {
  readonly paragraph: Paragraph;
  readonly pieces: ReadonlySet<string>;
}

/** What each paragraph shares with each wording, where that is most of either. */
function hitsByForm(
  paragraphs: readonly Paragraph[],
  index: FormIndex,
): ReadonlyMap<ClauseForm, readonly Hit[]> {
  const hits = new Map<ClauseForm, Hit[]>();
  for (const paragraph of paragraphs) {
    const own = new Set(piecesOf(paragraph.text));
    const shared = new Map<ClauseForm, Set<string>>();
    for (const piece of own) {
      for (const form of index.byPiece.get(piece) ?? []) {
        const pieces = shared.get(form);
        if (pieces) pieces.add(piece);
        else shared.set(form, new Set([piece]));
      }
    }
    for (const [form, pieces] of shared) {
      const isMostOfIts = form.paragraphs.some(
        (its) => its.size > 0 && [...pieces].filter((piece) => its.has(piece)).length >= BELONGS * its.size,
      );
      const belongs =
        (pieces.size >= LEAST && pieces.size >= BELONGS * own.size) || (isMostOfIts && pieces.size > 0);
      if (belongs) hits.set(form, [...(hits.get(form) ?? []), { paragraph, pieces }]);
    }
  }
  return hits;
}

/** Hits in rows: a gap of more than two paragraphs starts another. */
function rowsOf(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const rows: Hit[][] = [];
  for (const hit of hits) {
    const last = rows.at(-1);
    if (last && hit.paragraph.index - (last.at(-1)?.paragraph.index ?? 0) <= GAP + 1) last.push(hit);
    else rows.push([hit]);
  }
  return rows;
}

/** The paragraphs from the first to the last of a row, with the clause's heading where it stands above them. */
function stretch(row: readonly Hit[], form: ClauseForm, all: readonly Paragraph[]): readonly Paragraph[] {
  const first = row[0]?.paragraph.index ?? 0;
  const last = row.at(-1)?.paragraph.index ?? first;
  const above = all.slice(Math.max(0, first - GAP - 1), first).findLast((one) => !isBlankText(one));
  const heading = above && textKey(above.text) === form.heading ? [above] : [];
  return [...heading, ...all.slice(first, last + 1).filter((one) => !isBlankText(one))];
}

/** How much of a wording some paragraphs hold, 0 to 1. */
export function shareOf(form: ClauseForm, paragraphs: readonly Paragraph[]): number {
  const own = new Set(paragraphs.flatMap(({ text }) => piecesOf(text)));
  return form.pieces.size === 0
    ? 0
    : [...form.pieces].filter((piece) => own.has(piece)).length / form.pieces.size;
}

/** Stretches of a document that hold a clause's words; where several wordings fit, the one that fits best, of two alike the newer. */
export function findWords(paragraphs: readonly Paragraph[], index: FormIndex): readonly WordsFound[] {
  const hits = hitsByForm(paragraphs, index);
  const found = index.forms.flatMap((form) =>
    rowsOf(hits.get(form) ?? []).map((row): WordsFound => {
      const pieces = new Set(row.flatMap((hit) => [...hit.pieces]));
      return { form, share: pieces.size / form.pieces.size, paragraphs: stretch(row, form, paragraphs) };
    }),
  );
  const enough = found.filter(({ share }) => share >= ENOUGH).toSorted((a, b) => b.share - a.share);
  const overlaps = (one: WordsFound, other: WordsFound): boolean =>
    one.form.clause === other.form.clause &&
    one.paragraphs.some(({ index: at }) => other.paragraphs.some((its) => its.index === at));
  return enough.filter((one, order) => !enough.slice(0, order).some((better) => overlaps(one, better)));
}

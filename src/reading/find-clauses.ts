import type { FoundClause } from "../core/contract";
import type { ClauseRule, Ruleset } from "../core/ruleset";
import type { Paragraph, Paragraphs } from "../core/snapshot";
import { paragraphPlace } from "./paragraph-place";
import { textKey } from "./text-key";

/** Words in a row that make one piece of a fingerprint. */
const PIECE = 4;

/** Share of a clause's pieces that must stand in a document for the clause to be recognised by its words alone. */
const ENOUGH = 0.7;

/** A blank that waits to be filled: square brackets with dots, a rule, or words. */
export const hasBlank = (text: string): boolean => /\[[^\]]*\]/.test(text);

function piecesOf(text: string): readonly string[] {
  const words = textKey(text).split(" ");
  return words.slice(PIECE - 1).map((_, index) => words.slice(index, index + PIECE).join(" "));
}

/** The pieces of a clause's paragraphs; slots break them, since a contract fills them with its own words. */
function fingerprint(clause: ClauseRule): ReadonlySet<string> {
  return new Set(clause.paragraphs.flatMap(({ text }) => text.split(/\{[a-zA-Z]+\}/).flatMap(piecesOf)));
}

function found(
  document: Paragraphs,
  clause: string,
  edition: number | undefined,
  by: FoundClause["by"],
  paragraphs: readonly Paragraph[],
): readonly FoundClause[] {
  const [first] = paragraphs;
  if (!first) return [];
  const blanks = paragraphs.filter(({ text }) => hasBlank(text)).map(({ index }) => index);
  return [
    {
      clause,
      edition,
      by,
      at: paragraphPlace(document, first),
      paragraphs: paragraphs.map(({ index }) => index),
      ...(blanks.length > 0 && { blanks }),
    },
  ];
}

const editionIn = (name: string | undefined): number | undefined => {
  const number = Number(name?.split(/[:_]/).at(-1));
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

/** Our clause by its content control's tag, "cw:LCR-C-001:1"; else by its bookmark, which outlives the control; else by its words. */
function findClause(document: Paragraphs, clause: ClauseRule): readonly FoundClause[] {
  const { paragraphs } = document;
  const tagged = paragraphs.filter(({ tag }) => tag.startsWith(`cw:${clause.id}:`));
  if (tagged.length > 0) return found(document, clause.id, editionIn(tagged[0]?.tag), "tag", tagged);
  const prefix = `cw_${clause.id.replaceAll("-", "_")}_`;
  const marked = paragraphs.find(({ bookmarks }) => bookmarks?.some((name) => name.startsWith(prefix)));
  if (marked) {
    const own = paragraphs.slice(marked.index, marked.index + clause.paragraphs.length + 1);
    const name = marked.bookmarks?.find((one) => one.startsWith(prefix));
    return found(document, clause.id, editionIn(name), "bookmark", own);
  }
  const wanted = fingerprint(clause);
  const hits = paragraphs.map(({ text }) => new Set(piecesOf(text).filter((piece) => wanted.has(piece))));
  const all = new Set(hits.flatMap((pieces) => [...pieces]));
  if (wanted.size === 0 || all.size < ENOUGH * wanted.size) return [];
  const own = paragraphs.filter((_, index) => (hits[index]?.size ?? 0) > 0);
  return found(document, clause.id, undefined, "fingerprint", own);
}

/** Every clause of the rules set that stands in the document already. */
export const findClauses = (document: Paragraphs, ruleset: Ruleset): readonly FoundClause[] =>
  ruleset.clauses.flatMap((clause) => findClause(document, clause));

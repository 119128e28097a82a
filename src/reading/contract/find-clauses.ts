import type { FoundClause } from "../../core/contract";
import type { Ruleset } from "../../core/ruleset";
import type { Paragraph, Paragraphs } from "../../core/snapshot";
import { paragraphPlace } from "../../core/paragraph-place";
import { textKey } from "../text-key";
import { blanksIn } from "./blanks-in";
import { indexForms, type FormIndex } from "./clause-forms";
import { findWords, shareOf, type WordsFound } from "./clause-words-found";
import { isBlankText, ourTagsOf } from "./outline";

const editionIn = (name: string | undefined): number | undefined => {
  const number = Number(name?.split(/[:_]/).at(-1));
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

/** The edition whose words fit the paragraphs best, the newer of two alike; undefined where none fits at all. */
function bestEdition(clause: string, paragraphs: readonly Paragraph[], index: FormIndex): number | undefined {
  const [best] = index.forms
    .filter((form) => form.clause === clause)
    .map((form) => ({ edition: form.edition, share: shareOf(form, paragraphs) }))
    .toSorted((a, b) => b.share - a.share || b.edition - a.edition);
  return best && best.share > 0 ? best.edition : undefined;
}

/** Paragraphs in rows without a gap. */
function runsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (last?.at(-1)?.index === paragraph.index - 1) last.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
}

interface Reader {
  readonly document: Paragraphs;
  readonly index: FormIndex;
  readonly words: readonly WordsFound[];
}

function found(
  { document, index }: Reader,
  clause: string,
  edition: number | undefined,
  by: FoundClause["by"],
  stretch: readonly Paragraph[],
): readonly FoundClause[] {
  const paragraphs = stretch.filter((one) => !isBlankText(one));
  const headings = index.forms.filter((form) => form.clause === clause).map(({ heading }) => heading);
  const [first] = paragraphs;
  // A heading alone obliges nobody.
  if (!first || paragraphs.every(({ text }) => headings.includes(textKey(text)))) return [];
  const blanks = paragraphs.filter(({ text }) => blanksIn(text).length > 0).map((one) => one.index);
  return [
    {
      clause,
      edition: edition ?? bestEdition(clause, paragraphs, index),
      by,
      at: paragraphPlace(document, first),
      paragraphs: paragraphs.map((one) => one.index),
      ...(blanks.length > 0 && { blanks }),
    },
  ];
}

/** A clause's own stretch: from `start` on, and up to where another clause of ours begins, since two may share a sentence. */
function ownStretch(
  { index }: Reader,
  clause: string,
  paragraphs: readonly Paragraph[],
  start: Paragraph | undefined,
): readonly Paragraph[] {
  const prefix = prefixOf(clause);
  const own = new Set(index.forms.filter((form) => form.clause === clause).map(({ heading }) => heading));
  const others = new Set(index.forms.map(({ heading }) => heading).filter((heading) => !own.has(heading)));
  const from = paragraphs.slice(Math.max(0, start ? paragraphs.indexOf(start) : 0));
  const end = from.findIndex(
    ({ text, bookmarks = [] }, order) =>
      order > 0 &&
      (others.has(textKey(text)) ||
        (bookmarks.some((name) => BOOKMARK.test(name)) &&
          !bookmarks.some((name) => name.startsWith(prefix)))),
  );
  return end < 0 ? from : from.slice(0, end);
}

const BOOKMARK = /^cw_[A-Z]+_C_\d+_/;
const prefixOf = (clause: string): string => `cw_${clause.replaceAll("-", "_")}_`;

interface Marked {
  readonly name: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * A bookmark marks where a clause starts; its words tell how far it goes. One that a program stretched over later paragraphs, so that it is met again
 * at the next heading, still marks one clause.
 */
function fromBookmarks(reader: Reader, clause: string, prefix: string): readonly Marked[] {
  const taken = new Set<WordsFound>();
  const names = new Set<string>();
  return reader.document.paragraphs.flatMap((marked): readonly Marked[] => {
    const name = marked.bookmarks?.find((one) => one.startsWith(prefix));
    if (name === undefined) return [];
    const own = reader.words.find(
      ({ form, paragraphs }) =>
        form.clause === clause && paragraphs.some(({ index }) => Math.abs(index - marked.index) <= 2),
    );
    const isAgain = own ? taken.has(own) : names.has(name);
    if (own) taken.add(own);
    names.add(name);
    if (isAgain) return [];
    const isBefore = own !== undefined && marked.index < (own.paragraphs[0]?.index ?? 0);
    const paragraphs = own ? [...(isBefore ? [marked] : []), ...own.paragraphs] : [marked];
    return [{ name, paragraphs: ownStretch(reader, clause, paragraphs, marked) }];
  });
}

/** A clause by its content control's tag, "cw:LCR-C-001:1"; else by its bookmark, which outlives the control; else by its words. */
function findClause(reader: Reader, clause: string): readonly FoundClause[] {
  const { paragraphs } = reader.document;
  const tagOf = (paragraph: Paragraph): string | undefined =>
    ourTagsOf(paragraph).find((tag) => tag.startsWith(`cw:${clause}:`));
  const tagged = runsOf(paragraphs.filter((paragraph) => tagOf(paragraph) !== undefined));
  if (tagged.length > 0)
    return tagged.flatMap((run) => found(reader, clause, editionIn(run[0] && tagOf(run[0])), "tag", run));
  const prefix = prefixOf(clause);
  const marked = fromBookmarks(reader, clause, prefix);
  if (marked.length > 0)
    return marked.flatMap(({ name, paragraphs: own }) =>
      found(reader, clause, editionIn(name), "bookmark", own),
    );
  return reader.words
    .filter(({ form }) => form.clause === clause)
    .toSorted((a, b) => (a.paragraphs[0]?.index ?? 0) - (b.paragraphs[0]?.index ?? 0))
    .flatMap(({ form, paragraphs: own }) => {
      const heading = own.find(({ text }) => textKey(text) === form.heading);
      return found(reader, clause, form.edition, "fingerprint", ownStretch(reader, clause, own, heading));
    });
}

/** Every clause of the rules set that stands in the document already, under whatever edition. */
export function findClauses(document: Paragraphs, ruleset: Ruleset): readonly FoundClause[] {
  const index = indexForms(ruleset);
  const reader = { document, index, words: findWords(document.paragraphs, index) };
  return ruleset.clauses.flatMap(({ id }) => findClause(reader, id));
}

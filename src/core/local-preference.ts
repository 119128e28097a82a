import { sentencesOf } from "./sentences";

/** Words by which a text prefers suppliers for where they are, as a rules set lists them. */
export interface LocalWords {
  readonly firms: readonly string[];
  readonly places: readonly string[];
  /** {firm} stands for any of `firms`, {place} for any of `places`. */
  readonly phrases: readonly string[];
}

// Single signs stand for a firm and a place, so that a phrase is one short pattern and not thousands.
const FIRM = "\u0001";
const PLACE = "\u0002";

/** Finds the words by which a sentence prefers suppliers for where they are; a sentence that rules it out has none. */
export function localPreferenceFinder({
  firms,
  places,
  phrases,
}: LocalWords): (text: string) => { readonly words: string; readonly sentence: string } | undefined {
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${anyOf(firms)})(?:['’]s)?|(?:the\\s+)?(?:${anyOf(places)}))(?![\\p{L}\\p{N}-])`,
    "giu",
  );
  const signed = phrases.map((phrase) =>
    escaped(phrase).replaceAll("\\{firm\\}", FIRM).replaceAll("\\{place\\}", PLACE),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${signed.join("|")})(?![\\p{L}\\p{N}])`, "iu");
  return (text) => {
    for (const { text: sentence } of sentencesOf(text)) {
      const { signs, at } = withSigns(sentence, named);
      const match = signs.includes(FIRM) ? pattern.exec(signs) : null;
      if (!match) continue;
      const [start, end] = [at[match.index] ?? 0, at[match.index + match[0].length] ?? sentence.length];
      if (!isRuledOut(sentence, start, end)) return { words: sentence.slice(start, end).trim(), sentence };
    }
    return undefined;
  };
}

/** A sentence with signs in the place of firms and places, and where each of its letters stood. */
function withSigns(
  sentence: string,
  named: RegExp,
): { readonly signs: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let signs = "";
  let from = 0;
  const copy = (to: number): void => {
    for (; from < to; from++) {
      at.push(from);
      signs += sentence[from] ?? "";
    }
  };
  for (const match of sentence.matchAll(named)) {
    copy(match.index);
    at.push(match.index);
    signs += match[1] === undefined ? PLACE : FIRM;
    from = match.index + match[0].length;
  }
  copy(sentence.length);
  return { signs, at: [...at, sentence.length] };
}

const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

const escaped = (words: string): string =>
  words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");

const AGAINST =
  /\b(?:not|no|never|nor|neither|without|nothing|avoid|cannot|prohibit(?:s|ed)?|unlawful(?:ly)?|rather than|instead of)\b[^,;]{0,90}$/i;

/** "must not give preference to local firms", "is not limited to local firms", "no preference …": the opposite of a preference. */
function isRuledOut(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start).split(/[;:]/).at(-1) ?? "";
  return (
    AGAINST.test(before) ||
    /^\W*(?:is|are|would be|must|shall|will|may|does|do)\s*(?:not|never|unlawful|prohibited)\b/i.test(
      sentence.slice(end),
    )
  );
}

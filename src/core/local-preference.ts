import { sentencesOf } from "./sentences";

/** Words by which a text prefers suppliers for where they are, as a rules set lists them. */
export interface LocalWords {
  readonly firms: readonly string[];
  readonly places: readonly string[];
  /** {firm} stands for any of `firms`, {place} for any of `places`. */
  readonly phrases: readonly string[];
}

/** Finds the words by which a sentence prefers suppliers for where they are; a sentence that rules it out has none. */
export function localPreferenceFinder({
  firms,
  places,
  phrases,
}: LocalWords): (text: string) => { readonly words: string; readonly sentence: string } | undefined {
  const oneOf = (words: readonly string[]): string => `(?:${words.map(escaped).join("|")})`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${phrases
      .map((phrase) =>
        escaped(phrase)
          .replaceAll("\\{firm\\}", `${oneOf(firms)}(?:'s|’s)?`)
          .replaceAll("\\{place\\}", `(?:the\\s+)?${oneOf(places)}`),
      )
      .join("|")})(?![\\p{L}\\p{N}])`,
    "iu",
  );
  return (text) => {
    for (const { text: sentence } of sentencesOf(text)) {
      const match = pattern.exec(sentence);
      if (match && !isRuledOut(sentence, match.index, match.index + match[0].length)) return { words: match[0], sentence };
    }
    return undefined;
  };
}

const escaped = (words: string): string =>
  words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");

/** "must not give preference to local firms", "is not limited to local firms", "no preference …": the opposite of a preference. */
function isRuledOut(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start).split(/[;:]/).at(-1) ?? "";
  if (/\b(?:not|no|never|nor|neither|without|nothing|avoid|cannot|prohibit(?:s|ed)?|unlawful(?:ly)?|rather than|instead of)\b[^,;]{0,90}$/i.test(before)) return true;
  return /^\W*(?:is|are|would be|must|shall|will|may|does|do)\s*(?:not|never|unlawful|prohibited)\b/i.test(sentence.slice(end));
}

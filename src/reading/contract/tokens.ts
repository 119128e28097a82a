/** One word of a text, as signs are matched. */
export interface Token {
  /** Lower case, without a possessive. */
  readonly word: string;
  readonly isCapital: boolean;
  readonly stem: string;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/(ss|us|is)$/, "$1"],
  [/(ch|sh|x|ss)es$/, "$1"],
  [/s$/, ""],
];

/** Words in one form: "policies" and "policy", "reporting" and "reports" are the same. */
export function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const ending = ENDINGS.find(([form]) => form.test(word));
  const one = ending ? word.replace(ending[0], ending[1]) : word;
  if (one.length <= 5) return one;
  return one.replace(/(?:ing|ed|ion)$/, "").replace(/(?<=\p{L}{3})e$/u, "");
}

/** The words of a text in their order; "sub-contractor" is "subcontractor". */
export const tokensOf = (text: string): readonly Token[] =>
  [
    ...text
      .normalize("NFC")
      .replace(/\b(sub)[-\u2011\s](?=contract)/gi, "$1")
      .matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu),
  ].map(([raw]) => {
    const word = raw.toLowerCase().replace(/['’]s?$/u, "");
    return { word, isCapital: /^\p{Lu}/u.test(raw), stem: stemOf(word) };
  });

const SMALL = new Set([
  "the",
  "a",
  "an",
  "of",
  "its",
  "any",
  "all",
  "and",
  "or",
  "in",
  "on",
  "for",
  "to",
  "with",
  "their",
  "by",
  "each",
  "every",
]);

/** A sign ready to be looked for: the stems of its words that carry meaning. */
export interface Sign {
  readonly text: string;
  readonly stems: readonly string[];
}

export function signOf(text: string): Sign {
  const tokens = tokensOf(text);
  const stems = tokens.filter(({ word }) => !SMALL.has(word)).map(({ stem }) => stem);
  return { text, stems: stems.length > 0 ? stems : tokens.map(({ stem }) => stem) };
}

/** Other words that may stand between two words of a sign: that carry meaning, and all together. */
const GAP = 3;
const GAP_IN_ALL = 6;

const meaningIn = (tokens: readonly Token[]): number => tokens.filter(({ word }) => !SMALL.has(word)).length;

/**
 * Where a sign's words stand in a text in their order and close together; -1 where they do not. Its last word stands at `least` or
 * behind it.
 */
export function placeOfSign(tokens: readonly Token[], { stems: [first, ...rest] }: Sign, least = 0): number {
  for (let start = 0; start < tokens.length; start++) {
    if (first === undefined || tokens[start]?.stem !== first) continue;
    let at = start;
    const fits = rest.every((stem) => {
      const from = at;
      const next = tokens.findIndex(
        ({ stem: own }, index) => index > from && index <= from + GAP_IN_ALL + 1 && own === stem,
      );
      at = next;
      return next >= 0 && meaningIn(tokens.slice(from + 1, next)) <= GAP;
    });
    if (fits && at >= least) return start;
  }
  return -1;
}

import type { Measure, Ruleset } from "../core/ruleset";
import { bareKey, singularKey, textKey } from "./text-key";

/** What a label turned out to name. */
export type MeasureMatch =
  | { readonly is: "measure"; readonly measure: Measure }
  | { readonly is: "ambiguous"; readonly measures: readonly Measure[] }
  | { readonly is: "unknown" };

/** Finds measures by id, title or synonym. */
export interface MeasureIndex {
  match(label: string): MeasureMatch;
  /** The measures that a label names exactly: by id, or by a title or synonym as it stands. */
  named(label: string): readonly Measure[];
  /** Whether the words are the measure's own unit, or betray another. */
  unitOf(measure: Measure, words: string): "own" | "other" | "unknown";
  /** Whether a unit standing by itself is named as none of the measure's, or belongs to another kind of unit only. */
  contradicts(measure: Measure, unit: string): boolean;
}

/** A unit by itself: "No. of people" is people; a sign is itself. */
const unitKey = (text: string): string =>
  singularKey(text).replace(/^(?:(?:total )?(?:number|no) (?:of )?)(?=.)/, "") || text.trim();

const UNKNOWN = { is: "unknown" } as const;

/** Ids that a label holds, such as LCR-M-004 in "LCR-M-004 Apprenticeships". */
const idsIn = (label: string): readonly string[] => [
  ...new Set(label.toUpperCase().match(/\b[A-Z]{2,}-M-\d{3}\b/g) ?? []),
];

function decide(measures: readonly Measure[]): MeasureMatch {
  const [only, second] = [...new Set(measures)];
  if (!only) return UNKNOWN;
  return second ? { is: "ambiguous", measures: [...new Set(measures)] } : { is: "measure", measure: only };
}

interface Phrase {
  readonly words: readonly string[];
  readonly measure: Measure;
}

/** Phrases of at least two words that stand in the label and cover at least half of it; a phrase inside another gives way. */
function phrasesIn(
  words: readonly string[],
  byFirstWord: ReadonlyMap<string, readonly Phrase[]>,
): readonly Measure[] {
  const found: { readonly start: number; readonly phrase: Phrase }[] = [];
  for (const [start, word] of words.entries()) {
    for (const phrase of byFirstWord.get(word) ?? []) {
      if (phrase.words.every((part, offset) => words[start + offset] === part)) found.push({ start, phrase });
    }
  }
  const within = (inner: (typeof found)[number], outer: (typeof found)[number]): boolean =>
    outer.phrase.words.length > inner.phrase.words.length &&
    outer.start <= inner.start &&
    outer.start + outer.phrase.words.length >= inner.start + inner.phrase.words.length;
  const kept = found.filter((inner) => !found.some((outer) => within(inner, outer)));
  const longest = Math.max(0, ...kept.map(({ phrase }) => phrase.words.length));
  return longest * 2 >= words.length ? kept.map(({ phrase }) => phrase.measure) : [];
}

/** Indexes the measures of a rules set once for a whole reading. */
export function indexMeasures(ruleset: Ruleset): MeasureIndex {
  const byId = new Map(ruleset.measures.map((measure) => [measure.id, measure]));
  const byKey = new Map<string, Measure[]>();
  const byFirstWord = new Map<string, Phrase[]>();
  for (const measure of ruleset.measures) {
    for (const text of [measure.title, ...measure.synonyms]) {
      const key = textKey(text);
      byKey.set(key, [...(byKey.get(key) ?? []), measure]);
      const words = singularKey(text).split(" ");
      if (words.length > 1 && words[0])
        byFirstWord.set(words[0], [...(byFirstWord.get(words[0]) ?? []), { words, measure }]);
    }
  }
  const seen = new Map<string, MeasureMatch>();
  const named = (label: string): readonly Measure[] => {
    const ids = idsIn(label);
    if (ids.length > 0) return [...new Set(ids.flatMap((id) => byId.get(id) ?? []))];
    const key = [textKey(label), bareKey(label)].find((text) => text !== "" && byKey.has(text));
    return [...new Set(key === undefined ? [] : byKey.get(key))];
  };
  const find = (label: string): MeasureMatch => {
    const exact = named(label);
    if (exact.length > 0 || idsIn(label).length > 0) return decide(exact);
    return decide(phrasesIn(singularKey(label).split(" "), byFirstWord));
  };
  const units = new Map(
    ruleset.measures.map((measure) => [
      measure.id,
      {
        own: new Set([measure.unit.label, ...measure.unit.synonyms].map(singularKey)),
        other: measure.unit.notThese.map((word) => ` ${singularKey(word)} `),
      },
    ]),
  );
  const kinds = new Map<string, Set<Measure["unit"]["kind"]>>();
  for (const { unit } of ruleset.measures) {
    for (const key of [unit.label, ...unit.synonyms].map(unitKey))
      kinds.set(key, (kinds.get(key) ?? new Set()).add(unit.kind));
  }
  return {
    named,
    contradicts: ({ id, unit }, text) => {
      const key = unitKey(text);
      if (key === "" || units.get(id)?.own.has(singularKey(text)) === true) return false;
      if ([unit.label, ...unit.synonyms].some((own) => unitKey(own) === key)) return false;
      if (unit.notThese.some((other) => unitKey(other) === key)) return true;
      const others = kinds.get(key);
      return others !== undefined && !others.has(unit.kind);
    },
    match: (label) => {
      const before = seen.get(label);
      if (before) return before;
      const found = find(label);
      if (seen.size < 50_000) seen.set(label, found);
      return found;
    },
    unitOf: (measure, words) => {
      const key = singularKey(words);
      const unit = units.get(measure.id);
      if (unit?.own.has(key) === true) return "own";
      return unit?.other.some((word) => ` ${key} `.includes(word)) === true ? "other" : "unknown";
    },
  };
}

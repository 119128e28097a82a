/** The words by which a duty is weak, as a rules set lists them; "*ing" is any word so ending, {supplier} the obliged party's name. */
export interface WeakWords {
  /** Verbs of choice: may, might, should, could, can. */
  readonly modals: readonly string[];
  /** Verbs of effort in their base form: seek to, aim to. */
  readonly efforts: readonly string[];
  /** Words that qualify a firm verb: where possible, reasonable endeavours. */
  readonly hedges: readonly string[];
  /** Words that deny a duty: is not obliged to, need not. */
  readonly denials: readonly string[];
  /** Verbs that show a right or a remark and no weak duty: subcontract, invoice, note. */
  readonly permits: readonly string[];
  /** Words by which a sentence belongs to social value. */
  readonly about: readonly string[];
}

/** Where each kind of weak word is found; patterns are global. */
export interface WeakPatterns {
  readonly modals: RegExp;
  readonly efforts: RegExp;
  readonly hedges: RegExp;
  readonly denials: RegExp;
  readonly permits: RegExp;
  readonly about: RegExp;
}

/** Compiles a rules set's weak words for a contract whose obliged party has these names. */
export function compileWeakWords(words: WeakWords, obliged: readonly string[]): WeakPatterns {
  const whole = (phrases: readonly string[], inflect: (phrase: string) => string): string =>
    phrases.length === 0
      ? "(?!)"
      : `(?<![\\p{L}\\p{N}-])(?:${byLength(phrases).map(inflect).join("|")})(?![\\p{L}\\p{N}])`;
  const named = words.hedges.flatMap((phrase) =>
    phrase.includes("{supplier}") ? obliged.map((name) => phrase.replaceAll("{supplier}", name)) : [phrase],
  );
  return {
    // Only small letters: "May" is the month.
    modals: new RegExp(
      whole(words.modals, (word) => `(?:${escaped(word)}|${word.toUpperCase()})`),
      "gu",
    ),
    efforts: new RegExp(whole(words.efforts, inflected), "giu"),
    hedges: new RegExp(whole(named, escaped), "giu"),
    denials: new RegExp(whole(words.denials, escaped), "giu"),
    permits: new RegExp(`^(?:be\\s+)?(?:${byLength(words.permits).map(permitted).join("|")})\\b`, "iu"),
    about: new RegExp(
      whole(words.about, (phrase) => `${escaped(phrase)}(?:e?s)?`),
      "iu",
    ),
  };
}

const byLength = (phrases: readonly string[]): readonly string[] =>
  phrases.toSorted((a, b) => b.length - a.length);

const escaped = (phrase: string): string =>
  phrase
    .trim()
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, "[\\p{L}\\p{N}-]+")
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, "\\s+");

/** A verb with the endings of the present: "seek to" also finds "seeks to", "try to" also "tries to". */
function inflected(phrase: string): string {
  const [verb = "", ...rest] = phrase.trim().split(" ");
  const forms = verb.endsWith("y") ? `${escaped(verb.slice(0, -1))}(?:y|ies)` : `${escaped(verb)}(?:e?s)?`;
  return [forms, ...rest.map(escaped)].join("\\s+");
}

/** A verb of a right, plain or as a participle ("be invoiced"). */
function permitted(phrase: string): string {
  const [verb = "", ...rest] = phrase.trim().split(" ");
  const forms = verb.endsWith("e") ? `${escaped(verb)}d?` : `${escaped(verb)}(?:[a-z]?ed)?`;
  return [forms, ...rest.map(escaped)].join("\\s+");
}

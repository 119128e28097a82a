import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from "react";
import type { Values } from "../core/finding";
import { say } from "../core/say";
import { ENGLISH, type StringKey, type Strings } from "./strings/english";

/** Keys of sentences that count something: `….one` and `….other`. */
export type CountKey = StringKey extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

/** The words of the screen in the language in use. */
export interface Words {
  /** A text with its values filled in. */
  readonly t: (key: StringKey, values?: Values) => string;
  /** A sentence that counts, in the form that the number needs in the language; `count` is filled in. */
  readonly n: (key: CountKey, count: number) => string;
}

/** The words of a table of strings; `locale` decides which form a number takes. */
export function wordsOf(strings: Strings, locale: string): Words {
  const t = (key: StringKey, values: Values = {}): string => say({ en: strings[key] }, values);
  const rules = new Intl.PluralRules(locale);
  return {
    t,
    n: (key, count) => t(rules.select(count) === "one" ? `${key}.one` : `${key}.other`, { count }),
  };
}

const WordsContext = createContext<Words>(wordsOf(ENGLISH, "en-GB"));

/** The words of the screen around the caller. */
export const useWords = (): Words => useContext(WordsContext);

/** Gives the views below it their words. */
export function WordsProvider(props: {
  readonly strings: Strings;
  readonly locale: string;
  readonly children: ReactNode;
}): ReactElement {
  const { strings, locale, children } = props;
  const words = useMemo(() => wordsOf(strings, locale), [strings, locale]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

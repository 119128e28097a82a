import type { ClauseWords } from "../core/clause-words";
import { SLOT } from "./clause-text";

const PARTIES: readonly string[] = ["authority", "supplier", "agreement"];

const literal = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/[“”"]/g, '[“”"]')
    .replace(/[’']/g, "[’']");

/** A text of a clause as a pattern in which every slot may hold any words; and the names of its slots, in order. */
function patternOf(text: string): { readonly pattern: RegExp; readonly names: readonly string[] } {
  const names: string[] = [];
  let pattern = "";
  let end = 0;
  for (const match of text.matchAll(SLOT)) {
    pattern += `${literal(text.slice(end, match.index))}(?:(?:the|an?)\\s+)?(.+?)`;
    names.push(match[2] ?? "");
    end = match.index + match[0].length;
  }
  return { pattern: new RegExp(`^\\s*${pattern}${literal(text.slice(end))}\\s*$`, "is"), names };
}

/**
 * What stands in the slots of a clause whose heading and paragraphs read as `texts`: the words that somebody put in, by slot, blanks and
 * parties left out. Undefined where the words themselves were altered.
 */
export function standingSlots(
  words: ClauseWords,
  texts: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const expected = [words.heading, ...words.paragraphs.map(({ text }) => text)];
  if (texts.length !== expected.length) return undefined;
  const kept = new Map<string, string>();
  for (const [index, text] of expected.entries()) {
    const { pattern, names } = patternOf(text);
    const found = pattern.exec(texts[index] ?? "");
    if (!found) return undefined;
    for (const [order, name] of names.entries()) {
      const value = found[order + 1] ?? "";
      if (!PARTIES.includes(name) && !/^\[.*\]$/s.test(value) && !kept.has(name)) kept.set(name, value);
    }
  }
  return kept;
}

import type { CellValue } from "../core/snapshot";
import { type Words, wordKey } from "./words";

/** True or false for a cell that says yes or no in the rules set's words; undefined where it says neither. */
export function parseYes(value: CellValue, words: Words): boolean | undefined {
  if (typeof value === "boolean") return value;
  const key = wordKey(String(value));
  if (words.yes.has(key)) return true;
  return words.no.has(key) ? false : undefined;
}

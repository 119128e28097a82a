import type { CellValue } from "../core/snapshot";
import { textKey } from "./text-key";
import type { Words } from "./words";

/** True or false for a cell that says yes or no in the rules set's words; undefined where it says neither. */
export function parseYes(value: CellValue, words: Words): boolean | undefined {
  if (typeof value === "boolean") return value;
  const key = textKey(String(value));
  if (words.yes.has(key)) return true;
  return words.no.has(key) ? false : undefined;
}

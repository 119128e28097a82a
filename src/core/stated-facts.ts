import type { Facts } from "./facts";
import { factsFaults } from "./facts-faults";
import { validateFacts } from "./facts-validator";
import type { JsonLocation } from "./location";
import type { Paragraphs, Sheets } from "./snapshot";

/** Facts with the place of each, by its name. */
export interface PlacedFacts {
  readonly facts: Facts;
  readonly at: Readonly<Record<string, JsonLocation>>;
}

/** What stands behind a file's name where it keeps what a person stated. */
const STATED = " (stated in Commonweal)";

/** Whether a place is where a file keeps a fact that a person stated. */
export const isStatedPlace = ({ file }: JsonLocation): boolean => file.endsWith(STATED);

/** The facts that a person stated in these files: those of the first file that has any. */
export function statedFacts(files: readonly (Sheets | Paragraphs)[]): PlacedFacts {
  for (const { file, stated = {} } of files) {
    const names = Object.keys(stated);
    if (names.length === 0) continue;
    const place = (name: string): JsonLocation => ({
      kind: "json",
      file: file + STATED,
      pointer: `/${name}`,
    });
    return { facts: stated, at: Object.fromEntries(names.map((name) => [name, place(name)])) };
  }
  return { facts: {}, at: {} };
}

/** Facts as a file keeps them, from their JSON; undefined for what is no facts, or states none. */
export function parseStated(text: string): Facts | undefined {
  const value = valueOf(text);
  const isSound = validateFacts(value) && factsFaults(value).length === 0;
  return isSound && Object.keys(value).length > 0 ? value : undefined;
}

/** The value of a JSON text; undefined where it is none. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

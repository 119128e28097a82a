import { joined } from "../say";

/** Names as a sentence lists them: "a, b and c"; after the first so many, how many more there are. */
export function nameList(names: readonly string[], most = 6): string {
  const rest = names.length - most;
  return rest < 2 ? joined(names) : joined([...names.slice(0, most), `${String(rest)} more`]);
}

/** Phrases, which may have commas of their own, as a sentence lists them: "a; b; c". */
export function phraseList(phrases: readonly string[], most = 6): string {
  const rest = phrases.length - most;
  return (rest < 2 ? phrases : [...phrases.slice(0, most), `and ${String(rest)} more`]).join("; ");
}

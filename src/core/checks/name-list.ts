import { joined } from "../say";

/** Names as a sentence lists them: "a, b and c"; after the first so many, how many more there are. */
export function nameList(names: readonly string[], most = 6): string {
  const rest = names.length - most;
  return rest < 2 ? joined(names) : joined([...names.slice(0, most), `${String(rest)} more`]);
}

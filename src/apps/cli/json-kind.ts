import { readJson } from "../../core/json";

/** The JSON files that a command may be given. */
export type JsonKind = "offer" | "facts" | "mapping" | "rules set" | "output" | "other";

const FACTS = ["kind", "value", "vat", "commencement", "category", "authority", "start", "end", "supplier"];

/** What a JSON text seems to be, by its keys; a fault in it is thrown as the reader of JSON words it. */
export function jsonKind(text: string, file: string): JsonKind {
  const value = readJson(text, file);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "other";
  const has = (...keys: readonly string[]): boolean => keys.every((key) => key in value);
  if (has("commitments") || has("bidder")) return "offer";
  if (has("command", "exitCode")) return "output";
  if (has("measures") || has("thresholds")) return "rules set";
  if (has("tables")) return "mapping";
  return FACTS.some((key) => key in value) ? "facts" : "other";
}

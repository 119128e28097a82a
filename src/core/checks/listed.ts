import { valueOf } from "../quantity";
import type { Check, Measure, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { eachLine, type LineVerdict } from "./each-line";
import { plain } from "./plain";

/**
 * The evidence that a bidder names must be of a kind that the measure lists: it shares at least one telling word with one of them, singular or
 * plural ("payroll extracts" and "anonymised payroll extract").
 */
export function runListed(check: Check, test: TestOf<"listed">, context: CheckContext): CheckResult {
  const { field } = test.with;
  const words = new Map<string, ReadonlySet<string>>();
  const wordsOf = (measure: Measure): ReadonlySet<string> => {
    const known = words.get(measure.id) ?? new Set(measure[field].flatMap(tellingWords));
    words.set(measure.id, known);
    return known;
  };
  return eachLine(check, context, ({ commitment, measure }): LineVerdict => {
    const reading = commitment[field];
    if (reading.is === "blank") return "not-applicable";
    if (reading.is === "unclear" || !measure) return "covered";
    if (measure[field].length === 0) return "not-applicable";
    const listed = wordsOf(measure);
    if (tellingWords(reading.value).some((word) => listed.has(word))) return "met";
    return [{ field, values: { text: valueOf(reading) ?? "", listed: measure[field].join("; or ") } }];
  });
}

// Words that stand in all sorts of evidence and so tell none from another.
const PLAIN_WORDS = new Set([
  "with",
  "from",
  "each",
  "that",
  "this",
  "will",
  "their",
  "without",
  "other",
  "name",
  "number",
  "what",
  "which",
]);

const tellingWords = (text: string): readonly string[] =>
  plain(text)
    .split(" ")
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ""))
    .filter((word) => word.length > 3 && !PLAIN_WORDS.has(word));

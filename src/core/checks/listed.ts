import type { Check, TestOf } from "../ruleset";
import { joined } from "../say";
import type { CheckContext, CheckResult } from "./context";
import { eachLine, type LineVerdict } from "./each-line";
import { phraseFinder } from "./phrase-finder";
import { plain } from "./plain";
import { rememberByText } from "./remember";

/** What a bidder names must be one of what the rules list: kinds of evidence by measure, or for local measures a part of the local area. */
export const runListed = (check: Check, test: TestOf<"listed">, context: CheckContext): CheckResult =>
  test.with.field === "evidence" ? evidence(check, context) : place(check, context);

/**
 * The evidence that a bidder names must be of a kind that the measure lists: it shares at least one telling word with one of them, singular or
 * plural ("payroll extracts" and "anonymised payroll extract").
 */
function evidence(check: Check, context: CheckContext): CheckResult {
  const isListed = rememberByText((measure, text) => {
    const listed = new Set(measure.evidence.flatMap(tellingWords));
    return tellingWords(text).some((word) => listed.has(word));
  });
  return eachLine(check, context, ({ commitment, measure }): LineVerdict => {
    const reading = commitment.evidence;
    if (reading.is === "blank") return "not-applicable";
    if (reading.is === "unclear" || !measure) return "covered";
    if (measure.evidence.length === 0) return "not-applicable";
    if (isListed(measure, reading.value)) return "met";
    return [{ field: "evidence", values: { text: reading.value, listed: measure.evidence.join("; or ") } }];
  });
}

/** A local measure's place names a part of the local area. A town or postcode may lie there all the same: a person has to say. */
function place(check: Check, context: CheckContext): CheckResult {
  const areas = context.ruleset.localArea;
  const find = phraseFinder(areas);
  return eachLine(check, context, ({ commitment, measure }): LineVerdict => {
    const reading = commitment.place;
    if (reading.is === "blank" || measure?.local === false || areas.length === 0) return "not-applicable";
    if (reading.is === "unclear" || !measure) return "covered";
    return find(reading.value) === undefined
      ? [{ field: "place", values: { text: reading.value, listed: joined(areas) } }]
      : "met";
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

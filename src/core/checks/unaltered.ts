import { measureRates } from "../measure-rate";
import type { Check, Measure, Ruleset, TestOf } from "../ruleset";
import { cellOf, type Tender } from "../tender";
import type { Suggestion } from "../finding";
import type { CheckContext, CheckResult, Line } from "./context";
import { eachLine, type LineVerdict } from "./each-line";
import { plain } from "./plain";

type Column = TestOf<"unaltered">["with"]["field"];

/** What the buyer wrote of a measure must still say what the rules set says: its unit, proxy value, title or theme. */
export function runUnaltered(check: Check, test: TestOf<"unaltered">, context: CheckContext): CheckResult {
  const { field } = test.with;
  const rates = measureRates(context.ruleset);
  const accepted = new Map<string, ReadonlySet<string>>();
  const acceptedFor = (measure: Measure): ReadonlySet<string> => {
    const known = accepted.get(measure.id) ?? new Set(wordings(measure, field, context.ruleset).map(plain));
    accepted.set(measure.id, known);
    return known;
  };
  return eachLine(check, context, (line): LineVerdict => {
    const { commitment, measure } = line;
    const reading = commitment[field];
    if (reading.is === "blank") return "not-applicable";
    if (!measure || reading.is === "unclear") return "covered";
    if (typeof reading.value === "number") {
      const rate = rates.get(measure.id)?.rate ?? 0;
      if (Math.abs(reading.value - rate) < 0.005) return "met";
      return altered(context.tender, line, field, reading.value, rate);
    }
    if (acceptedFor(measure).has(plain(reading.value))) return "met";
    return altered(
      context.tender,
      line,
      field,
      reading.value,
      wordings(measure, field, context.ruleset)[0] ?? "",
    );
  });
}

function altered(
  tender: Tender,
  line: Line,
  field: Column,
  found: string | number,
  expected: string | number,
): LineVerdict {
  const at = cellOf(tender, line.commitment, field);
  const suggestions: readonly Suggestion[] = at
    ? [{ label: `Put back ${String(expected)}`, at, value: expected }]
    : [];
  return [{ field, values: { found, expected }, suggestions }];
}

/** The ways to write a column of a measure, the rules set's own first. */
function wordings(measure: Measure, field: Column, ruleset: Ruleset): readonly string[] {
  switch (field) {
    case "unit":
      return [measure.unit.label, ...measure.unit.synonyms];
    case "title":
      return [measure.title, measure.description, `${measure.id} ${measure.title}`, ...measure.synonyms];
    case "theme":
      return [ruleset.themes.find(({ id }) => id === measure.theme)?.title ?? measure.theme, measure.theme];
    case "proxy":
      return [];
  }
}

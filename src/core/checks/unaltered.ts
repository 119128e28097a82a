import type { Judgement, Suggestion } from "../finding";
import { measureRates } from "../measure-rate";
import type { Check, Measure, Ruleset, TestOf } from "../ruleset";
import { cellOf, type Tender } from "../tender";
import type { CheckContext, CheckResult, Line } from "./context";
import { eachLine, type LineVerdict } from "./each-line";
import { plain } from "./plain";
import { rememberByText } from "./remember";

type Column = TestOf<"unaltered">["with"]["field"];

/**
 * What the buyer wrote of a measure must still say what the rules set says: its unit, proxy value, title or theme. The same other wording of a
 * measure's title or theme on many lines is one finding: it is the tender's own.
 */
export function runUnaltered(check: Check, test: TestOf<"unaltered">, context: CheckContext): CheckResult {
  const { field } = test.with;
  const rates = measureRates(context.ruleset);
  const isAccepted = rememberByText((measure, text) => {
    const found = plain(field === "title" ? withoutUnit(text, measure) : text);
    return wordings(measure, field, context.ruleset).some((wording) => plain(wording) === found);
  });
  const result = eachLine(check, context, (line): LineVerdict => {
    const { commitment, measure } = line;
    const reading = commitment[field];
    if (reading.is === "blank") return "not-applicable";
    if (!measure || reading.is === "unclear") return "covered";
    if (typeof reading.value === "number") {
      const rate = rates.get(measure.id)?.rate ?? 0;
      if (Math.abs(reading.value - rate) < 0.005) return "met";
      return altered(context.tender, line, field, reading.value, rate);
    }
    // A theme's number alone says nothing against the theme.
    if (field === "theme" && /^[\d\s.]+$/.test(reading.value)) return "not-applicable";
    if (isAccepted(measure, reading.value)) return "met";
    const [expected = ""] = wordings(measure, field, context.ruleset);
    return altered(context.tender, line, field, reading.value, expected);
  });
  return field === "title" || field === "theme"
    ? { ...result, judgements: mergeWordings(result.judgements) }
    : result;
}

/** One judgement for each other wording of a measure, at its first line, with the number of lines. */
function mergeWordings(judgements: readonly Judgement[]): readonly Judgement[] {
  const groups = new Map<string, { readonly first: Judgement; count: number }>();
  for (const judgement of judgements) {
    const key = `${judgement.subject.measure ?? ""}\n${String(judgement.values["found"])}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: judgement, count: 1 });
  }
  return [...groups.values()].map(({ first, count }) => ({
    ...first,
    subject: { measure: first.subject.measure ?? "", part: String(first.values["found"]) },
    values: { ...first.values, count },
  }));
}

/** A measure's title without the measure's own unit in brackets behind it: "Apprenticeships (number of weeks)". */
function withoutUnit(text: string, { unit }: Measure): string {
  const [, title = "", inside = ""] = /^(.*)\(([^()]*)\)\s*$/s.exec(text) ?? [];
  const added = plain(inside).replace(/^(?:no|nr|number)(?: of)? /, "");
  return [unit.label, ...unit.synonyms].some((name) => plain(name) === added) ? title : text;
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

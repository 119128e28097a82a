import { didYouMean } from "../../core/nearest";
import type { Ruleset, Source } from "../../core/ruleset";
import { Misuse } from "./misuse";

type Rule =
  | Ruleset["measures"][number]
  | Ruleset["checks"][number]
  | Ruleset["clauses"][number]
  | Ruleset["thresholds"][number]
  | Ruleset["themes"][number];

const bullets = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [title, ...items.map((item) => `  - ${item}`)];

/** Where a fact comes from, in words. */
export function sourceWords(ruleset: Ruleset, source: Source): string {
  const known = ruleset.sources[source.ref];
  const seen =
    known === undefined || known.seen === "whole"
      ? ""
      : known.seen === "part"
        ? ", seen in part"
        : known.seen === "secondary"
          ? ", seen in secondary material only"
          : "";
  return `${known?.title ?? source.ref}${known?.date === undefined ? "" : ` (${known.date})`}${source.where === undefined ? "" : `: ${source.where}`}${seen}`;
}

function details(rule: Rule): readonly string[] {
  if ("counts" in rule) {
    const values = rule.valuations.map((valuation) =>
      valuation.kind === "record-only"
        ? `recorded, not scored: ${valuation.because}`
        : `${valuation.kind === "pounds" ? "£" : ""}${String(valuation.value)}${valuation.kind === "points" ? " points" : ""} for each ${rule.unit.label} (${valuation.status})`,
    );
    return [
      rule.description,
      `Unit: ${rule.unit.label}. ${rule.unit.example}.`,
      `Horizon: ${rule.horizon}. Theme: ${rule.theme}.`,
      ...bullets("Counts:", rule.counts),
      ...bullets("Does not count:", rule.doesNotCount),
      ...bullets("Evidence:", rule.evidence),
      ...bullets("Value:", values),
      ...bullets("Never together with:", rule.exclusiveWith),
    ];
  }
  if ("rationale" in rule)
    return [
      rule.rationale,
      `Severity: ${rule.severity}.`,
      `Message: ${rule.message.en}`,
      ...bullets(
        "Examples:",
        rule.examples.map(
          (example) =>
            `${example.title}: ${example.finds.length === 0 ? "finds nothing" : `finds ${String(example.finds.length)}`}`,
        ),
      ),
    ];
  if ("paragraphs" in rule)
    return [
      `Heading: ${rule.heading} (edition ${String(rule.edition)}, ${rule.horizon})`,
      ...rule.paragraphs.map((paragraph) => `${"  ".repeat(paragraph.level)}${paragraph.text}`),
    ];
  if ("comparator" in rule)
    return [
      `${rule.comparator === "above" ? "More than" : "At least"} £${rule.value.toLocaleString("en-GB")}, ${rule.period === "annual" ? "a year" : "in total"}, VAT ${rule.vat}; ${rule.jurisdiction.join(", ")}; from ${rule.effective.from}${rule.effective.to === undefined ? "" : ` to ${rule.effective.to}`}.`,
      rule.consequence,
    ];
  return [rule.description];
}

/** One rule as text. Throws Misuse, with the nearest id, if the edition has no such rule. */
export function ruleLines(
  ruleset: Ruleset,
  id: string,
): { readonly rule: Rule; readonly lines: readonly string[] } {
  const all: readonly Rule[] = [
    ...ruleset.measures,
    ...ruleset.checks,
    ...ruleset.clauses,
    ...ruleset.thresholds,
    ...ruleset.themes,
  ];
  const rule = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!rule)
    throw new Misuse(
      `"${id}" is not a rule of ${ruleset.set} ${ruleset.version}.${didYouMean(
        id,
        all.map((one) => one.id),
      )}`,
    );
  const doubt = "doubt" in rule ? [`Doubt: ${rule.doubt}`] : [];
  return {
    rule,
    lines: [
      `${rule.id}  ${rule.title}`,
      ...details(rule),
      `Source: ${sourceWords(ruleset, rule.source)} [${rule.status}]`,
      ...doubt,
    ],
  };
}

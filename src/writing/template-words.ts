import type { FactName } from "../core/facts";
import type { Measure, Ruleset } from "../core/ruleset";
import type { Field } from "../core/tender";
import { FACT_NAMES } from "./fact-words";

const HEADERS: Readonly<Record<Field, string>> = {
  lot: "Lot",
  bidder: "Bidder",
  measure: "Measure ref",
  title: "Measure",
  theme: "Theme",
  unit: "Unit",
  minimum: "Minimum",
  quantity: "Units offered",
  proxy: "Proxy",
  attribution: "Attribution",
  value: "Social value (£)",
  method: "Method statement",
  due: "Delivery date",
  owner: "Responsible person",
  evidence: "Evidence",
  place: "Place",
  horizon: "Horizon",
  inSpecification: "In specification?",
  price: "Price",
  withdrawn: "Withdrawn?",
  evaluatorMark: "Evaluator mark",
  evaluatorReason: "Evaluator reason",
  consensusMark: "Consensus mark",
  consensusReason: "Consensus reason",
  question: "Question",
  notes: "Notes",
};

/** The heading of a column in a template: the first word that the rules set itself recognises it by. */
export const headerOf = (ruleset: Ruleset, field: Field): string =>
  ruleset.vocabulary.headers[field]?.[0] ?? HEADERS[field];

/** The label of a fact in a template: the first word that the rules set itself recognises it by. */
export const factLabel = (ruleset: Ruleset, fact: FactName): string =>
  ruleset.vocabulary.facts[fact]?.[0] ?? FACT_NAMES[fact];

/** The measures that a bidder can offer something under, theme by theme. */
export const offeredMeasures = (ruleset: Ruleset): readonly Measure[] =>
  ruleset.themes.flatMap((theme) =>
    ruleset.measures.filter((measure) => measure.adopted && measure.theme === theme.id),
  );

/** Pounds for one unit; undefined where the measure is only recorded or only has points. */
export function poundsOf(measure: Measure): number | undefined {
  const valuation = measure.valuations.find((one) => one.kind === "pounds");
  return valuation?.kind === "pounds" ? valuation.value : undefined;
}

/** Words for yes and no that the rules set recognises. */
export const yesNo = (ruleset: Ruleset): readonly string[] => [
  ruleset.vocabulary.yes[0] ?? "Yes",
  ruleset.vocabulary.no[0] ?? "No",
];

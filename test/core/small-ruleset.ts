import type { ClauseRule, Measure, Ruleset, Scoring, Threshold } from "../../src/core/ruleset";
import { measure, ruleset } from "./ruleset-builder";

const source = { ref: "TEST" };
const status = "published";

type Valuation = Measure["valuations"][number];

/** A money value of so many pounds a unit. */
export const pounds = (value: number, as: "published" | "illustrative" = "published"): Valuation => ({
  kind: "pounds",
  value,
  priceYear: 2026,
  licence: "OGL v3.0",
  status: as,
  source,
});

/** A value of so many points a unit. */
export const points = (value: number): Valuation => ({ kind: "points", value, status, source });

/** Above £20,000 in total with VAT, in England, from April 2022, unless the test says otherwise. */
export const threshold = (id: string, changes: Partial<Threshold> = {}): Threshold => ({
  id,
  title: `Threshold ${id}`,
  value: 20_000,
  comparator: "above",
  vat: "included",
  period: "total",
  jurisdiction: ["england"],
  duty: "authority",
  binding: "binding",
  effective: { from: "2022-04-01" },
  consequence: "Social value is a core part of the decision.",
  status,
  source,
  ...changes,
});

/** A clause of one paragraph for contracts above £20,000 (LCR-T-001), unless the test says otherwise. */
export const clause = (id: string, changes: Partial<ClauseRule> = {}): ClauseRule => ({
  id,
  edition: 1,
  title: `Clause ${id}`,
  heading: "Social value",
  trigger: { all: [{ fact: "LCR-T-001", operator: "equal", value: true }] },
  horizon: "day-one",
  paragraphs: [{ level: 0, text: "The Supplier shall deliver its offer." }],
  slots: [],
  duties: [],
  terms: { needs: [], brings: [] },
  conflicts: [],
  earlier: [],
  signs: [],
  roles: ["commissioner-provider"],
  strategies: [],
  status,
  source,
  examples: [],
  ...changes,
});

/** The scoring of the test rules set (ten percent, split evenly, relative, marks from 0 to 5) with changes. */
export const scoring = (changes: Partial<Scoring> = {}): Scoring => ({ ...ruleset().scoring, ...changes });

/** LCR-M-001: people, £100 each, attribution optional, day one. */
const people = measure("LCR-M-001", {
  title: "Local people in work",
  horizon: "day-one",
  local: true,
  attribution: "optional",
  valuations: [pounds(100), points(1)],
});

/** LCR-M-002: weeks of training, £10 each, attribution required, day one. */
const weeks = measure("LCR-M-002", {
  title: "Weeks of training",
  unit: {
    label: "weeks",
    kind: "weeks",
    step: 1,
    synonyms: [],
    notThese: ["people"],
    example: "10 people for 52 weeks is 520",
  },
  horizon: "day-one",
  attribution: "required",
  valuations: [pounds(10), points(0.1)],
});

/** LCR-M-003: local spending, £0.50 a pound (illustrative), no attribution, long term, in the theme "stronger". */
const spending = measure("LCR-M-003", {
  title: "Spending with local suppliers",
  theme: "stronger",
  unit: {
    label: "£",
    kind: "money",
    step: 0.01,
    synonyms: [],
    notThese: ["%"],
    example: "£5,000 a year for 3 years is 15,000",
  },
  horizon: "long-term",
  valuations: [pounds(0.5, "illustrative"), points(0.001)],
  roles: ["commissioner-provider", "investor"],
});

/** A rules set of three measures in two themes with one threshold, LCR-T-001 at £20,000, in England; the test's changes replace whole parts. */
export function smallRuleset(changes: Partial<Ruleset> = {}): Ruleset {
  const base = ruleset();
  return {
    ...base,
    authority: { ...base.authority, jurisdiction: "england" },
    thresholds: [threshold("LCR-T-001")],
    themes: [
      { id: "fairer", title: "Fairer", description: "Jobs and skills.", source, status },
      { id: "stronger", title: "Stronger", description: "Local economy.", source, status },
    ],
    measures: [people, weeks, spending],
    ...changes,
  };
}

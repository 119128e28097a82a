import type { Check, ClauseRule, Measure, Ruleset, Scoring, Threshold } from "../../src/core/ruleset";

const source = { ref: "test" };
const status = "published";

/** A measure of people in pounds per FTE year, unless `over` says otherwise. */
export function buildMeasure(id: string, over: Partial<Measure> = {}): Measure {
  return {
    id,
    title: `Measure ${id}`,
    theme: "fairer",
    description: "A measure for tests.",
    unit: {
      label: "FTE years",
      kind: "people",
      step: 0.5,
      synonyms: ["fte"],
      notThese: ["weeks"],
      example: "10 people for 2 years is 20",
    },
    counts: ["People on this contract"],
    doesNotCount: ["People on other contracts"],
    evidence: ["payroll"],
    horizon: "day-one",
    local: false,
    attribution: "optional",
    exclusiveWith: [],
    plausible: { basis: "total", high: 1_000_000, status, source },
    valuations: [pounds(100), { kind: "points", value: 1, status, source }],
    roles: ["commissioner-provider"],
    strategies: [],
    synonyms: [],
    byDays: 0,
    adopted: true,
    status,
    source,
    ...over,
  };
}

/** A published money value of so many pounds a unit. */
export const pounds = (
  value: number,
  as: "published" | "illustrative" = "published",
): Measure["valuations"][number] => ({
  kind: "pounds",
  value,
  priceYear: 2026,
  licence: "OGL v3.0",
  status: as,
  source,
});

/** Above £20,000 in total with VAT, in England, from April 2022, unless `over` says otherwise. */
export const buildThreshold = (id: string, over: Partial<Threshold> = {}): Threshold => ({
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
  ...over,
});

/** A check of reading problems, unless `over` says otherwise. */
export const buildCheck = (id: string, over: Partial<Check> = {}): Check => ({
  id,
  title: `Check ${id}`,
  rationale: "A check for tests.",
  test: { kind: "reading", with: { problem: "unreadable-quantity" } },
  severity: "error",
  message: { en: "Found." },
  roles: ["commissioner-provider"],
  strategies: [],
  status,
  source,
  adopted: true,
  examples: [
    { title: "finds", finds: [{ at: "A1" }] },
    { title: "does not find", finds: [] },
  ],
  ...over,
});

/** A clause of one paragraph for contracts above £20,000 (LCR-T-001), unless `over` says otherwise. */
export const buildClause = (id: string, over: Partial<ClauseRule> = {}): ClauseRule => ({
  id,
  edition: 1,
  title: `Clause ${id}`,
  heading: "Social value",
  trigger: { all: [{ fact: "LCR-T-001", operator: "equal", value: true }] },
  horizon: "day-one",
  paragraphs: [{ level: 0, text: "The Supplier shall deliver its offer." }],
  slots: [],
  duties: [],
  signs: [],
  roles: ["commissioner-provider"],
  strategies: [],
  status,
  source,
  ...over,
});

/** Ten percent, split evenly, by the relative method, marks from 0 to 5, no caps, unless `over` says otherwise. */
export const buildScoring = (over: Partial<Scoring> = {}): Scoring => ({
  weighting: { percent: 10, minimum: 10, status, source },
  split: { quantitative: 50, qualitative: 50, status, source },
  method: { kind: "relative", target: 0.25, fullPoints: 100, status, source },
  scale: { minimum: 0, maximum: 5, step: 1, descriptors: [], status, source },
  caps: { bidMultiple: null, outlierRatio: 3, status, source },
  rounding: { money: 2, points: 2, mode: "half-up", source },
  ties: "share",
  vatRate: { rate: 0.2, status, source },
  ...over,
});

/**
 * A small edition for tests: LCR-M-001 (people, £100 each), LCR-M-002 (training weeks, £10 each, attribution required) and LCR-M-003 (local spending,
 * £0.50 a pound, long-term), in two themes, with LCR-T-001 at £20,000. `over` replaces whole parts.
 */
export function buildRuleset(over: Partial<Ruleset> = {}): Ruleset {
  const unit = buildMeasure("LCR-M-000").unit;
  return {
    format: 1,
    set: "lcr",
    version: "0.0.1",
    sha256: "0".repeat(64),
    title: "An edition for tests",
    authority: {
      name: "Test Authority",
      status: "not-issued",
      statement: { en: "For tests." },
      jurisdiction: "england",
    },
    localArea: ["Halton", "Knowsley", "Liverpool", "St Helens", "Sefton", "Wirral"],
    inForce: { from: "2022-04-01" },
    governs: { all: [{ fact: "LCR-T-001", operator: "equal", value: true }] },
    sources: { test: { title: "A source for tests", seen: "whole" } },
    framework: [],
    scoring: buildScoring(),
    vocabulary: {
      headers: {},
      facts: {},
      dayOne: ["day one"],
      longTerm: ["long term"],
      yes: ["yes"],
      no: ["no"],
      totals: ["total"],
      socialValue: ["social value"],
      notTables: [],
    },
    thresholds: [buildThreshold("LCR-T-001")],
    themes: [
      { id: "fairer", title: "Fairer", description: "Jobs and skills.", source, status },
      { id: "stronger", title: "Stronger", description: "Local economy.", source, status },
    ],
    measures: [
      buildMeasure("LCR-M-001", { title: "Local people in work", local: true }),
      buildMeasure("LCR-M-002", {
        title: "Weeks of training",
        unit: {
          ...unit,
          label: "weeks",
          kind: "weeks",
          step: 1,
          notThese: ["people"],
          example: "10 people for 52 weeks is 520",
        },
        attribution: "required",
        valuations: [pounds(10), { kind: "points", value: 0.1, status, source }],
      }),
      buildMeasure("LCR-M-003", {
        title: "Spending with local suppliers",
        theme: "stronger",
        unit: {
          ...unit,
          label: "£",
          kind: "money",
          step: 0.01,
          notThese: ["%"],
          example: "£5,000 a year for 3 years is 15,000",
        },
        horizon: "long-term",
        valuations: [pounds(0.5, "illustrative"), { kind: "points", value: 0.001, status, source }],
        roles: ["commissioner-provider", "investor"],
      }),
    ],
    clauses: [],
    checks: [],
    ...over,
  };
}

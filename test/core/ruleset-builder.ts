import type { Check, Measure, Ruleset, Scoring, Source } from "../../src/core/ruleset";

const SOURCE: Source = { ref: "TEST" };

/** A measure counted in people and worth £1,000 each, unless the test says otherwise. */
export function measure(id: string, changes: Partial<Measure> = {}): Measure {
  return {
    id,
    title: `Measure ${id}`,
    theme: "fairer",
    description: "A measure.",
    unit: {
      label: "people",
      kind: "people",
      step: 0.5,
      synonyms: ["FTE"],
      notThese: ["weeks"],
      example: "10 people is 10",
    },
    counts: [],
    doesNotCount: [],
    evidence: ["payroll extract"],
    horizon: "long-term",
    local: false,
    attribution: "none",
    exclusiveWith: [],
    plausible: { basis: "total", high: 1_000_000, status: "illustrative", source: SOURCE },
    valuations: [
      {
        kind: "pounds",
        value: 1000,
        priceYear: 2026,
        licence: "OGL",
        status: "illustrative",
        source: SOURCE,
      },
      { kind: "points", value: 1, status: "illustrative", source: SOURCE },
    ],
    roles: ["commissioner-provider"],
    strategies: [],
    synonyms: [],
    byDays: 0,
    adopted: true,
    status: "illustrative",
    source: SOURCE,
    ...changes,
  };
}

/** A check of the given test; its message shows every value in braces that the test asks for. */
export function check(id: string, test: Check["test"], changes: Partial<Check> = {}): Check {
  return {
    id,
    title: `Check ${id}`,
    rationale: "Because.",
    test,
    severity: "warning",
    message: { en: "{bidder}" },
    roles: ["commissioner-provider"],
    strategies: [],
    status: "authority-set",
    source: SOURCE,
    adopted: true,
    examples: [],
    ...changes,
  };
}

const SCORING: Scoring = {
  weighting: { percent: 10, minimum: 10, status: "illustrative", source: SOURCE },
  split: { quantitative: 50, qualitative: 50, status: "illustrative", source: SOURCE },
  method: { kind: "relative", target: 0.25, fullPoints: 100, status: "illustrative", source: SOURCE },
  scale: { minimum: 0, maximum: 5, step: 1, descriptors: [], status: "illustrative", source: SOURCE },
  caps: { bidMultiple: null, outlierRatio: 3, status: "illustrative", source: SOURCE },
  rounding: { money: 2, points: 2, mode: "half-up", source: SOURCE },
  ties: "share",
  vatRate: { rate: 0.2, status: "published", source: SOURCE },
};

/** A rules set of version 1.0.0 with nothing in it but what the test adds. */
export function ruleset(changes: Partial<Ruleset> = {}): Ruleset {
  return {
    format: 2,
    set: "test",
    version: "1.0.0",
    title: "Test rules",
    authority: {
      name: "Test authority",
      status: "not-issued",
      statement: { en: "Not issued by the authority." },
    },
    localArea: ["Halton", "Knowsley", "Liverpool", "St Helens", "Sefton", "Wirral"],
    inForce: { from: "2026-01-01" },
    governs: { all: [] },
    sources: { TEST: { title: "Test source", seen: "whole" } },
    framework: [],
    scoring: SCORING,
    vocabulary: {
      headers: {},
      facts: {},
      dayOne: [],
      longTerm: [],
      yes: [],
      no: [],
      totals: [],
      socialValue: ["social value"],
      notTables: [],
    },
    thresholds: [],
    themes: [{ id: "fairer", title: "Fairer", description: "Fairer.", source: SOURCE, status: "published" }],
    measures: [],
    clauses: [],
    checks: [],
    sha256: "0".repeat(64),
    ...changes,
  };
}

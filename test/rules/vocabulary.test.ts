import { FACT_NAMES, FIELD_NAMES } from "../../src/core/fact-names";
import { sourceRuleset } from "./source-ruleset";

const { vocabulary, scoring } = sourceRuleset("lcr");
const key = (text: string): string => text.toLowerCase().replace(/[^a-z0-9%£✓✔✗✘]/g, "");

test("every field of a table and every fact has words of its own", () => {
  expect(Object.keys(vocabulary.headers).sort()).toEqual([...FIELD_NAMES].sort());
  expect(Object.keys(vocabulary.facts).sort()).toEqual([...FACT_NAMES].sort());
  for (const words of Object.values(vocabulary.headers)) expect(words.length).toBeGreaterThanOrEqual(7);
});

test("a heading names one field only", () => {
  const owner = new Map<string, string>();
  for (const [field, words] of Object.entries(vocabulary.headers)) {
    for (const word of words) {
      expect(`${word}: ${owner.get(key(word)) ?? field}`).toBe(`${word}: ${field}`);
      owner.set(key(word), field);
    }
  }
});

test("a label names one fact only", () => {
  const owner = new Map<string, string>();
  for (const [fact, words] of Object.entries(vocabulary.facts)) {
    for (const word of words) {
      expect(`${word}: ${owner.get(key(word)) ?? fact}`).toBe(`${word}: ${fact}`);
      owner.set(key(word), fact);
    }
  }
});

test.each([
  ["Units offered", "quantity"],
  ["Units Offers", "quantity"],
  ["Number offered", "quantity"],
  ["Tenderer", "bidder"],
  ["Applicant", "bidder"],
  ["Measure ref", "measure"],
  ["Lot no", "lot"],
  ["Proxy (£)", "proxy"],
  ["Local %", "attribution"],
  ["Social value (£)", "value"],
  ["Due", "due"],
  ["Lead officer", "owner"],
  ["How will you deliver", "method"],
  ["Evaluator 1 mark", "evaluatorMark"],
  ["Consensus mark", "consensusMark"],
])("%s is a heading for %s", (heading, field) => {
  expect(vocabulary.headers[field]?.map(key)).toContain(key(heading));
});

test("yes and no, and day one and long term, share no word", () => {
  expect(vocabulary.yes.filter((word) => vocabulary.no.map(key).includes(key(word)))).toEqual([]);
  expect(vocabulary.dayOne.filter((word) => vocabulary.longTerm.map(key).includes(key(word)))).toEqual([]);
});

test("scoring: 10% by analogy, half and half, 0 to 5 with a descriptor for each mark, all illustrative", () => {
  expect([scoring.weighting.percent, scoring.weighting.minimum, scoring.weighting.status]).toEqual([
    10,
    10,
    "illustrative",
  ]);
  expect(scoring.weighting.doubt).toMatch(/analogy/);
  expect(scoring.split.quantitative + scoring.split.qualitative).toBe(100);
  expect(scoring.scale.descriptors.map(({ mark }) => mark)).toEqual([0, 1, 2, 3, 4, 5]);
  expect([scoring.method.kind, scoring.method.target, scoring.vatRate.rate]).toEqual(["relative", 0.25, 0.2]);
  expect([scoring.split.status, scoring.method.status, scoring.scale.status, scoring.caps.status]).toEqual(
    Array(4).fill("illustrative"),
  );
});

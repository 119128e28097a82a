import fc from "fast-check";
import { explain, type Explanation, type ExplainSubject } from "../../src/core/explain";
import { placeName } from "../../src/core/location";
import type { Ruleset } from "../../src/core/ruleset";
import type { Tender } from "../../src/core/tender";
import { scoresOf } from "./score-of";
import { pounds, scoring, smallRuleset } from "./small-ruleset";
import { measure } from "./ruleset-builder";
import { tender, type BidLiteral, type LineLiteral } from "./tender-builder";

const NT = "LCR-M-001";
const edition = smallRuleset();

function explained(subject: Partial<ExplainSubject>, from: Tender, rules: Ruleset = edition): Explanation {
  const tree = explain(
    { lot: "", bidder: "Acorn", what: "combined", ...subject },
    from,
    rules,
    scoresOf(from, rules),
  );
  if (!tree) throw new Error("Nothing to explain.");
  return tree;
}

/** A tree as lines of text, each part indented below what it explains. */
const text = (tree: Explanation, depth = 0): readonly string[] => [
  `${"  ".repeat(depth)}${tree.label}: ${tree.value}${tree.because === "" ? "" : ` (${tree.because})`}${tree.at ? ` at ${placeName(tree.at)}` : ""}`,
  ...tree.parts.flatMap((part) => text(part, depth + 1)),
];

/** The figure that a value opens with. */
const figure = (value: string): number =>
  Number((/-?[\d,]+(?:\.\d+)?/.exec(value)?.[0] ?? "NaN").replaceAll(",", ""));

const two = tender({
  lots: {
    "": {
      Acorn: {
        lines: [
          { measure: NT, quantity: 500, attribution: 0.5 },
          { measure: NT, quantity: { written: "12 people", why: "wrong-unit" } },
        ],
        marks: [
          {
            question: "How?",
            consensus: 4,
            reason: "Clear plan.",
            individual: { Ann: [4, "Clear."], Ben: [3] },
          },
          { question: "Who?" },
        ],
      },
      Birch: {
        lines: [{ measure: "LCR-M-003", quantity: 200_000 }],
        marks: [
          { question: "How?", consensus: 5 },
          { question: "Who?", consensus: 5 },
        ],
      },
    },
  },
});

test("a combined score leads down to cells, with the working in words", () => {
  expect(text(explained({}, two))).toEqual([
    "Social value score of Acorn: at least 3.25 of 10 (1.25 + 2; social value weighs 10%, as the edition has it; lines of this bid could not be judged and count as nothing so far; a consensus mark is missing or off the scale)",
    "  Quantitative part: at least 1.25 of 5 (5 x £25,000 / £100,000, the highest of the bids; lines of this bid could not be judged and count as nothing so far)",
    "    Social value offered by Acorn: £25,000 (the sum of 2 lines; 1 of 2 could not be judged)",
    "      LCR-M-001 Local people in work: £25,000 (500 x £100 x 50%) at Offers!H2",
    "        Quantity: 500 people at Offers!H2",
    "        Rate: £100 per unit (people) (at prices of 2026)",
    "        Attribution: 50% at Offers!J2",
    "      LCR-M-001 Local people in work: not known (the quantity cannot be told) at Offers!H3",
    '        Quantity: not known ("12 people" is in another unit than the measure) at Offers!H3',
    "        Rate: £100 per unit (people) (at prices of 2026)",
    "        Attribution: 100% (left blank, so the whole counts) at Offers!J3",
    "  Qualitative part: at least 2 of 5 (5 x (0.5 x 0.8 + 0.5 x 0); a consensus mark is missing or off the scale)",
    "    How?: 4 on the scale from 0 to 5 (Clear plan.) at Marks!C2",
    "      Ann: 4 (Clear.) at Marks!E2",
    "      Ben: 3 at Marks!G2",
    "    Who?: no mark (the panel's mark is missing) at Marks!C3",
  ]);
});

test("another bid's unknown line makes a score provisional, not at least", () => {
  expect(explained({ bidder: "Birch" }, two).value).toBe("provisionally 10 of 10");
});

test("the source and the rule of a figure are named", () => {
  const [line] = explained({ what: "total", bidder: "Birch" }, two).parts;
  expect(line).toMatchObject({ rule: "LCR-M-003", source: "Test source" });
  expect(line?.parts.map(({ label, because }) => [label, because])).toEqual([
    ["Quantity", ""],
    ["Rate", "at prices of 2026, illustrative"],
    ["Attribution", "the measure takes none"],
  ]);
});

test.each([
  ["money", "£", "£900,000", "£100 per £1"],
  ["percent", "%", "900,000%", "£100 per percentage point"],
  ["yes-no", "yes or no", "yes", "£100 for a yes"],
  ["people", "FTE years", "900,000 FTE years", "£100 per unit (FTE years)"],
] as const)("a quantity and a rate in the unit's own words: %s", (kind, label, quantity, rate) => {
  const unit = { label, kind, step: 1, synonyms: [], notThese: [], example: "" };
  const rules = smallRuleset({ measures: [measure(NT, { unit, valuations: [pounds(100)] })] });
  const from = tender({ lots: { "": { Acorn: { lines: [{ measure: NT, quantity: 900_000 }] } } } });
  const { parts } = explained({ measure: NT }, from, rules);
  expect(parts.slice(0, 2).map(({ value }) => value)).toEqual([quantity, rate]);
});

test("a rate says why it is that figure, where the edition does", () => {
  const note = "1,950 hours at £13.45 an hour.";
  const valuation = { ...pounds(100, "illustrative"), note };
  const rules = smallRuleset({ measures: [measure(NT, { valuations: [valuation] })] });
  const from = tender({ lots: { "": { Acorn: { lines: [{ measure: NT, quantity: 1 }] } } } });
  expect(explained({ measure: NT }, from, rules).parts[1]?.because).toBe(
    `at prices of 2026, illustrative: ${note}`,
  );
});

test("a weight that the tender declares is at its cell", () => {
  const at = { kind: "cell", file: "tender.xlsx", sheet: "Facts", row: 3, column: 1 } as const;
  const declared = {
    ...tender({ facts: { weighting: 20 }, lots: { "": { Acorn: { lines: [{ measure: NT }] } } } }),
    factsAt: { weighting: at },
  };
  const tree = explained({}, declared);
  expect(tree.at).toEqual(at);
  expect(tree.because).toContain("weighs 20%, as the tender declares");
});

test("a quantity over years names each year's cell", () => {
  const one = tender({ lots: { "": { Acorn: { lines: [{ measure: NT, quantity: 30 }] } } } });
  const years = [
    { label: "Year 1", index: 20 },
    { label: "Year 2", index: 21 },
  ];
  const spread: Tender = { ...one, tables: one.tables.map((table) => ({ ...table, years })) };
  const [quantity] = explained({ what: "total", measure: NT }, spread).parts;
  expect(quantity && text(quantity)).toEqual([
    "Quantity: 30 people (the sum of its years) at Offers!H2",
    "  Year 1: see the cell at Offers!U2",
    "  Year 2: see the cell at Offers!V2",
  ]);
});

test.each<readonly [string, LineLiteral, string, string]>([
  [
    "a line that the specification requires",
    { measure: NT, quantity: 5, inSpecification: true },
    "£0",
    "counts for nothing: the specification already requires it",
  ],
  [
    "a label that the edition does not have",
    { label: "Trees", quantity: 5 },
    "not known",
    "the measure cannot be told",
  ],
  ["a nought", { measure: NT, quantity: 0 }, "£0", "a quantity of nought"],
  [
    "an attribution that is needed",
    { measure: "LCR-M-002", quantity: 5 },
    "not known",
    "the attribution cannot be told",
  ],
])("%s says why", (_, line, value, because) => {
  const name = line.measure ?? line.label ?? "";
  expect(explained({ measure: name }, tender({ lots: { "": { Acorn: { lines: [line] } } } }))).toMatchObject({
    value,
    because,
  });
});

test("a cap says how much of the quantity counts, and a measure with several lines is their sum", () => {
  const cap = { basis: "total", value: 5, status: "published", source: { ref: "TEST" } } as const;
  const rules = smallRuleset({ measures: [measure(NT, { valuations: [pounds(100)], cap })] });
  const offers = tender({
    lots: {
      "": {
        Acorn: {
          lines: [
            { measure: NT, quantity: 4 },
            { measure: NT, quantity: 3 },
          ],
        },
      },
    },
  });
  const tree = explained({ measure: NT }, offers, rules);
  expect([tree.value, tree.because]).toEqual(["£500", "the sum of 2 lines"]);
  expect(tree.parts.map(({ because }) => because)).toEqual([
    "4 x £100 x 100%",
    "1 x £100 x 100%, since at most 5 score in one bid",
  ]);
});

test("an excluded measure names the one that counts instead", () => {
  const rules = smallRuleset({
    measures: [measure(NT, { exclusiveWith: ["LCR-M-002"] }), measure("LCR-M-002")],
  });
  const offers = tender({
    lots: {
      "": {
        Acorn: {
          lines: [
            { measure: NT, quantity: 4 },
            { measure: "LCR-M-002", quantity: 5 },
          ],
        },
      },
    },
  });
  expect(explained({ measure: NT }, offers, rules).because).toBe(
    "counts for nothing: it must not count together with LCR-M-002",
  );
});

test("there is nothing to explain of a bid, lot or measure that is not there", () => {
  const scores = scoresOf(two, edition);
  for (const subject of [{ bidder: "Cedar" }, { lot: "North" }, { measure: "LCR-M-009" }]) {
    expect(
      explain({ lot: "", bidder: "Acorn", what: "total", ...subject }, two, edition, scores),
    ).toBeUndefined();
  }
});

test("the root's figure is the score, and the sums in the tree add up", () => {
  const line: fc.Arbitrary<LineLiteral> = fc.record({
    measure: fc.constantFrom("LCR-M-001", "LCR-M-002", "LCR-M-003", "LCR-M-999"),
    quantity: fc.constantFrom(undefined, 0, 0.5, 12, 1234.56, { written: "?", why: "not-a-number" as const }),
    attribution: fc.constantFrom(undefined, 0.25, 1 / 3, 1),
    inSpecification: fc.constantFrom(undefined, true),
  });
  const bid: fc.Arbitrary<BidLiteral> = fc.record({
    lines: fc.array(line, { maxLength: 5 }),
    marks: fc.constantFrom(undefined, 0, 3, 5, 7).map((consensus) => [{ question: "1", consensus }]),
    withdrawn: fc.constantFrom(undefined, undefined, true),
  });
  const kinds = fc.constantFrom("relative" as const, "target" as const, "points" as const);
  fc.assert(
    fc.property(
      fc.record({ Acorn: bid, Birch: bid }),
      kinds,
      fc.constantFrom(null, 0.01),
      (bids, kind, bidMultiple) => {
        const base = scoring();
        const rules = smallRuleset({
          scoring: { ...base, method: { ...base.method, kind }, caps: { ...base.caps, bidMultiple } },
        });
        const from = tender({ facts: { value: 100_000 }, lots: { "": bids } });
        const [lot] = scoresOf(from, rules);
        for (const score of lot?.bids ?? []) {
          const of = (what: ExplainSubject["what"]) => explained({ what, bidder: score.bidder }, from, rules);
          expect(figure(of("combined").value)).toBe(score.combined.points);
          expect(figure(of("quantitative").value)).toBe(score.quantitative.points);
          expect(figure(of("qualitative").value)).toBe(score.qualitative.points);
          const total = of("total");
          expect(figure(total.value)).toBe(score.total);
          const sum = total.parts.reduce(
            (all, { value }) => all + (value === "not known" ? 0 : figure(value)),
            0,
          );
          expect(sum).toBeCloseTo(score.total, 6);
          expect(total.parts.every(({ at }) => at?.kind === "cell")).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

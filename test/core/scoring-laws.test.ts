import fc from "fast-check";
import type { Measure, Ruleset } from "../../src/core/ruleset";
import type { LotScore } from "../../src/core/scores";
import { measure } from "./ruleset-builder";
import { firstTwo } from "../../src/core/rank";
import { bidScoreOf, lotScoreOf } from "./score-of";
import { points, pounds, scoring, smallRuleset } from "./small-ruleset";
import { tender, type BidLiteral, type LineLiteral } from "./tender-builder";

const IDS = ["LCR-M-001", "LCR-M-002", "LCR-M-003", "LCR-M-004", "LCR-M-005"] as const;
const SOURCE = { ref: "TEST" };

/** Measures with any rates, attribution, caps and exclusions. */
const measures: fc.Arbitrary<Measure[]> = fc.tuple(
  ...IDS.map((id) =>
    fc
      .record({
        rate: fc.constantFrom(0.5, 3.33, 100, 14_701.56),
        attribution: fc.constantFrom("none" as const, "optional" as const, "required" as const),
        exclusiveWith: fc.subarray([...IDS], { maxLength: 2 }),
        cap: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        recordOnly: fc.boolean(),
      })
      .map(({ rate, attribution, exclusiveWith, cap, recordOnly }) =>
        measure(id, {
          attribution,
          exclusiveWith: exclusiveWith.filter((other) => other !== id),
          valuations:
            recordOnly && id === "LCR-M-005"
              ? [{ kind: "record-only", because: "a test" }]
              : [pounds(rate), points(rate)],
          ...(cap === undefined
            ? {}
            : { cap: { basis: "total", value: cap, status: "published", source: SOURCE } }),
        }),
      ),
  ),
);

const line: fc.Arbitrary<LineLiteral> = fc.record({
  measure: fc.constantFrom(...IDS),
  quantity: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 200 }).map((halves) => halves / 2) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant({ written: "12 people", why: "wrong-unit" as const }) },
  ),
  attribution: fc.constantFrom(undefined, 0, 0.25, 1 / 3, 1),
  inSpecification: fc.constantFrom(undefined, false, true),
});

const bid: fc.Arbitrary<BidLiteral> = fc.record({
  lines: fc.array(line, { maxLength: 6 }),
  marks: fc.tuple(fc.constantFrom(undefined, 0, 1, 3, 4, 5, 9), fc.constantFrom(0, 2, 5)).map(([a, b]) => [
    { question: "1", consensus: a },
    { question: "2", consensus: b },
  ]),
  withdrawn: fc.constantFrom(undefined, undefined, false, true),
});

const NAMES = ["Acorn", "Birch", "Cedar", "Dogwood", "Elder"];
const bids: fc.Arbitrary<Readonly<Record<string, BidLiteral>>> = fc
  .array(bid, { minLength: 1, maxLength: 5 })
  .map((each) => Object.fromEntries(each.map((one, index) => [NAMES[index] ?? "", one])));

const edition: fc.Arbitrary<Ruleset> = fc
  .record({
    measures,
    kind: fc.constantFrom("relative" as const, "relative" as const, "target" as const, "points" as const),
    percent: fc.constantFrom(7, 10, 12.5, 20, 33.3),
    quantitative: fc.constantFrom(0, 30, 50, 66, 100),
    bidMultiple: fc.constantFrom(null, 0.01, 2),
  })
  .map(({ measures: all, kind, percent, quantitative, bidMultiple }) => {
    const base = scoring();
    return smallRuleset({
      measures: all,
      scoring: {
        ...base,
        method: { ...base.method, kind },
        weighting: { ...base.weighting, percent },
        split: { ...base.split, quantitative, qualitative: 100 - quantitative },
        caps: { ...base.caps, bidMultiple },
      },
    });
  });

const scored = (all: Readonly<Record<string, BidLiteral>>, rules: Ruleset): LotScore =>
  lotScoreOf(tender({ facts: { value: 100_000 }, lots: { "": all } }), rules);

const runs = { numRuns: 300 };

test("no part exceeds its weight, nor is less than nought, and the parts make up the whole", () => {
  fc.assert(
    fc.property(bids, edition, (all, rules) => {
      const lot = scored(all, rules);
      for (const { quantitative, qualitative, combined } of lot.bids) {
        for (const { points: given, maximum } of [quantitative, qualitative, combined]) {
          expect(given).toBeGreaterThanOrEqual(0);
          expect(given).toBeLessThanOrEqual(maximum);
        }
        expect(Math.abs(quantitative.points + qualitative.points - combined.points)).toBeLessThan(0.0101); // each is rounded on its own
      }
      expect(lot.quantitativeWeight + lot.qualitativeWeight).toBeCloseTo(lot.weight, 9);
    }),
    runs,
  );
});

test("more of a measure never lowers the bidder's own value, with caps and exclusions, but for a penny's rounding where lines share a cap", () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      fc.integer({ min: 1, max: 100 }),
      edition,
      (lines, which, more, rules) => {
        const position = which % lines.length;
        const raised = lines.map((each, index) =>
          index === position && typeof each.quantity === "number"
            ? { ...each, quantity: each.quantity + more / 2 }
            : each,
        );
        const [before, after] = [lines, raised].map((offered) =>
          bidScoreOf(scored({ A: { lines: offered } }, rules), "A"),
        );
        const shared = lines.filter(({ measure: id }) => id === lines[position]?.measure).length;
        const slack = shared > 1 ? 0.01 * shared : 0;
        expect(after?.total ?? 0).toBeGreaterThanOrEqual((before?.total ?? 0) - slack - 1e-9);
        expect(after?.counted ?? 0).toBeGreaterThanOrEqual((before?.counted ?? 0) - slack - 1e-9);
      },
    ),
    runs,
  );
});

test("the order of rows and bidders changes nothing", () => {
  fc.assert(
    fc.property(
      bids,
      edition,
      fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
      (all, rules, keys) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item, index) => ({ item, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other = Object.fromEntries(
          shuffled(Object.entries(all)).map(([name, one]) => [
            name,
            { ...one, lines: shuffled(one.lines ?? []) },
          ]),
        );
        const withoutLines = (lot: LotScore) => ({
          ...lot,
          bids: lot.bids.map((each) => ({
            ...each,
            lines: each.lines.map(({ value }) => value ?? -1).sort((a, b) => a - b),
          })),
        });
        expect(withoutLines(scored(other, rules))).toEqual(withoutLines(scored(all, rules)));
      },
    ),
    runs,
  );
});

test("lines that are unknown can only add to a bid's own value once they are known", () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 50 }),
      edition,
      (lines, quantity, rules) => {
        const filled = lines.map((each) =>
          typeof each.quantity === "object" ? { ...each, quantity } : each,
        );
        const [before, after] = [lines, filled].map((offered) =>
          bidScoreOf(scored({ A: { lines: offered } }, rules), "A"),
        );
        // A line that takes its share of a cap may round a penny off another.
        expect(after?.total ?? 0).toBeGreaterThanOrEqual((before?.total ?? 0) - 0.01 * lines.length);
      },
    ),
    runs,
  );
});

test("ranks: 1 is first, better points rank better, equal points share, and a withdrawn bid has none", () => {
  fc.assert(
    fc.property(bids, edition, (all, rules) => {
      const lot = scored(all, rules);
      const taking = lot.bids.filter(({ withdrawn }) => !withdrawn);
      for (const each of taking) {
        expect(each.rank).toBe(
          1 + taking.filter((other) => other.combined.points > each.combined.points).length,
        );
        expect(each.isTied).toBe(taking.some((other) => other !== each && other.rank === each.rank));
      }
      for (const each of lot.bids.slice(taking.length))
        expect(each).toMatchObject({ withdrawn: true, rank: undefined, isTied: false });
      expect(lot.highest).toBe(Math.max(0, ...taking.map(({ counted }) => counted)));
    }),
    runs,
  );
});

test("sensitiveTo names a bid exactly where scoring the lot without it changes the first two of the others", () => {
  const offer = (quantity: number, mark: number): BidLiteral => ({
    lines: [{ measure: "LCR-M-001", quantity }],
    marks: [{ question: "1", consensus: mark }],
  });
  // Bids close to each other, and one that offers more than any of them for poor marks.
  const close: fc.Arbitrary<Readonly<Record<string, BidLiteral>>> = fc.record({
    Acorn: fc
      .tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 2, max: 5 }))
      .map((each) => offer(...each)),
    Birch: fc
      .tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 2, max: 5 }))
      .map((each) => offer(...each)),
    Cedar: fc.integer({ min: 10, max: 30 }).map((quantity) => offer(quantity, 0)),
  });
  const places = (lot: LotScore, but: string): string =>
    firstTwo(
      lot.bids
        .filter(({ withdrawn, bidder }) => !withdrawn && bidder !== but)
        .map(({ bidder, combined }) => ({ bidder, points: combined.points })),
    );
  let changed = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(bids, edition), fc.tuple(close, fc.constant(smallRuleset()))),
      ([all, rules]) => {
        const lot = scored(all, rules);
        for (const { bidder, rank } of lot.bids) {
          const { [bidder]: one, ...others } = all;
          const isChanged =
            rank !== undefined &&
            rank > 1 &&
            places(lot, bidder) !==
              places(scored({ ...others, [bidder]: { ...one, withdrawn: true } }, rules), bidder);
          if (isChanged) changed += 1;
          expect([bidder, lot.sensitiveTo.includes(bidder)]).toEqual([bidder, isChanged]);
        }
      },
    ),
    { numRuns: 1000, seed: 20260401 },
  );
  expect(changed).toBeGreaterThan(20); // the law is put to the test
});

import * as fc from "fast-check";
import { additionalImpact, presentValue, type GrossImpact } from "../../src/core/appraisal";
import { roundHalfUp } from "../../src/core/rounding";

const impact = (more: Partial<GrossImpact>): GrossImpact => ({
  gross: 10,
  leakage: 0,
  displacement: 0,
  substitution: 0,
  multiplier: 1,
  ...more,
});

test.each([
  [
    "10 x 0.75 x 0.75 is 5.625 without a reference case",
    impact({ leakage: 0.25, displacement: 0.25 }),
    undefined,
    5.625,
  ],
  [
    "what would have happened anyway is taken off: 5.625 - 4 x 0.75 = 2.625",
    impact({ leakage: 0.25, displacement: 0.25 }),
    impact({ gross: 4, leakage: 0.25 }),
    2.625,
  ],
  [
    "substitution and multiplier: 10 x 0.9 x 1.1 = 9.9",
    impact({ substitution: 0.1, multiplier: 1.1 }),
    undefined,
    9.9,
  ],
  ["all of it leaks: nothing is additional", impact({ leakage: 1 }), undefined, 0],
])("%s", (_, intervention, reference, is) => {
  expect(additionalImpact(intervention, reference)).toBeCloseTo(is, 10);
});

test("£100,000 a year in years 0 to 2 at 3.5% is worth £289,969.43", () => {
  // 100,000 + 100,000 / 1.035 + 100,000 / 1.035² = 100,000 + 96,618.36 + 93,351.07
  expect(roundHalfUp(presentValue([100_000, 100_000, 100_000], 0.035), 2)).toBe(289_969.43);
});

test("no year, no value; and at a rate of nought amounts simply add up", () => {
  expect(presentValue([], 0.035)).toBe(0);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000 })),
      (amounts) => presentValue(amounts, 0) === amounts.reduce((sum, amount) => sum + amount, 0),
    ),
  );
});

test("a higher rate never makes the same amounts worth more", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000 })),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      (amounts, rate, more) => {
        expect(presentValue(amounts, rate + more)).toBeLessThanOrEqual(presentValue(amounts, rate) + 1e-6);
      },
    ),
  );
});

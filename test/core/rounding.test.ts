import fc from "fast-check";
import { roundHalfUp, sumOf } from "../../src/core/rounding";

describe("roundHalfUp is Excel's ROUND", () => {
  test.each([
    [1.005, 2, 1.01], // 1.00499999999999989 in binary
    [2.675, 2, 2.68],
    [0.285, 2, 0.29],
    [1.0049, 2, 1.0],
    [-1.005, 2, -1.01], // away from zero
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [0.49999999999999994, 0, 1], // 0.500000000000000 to 15 digits
    [3.3333333333333335, 2, 3.33],
    [6.666666666666667, 2, 6.67],
    [1234567.885, 2, 1234567.89],
    [1e-7, 2, 0],
    [0.005, 2, 0.01],
    [1e21, 2, 1e21],
    [149.5, -1, 150],
    [145, -1, 150],
    [0, 2, 0],
  ])("%p to %p decimals is %p", (value, decimals, is) => {
    expect(roundHalfUp(value, decimals)).toBe(is);
  });

  test("never gives minus nought", () => {
    expect(Object.is(roundHalfUp(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundHalfUp(-0, 2), 0)).toBe(true);
  });

  test("agrees with whole-number arithmetic on every number of tenths of a penny", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (tenths) => {
        expect(roundHalfUp(tenths / 1000, 2)).toBe(Math.floor((tenths + 5) / 10) / 100);
      }),
    );
  });

  test("is its own result, keeps order and mirrors at nought", () => {
    const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(roundHalfUp(roundHalfUp(a, 2), 2)).toBe(roundHalfUp(a, 2));
        expect(roundHalfUp(Math.min(a, b), 2)).toBeLessThanOrEqual(roundHalfUp(Math.max(a, b), 2));
        expect(roundHalfUp(-a, 2) + roundHalfUp(a, 2)).toBe(0);
      }),
    );
  });
});

test("sumOf gives the same sum in any order, where adding up does not", () => {
  expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
  expect(sumOf([0.1, 0.2, 0.3], 2)).toBe(0.6);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e11 })), (pence) => {
      const pounds = pence.map((each) => each / 100);
      expect(sumOf(pounds, 2)).toBe(pence.reduce((sum, each) => sum + each, 0) / 100);
      expect(sumOf([...pounds].reverse(), 2)).toBe(sumOf(pounds, 2));
    }),
  );
});

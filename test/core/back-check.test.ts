import fc from "fast-check";
import { backCheck } from "../../src/core/back-check";
import type { OfferCommitment } from "../../src/core/offer";
import { valueOf } from "../../src/core/quantity";
import { offer, offered, stated, type CommitmentLiteral } from "./contract-builder";

const line = (literal: CommitmentLiteral) => stated({ measure: "TEST-M-001", ...literal });

/** Matches as "offered = stated", quantities joined by "+": "6 = 4+2"; "-" for none on one side. */
function matchesOf(
  ones: readonly OfferCommitment[],
  lines: readonly ReturnType<typeof line>[],
): readonly string[] {
  const { matches } = backCheck(offer(ones), { commitments: lines });
  const sum = (quantities: readonly (number | null | undefined)[]): string =>
    quantities.length === 0 ? "-" : quantities.map((one) => one ?? "?").join("+");
  return matches.map(
    (match) =>
      `${sum(match.offered.map(({ quantity }) => quantity))} = ${sum(match.lines.map(({ quantity }) => valueOf(quantity)))}${match.isRepeat ? " again" : ""}`,
  );
}

test.each([
  ["one with one", [offered(6)], [line({ quantity: 6 })], ["6 = 6"]],
  ["one with one of another quantity", [offered(6)], [line({ quantity: 4 })], ["6 = 4"]],
  ["not in the contract", [offered(6)], [], ["6 = -"]],
  ["not in the offer", [], [line({ quantity: 6 })], ["- = 6"]],
  ["split over rows: 4 + 2 is 6", [offered(6)], [line({ quantity: 4 }), line({ quantity: 2 })], ["6 = 4+2"]],
  [
    "split over rows that do not add up",
    [offered(6)],
    [line({ quantity: 4 }), line({ quantity: 4 })],
    ["6 = 4+4"],
  ],
  ["put together: 4 + 2 is 6", [offered(4), offered(2)], [line({ quantity: 6 })], ["4+2 = 6"]],
  [
    "rows in another order",
    [offered(4), offered(2)],
    [line({ quantity: 2 }), line({ quantity: 4 })],
    ["4 = 4", "2 = 2"],
  ],
  [
    "the same line twice",
    [offered(6)],
    [line({ quantity: 6 }), line({ quantity: 6 })],
    ["6 = 6", "- = 6 again"],
  ],
  [
    "a quantity left blank is paired in order",
    [offered(6), offered(4)],
    [line({}), line({ quantity: 4 })],
    ["4 = 4", "6 = ?"],
  ],
  ["no quantity offered", [offered(null)], [line({ quantity: 4 })], ["? = 4"]],
  [
    "changed quantities are known by their place",
    [offered(6, { place: "Wirral" }), offered(4, { place: "Sefton" })],
    [line({ quantity: 5, place: "sefton" }), line({ quantity: 7, place: "Wirral" })],
    ["6 = 7", "4 = 5"],
  ],
  [
    "split over places, though one of them is the offer's",
    [offered(6, { place: "Wirral" })],
    [line({ quantity: 3, place: "Wirral" }), line({ quantity: 2, place: "Sefton" })],
    ["6 = 3+2"],
  ],
  [
    "one equal, the other split",
    [offered(4), offered(6)],
    [line({ quantity: 3 }), line({ quantity: 4 }), line({ quantity: 3 })],
    ["4 = 4", "6 = 3+3"],
  ],
])("%s", (_, ones, lines, expected) => {
  expect(matchesOf(ones, lines)).toEqual(expected);
});

test("a line whose words fit no measure is kept apart", () => {
  const other = stated({ label: "Feed the ducks" });
  expect(backCheck(offer([offered(6)]), { commitments: [other] })).toMatchObject({
    matches: [{ lines: [] }],
    unmatched: [{ label: "Feed the ducks" }],
  });
});

const quantities = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 });

test("each commitment of either side is in just one match, whatever the two sides say", () => {
  fc.assert(
    fc.property(quantities, quantities, (ones, others) => {
      const offers = ones.map((quantity, index) => offered(quantity, { ordinal: index + 1 }));
      const lines = others.map((quantity, index) => line({ quantity, ordinal: index + 1 }));
      const { matches } = backCheck(offer(offers), { commitments: lines });
      const seen = matches.flatMap((match) => match.offered);
      const found = matches.flatMap((match) => match.lines);
      expect(new Set(seen)).toEqual(new Set(offers));
      expect(new Set(found)).toEqual(new Set(lines));
      expect([seen.length, found.length]).toEqual([offers.length, lines.length]);
    }),
  );
});

test("a contract that states the offer, in any order, matches it line by line", () => {
  fc.assert(
    fc.property(quantities, fc.integer(), (ones, seed) => {
      const offers = ones.map((quantity) => offered(quantity));
      const shuffled = ones
        .map((quantity, index) => ({ quantity, rank: (index * 7919 + seed) % 13 }))
        .sort((a, b) => a.rank - b.rank);
      const lines = shuffled.map(({ quantity }) => line({ quantity }));
      for (const match of backCheck(offer(offers), { commitments: lines }).matches) {
        expect(match.offered[0]?.quantity).toBe(match.lines[0] && valueOf(match.lines[0].quantity));
        expect([match.offered.length, match.lines.length]).toEqual([1, 1]);
      }
    }),
  );
});

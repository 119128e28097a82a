import { valueOf } from "../../src/core/quantity";
import { readTender } from "../../src/reading/read-tender";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

const read = (rows: readonly (readonly TestCell[])[]): readonly string[] =>
  readTender([book("t.xlsx", { Offers: rows })], rules).lots.flatMap(({ bids }) =>
    bids.flatMap(({ bidder, commitments }) =>
      commitments.map(({ measure, quantity }) => `${bidder} ${String(measure)}=${String(valueOf(quantity))}`),
    ),
  );

describe("a matrix whose corner does not say that measures stand below it", () => {
  test.each([null, "Measure / bidder", "Bidder name", "Bidder"])("but %s", (corner) => {
    const rows = [
      [corner, "Acme", "Beta Ltd"],
      ["Local jobs", 5, null],
      ["Apprenticeships", 520, 100],
    ];
    expect(read(rows)).toEqual([
      "Acme LCR-M-001=5",
      "Acme LCR-M-004=520",
      "Beta Ltd LCR-M-001=undefined",
      "Beta Ltd LCR-M-004=100",
    ]);
  });

  test("keeps a bidder who wrote words among the numbers, and does not read the words as numbers", () => {
    expect(
      read([
        [null, "Acme", "Beta", "Gamma", "Comments"],
        ["Local jobs", 5, 2, 3, "as discussed at the briefing in March, with the usual caveats"],
        ["Apprenticeships", 520, 100, "TBC", null],
      ]),
    ).toEqual([
      "Acme LCR-M-001=5",
      "Acme LCR-M-004=520",
      "Beta LCR-M-001=2",
      "Beta LCR-M-004=100",
      "Gamma LCR-M-001=3",
      "Gamma LCR-M-004=undefined",
    ]);
  });

  test("is none with one column of numbers, with words for numbers, or without measures", () => {
    expect(
      read([
        [null, "Acme"],
        ["Local jobs", 5],
        ["Apprenticeships", 520],
      ]),
    ).toEqual([]);
    expect(
      read([
        [null, "Why", "How"],
        ["Local jobs", "a", "b"],
        ["Apprenticeships", "c", "d"],
      ]),
    ).toEqual([]);
    expect(
      read([
        [null, "Acme", "Beta"],
        ["Paint", 5, 6],
        ["Brush", 7, 8],
      ]),
    ).toEqual([]);
  });
});

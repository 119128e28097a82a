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

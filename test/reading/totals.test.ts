import { addressOf } from "../../src/core/location";
import { quantityCells, type Commitment, type Tender } from "../../src/core/tender";
import { readTender } from "../../src/reading/read-tender";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

type Rows = readonly (readonly TestCell[])[];

const HEADER: readonly TestCell[] = ["Bidder", "Ref", "Year 1", "Year 2", "Total"];

const read = (rows: Rows): Tender => readTender([book("t.xlsx", { Offers: rows })], rules);
const first = (tender: Tender): Commitment | undefined => tender.lots[0]?.bids[0]?.commitments[0];
const problems = (tender: Tender): readonly string[] =>
  tender.problems.map(({ problem, at }) =>
    at.kind === "cell" ? `${problem} ${addressOf(at.row, at.column)}` : problem,
  );
const cells = (tender: Tender): readonly string[] => {
  const commitment = first(tender);
  return commitment ? quantityCells(tender, commitment).map(({ row, column }) => addressOf(row, column)) : [];
};

describe("a total beside years", () => {
  const line = (...cells: readonly TestCell[]): Tender => read([HEADER, ["Acme", "LCR-M-004", ...cells]]);

  test("is the quantity where no year is filled in: 600", () => {
    const tender = line(null, null, 600);
    expect(first(tender)).toMatchObject({ quantity: { is: "known", value: 600 }, quantityFrom: "total" });
    expect(cells(tender)).toEqual(["E2"]);
    expect(problems(tender)).toEqual([]);
  });

  test("that its years give leaves the years to count: 100 + 100 = 200", () => {
    const tender = line(100, 100, 200);
    expect(first(tender)?.quantity).toEqual({ is: "known", value: 200 });
    expect(first(tender)?.quantityFrom).toBeUndefined();
    expect(cells(tender)).toEqual(["C2", "D2"]);
    expect(problems(tender)).toEqual([]);
  });

  test("agrees through the rounding of decimals: 0.1 + 0.2 = 0.3", () => {
    expect(first(line(0.1, 0.2, 0.3))?.quantity).toEqual({ is: "known", value: 0.3 });
  });

  test("that differs makes the quantity unclear: 100 + 100 is not 600", () => {
    const tender = line(100, 100, 600);
    expect(first(tender)?.quantity).toEqual({
      is: "unclear",
      asWritten: "100 + 100, total 600",
      why: "ambiguous",
    });
    expect(problems(tender)).toEqual(["unreadable-quantity E2"]);
    expect(tender.problems).toMatchObject([{ values: { why: "total", years: "100 + 100", total: 600 } }]);
  });

  test("of one filled year is compared as well: 100 is not 600", () => {
    expect(first(line(100, null, 600))?.quantity).toMatchObject({ is: "unclear" });
  });

  test("that cannot be read leaves the quantity unclear", () => {
    const tender = line(100, 100, "about 600");
    expect(first(tender)?.quantity).toMatchObject({ is: "unclear", asWritten: "about 600" });
    expect(problems(tender)).toEqual(["unreadable-quantity E2"]);
  });

  test("that adds up blank years is blank, not nought", () => {
    expect(first(line(null, null, "=SUM(C2:D2) -> 0"))?.quantity).toEqual({ is: "blank" });
    expect(first(line(null, null, 0))?.quantity).toEqual({ is: "known", value: 0 });
  });

  test("that was never calculated takes nothing from years that are known", () => {
    const tender = line(100, 100, "=SUM(C2:D2)");
    expect(first(tender)?.quantity).toEqual({ is: "known", value: 200 });
    expect(problems(tender)).toEqual([]);
  });

  test("at the foot of its own column is a total of lines and no line", () => {
    const tender = read([HEADER, ["Acme", "LCR-M-004", 100, 100, 200], ["Total", null, null, null, 200]]);
    expect(tender.lots[0]?.bids.map(({ commitments }) => commitments.length)).toEqual([1]);
  });

  test.each(["Quantity", "Total", "Grand total", "Total units", "Total over the contract"])(
    "may be headed %s",
    (heading) => {
      const tender = read([
        ["Bidder", "Ref", "Year 1", "Year 2", heading],
        ["Acme", "LCR-M-004", null, null, 600],
        ["Acme", "LCR-M-001", 2, 3, null],
      ]);
      expect(tender.lots[0]?.bids[0]?.commitments).toMatchObject([
        { quantity: { value: 600 }, quantityFrom: "total" },
        { quantity: { value: 5 } },
      ]);
    },
  );

  test("of running totals is the last one: 100, then 200", () => {
    const of = (total: number): Tender =>
      read([["Cumulative figures"], HEADER, ["Acme", "LCR-M-004", 100, 200, total]]);
    expect(first(of(200))?.quantity).toEqual({ is: "known", value: 200 });
    expect(first(of(300))?.quantity).toMatchObject({ asWritten: "100, then 200, total 300" });
  });

  test("is none where it is headed in pounds, or the years are pounds beside a quantity", () => {
    const pounds = read([
      ["Bidder", "Ref", "Year 1", "Year 2", "Total (£)"],
      ["Acme", "LCR-M-004", 100, 100, 9000],
    ]);
    expect(first(pounds)?.quantity).toEqual({ is: "known", value: 200 });
    const years = read([
      ["Bidder", "Ref", "Quantity", "Year 1 (£)", "Year 2 (£)"],
      ["Acme", "LCR-M-004", 200, 4000, 5000],
    ]);
    expect(first(years)?.quantity).toEqual({ is: "known", value: 200 });
    expect(cells(years)).toEqual(["C2"]);
  });
});

import { readTender } from "../../src/reading/read-tender";
import type { Tender } from "../../src/core/tender";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

const read = (...rows: readonly (readonly TestCell[])[]): Tender =>
  readTender([book("t.xlsx", { Offers: rows })], rules);

describe("a share typed as text says what to type", () => {
  test.each<[string, string | number, number]>([
    ["75%", "75%", 0.75],
    ["75", "75%", 0.75],
    ["0.75", 0.75, 0.75],
    ["12.5 %", "12.5%", 0.125],
    ["100%", "100%", 1],
  ])("%s: %s, which counts as %d", (text, value, share) => {
    const tender = read(["Bidder", "Ref", "Quantity", "Attribution"], ["Acme", "LCR-M-004", 50, text]);
    expect(tender.lots[0]?.bids[0]?.commitments[0]?.attribution).toMatchObject({ value: share });
    expect(tender.problems).toMatchObject([{ problem: "number-as-text", values: { text, value } }]);
  });
});

describe("an empty lot cell", () => {
  const HEADER: readonly TestCell[] = ["Lot", "Bidder", "Ref", "Quantity"];
  const named = (tender: Tender): readonly unknown[] => tender.problems.map(({ problem }) => problem);

  test("is nothing to speak of where no line has a lot", () => {
    const tender = read(HEADER, [null, "Acme", "LCR-M-004", 50], [null, "Beta", "LCR-M-004", 60]);
    expect(named(tender)).toEqual([]);
    expect(tender.lots).toMatchObject([{ id: "", bids: [{ bidder: "Acme" }, { bidder: "Beta" }] }]);
  });

  test("is reported where another line has one, wherever it stands", () => {
    const tender = read(
      HEADER,
      [null, "Acme", "LCR-M-004", 50],
      [null, "Beta", "LCR-M-004", 60],
      ["Lot 1", "Gamma", "LCR-M-004", 60],
    );
    expect(tender.problems).toMatchObject([
      { problem: "unknown-lot", bidder: "Acme", at: { row: 1, column: 0 } },
      { problem: "unknown-lot", bidder: "Beta", at: { row: 2, column: 0 } },
    ]);
  });

  test("is reported where the facts list lots", () => {
    const sheets = book("t.xlsx", { Offers: [HEADER, [null, "Acme", "LCR-M-004", 50]] });
    expect(named(readTender([sheets], rules, { facts: { lots: [{ id: "1" }] } }))).toEqual(["unknown-lot"]);
  });
});

test.each([
  "Describe how you will deliver this",
  "Please describe how you will deliver this *",
  "How will you achieve this?",
])("%s is a method statement", (heading) => {
  const tender = read(["Bidder", "Ref", "Quantity", heading], ["Acme", "LCR-M-004", 50, "With a college"]);
  expect(tender.lots[0]?.bids[0]?.commitments[0]?.method).toEqual({ is: "known", value: "With a college" });
});

test("a form that nobody has filled in is said to be empty, though a sheet of facts comes near", () => {
  const sheets = book("t.xlsx", {
    Facts: [["Quantity"], ["x"]],
    Offers: [["Bidder", "Ref", "Quantity"]],
  });
  expect(readTender([sheets], rules).problems).toMatchObject([
    { problem: "no-tender", at: { sheet: "Offers", row: 0, column: 0 }, values: { empty: "Offers" } },
  ]);
});

import { readTender } from "../../src/reading/read-tender";
import type { Problem } from "../../src/core/tender";
import type { Reading } from "../../src/core/quantity";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

interface Found {
  readonly quantity: Reading<number> | undefined;
  readonly problems: readonly Problem[];
}

function read(measure: string, unit: TestCell, quantity: TestCell): Found {
  const sheets = {
    Offers: [
      ["Bidder", "Ref", "Unit", "Quantity"],
      ["Acme", measure, unit, quantity],
    ],
  };
  const tender = readTender([book("t.xlsx", sheets)], rules);
  return { quantity: tender.lots[0]?.bids[0]?.commitments[0]?.quantity, problems: tender.problems };
}

describe("a unit cell", () => {
  test.each<[string, string, number, string]>([
    ["people where FTE years are counted", "LCR-M-001", 5, "people"],
    ["days where hours are counted", "LCR-M-038", 50, "days"],
    ["people where weeks are counted", "LCR-M-004", 12, "people"],
    ["in other words", "LCR-M-004", 12, "No. of people"],
    ["pounds where weeks are counted", "LCR-M-004", 12, "£"],
    ["a percent sign where hours are counted", "LCR-M-038", 12, "%"],
    ["homes, the unit of other measures, where weeks are counted", "LCR-M-004", 12, "Homes"],
  ])("with %s makes the quantity unclear", (_, measure, quantity, unit) => {
    const found = read(measure, unit, quantity);
    const text = `${String(quantity)} ${unit}`;
    expect(found.quantity).toEqual({ is: "unclear", asWritten: text, why: "wrong-unit" });
    expect(found.problems).toMatchObject([
      { problem: "wrong-unit", at: { row: 1, column: 3 }, values: { text } },
    ]);
  });

  test.each<[string, string, string]>([
    ["the label", "LCR-M-004", "weeks"],
    ["a synonym", "LCR-M-001", "no. people FTE"],
    ["the singular", "LCR-M-038", "Hour"],
    ["a unit of the same kind", "LCR-M-017", "hours"],
    ["the measure's sign", "LCR-M-019", "£"],
    ["words that nobody knows", "LCR-M-004", "moons"],
    ["no particular unit", "LCR-M-004", "Number"],
    ["nothing", "LCR-M-004", ""],
  ])("with %s leaves the quantity as it is", (_, measure, unit) => {
    const found = read(measure, unit, 5);
    expect(found.quantity).toEqual({ is: "known", value: 5 });
    expect(found.problems).toEqual([]);
  });

  test("says nothing of a blank, and nothing more of what is unclear already", () => {
    expect(read("LCR-M-004", "people", null)).toEqual({ quantity: { is: "blank" }, problems: [] });
    expect(read("LCR-M-004", "people", 0).quantity).toEqual({ is: "known", value: 0 });
    expect(read("LCR-M-004", "people", "TBC").problems).toMatchObject([{ problem: "unreadable-quantity" }]);
  });
});

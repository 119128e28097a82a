import { valueOf } from "../../src/core/quantity";
import { readTender } from "../../src/reading/read-tender";
import type { Tender } from "../../src/core/tender";
import { book, type BookExtras, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

type Rows = readonly (readonly TestCell[])[];

const HEADER: readonly TestCell[] = ["Bidder", "Ref", "Quantity"];
const OFFERS: Rows = [HEADER, ["Acme", "LCR-M-001", 5], ["Beta", "LCR-M-004", 520]];

const read = (sheets: Readonly<Record<string, Rows>>, extras?: BookExtras): Tender =>
  readTender([book("t.xlsx", sheets, extras)], rules);
const offers = (tender: Tender): readonly string[] =>
  tender.lots.flatMap(({ id, bids }) =>
    bids.flatMap(({ bidder, commitments }) =>
      commitments.map(
        ({ measure, quantity }) =>
          `${id}/${bidder} ${String(measure)}=${String(valueOf(quantity) ?? quantity.is)}`,
      ),
    ),
  );
const ONCE = ["/Acme LCR-M-001=5", "/Beta LCR-M-004=520"];

describe("a second sheet of the same offers", () => {
  test("is not counted again, and is reported once for each bidder with both sheets", () => {
    const tender = read({ Offers: OFFERS, Summary: OFFERS });
    expect(offers(tender)).toEqual(ONCE);
    expect(tender.problems).toMatchObject([
      {
        problem: "duplicate-bid",
        bidder: "Acme",
        at: { sheet: "Summary", row: 1, column: 0 },
        values: { what: "sheet", file: "Summary", other: "Offers" },
      },
      { problem: "duplicate-bid", bidder: "Beta", at: { sheet: "Summary", row: 2 } },
    ]);
  });

  test("that is a hidden old copy gives way to the visible one, though it stands first", () => {
    const old: Rows = [HEADER, ["Acme", "LCR-M-001", 3], ["Beta", "LCR-M-004", 100]];
    const tender = read({ Old: old, Offers: OFFERS }, { sheets: { Old: { visibility: "hidden" } } });
    expect(offers(tender)).toEqual(ONCE);
    expect(tender.problems.map(({ problem, values }) => [problem, values["file"]])).toEqual([
      ["duplicate-bid", "Old"],
      ["duplicate-bid", "Old"],
    ]);
  });

  test("still adds what it offers against other measures", () => {
    const more: Rows = [HEADER, ["ACME", "LCR-M-001", 5], ["Acme", "LCR-M-004", 52]];
    const tender = read({ Offers: OFFERS, More: more });
    expect(offers(tender)).toEqual(["/Acme LCR-M-001=5", "/Acme LCR-M-004=52", "/Beta LCR-M-004=520"]);
    expect(tender.problems).toMatchObject([{ problem: "duplicate-bid", bidder: "Acme" }]);
  });

  test("in another lot is another offer", () => {
    const tender = read({ "Lot 1": OFFERS, "Lot 2": OFFERS });
    expect(offers(tender)).toEqual([
      "Lot 1/Acme LCR-M-001=5",
      "Lot 1/Beta LCR-M-004=520",
      "Lot 2/Acme LCR-M-001=5",
      "Lot 2/Beta LCR-M-004=520",
    ]);
    expect(tender.problems.filter(({ problem }) => problem === "duplicate-bid")).toEqual([]);
  });

  test("counts where the first was left blank, and is passed over where it is blank itself", () => {
    const blank: Rows = [HEADER, ["Acme", "LCR-M-001", null], ["Beta", "LCR-M-004", null]];
    expect(offers(read({ Draft: blank, Offers: OFFERS }))).toEqual([
      "/Acme LCR-M-001=blank",
      "/Acme LCR-M-001=5",
      "/Beta LCR-M-004=blank",
      "/Beta LCR-M-004=520",
    ]);
    const after = read({ Offers: OFFERS, Later: blank });
    expect(offers(after)).toEqual(ONCE);
    expect(after.problems).toEqual([]);
  });

  test("says nothing of two lines on one sheet", () => {
    const tender = read({ Offers: [...OFFERS, ["Acme", "LCR-M-001", 2]] });
    expect(offers(tender)).toEqual(["/Acme LCR-M-001=5", "/Acme LCR-M-001=2", "/Beta LCR-M-004=520"]);
    expect(tender.problems).toEqual([]);
  });

  test("does not repeat the faults of its copies", () => {
    const odd: Rows = [HEADER, ["Acme", "LCR-M-001", "TBC"]];
    const tender = read({ Offers: odd, Summary: odd });
    expect(tender.problems.map(({ problem }) => problem)).toEqual(["unreadable-quantity", "duplicate-bid"]);
  });
});

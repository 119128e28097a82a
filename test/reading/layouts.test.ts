import { readTender } from "../../src/reading/read-tender";
import type { Sheets } from "../../src/core/snapshot";
import { valueOf } from "../../src/core/quantity";
import { quantityCells, type Tender } from "../../src/core/tender";
import { addressOf } from "../../src/core/location";
import { book, type BookExtras, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

type Rows = readonly (readonly TestCell[])[];

const read = (sheets: Readonly<Record<string, Rows>>, extras?: BookExtras): Tender =>
  readTender([book("t.xlsx", sheets, extras)], rules);

/** Every commitment as "lot/bidder measure=quantity". */
const offers = (tender: Tender): readonly string[] =>
  tender.lots.flatMap((lot) =>
    lot.bids.flatMap((bid) =>
      bid.commitments.map(
        ({ measure, label, quantity }) =>
          `${lot.id}/${bid.bidder} ${measure ?? `?${label}`}=${String(valueOf(quantity) ?? quantity.is)}`,
      ),
    ),
  );

const problems = (tender: Tender): readonly string[] =>
  tender.problems.map(({ problem, at }) =>
    at.kind === "cell" ? `${problem} ${at.sheet}!${addressOf(at.row, at.column)}` : problem,
  );

const TWO = ["/Acme LCR-M-001=5", "/Beta LCR-M-004=520"];

describe("a register is found wherever it stands", () => {
  test.each<[string, Rows]>([
    [
      "in the first row",
      [
        ["Bidder", "Ref", "Quantity"],
        ["Acme", "LCR-M-001", 5],
        ["Beta", "LCR-M-004", 520],
      ],
    ],
    [
      "below titles and notes",
      [
        ["Social value offers"],
        ["Fill in the green cells."],
        [],
        ["Bidder", "Ref", "Quantity"],
        ["Acme", "LCR-M-001", 5],
        ["Beta", "LCR-M-004", 520],
      ],
    ],
    [
      "right of column A",
      [
        [],
        [null, null, "Bidder", "Ref", "Quantity"],
        [null, null, "Acme", "LCR-M-001", 5],
        [null, null, "Beta", "LCR-M-004", 520],
      ],
    ],
    [
      "with columns in another order",
      [
        ["Quantity", "Ref", "Bidder"],
        [5, "LCR-M-001", "Acme"],
        [520, "LCR-M-004", "Beta"],
      ],
    ],
    [
      "with other words",
      [
        ["Tenderer name", "Initiative", "Qty"],
        ["Acme", "Local jobs", 5],
        ["Beta", "Apprenticeships", 520],
      ],
    ],
    [
      "with brackets and stars in its headings",
      [
        ["BIDDER*", "Measure  ref. (see list)", "Quantity offered (units)"],
        ["Acme", "LCR-M-001", 5],
        ["Beta", "LCR-M-004", 520],
      ],
    ],
    [
      "with headings that are formulas",
      [
        ["=A9 -> Bidder", "=B9 -> Ref", "=C9 -> Quantity"],
        ["Acme", "LCR-M-001", 5],
        ["Beta", "LCR-M-004", 520],
      ],
    ],
    [
      "with blank rows, a section and totals in it",
      [
        ["Bidder", "Ref", "Quantity"],
        [],
        ["Section A"],
        ["Acme", "LCR-M-001", 5],
        ["Sub-total", null, "=C4 -> 5"],
        [],
        ["Beta", "LCR-M-004", 520],
        [null, null, "=SUM(C4:C7) -> 530"],
        ["Total", null, 530],
      ],
    ],
    [
      "with the total above the headings",
      [
        ["Total", null, "=SUM(C3:C4) -> 525"],
        ["Bidder", "Ref", "Quantity"],
        ["Acme", "LCR-M-001", 5],
        ["Beta", "LCR-M-004", 520],
      ],
    ],
    [
      "with a look-up list beside it",
      [
        ["Bidder", "Ref", "Quantity", null, "Ref", "Unit"],
        ["Acme", "LCR-M-001", 5, null, "LCR-M-001", "FTE years"],
        ["Beta", "LCR-M-004", 520, null, "LCR-M-004", "weeks"],
        [null, null, null, null, "LCR-M-005", "weeks"],
      ],
    ],
    [
      "in two tables, one below the other",
      [
        ["Bidder", "Ref", "Quantity"],
        ["Acme", "LCR-M-001", 5],
        [],
        ["Bidder", "Ref", "Unit", "Quantity"],
        ["Beta", "LCR-M-004", "weeks", 520],
      ],
    ],
    [
      "with its headings over two rows",
      [
        ["Bidder", "Measure", "Offer", null],
        [null, null, "Quantity", "Unit"],
        ["Acme", "LCR-M-001", 5, "FTE years"],
        ["Beta", "LCR-M-004", 520, "weeks"],
      ],
    ],
    [
      "with a reference of its own beside the measure",
      [
        ["Bidder", "Ref", "Measure", "Quantity"],
        ["Acme", "SV1", "Local jobs", 5],
        ["Beta", "SV2", "Apprenticeships", 520],
      ],
    ],
    [
      "with records that run across",
      [
        ["Bidder", "Acme", "Beta"],
        ["Ref", "LCR-M-001", "LCR-M-004"],
        ["Quantity", 5, 520],
      ],
    ],
  ])("%s", (_, rows) => {
    const tender = read({ Offers: rows });
    expect(offers(tender)).toEqual(TWO);
    expect(problems(tender)).toEqual([]);
  });

  test("merged bidder and lot cells hold for every line they cover; a blank cell that is not merged is nobody's", () => {
    const rows: Rows = [
      ["Lot", "Bidder", "Ref", "Quantity"],
      ["Lot 1", "Acme", "LCR-M-001", 5],
      [null, null, "LCR-M-004", 520],
      ["Lot 2", null, "LCR-M-005", 1],
    ];
    const tender = read({ Offers: rows }, { sheets: { Offers: { merges: ["A2:A3", "B2:B3"] } } });
    expect(offers(tender)).toEqual(["Lot 1/Acme LCR-M-001=5", "Lot 1/Acme LCR-M-004=520"]);
    expect(problems(tender)).toEqual(["unnamed-bidder Offers!B4"]);
  });

  test("a placeholder names nobody", () => {
    expect(
      problems(
        read({
          Offers: [
            ["Bidder", "Ref", "Quantity"],
            ["[Supplier name]", "LCR-M-001", 5],
            ["Acme", "LCR-M-001", 5],
          ],
        }),
      ),
    ).toEqual(["unnamed-bidder Offers!A2"]);
  });

  test("text under the table is named once, with the number of rows", () => {
    const tender = read({
      Offers: [
        ["Bidder", "Ref", "Quantity"],
        ["Acme", "LCR-M-001", 5],
        [],
        ["Figures are net."],
        ["See annex."],
      ],
    });
    expect(tender.problems).toMatchObject([
      { problem: "text-outside-table", values: { text: "Figures are net.", lines: 2 } },
    ]);
  });

  test("the third line with a measure is the bidder's third", () => {
    const tender = read({
      Offers: [
        ["Bidder", "Ref", "Quantity"],
        ["Acme", "LCR-M-001", 5],
        ["Acme", "LCR-M-001", 6],
        ["Beta", "LCR-M-001", 7],
        ["Acme", "LCR-M-001", "x"],
      ],
    });
    expect(tender.lots[0]?.bids[0]?.commitments.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(tender.problems).toMatchObject([{ problem: "unreadable-quantity", ordinal: 3 }]);
  });
});

describe("quantities over years", () => {
  const YEARS: readonly TestCell[] = ["Bidder", "Ref", "Year 1", "Year 2", "Year 3"];
  test("add up: 5 + blank + 7 is 12; all blank is blank", () => {
    const tender = read({
      Offers: [YEARS, ["Acme", "LCR-M-001", 5, null, 7], ["Beta", "LCR-M-001", null, null, null]],
    });
    expect(offers(tender)).toEqual(["/Acme LCR-M-001=12", "/Beta LCR-M-001=blank"]);
    const acme = tender.lots[0]?.bids[0]?.commitments[0];
    expect(acme && quantityCells(tender, acme).map(({ row, column }) => addressOf(row, column))).toEqual([
      "C2",
      "D2",
      "E2",
    ]);
  });

  test("are the last filled one where the sheet says they are cumulative", () => {
    const rows: Rows = [
      ["Record figures as CUMULATIVE totals"],
      ["Bidder", "Ref", "=A9 -> 2026/27", "=B9 -> 2027/28", "2028-29"],
      ["Acme", "LCR-M-001", 5, 8, null],
    ];
    expect(offers(read({ Offers: rows }))).toEqual(["/Acme LCR-M-001=8"]);
  });

  test("one unclear year makes the whole unclear, and is reported at its cell", () => {
    const tender = read({ Offers: [YEARS, ["Acme", "LCR-M-001", 5, "a few", 7]] });
    expect(offers(tender)).toEqual(["/Acme LCR-M-001=unclear"]);
    expect(problems(tender)).toEqual(["unreadable-quantity Offers!D2"]);
    expect(tender.problems).toMatchObject([{ part: "Year 2" }]);
  });

  test("do not count beside a filled column for the whole", () => {
    expect(
      offers(
        read({
          Offers: [
            [...YEARS, "Quantity"],
            ["Acme", "LCR-M-001", 5, 6, 7, 18],
          ],
        }),
      ),
    ).toEqual(["/Acme LCR-M-001=18"]);
  });
});

describe("a calculator", () => {
  const table: Rows = [
    ["Ref", "Measure", "Unit", "Units offered"],
    ["LCR-M-001", "Local jobs", "FTE years", 5],
    ["LCR-M-004", "Apprenticeships", "weeks", null],
  ];
  const own = ["/Acme LCR-M-001=5", "/Acme LCR-M-004=blank"];
  test.each<[string, Rows]>([
    ["beside the label", [["Bidder name:", "Acme"], [], ...table]],
    ["a few cells away", [["Name of bidder", null, null, "Acme"], [], ...table]],
    ["below the label", [["Bidder"], ["Acme"], [], ...table]],
    ["in the label's own cell", [["Bidder: Acme"], [], ...table]],
  ])("is its bidder's, named %s", (_, rows) => {
    const tender = read({ Calculator: rows });
    expect(offers(tender)).toEqual(own);
    expect(problems(tender)).toEqual([]);
    expect(tender.tables).toMatchObject([{ layout: "calculator" }]);
  });

  test("may be named on another sheet of the same workbook", () => {
    expect(offers(read({ Details: [["Tenderer name", "Acme"]], Calculator: table }))).toEqual(own);
  });

  test("that nobody signed stands under its sheet's name, and says so", () => {
    const tender = read({ Calculator: [["Bidder name:", "[enter name]"], [], ...table] });
    expect(tender.lots[0]?.bids.map(({ bidder }) => bidder)).toEqual(["Unnamed bidder (t.xlsx, Calculator)"]);
    expect(problems(tender)).toEqual(["unnamed-bidder Calculator!B1"]);
  });

  test("a sheet for each bidder, with its price and lot", () => {
    const sheetOf = (name: string, quantity: number): Rows => [
      ["Supplier", name],
      ["Lot", "Lot 2"],
      ["Tender price", 1000],
      [],
      ["Ref", "Measure", "Unit", "Quantity"],
      ["LCR-M-001", "Local jobs", "FTE years", quantity],
    ];
    const tender = read({ A: sheetOf("Acme", 5), B: sheetOf("Beta", 6) });
    expect(offers(tender)).toEqual(["Lot 2/Acme LCR-M-001=5", "Lot 2/Beta LCR-M-001=6"]);
    expect(tender.lots[0]?.bids.map(({ price }) => valueOf(price))).toEqual([1000, 1000]);
  });

  test("workbooks of several bidders are read together; the same bidder twice is reported and counted once", () => {
    const of = (file: string, name: string): Sheets =>
      book(file, { Offer: [["Bidder", name], [], ...table] });
    const tender = readTender([of("a.xlsx", "Acme"), of("b.xlsx", "Beta"), of("a2.xlsx", "ACME")], rules);
    expect(offers(tender)).toEqual([...own, "/Beta LCR-M-001=5", "/Beta LCR-M-004=blank"]);
    expect(tender.problems).toMatchObject([
      {
        problem: "duplicate-bid",
        at: { file: "a2.xlsx" },
        values: { bidder: "Acme", file: "a2.xlsx", other: "a.xlsx" },
      },
    ]);
  });
});

describe("a matrix", () => {
  const expected = [
    "/Acme Ltd LCR-M-001=5",
    "/Acme Ltd LCR-M-004=520",
    "/Beta CIC LCR-M-001=blank",
    "/Beta CIC LCR-M-004=100",
  ];
  test("has measures down and bidders across", () => {
    const tender = read({
      Offers: [
        ["Measure", "Unit", "Acme Ltd", "Beta CIC"],
        ["Local jobs", "FTE years", 5, null],
        ["Apprenticeships", "weeks", 520, 100],
      ],
    });
    expect(offers(tender)).toEqual(expected);
    expect(problems(tender)).toEqual([]);
    expect(tender.tables.map(({ layout, fields }) => [layout, fields.quantity])).toEqual([
      ["matrix", 2],
      ["matrix", 3],
    ]);
  });

  test("may have several columns for each bidder", () => {
    const rows: Rows = [
      ["Measure", "Acme Ltd", null, "Beta CIC", null],
      [null, "Quantity", "Method statement", "Quantity", "Method statement"],
      ["Local jobs", 5, "Hub", null, null],
      ["Apprenticeships", 520, "College", 100, "Site"],
    ];
    const tender = read({ Offers: rows }, { sheets: { Offers: { merges: ["B1:C1", "D1:E1", "A1:A2"] } } });
    expect(offers(tender)).toEqual(expected);
    expect(tender.lots[0]?.bids[1]).toMatchObject({
      at: { row: 0, column: 3 },
      commitments: [{ method: { is: "blank" } }, { method: { value: "Site" } }],
    });
  });

  test("knows bidders without a legal form by the other tables", () => {
    const tender = read({
      Prices: [
        ["Bidder", "Price"],
        ["Acme", 10],
        ["Beta", 20],
      ],
      Offers: [
        ["Measure", "Acme", "Beta"],
        ["Local jobs", 5, 6],
      ],
    });
    expect(offers(tender)).toEqual(["/Acme LCR-M-001=5", "/Beta LCR-M-001=6"]);
    expect(tender.lots[0]?.bids.map(({ price, priceAt }) => [valueOf(price), priceAt])).toEqual([
      [10, { kind: "cell", file: "t.xlsx", sheet: "Prices", row: 1, column: 1 }],
      [20, { kind: "cell", file: "t.xlsx", sheet: "Prices", row: 2, column: 1 }],
    ]);
  });

  test("columns that are no bidders are left alone", () => {
    expect(
      offers(
        read({
          Guide: [
            ["Measure", "Explanation", "Evidence"],
            ["Local jobs", "People", "Payroll"],
          ],
        }),
      ),
    ).toEqual([]);
  });
});

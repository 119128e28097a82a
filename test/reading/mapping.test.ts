import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Sheets } from "../../src/core/snapshot";
import type { Tender } from "../../src/core/tender";
import { fits } from "../../src/reading/mapped-places";
import { parseMapping, type Mapping } from "../../src/reading/mapping";
import { readTender } from "../../src/reading/read-tender";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

type Rows = readonly (readonly TestCell[])[];

const mappingOf = (value: object): Mapping => parseMapping(JSON.stringify(value), "map.json");
const read = (books: Sheets | readonly Sheets[], mapping: object): Tender =>
  readTender("sheets" in books ? [books] : books, rules, { mapping: mappingOf(mapping) });
const offers = (tender: Tender): readonly string[] =>
  tender.lots.flatMap(({ id, bids }) =>
    bids.flatMap(({ bidder, commitments }) =>
      commitments.map(
        ({ measure, label, quantity }) =>
          `${id}/${bidder} ${measure ?? "?"} ${label} ${JSON.stringify(quantity.is === "known" ? quantity.value : quantity)}`,
      ),
    ),
  );

const ODD: Rows = [
  ["x", "who", "what", "how many"],
  ["1", "Acme", "Jobs for locals", 5],
  ["2", "Beta", "Learning", "520 weeks"],
  ["3", "not part of it", "z", 9],
];

describe("a mapped table", () => {
  const table = {
    sheet: "Odd",
    header: "1",
    last: "3",
    fields: { bidder: "B", title: "C", quantity: "D" },
    measures: { "jobs for LOCALS": "LCR-M-001", Learning: "LCR-M-004" },
  };

  test("is read where the mapping says, with the workbook's own labels", () => {
    const tender = read(book("t.xlsx", { Odd: ODD }), { tables: [table] });
    expect(offers(tender)).toEqual(["/Acme LCR-M-001 Jobs for locals 5", "/Beta LCR-M-004 Learning 520"]);
    expect(tender.tables).toMatchObject([
      { layout: "mapped", header: 0, across: false, fields: { bidder: 1, title: 2, quantity: 3 } },
    ]);
    expect(tender.problems.map(({ problem }) => problem)).toEqual(["number-as-text"]);
  });

  test("may run across: fields are row numbers and lines are columns", () => {
    const rows: Rows = ODD[0]?.map((_, column) => ODD.map((row) => row[column] ?? null)) ?? [];
    const across = {
      ...table,
      across: true,
      header: "A",
      last: "C",
      fields: { bidder: "2", title: "3", quantity: "4" },
    };
    expect(offers(read(book("t.xlsx", { Odd: rows }), { tables: [across] }))).toEqual([
      "/Acme LCR-M-001 Jobs for locals 5",
      "/Beta LCR-M-004 Learning 520",
    ]);
  });

  test("may fix the bidder by a text, a cell, or a label, and its lot and measure", () => {
    const sheets = book("t.xlsx", {
      Odd: [["n"], [5]],
      Front: [["Company", null, "Acme"], ["Lead partner"], ["Beta"]],
    });
    const withBidder = (bidder: object): readonly string[] =>
      offers(
        read(sheets, {
          tables: [
            {
              sheet: "odd",
              fields: { quantity: "A" },
              constant: { bidder, lot: { text: "Lot 1" }, measure: "LCR-M-001" },
            },
          ],
        }),
      );
    const title = rules.measures[0]?.title ?? "";
    expect(withBidder({ text: "Gamma" })).toEqual([`Lot 1/Gamma LCR-M-001 ${title} 5`]);
    expect(withBidder({ cell: "Front!C1" })).toEqual([`Lot 1/Acme LCR-M-001 ${title} 5`]);
    expect(withBidder({ label: "lead*", sheet: "Front", answer: "below" })).toEqual([
      `Lot 1/Beta LCR-M-001 ${title} 5`,
    ]);
    expect(withBidder({ cell: "Front!Z1", otherwise: "Somebody" })).toEqual([
      `Lot 1/Somebody LCR-M-001 ${title} 5`,
    ]);
    expect(withBidder({ cell: "Front!Z1" })).toEqual([]);
  });

  test("a bidder's name that stands nowhere is said though there is a stand-in", () => {
    const tender = read(book("t.xlsx", { Odd: [["n"], [5]] }), {
      tables: [
        {
          sheet: "Odd",
          fields: { quantity: "A" },
          constant: { bidder: { cell: "C3", otherwise: "Somebody" }, measure: "LCR-M-001" },
        },
      ],
    });
    expect(tender.problems).toMatchObject([
      { problem: "unnamed-bidder", at: { sheet: "Odd", row: 2, column: 2 }, bidder: "Somebody" },
    ]);
  });

  test("may have a quantity column for each bidder", () => {
    const sheets = book("t.xlsx", {
      Odd: [
        ["what", "a", "b"],
        ["LCR-M-001", 5, 6],
      ],
    });
    const bidders = [
      { bidder: { text: "Acme" }, quantity: "B" },
      { bidder: { cell: "C1" }, quantity: "C" },
    ];
    expect(offers(read(sheets, { tables: [{ sheet: "Odd", fields: { measure: "A" }, bidders }] }))).toEqual([
      "/Acme LCR-M-001 LCR-M-001 5",
      "/b LCR-M-001 LCR-M-001 6",
    ]);
  });

  test("takes years as running totals only where the mapping says so", () => {
    const sheets = book("t.xlsx", {
      Odd: [
        ["what", "Y1", "Y2", "Y3"],
        ["LCR-M-001", 5, 8, null],
      ],
    });
    const total = (are: string): readonly string[] =>
      offers(
        read(sheets, {
          tables: [
            {
              sheet: "Odd",
              fields: { measure: "A" },
              years: { from: "B", to: "D", are },
              constant: { bidder: { text: "Acme" } },
            },
          ],
        }),
      );
    expect(total("sum")).toEqual(["/Acme LCR-M-001 LCR-M-001 13"]);
    expect(total("cumulative")).toEqual(["/Acme LCR-M-001 LCR-M-001 8"]);
  });

  test("quantities in another unit than the measure's are not taken over", () => {
    const tender = read(
      book("t.xlsx", {
        Odd: [
          ["what", "n"],
          ["LCR-M-004", 12],
        ],
      }),
      {
        tables: [
          {
            sheet: "Odd",
            fields: { measure: "A", quantity: "B" },
            constant: { bidder: { text: "Acme" }, unit: "apprentices" },
          },
        ],
      },
    );
    expect(tender.problems).toMatchObject([
      { problem: "wrong-unit", values: { text: "12 apprentices", unit: "weeks" } },
    ]);
  });

  test("leaves other sheets alone unless told to read them", () => {
    const sheets = book("t.xlsx", {
      Odd: ODD,
      Offers: [
        ["Bidder", "Ref", "Quantity"],
        ["Gamma", "LCR-M-001", 1],
      ],
    });
    expect(offers(read(sheets, { tables: [table] }))).toHaveLength(2);
    expect(offers(read(sheets, { tables: [table], others: "read" }))).toHaveLength(3);
  });

  test("may hold marks or weightings, and facts may be pointed at", () => {
    const sheets = book("t.xlsx", {
      M: [
        ["b", "q", "e1", "r1", "c", "why"],
        ["Acme", "Q1", 4, "Good", 5, "Agreed"],
      ],
      W: [
        ["c", "w"],
        ["Price", 90],
        ["Social value", 10],
      ],
      F: [["start", "@2026-04-01"]],
    });
    const tender = read(sheets, {
      tables: [
        {
          sheet: "M",
          holds: "marks",
          fields: { bidder: "A", question: "B", consensusMark: "E", consensusReason: "F" },
          evaluators: [{ name: "Ann", mark: "C", reason: "D" }],
        },
        { sheet: "W", holds: "weightings", fields: { question: "A" }, weighting: "B" },
      ],
      facts: { start: { cell: "F!B1" } },
    });
    expect(tender.lots[0]?.bids[0]?.marks).toMatchObject([
      { question: "Q1", individual: [{ evaluator: "Ann", mark: { value: 4 } }], consensus: { value: 5 } },
    ]);
    expect(tender.weightings).toHaveLength(2);
    expect(tender.facts).toEqual({ start: "2026-04-01", weighting: 10 });
  });
});

describe("blocks of one measure each", () => {
  const sheets = book("t.xlsx", {
    Jobs: [
      ["Summary"],
      [null, "Created", 99],
      ["Created "],
      ["Company", "Place", "Y1", "Y2"],
      ["Acme North", "Bootle", 2, 3],
      ["(INSERT rows)"],
      [null, null, "=SUM(C5:C6) -> 2", "=SUM(D5:D6) -> 3"],
      ["Trained"],
      ["Company", "Place", "Y1", "Y2"],
      [],
      ["Return to top"],
    ],
  });
  const mapping = {
    tables: [
      {
        sheet: "*",
        fields: { owner: "A", place: "B" },
        years: { from: "C", to: "D", are: "cumulative" },
        constant: { bidder: { text: "Acme" } },
        blocks: [
          { under: "Created", in: "A", skip: 1, measure: "LCR-M-001" },
          { under: "Trained", skip: 1, measure: "LCR-M-005" },
        ],
      },
    ],
  };

  test("are found by the label over them; an empty one is a blank commitment, never nought", () => {
    const tender = read(sheets, mapping);
    expect(offers(tender)).toEqual(["/Acme LCR-M-001 Created 3", '/Acme LCR-M-005 Trained {"is":"blank"}']);
    expect(tender.lots[0]?.bids[0]?.commitments).toMatchObject([
      { line: 4, place: { value: "Bootle" }, owner: { value: "Acme North" } },
      { line: 9 },
    ]);
    expect(tender.problems).toEqual([]);
  });

  test("that stand nowhere are reported", () => {
    const [table] = mapping.tables;
    const tender = read(sheets, {
      tables: [{ ...table, blocks: [{ under: "Recycled", measure: "LCR-M-034" }] }],
    });
    expect(
      tender.problems.map(({ problem, values }) => `${problem} ${String(values["text"] ?? "")}`),
    ).toEqual(["unreadable-value Recycled", "no-tender "]);
  });

  test("of a measure that the edition does not have are reported", () => {
    const [table] = mapping.tables;
    expect(
      read(sheets, { tables: [{ ...table, blocks: [{ under: "Trained", measure: "LCR-M-999" }] }] }).problems,
    ).toMatchObject([
      { problem: "unknown-measure", values: { text: "LCR-M-999" } },
      { problem: "no-tender" },
    ]);
  });
});

describe("a mapping file", () => {
  test.each([
    [
      "a field that there is not",
      { tables: [{ sheet: "A", fields: { quantty: "A" } }] },
      /\/tables\/0\/fields.*Did you mean "quantity"/,
    ],
    [
      "an address where a column is wanted",
      { tables: [{ sheet: "A", fields: { quantity: "A1" } }] },
      /\/tables\/0\/fields\/quantity/,
    ],
    ["no tables", { tables: [] }, /\/tables/],
    [
      "years that are neither",
      { tables: [{ sheet: "A", fields: {}, years: { from: "A", to: "B", are: "both" } }] },
      /"sum", "cumulative"/,
    ],
  ])("with %s is refused with its place", (_, value, message) => {
    expect(() => mappingOf(value)).toThrow(message);
  });

  test("that is no JSON, or has a harmful key, is refused", () => {
    expect(() => parseMapping("{", "map.json")).toThrow(/map\.json/);
    expect(() =>
      parseMapping('{"tables":[{"sheet":"A","fields":{},"measures":{"__proto__":"LCR-M-001"}}]}', "map.json"),
    ).toThrow(/__proto__/);
  });

  test.each(readdirSync(path.resolve("samples/mappings")))("the sample %s is sound", (file) => {
    expect(
      parseMapping(readFileSync(path.resolve("samples/mappings", file), "utf8"), file).tables.length,
    ).toBeGreaterThan(0);
  });

  test("a star stands for any text, and nothing else is special", () => {
    expect([
      fits("Q12 Jobs", "q12*jobs"),
      fits("Q12_Jobs", "Q12*Jobs"),
      fits("a.c", "a.c"),
      fits("abc", "a.c"),
      fits("(x", "(*"),
    ]).toEqual([true, true, true, false, true]);
  });
});

import { planReport } from "../../src/writing/plan-report";
import { planWorkbook } from "../../src/writing/plan-workbook";
import { scoring } from "../core/small-ruleset";
import type { TenderLiteral } from "../core/tender-builder";
import { measure } from "../core/ruleset-builder";
import { book } from "../sheets-builder";
import { linesOf, reviewed, sheetOf, THREE_BIDS, type Besides } from "./reviewed";
import { RETROFIT, spread } from "./retrofit";

const working = (literal: TenderLiteral, besides: Besides = {}) =>
  sheetOf(planWorkbook(reviewed(literal, besides)), "Working");
const [QUANTITY, MOST, COUNTED, ATTRIBUTION, VALUE, RECORD, CHECK, NOTE] = [
  4, 6, 7, 9, 10, 11, 12, 13,
] as const;

/** The first row of a bidder whose measure or figure is as named. */
const rowOf = (sheet: ReturnType<typeof working>, bidder: string, what: string) => {
  const row = sheet.rows.find(
    (one) => one[1]?.value === bidder && (one[2]?.value === what || one[3]?.value === what),
  );
  if (row === undefined) throw new Error(`no row of ${bidder} for ${what}`);
  return row;
};
const retrofit = () => working(RETROFIT.literal, RETROFIT.besides);

describe("a line", () => {
  test("multiplies the bidder's own cells, and stands beside its record", () => {
    // 12.5 x £100 x 0.8 = £1,000.
    const row = rowOf(retrofit(), "Alder Homes", "LCR-M-001");
    expect(row[QUANTITY]).toMatchObject({ formula: "'Offers'!H2", value: 12.5 });
    expect(row[ATTRIBUTION]).toMatchObject({ formula: "'Offers'!J2", value: 0.8 });
    expect(row[COUNTED]).toMatchObject({ formula: "E6", value: 12.5 });
    expect(row[VALUE]).toMatchObject({ formula: "ROUND(H6*I6*J6,2)", value: 1000 });
    expect(row[RECORD]).toEqual({ value: 1000, style: "money" });
    expect(row[CHECK]).toMatchObject({
      formula:
        'IFERROR(IF(ABS(K6-L6)<0.005,"equals the record","changed since scored"),"changed since scored")',
      value: "equals the record",
    });
  });

  test("a percentage typed as 50 is the cell over a hundred", () => {
    expect(rowOf(retrofit(), "=Birch & Sons", "LCR-M-001")[ATTRIBUTION]).toMatchObject({
      formula: "'Offers'!J5/100",
      value: 0.5,
    });
  });

  test("a number that was text is a constant that says what stood where", () => {
    const row = rowOf(retrofit(), "=Birch & Sons", "LCR-M-002");
    expect(row[QUANTITY]).toEqual({ value: 12, style: "number" });
    expect(row[NOTE]?.value).toContain('Quantity as read from Offers!H6: "12 weeks".');
  });

  test("what the specification requires counts 0 and says so", () => {
    const row = rowOf(retrofit(), "=Birch & Sons", "LCR-M-003");
    expect([row[MOST]?.value, row[COUNTED]?.formula, row[VALUE]?.value, row[RECORD]?.value]).toEqual([
      0,
      "MIN(E11,G11)",
      0,
      0,
    ]);
    expect(row[NOTE]?.value).toMatch(/^Counts 0: the specification already requires it\./);
  });

  test("an unknown line is empty, never 0, and says what is missing and where", () => {
    const row = rowOf(retrofit(), "Cedar", "LCR-M-001");
    expect([QUANTITY, COUNTED, VALUE, RECORD].map((column) => row[column]?.value)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(row[CHECK]?.value).toBe("not known");
    expect(row[NOTE]?.value).toBe(
      'Not known, so neither counted nor 0: the quantity at Offers!H8 says "lots", which cannot be read with certainty.',
    );
  });

  test.each([
    [
      "a measure that the edition does not have",
      { label: "ZZ-9 Ideas", quantity: 3 },
      'this edition has no measure "ZZ-9 Ideas" (Offers!C2).',
    ],
    [
      "a share that is asked for and blank",
      { measure: "LCR-M-002", quantity: 3 },
      "the attribution at Offers!J2 is blank.",
    ],
  ])("an unknown line says what is missing: %s", (_, line, missing) => {
    const sheet = working({ lots: { "": { Ash: { lines: [line] } } } });
    const unknown = sheet.rows.filter((row) => row[CHECK]?.value === "not known");
    expect(unknown.map((row) => row[NOTE]?.value)).toEqual([
      `Not known, so neither counted nor 0: ${missing}`,
    ]);
  });

  test("a capped line counts the smaller of the offer and what is left under the cap", () => {
    const cap = { basis: "total", value: 1000, status: "illustrative", source: { ref: "TEST" } } as const;
    const row = rowOf(
      working(THREE_BIDS, { ruleset: { measures: [measure("LCR-M-001", { cap })] } }),
      "Alder",
      "LCR-M-001",
    );
    expect(row[MOST]?.value).toBe(1000);
    expect(row[COUNTED]).toMatchObject({ formula: "MIN(E6,G6)", value: 1000 });
    expect(row[NOTE]?.value).toMatch(/^Capped: at most 1,000 of this measure scores\./);
  });

  test("a line that another measure excludes names that measure", () => {
    const measures = [
      measure("LCR-M-001", { title: "Jobs", exclusiveWith: ["LCR-M-002"] }),
      measure("LCR-M-002", { title: "Posts" }),
    ];
    const literal = {
      lots: {
        "": {
          Ash: {
            lines: [
              { measure: "LCR-M-001", quantity: 9 },
              { measure: "LCR-M-002", quantity: 1 },
            ],
          },
        },
      },
    };
    expect(rowOf(working(literal, { ruleset: { measures } }), "Ash", "LCR-M-002")[NOTE]?.value).toMatch(
      /^Counts 0: the same thing is counted under LCR-M-001 \(Jobs\)\./,
    );
  });

  test("illustrative rates say that they are placeholders", () => {
    expect(rowOf(retrofit(), "Alder Homes", "LCR-M-003")[NOTE]?.value).toContain(
      "Rate illustrative, not policy, prices of 2026.",
    );
  });
});

describe("a quantity spread over years", () => {
  const years = { "Offers!S2": 500, "Offers!T2": 600, "Offers!U2": 100 };
  test("that adds up is a live sum over the range", () => {
    const sheet = working(THREE_BIDS, { adjust: (tender) => spread(tender, "sum"), overrides: years });
    expect(rowOf(sheet, "Alder", "LCR-M-001")[QUANTITY]).toMatchObject({
      formula: "SUM('Offers'!S2:U2)",
      value: 1200,
    });
  });

  test("as running totals is the last one filled", () => {
    const sheet = working(THREE_BIDS, {
      adjust: (tender) => spread(tender, "cumulative"),
      overrides: { "Offers!S2": 500, "Offers!T2": 1200 },
    });
    expect(rowOf(sheet, "Alder", "LCR-M-001")[QUANTITY]?.formula).toBe(
      `IF('Offers'!U2<>"",'Offers'!U2,IF('Offers'!T2<>"",'Offers'!T2,'Offers'!S2))`,
    );
  });

  test("with a year of text is a constant that lists what stood where", () => {
    const sheet = working(THREE_BIDS, {
      adjust: (tender) => spread(tender, "sum"),
      overrides: { ...years, "Offers!U2": "100 people" },
    });
    const row = rowOf(sheet, "Alder", "LCR-M-001");
    expect(row[QUANTITY]).toEqual({ value: 1200, style: "number" });
    expect(row[NOTE]?.value).toContain(
      'Quantity as read from Offers!S2 "500", Offers!T2 "600", Offers!U2 "100 people".',
    );
  });
});

describe("a bid", () => {
  test("its total adds up its own lines, and the highest is taken over all that take part", () => {
    const sheet = working(THREE_BIDS);
    expect(rowOf(sheet, "Birch", "Total social value")[VALUE]).toMatchObject({
      formula: "ROUND(SUM(K7:K7),2)",
      value: 80_000,
    });
    const highest = sheet.rows.find((row) => row[3]?.value === "Highest of the lot");
    expect(highest?.[VALUE]).toMatchObject({ formula: "MAX(K19:K21)", value: 120_000 });
  });

  test("the worked vectors as formulas: 5 x 80,000 / 120,000 = 3.33; mark 5 of 5 = 5; 8.33; second", () => {
    const sheet = working(THREE_BIDS);
    const value = (figure: string) => rowOf(sheet, "Birch", figure)[VALUE];
    expect(value("Quantitative points")).toMatchObject({
      formula: "IF(K22>0,MIN(K12,ROUND(K12*MIN(1,K20/K22),2)),0)",
      value: 3.33,
    });
    expect(value("Qualitative points")).toMatchObject({
      formula: "MIN(K13,ROUND(K13*SUMPRODUCT(J28:J28,K28:K28)/SUM(J28:J28),2))",
      value: 5,
    });
    expect(value("Combined points")).toMatchObject({ formula: "MIN(K12+K13,ROUND(K24+K29,2))", value: 8.33 });
    expect(value("Rank on social value")).toMatchObject({
      formula: "1+SUMPRODUCT((K32:K34>K33)*1)",
      value: 2,
    });
  });

  test("a withdrawn bid has its total and nothing else", () => {
    const rows = retrofit().rows.filter((row) => row[1]?.value === "D'Arcy");
    expect(rows.map((row) => row[3]?.value)).toEqual(["Local people in work", "Total social value"]);
    expect(rows.map((row) => row[NOTE]?.value)).toContain("Withdrawn: takes no part.");
  });

  test("a missing mark is empty, weighs all the same, and is called missing", () => {
    const row = rowOf(retrofit(), "Cedar", "Mark: How will you report?");
    expect([row[QUANTITY]?.value, row[ATTRIBUTION]?.value, row[VALUE]?.value, row[NOTE]?.value]).toEqual([
      undefined,
      1,
      undefined,
      "No consensus mark: counts nothing so far.",
    ]);
  });

  test("a mark off the scale counts nothing and is shown", () => {
    const literal = { lots: { "": { Ash: { lines: [], marks: [{ question: "Q", consensus: 7 }] } } } };
    const row = rowOf(working(literal), "Ash", "Mark: Q");
    expect(row[NOTE]?.value).toBe("7 is not a mark on the scale: counts nothing so far.");
  });

  test("a bid capped at a multiple of the contract value points at the cell that states the value", () => {
    const besides: Besides = {
      ruleset: { scoring: scoring({ caps: { ...scoring().caps, bidMultiple: 0.05 } }) },
      overrides: { "Marks!J1": 1_200_000 },
      adjust: (tender) => ({
        ...tender,
        factsAt: { value: { kind: "cell", file: "tender.xlsx", sheet: "Marks", row: 0, column: 9 } },
      }),
    };
    const sheet = working(THREE_BIDS, besides);
    const value = sheet.rows.findIndex((row) => row[3]?.value === "Contract value");
    expect(sheet.rows[value]?.[VALUE]).toMatchObject({ formula: "'Marks'!J1", value: 1_200_000 });
    expect(rowOf(sheet, "Alder", "Counts for scoring")[VALUE]).toMatchObject({
      formula: `MIN(K18,ROUND(0.05*K${String(value + 1)},2))`,
      value: 60_000,
    });
  });

  test("without any line a total is 0 by nothing, not by an empty sum", () => {
    const literal = {
      lots: { "": { Ash: { lines: [] }, Beech: { lines: [{ measure: "LCR-M-001", quantity: 1 }] } } },
    };
    expect(rowOf(working(literal), "Ash", "Total social value")[VALUE]).toMatchObject({
      formula: "0",
      value: 0,
    });
  });
});

test("every text that follows a figure stands apart from it", () => {
  const rows = working(RETROFIT.literal, RETROFIT.besides).rows;
  const styles = rows.flatMap((row) =>
    row.flatMap((cell, n) => {
      const isAfter = typeof row[n - 1]?.value === "number";
      return isAfter && typeof cell.value === "string" && cell.value !== "" ? [cell.style] : [];
    }),
  );
  expect(new Set(styles.filter((style) => style !== "note"))).toEqual(new Set(["aside"]));
});

test("a sheet's name with an apostrophe is quoted", () => {
  const input = reviewed(THREE_BIDS, {
    adjust: (tender) => ({
      ...tender,
      tables: tender.tables.map((table) => ({ ...table, sheet: "Bidder's offers" })),
    }),
  });
  const [source] = input.books;
  const rows = (source?.sheets[0]?.rows ?? []).map((row) => [...row]);
  const books = [book("tender.xlsx", { "Bidder's offers": rows, Marks: [] })];
  const sheet = sheetOf(planWorkbook({ ...input, books }), "Working");
  expect(rowOf(sheet, "Alder", "LCR-M-001")[QUANTITY]?.formula).toBe("'Bidder''s offers'!H2");
});

test("values of another workbook are constants that name their file", () => {
  const input = reviewed(THREE_BIDS);
  const books = [...input.books, book("main.xlsx", { Cover: [["Tender"]] })];
  const row = rowOf(
    sheetOf(planWorkbook({ ...input, books, target: "main.xlsx" }), "Working"),
    "Alder",
    "LCR-M-001",
  );
  expect(row[QUANTITY]).toEqual({ value: 1200, style: "number" });
  expect(row[NOTE]?.value).toContain('Quantity as read from tender.xlsx: Offers!H2: "1200".');
});

test("a report of its own names no sheet but ours in any formula", () => {
  const sheets = planReport(reviewed(RETROFIT.literal, RETROFIT.besides)).flatMap((change) =>
    change.kind === "write-sheet" ? [change] : [],
  );
  expect(sheets).toHaveLength(3);
  const formulas = sheets.flatMap((sheet) =>
    sheet.rows.flat().flatMap((cell) => (cell.formula === undefined ? [] : [cell.formula])),
  );
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.filter((one) => one.includes("!"))).toEqual([]);
});

test("without lines the sheet says that nothing is offered", () => {
  expect(linesOf(working({ lots: { "": { Ash: { lines: [] } } } }))).toContain("No bid offers a quantity.");
});

test("100,000 lines are planned in seconds", () => {
  const lines = Array.from({ length: 2000 }, (_, n) => ({
    measure: "LCR-M-001",
    quantity: n + 1,
    attribution: 0.5,
  }));
  const bids = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`Bidder ${String(n)}`, { lines }]));
  const input = reviewed({ lots: { "": bids } });
  // Processor time, since other work on the machine is not ours.
  const before = process.cpuUsage();
  const sheet = sheetOf(planWorkbook(input), "Working");
  const seconds = process.cpuUsage(before).user / 1_000_000;
  expect(sheet.rows.length).toBeGreaterThan(100_000);
  expect(seconds).toBeLessThan(10);
});

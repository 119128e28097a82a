import { parseFact, vatOf } from "../../src/reading/parse-fact";
import { readTender } from "../../src/reading/read-tender";
import type { Facts } from "../../src/core/facts";
import type { Tender } from "../../src/core/tender";
import { book, type BookExtras, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

type Rows = readonly (readonly TestCell[])[];
const OFFERS: Rows = [
  ["Bidder", "Ref", "Quantity"],
  ["Acme", "LCR-M-001", 5],
];

const read = (facts: Rows, given?: Facts, extras?: BookExtras): Tender =>
  readTender(
    [book("t.xlsx", { Procurement: facts, Offers: OFFERS }, extras)],
    rules,
    given ? { facts: given, factsFile: "facts.json" } : {},
  );

describe("facts that a person stated inside a file", () => {
  const CELLS: Rows = [
    ["Contract title", "As read"],
    ["Contract value (£)", 1_000_000],
    ["Contract or grant", "Contract"],
  ];

  test("come before what the cells say and after what is given beside the file, each with its place", () => {
    const stated = { title: "As stated", value: 2_000_000 };
    const { facts, factsAt, problems } = read(CELLS, { title: "As given" }, { stated });
    expect(facts).toMatchObject({ title: "As given", value: 2_000_000, kind: "contract" });
    expect(factsAt).toMatchObject({
      title: { kind: "json", file: "facts.json", pointer: "/title" },
      value: { kind: "json", file: "t.xlsx (stated in Commonweal)", pointer: "/value" },
      kind: { kind: "cell", sheet: "Procurement", row: 2, column: 1 },
    });
    expect(problems).toEqual([]);
  });

  test("are those of the first of several workbooks that states any", () => {
    const books = [
      book("a.xlsx", { Offers: OFFERS }),
      book("b.xlsx", { Procurement: CELLS }, { stated: { value: 2_000_000 } }),
      book("c.xlsx", {}, { stated: { value: 3_000_000, weighting: 20 } }),
    ];
    const { facts, factsAt } = readTender(books, rules);
    expect([facts.value, facts.weighting]).toEqual([2_000_000, undefined]);
    expect(factsAt["value"]).toMatchObject({ file: "b.xlsx (stated in Commonweal)" });
  });
});

describe("facts of the procurement", () => {
  test("are read from labels with the answer beside, below or in the same cell, each with its place", () => {
    const tender = read([
      ["Contract title", "Retrofit of 400 homes"],
      ["Contracting authority:", null, "Example Council"],
      ["Rules set", "LCR 1.0.0"],
      ["Contract or grant", "Contract"],
      ["Contract value (£)", "£1.2m (ex VAT)"],
      ["Start date", "@2026-04-01", "End date", "31 March 2029"],
      ["Procurement commencement date"],
      ["@2026-02-10"],
      ["Contract category: Retrofit"],
      ["Places of performance", "Liverpool, Sefton and Wirral"],
      ["Jurisdiction", "England"],
      ["Social value weighting", "@10%"],
    ]);
    expect(tender.facts).toEqual({
      title: "Retrofit of 400 homes",
      authority: "Example Council",
      edition: "lcr 1.0.0",
      kind: "contract",
      value: 1_200_000,
      vat: "excluded",
      start: "2026-04-01",
      end: "2029-03-31",
      commencement: "2026-02-10",
      category: "retrofit",
      places: ["Liverpool", "Sefton", "Wirral"],
      jurisdiction: "england",
      weighting: 10,
    });
    expect(tender.edition).toBe("lcr 1.0.0");
    expect(tender.factsAt).toMatchObject({
      value: { sheet: "Procurement", row: 4, column: 1 },
      vat: { row: 4 },
      commencement: { row: 7, column: 0 },
      category: { row: 8, column: 0 },
    });
    expect(tender.problems).toEqual([]);
  });

  test("may stand above the table on its own sheet", () => {
    const tender = readTender(
      [book("t.xlsx", { Offers: [["Contract value", 50_000], [], ...OFFERS] })],
      rules,
    );
    expect(tender.facts).toEqual({ value: 50_000 });
    expect(tender.lots[0]?.bids).toHaveLength(1);
  });

  test("given beside the workbook come before what it says, at their place in the file given", () => {
    const tender = read(
      [
        ["Contract value", 50_000],
        ["Start date", "@2026-04-01"],
      ],
      { value: 60_000 },
    );
    expect(tender.facts).toEqual({ value: 60_000, start: "2026-04-01" });
    expect(tender.factsAt.value).toEqual({ kind: "json", file: "facts.json", pointer: "/value" });
    expect(tender.problems).toEqual([]);
  });

  test("that are stated in two ways stay unknown and are reported once", () => {
    const tender = read([
      ["Contract value", 50_000],
      ["Total contract value", 60_000],
      ["Estimated value", 50_000],
      ["Start date", "@2026-04-01"],
      ["Contract start", "1 April 2026"],
    ]);
    expect(tender.facts).toEqual({ start: "2026-04-01" });
    expect(tender.problems).toMatchObject([
      {
        problem: "unreadable-value",
        at: { row: 1, column: 1 },
        part: "value",
        values: { text: "60000", other: "50000", fact: "value" },
      },
    ]);
  });

  test("that cannot be read are reported at their cell; a placeholder is simply missing", () => {
    const tender = read([
      ["Contract value", "TBC"],
      ["Contract start date", "01/04/2026"],
      ["Contract end date", "[date]"],
      ["Social value weighting", 0.1],
    ]);
    expect(tender.facts).toEqual({});
    expect(tender.problems.map(({ problem, part }) => `${problem} ${part ?? ""}`)).toEqual([
      "unreadable-value value",
      "unreadable-value start",
      "unreadable-value weighting",
    ]);
  });

  test("are not what stands in a row of headings, nor a lone short label", () => {
    expect(
      read([
        ["Project title", "Region", "Programme", "Manager"],
        ["Flood wall", "North", "A", "B"],
      ]).facts,
    ).toEqual({});
    expect(read([["Country", "England"]]).facts).toEqual({});
    expect(
      read([
        ["Country", "England"],
        ["VAT", "excluded"],
      ]).facts,
    ).toEqual({ jurisdiction: "england", vat: "excluded" });
  });

  test("date serials count from 1904 where the workbook says so", () => {
    expect(read([["Contract start", "@2026-04-01"]], undefined, { date1904: true }).facts).toEqual({
      start: "2026-04-01",
    });
  });

  test("include the lots of a table that lists them", () => {
    const tender = read([
      ["Lot", "Title", "Estimated value"],
      ["Lot 1", "North", 100],
      ["Lot 2", "South", "£2k"],
      ["Total", null, 2100],
    ]);
    expect(tender.facts.lots).toEqual([
      { id: "Lot 1", title: "North", value: 100 },
      { id: "Lot 2", title: "South", value: 2000 },
    ]);
  });
});

describe("one fact", () => {
  const parse = (
    name: Parameters<typeof parseFact>[0],
    value: string | number | boolean,
    also: object = {},
  ): object | undefined =>
    parseFact(name, { value, isDate: false, isPercent: false, date1904: false, ...also });

  test.each<[Parameters<typeof parseFact>[0], string | number | boolean, object | undefined]>([
    ["value", "£1,200,000.00", { value: 1_200_000 }],
    ["value", "£1.2m including VAT", { value: 1_200_000, vat: "included" }],
    ["value", "about £1m", undefined],
    ["value", -5, undefined],
    ["annualValue", 5000, { annualValue: 5000 }],
    ["vat", "Exclusive of VAT", { vat: "excluded" }],
    ["vat", "Yes", { vat: "included" }],
    ["vat", "perhaps", undefined],
    ["kind", "Grant agreement", { kind: "funding-agreement" }],
    ["kind", "constructor", undefined],
    ["category", "Light touch", { category: "light-touch" }],
    ["category", "Wizardry", undefined],
    ["edition", "lcr v1.0.0", { edition: "lcr 1.0.0" }],
    ["edition", "the latest", undefined],
    ["weighting", "15%", { weighting: 15 }],
    ["weighting", 150, undefined],
    ["start", 46113, undefined],
    ["places", "Halton", { places: ["Halton"] }],
    ["lots", "2", undefined],
    ["title", 0, undefined],
    ["title", " Retrofit ", { title: "Retrofit" }],
  ])("%s %s", (name, value, expected) => {
    expect(parse(name, value)).toEqual(expected);
  });

  test("VAT is told in several ways", () => {
    expect(["ex VAT", "excl. VAT", "net of VAT", "VAT excluded"].map(vatOf)).toEqual([
      "excluded",
      "excluded",
      "excluded",
      "excluded",
    ]);
    expect(["inc VAT", "VAT inclusive", "gross", "not stated"].map(vatOf)).toEqual([
      "included",
      "included",
      "included",
      "unstated",
    ]);
  });
});

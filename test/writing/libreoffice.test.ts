import { readFileSync } from "node:fs";
import { govern } from "../../src/core/conditions";
import { review } from "../../src/core/review";
import { parseRuleset } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import { readTender } from "../../src/reading/read-tender";
import type { WorkbookChange } from "../../src/core/change";
import { blankXlsx, openXlsx } from "../../src/hosts/file/xlsx";
import { planReport } from "../../src/writing/plan-report";
import { planWorkbook } from "../../src/writing/plan-workbook";
import { CHANGED, EQUAL, WORKING } from "../../src/writing/working-columns";
import { pounds, points, scoring, smallRuleset } from "../core/small-ruleset";
import { measure } from "../core/ruleset-builder";
import type { LineLiteral, TenderLiteral } from "../core/tender-builder";
import { recalculated, soffice } from "./libre-office";
import { offersBook, type Overrides } from "./offers-book";
import { reviewed, STAMP, THREE_BIDS, type Reviewed } from "./reviewed";
import { RETROFIT, spread } from "./retrofit";
import { asSheets } from "./written-book";

/** Without cached results LibreOffice has to calculate: what it shows is its own. */
const uncached = (changes: readonly WorkbookChange[]): readonly WorkbookChange[] =>
  changes.map((change) =>
    change.kind !== "write-sheet"
      ? change
      : {
          ...change,
          rows: change.rows.map((row) =>
            row.map((cell) =>
              cell.formula === undefined
                ? cell
                : { formula: cell.formula, ...(cell.style && { style: cell.style }) },
            ),
          ),
        },
  );

/** The scored workbook as a file; `later` are cells that a bidder changed after it was scored. */
async function scoredFile(
  input: Reviewed,
  overrides: Overrides = {},
  later: Overrides = {},
): Promise<Uint8Array> {
  const host = openXlsx("tender.xlsx", blankXlsx());
  await host.apply(asSheets(offersBook(input.tender, { ...overrides, ...later })));
  const refused = await host.apply(uncached(planWorkbook(input)));
  expect(refused.filter((one) => one.change.kind !== "mark")).toEqual([]);
  return host.save();
}

async function reportFile(input: Reviewed): Promise<Uint8Array> {
  const host = openXlsx("report.xlsx", blankXlsx());
  expect(await host.apply(uncached(planReport(input)))).toEqual([]);
  return host.save();
}

/** Awkward numbers: halves of pennies, long fractions, large sums; the same on every run. */
function awkwardBids(): TenderLiteral {
  let seed = 20_261_122;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const line = (index: number): LineLiteral => ({
    measure: ["LCR-M-001", "LCR-M-002", "LCR-M-003"][index % 3] ?? "",
    quantity:
      index % 5 === 0
        ? Math.round(next() * 1000) / 1000 + 0.005
        : Number((next() * 10 ** (index % 6)).toPrecision(12)),
    attribution: index % 4 === 0 ? 0.5 : Number(next().toFixed(3)),
  });
  const bid = (from: number) => ({
    lines: Array.from({ length: 120 }, (_, index) => line(from + index)),
    marks: ["A", "B", "C"].map((question, index) => ({
      question,
      consensus: Math.floor(next() * 6),
      weight: [20, 30, 50][index] ?? 0,
    })),
  });
  return {
    facts: { value: 1_000_000 },
    lots: {
      "": Object.fromEntries(
        ["Ash", "Beech", "Cherry", "Dogwood"].map((name, index) => [name, bid(index * 7)]),
      ),
    },
  };
}

const odd = smallRuleset({
  measures: [
    measure("LCR-M-001", { attribution: "optional", valuations: [pounds(1234.56), points(1.005)] }),
    measure("LCR-M-002", { attribution: "required", valuations: [pounds(0.07), points(0.333)] }),
    measure("LCR-M-003", {
      theme: "stronger",
      valuations: [pounds(1.115), points(2.675)],
      cap: { basis: "total", value: 900, status: "illustrative", source: { ref: "TEST" } },
    }),
  ],
});

const years: Overrides = {
  "Offers!S2": 500,
  "Offers!T2": 600,
  "Offers!U2": 1200,
  "Offers!S3": 16_000,
  "Offers!U4": 0,
  "Offers!S4": 0,
};
const running: TenderLiteral = { ...THREE_BIDS };

const CASES: Readonly<Record<string, readonly [Reviewed, Overrides]>> = {
  vectors: [reviewed(THREE_BIDS), {}],
  retrofit: [reviewed(RETROFIT.literal, RETROFIT.besides), RETROFIT.besides.overrides ?? {}],
  awkward: [reviewed(awkwardBids(), { ruleset: odd }), {}],
  target: [
    reviewed(awkwardBids(), {
      ruleset: {
        ...odd,
        scoring: scoring({
          method: { ...scoring().method, kind: "target" },
          caps: { ...scoring().caps, bidMultiple: 0.3 },
        }),
      },
    }),
    {},
  ],
  points: [
    reviewed(awkwardBids(), {
      ruleset: {
        ...odd,
        scoring: scoring({ method: { ...scoring().method, kind: "points", fullPoints: 700_000 } }),
      },
    }),
    {},
  ],
  "year-sums": [
    reviewed(
      { ...THREE_BIDS },
      { adjust: (tender) => spread(tender, "sum"), overrides: { ...years, "Offers!U2": 100 } },
    ),
    { ...years, "Offers!U2": 100 },
  ],
  "running-totals": [
    reviewed(running, { adjust: (tender) => spread(tender, "cumulative"), overrides: years }),
    years,
  ],
};

interface Proof {
  readonly name: string;
  readonly live: number;
  readonly record: number;
  readonly check: string;
}

/** Every row of the recalculated sheet that has a check. */
const proofs = (rows: readonly (readonly string[])[]): readonly Proof[] =>
  rows.flatMap((row) => {
    const check = row[WORKING.check] ?? "";
    if (check !== EQUAL && check !== CHANGED) return [];
    const name = [row[WORKING.lot], row[WORKING.bidder], row[WORKING.measure], row[WORKING.title]].join("|");
    return [{ name, live: Number(row[WORKING.value]), record: Number(row[WORKING.record]), check }];
  });

/** The sample tender as the command line scores it. */
async function scoredSample(): Promise<Uint8Array> {
  const bytes = readFileSync("samples/retrofit-tender.xlsx");
  const host = openXlsx("retrofit-tender.xlsx", new Uint8Array(bytes));
  const book = await host.read();
  const rules = parseRuleset(
    readFileSync("rules/lcr/releases/1.0.0.json", "utf8"),
    "1.0.0.json",
    "a".repeat(64),
  );
  const tender = readTender([book], rules);
  const governed = await govern(rules, tender.facts);
  const scores = score(tender, rules);
  const result = review({ tender, ruleset: rules, governed, scores, stamp: STAMP, waivers: [] });
  expect(
    await host.apply(
      uncached(planWorkbook({ books: [book], target: book.file, tender, ruleset: rules, review: result })),
    ),
  ).toEqual([]);
  return host.save();
}

const isThere = soffice !== undefined;
if (!isThere)
  console.warn("Skipped: soffice is not on the PATH, so LibreOffice cannot recalculate what we wrote.");

(isThere ? describe : describe.skip)("what LibreOffice calculates", () => {
  let sheets: Readonly<Record<string, readonly (readonly string[])[]>> = {};

  beforeAll(async () => {
    const books: Record<string, Uint8Array> = {};
    for (const [name, [input, overrides]] of Object.entries(CASES))
      books[name] = await scoredFile(input, overrides);
    const [retrofit, overrides] = CASES["retrofit"] ?? [reviewed(THREE_BIDS), {}];
    books["changed"] = await scoredFile(retrofit, overrides, { "Offers!H2": 13 });
    books["words"] = await scoredFile(retrofit, overrides, { "Marks!C2": "four" });
    books["report"] = await reportFile(retrofit);
    books["sample"] = await scoredSample();
    sheets = recalculated(books, "Working");
  }, 300_000);

  test.each(Object.keys(CASES))("equals every record to the penny: %s", (name) => {
    const found = proofs(sheets[name] ?? []);
    const lines =
      CASES[name]?.[0].review.scores.flatMap((lot) =>
        lot.bids.flatMap((bid) => bid.lines.filter((line) => line.value !== undefined)),
      ) ?? [];
    expect(found.length).toBeGreaterThan(lines.length);
    expect(
      found.filter((proof) => proof.check !== EQUAL || !(Math.abs(proof.live - proof.record) < 1e-6)),
    ).toEqual([]);
  });

  test("equals every record of the sample tender, read from its own file", () => {
    const found = proofs(sheets["sample"] ?? []);
    expect(found.length).toBeGreaterThan(100);
    expect(
      found.filter((proof) => proof.check !== EQUAL || !(Math.abs(proof.live - proof.record) < 1e-6)),
    ).toEqual([]);
  });

  test("a report of its own proves the same figures from constants", () => {
    const [scored, report] = [proofs(sheets["retrofit"] ?? []), proofs(sheets["report"] ?? [])];
    expect(report).toEqual(scored);
  });

  test("a bidder's quantity that changed later shows at its line, in the bid and in what depends on it, and nowhere else", () => {
    const changed = proofs(sheets["changed"] ?? []).filter((proof) => proof.check === CHANGED);
    // 13 x £100 x 0.8 = £1,040 instead of £1,000; Alder stays highest and first, Cedar's 1,000 / 131,240.19 of 10 stays 0.08.
    expect(changed.map((proof) => [proof.name, proof.live, proof.record])).toEqual([
      ["Lot 1|Alder Homes|LCR-M-001|Local people in work", 1040, 1000],
      ["Lot 1|Alder Homes||Total social value", 131_240.19, 131_200.19],
      ["Lot 1|Alder Homes||Counts for scoring", 131_240.19, 131_200.19],
      ["Lot 1|||Highest of the lot", 131_240.19, 131_200.19],
    ]);
  });

  test("a mark that became words is called a change at its row and in what depends on it", () => {
    const changed = proofs(sheets["words"] ?? []).filter((proof) => proof.check === CHANGED);
    expect(changed.map((proof) => proof.name)).toContain("Lot 1|Alder Homes||Mark: How will you deliver?");
    expect(changed.map((proof) => proof.name)).toContain("Lot 1|Alder Homes||Combined points");
  });
});

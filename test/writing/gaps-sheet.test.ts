import { planReport } from "../../src/writing/plan-report";
import { planWorkbook } from "../../src/writing/plan-workbook";
import { check } from "../core/ruleset-builder";
import { at, finding, linesOf, reviewed, sheetOf, THREE_BIDS, type Besides } from "./reviewed";
import { RETROFIT } from "./retrofit";

const gaps = (besides: Besides = {}) => sheetOf(planWorkbook(reviewed(THREE_BIDS, besides)), "Gaps");
const empty = finding("LCR-K-009", "advice", "Cedar offers only noughts.", at("Offers", 3, 7), {
  bidder: "Cedar",
});
const tally = { rule: "LCR-K-009", met: 2, notMet: 1, unknown: 0, notApplicable: 4 };

test("the status of the authority and the edition stand at the top", () => {
  expect(linesOf(gaps()).slice(0, 3)).toEqual([
    "Gaps",
    "Not issued by the authority.",
    "Edition test 1.0.0 (00000000): Test rules",
  ]);
});

test("without gaps it says so in a sentence, and which checks ran", () => {
  const sheet = gaps({
    tallies: [{ ...tally, met: 3, notMet: 0 }],
    ruleset: {
      checks: [
        check("LCR-K-009", { kind: "empty-bid", with: { test: "zero" } }, { title: "A bid of noughts" }),
      ],
    },
  });
  const lines = linesOf(sheet);
  expect(lines).toContain("No gaps: 1 checks ran and found nothing open. They are listed below.");
  expect(lines.at(-1)).toBe(" | LCR-K-009 |  |  | A bid of noughts | 3 met, 4 does not apply");
  expect(sheet.autoFilter).toBeUndefined();
});

test("counts by severity come first, then a row for each gap, gravest first, severity in a word", () => {
  const sheet = sheetOf(planWorkbook(reviewed(RETROFIT.literal, RETROFIT.besides)), "Gaps");
  expect(linesOf(sheet)[3]).toMatch(/^1 error, 1 warning and 2 pieces of advice, from 2 checks\./);
  const open = sheet.rows.filter(
    (row) => /^LCR-K-00[1-4]$/.test(String(row[1]?.value)) && row[0]?.value !== undefined,
  );
  expect(open.map((row) => [row[0]?.value, row[0]?.style, row[1]?.value, row[3]?.value])).toEqual([
    ["Error", "error", "LCR-K-001", "Cedar"],
    ["Warning", "warning", "LCR-K-002", "=Birch & Sons"],
    ["Advice", "advice", "LCR-K-003", "Cedar"],
    ["Advice", "advice", "LCR-K-004", "Elm"],
  ]);
});

test("a gap in this workbook links to its cell; one in another names the file and links nowhere", () => {
  const sheet = sheetOf(planWorkbook(reviewed(RETROFIT.literal, RETROFIT.besides)), "Gaps");
  const place = (rule: string) => sheet.rows.find((row) => row[1]?.value === rule)?.[5];
  expect(place("LCR-K-001")).toEqual({
    value: "Offers!H8",
    style: "link",
    link: { sheet: "Offers", row: 7, column: 7 },
  });
  expect(place("LCR-K-004")).toEqual({ value: "elm.xlsx: Offer!D4", style: "wrap" });
});

test("the key to waive it by stands whole beside each gap", () => {
  const row = gaps({ findings: [empty] }).rows.find((one) => one[1]?.value === "LCR-K-009");
  expect(row?.[7]?.value).toBe("LCR-K-009|bidder=Cedar");
});

test("what cannot be judged is called so", () => {
  const row = gaps({ findings: [{ ...empty, outcome: "unknown" }] }).rows.find(
    (one) => one[1]?.value === "LCR-K-009",
  );
  expect(row?.[4]?.value).toBe("Cannot be judged. Cedar offers only noughts.");
});

test("waived gaps stand apart with who, why and under which edition", () => {
  const sheet = sheetOf(planWorkbook(reviewed(RETROFIT.literal, RETROFIT.besides)), "Gaps");
  const lines = linesOf(sheet);
  const from = lines.indexOf("Waived");
  expect(from).toBeGreaterThan(lines.findIndex((line) => line.includes("LCR-K-004")));
  expect(lines[from + 2]).toBe(
    "Warning | LCR-K-005 | Lot 2 |  | A single bid takes part. | Offers!B2 | A. Officer, under test 1.0.0: Only one supplier holds the licence. | LCR-K-005|lot=Lot 2",
  );
});

test("a gap on a protected sheet says that it is not marked there", () => {
  const sheet = gaps({ findings: [empty], extras: { sheets: { Offers: { isProtected: true } } } });
  expect(sheet.rows.find((row) => row[1]?.value === "LCR-K-009")?.[5]?.value).toBe(
    "Offers!H4 (sheet is protected, not marked)",
  );
});

test("in a report of its own every place names its file", () => {
  const sheet = sheetOf(planReport(reviewed(THREE_BIDS, { findings: [empty] })), "Gaps");
  expect(sheet.rows.find((row) => row[1]?.value === "LCR-K-009")?.[5]).toEqual({
    value: "tender.xlsx: Offers!H4",
    style: "wrap",
  });
});

test("more gaps than anybody reads are counted", () => {
  const many = Array.from({ length: 20_005 }, (_, n) =>
    finding("LCR-K-009", "advice", "Found.", at("Offers", n, 0), { part: String(n) }),
  );
  const lines = linesOf(gaps({ findings: many }));
  expect(lines.filter((line) => line.startsWith("Advice"))).toHaveLength(20_000);
  expect(lines).toContain("And 5 more, which the pane and the command line list.");
});

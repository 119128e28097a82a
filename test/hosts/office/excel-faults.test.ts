import type { WorkbookChange } from "../../../src/core/change";
import { openXlsx } from "../../../src/hosts/file/xlsx";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { book } from "../../sheets-builder";
import { workbookBytes } from "../file/workbook-bytes";
import { showTable } from "./show-table";
import { saidIn, writtenSheets } from "./written-sheet";

let office: ExcelOffice;
const BYTES = workbookBytes(
  book(
    "tender.xlsx",
    {
      Commitments: [
        ["Bidder", "Quantity"],
        ["A Ltd", 520],
        ["", "12 people", "=B2*2 -> 1040"],
      ],
    },
    { sheets: { Commitments: { comments: { A1: "Who agreed this?" } } } },
  ),
);
const SHEETS = ["Scores"];
const mark = (row: number, column: number, expected: string): WorkbookChange => ({
  kind: "mark",
  sheet: "Commitments",
  row,
  column,
  expect: expected,
  text: "Commonweal · a gap",
});
const CHANGES: readonly WorkbookChange[] = [
  { kind: "unmark" },
  {
    kind: "write-sheet",
    name: "Scores",
    rows: [
      [
        { value: "+Bidder", style: "header" },
        { value: "Points", style: "header" },
      ],
      [{ value: "A Ltd" }, { value: 3, style: "points" }],
    ],
    widths: [20],
    freezeRows: 1,
    pageBreaks: [1],
    chart: {
      title: "Points",
      description: "A Ltd: 3",
      stacked: false,
      categories: { top: 1, left: 0, bottom: 1, right: 0 },
      series: [{ name: { row: 0, column: 1 }, values: { top: 1, left: 1, bottom: 1, right: 1 } }],
      valueAxisTitle: "Points",
      anchor: { top: 4, left: 0, bottom: 12, right: 1 },
    },
  },
  { kind: "set-cell", sheet: "Commitments", row: 1, column: 1, expect: 520, value: 530 },
  mark(2, 1, "12 people"),
  mark(0, 0, "Bidder"),
  {
    kind: "stamp",
    stamp: {
      set: "lcr",
      version: "1.0.0",
      sha256: "a".repeat(64),
      authorityStatus: "not issued by the authority",
      engine: "0.1.0",
      input: "b".repeat(64),
      sheets: SHEETS,
    },
    waivers: [],
  },
];

/** Codes that Office answers with: those of transport by number. A batch that a limit refuses never ran; the others may have. */
const FAULTS: readonly (readonly [code: number | string, after: boolean, meaning: string])[] = [
  [5004, false, "a cell is being edited"],
  [5012, false, "the session has ended"],
  [5012, true, "the session has ended, and the work is done"],
  [5102, false, "too busy"],
  [5102, true, "too busy, and the work is done"],
  [5103, false, "the request is too large"],
  [5104, true, "the answer is too large, and the work is done"],
  [7000, false, "denied"],
  ["GeneralException", false, "an error of Excel's own"],
  ["GeneralException", true, "an error of Excel's own, and the work is done"],
];

beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
afterAll(() => {
  office.close();
});

/** What is left in the workbook, read by other means than the host's. */
const left = async (): Promise<unknown> => {
  const saved = office.save();
  const { sheets, stamp, waivers } = await openXlsx("tender.xlsx", saved).read();
  return { sheets, stamp, waivers, said: saidIn(saved), written: writtenSheets(saved, SHEETS) };
};

test("each fault at each sync, then a second try, ends as if there had been none", async () => {
  office.reopen(BYTES);
  await excelWorkbook().apply(CHANGES);
  const { syncs } = office.host.stats;
  const wanted = await left();
  const table: (readonly [string, number, number])[] = [];
  for (const [code, after, meaning] of FAULTS) {
    let thrown = 0;
    for (let at = 1; at <= syncs; at++) {
      office.reopen(BYTES);
      office.host.faults.plan({ at, code, after });
      await excelWorkbook()
        .apply(CHANGES)
        .catch(() => thrown++);
      expect(await excelWorkbook().apply(CHANGES)).toEqual([]);
      expect(await left()).toEqual(wanted);
      // Nobody's events stay off.
      expect(office.book.eventsOn).toBe(true);
    }
    table.push([`${String(code)} ${meaning}`, syncs, thrown]);
    // What is too large for a batch that cannot be divided is told, not passed over.
    expect(thrown).toBe(syncs);
  }
  showTable(
    "Faults while a review is written",
    ["fault", "at each of so many syncs", "told to the person"],
    table,
  );
}, 240_000);

test("a value that somebody changed between reading and writing is left alone", async () => {
  office.reopen(BYTES);
  office.person.type("Commitments!B2", 540);
  office.person.type("Commitments!B3", "13 people");
  const refused = await excelWorkbook().apply(CHANGES);
  expect(refused.map(({ change, why }) => `${change.kind} ${why}`)).toEqual([
    "set-cell changed-meanwhile",
    "mark changed-meanwhile",
  ]);
  expect(office.book.sheet("Commitments")?.content(1, 1).value).toBe(540);
});

test("a sheet that somebody made meanwhile under our name is left alone", async () => {
  office.reopen(BYTES);
  await excelWorkbook().read();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Scores").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const refused = await excelWorkbook().apply(CHANGES);
  expect(refused.map(({ why }) => why)).toEqual(["name-taken"]);
  expect(office.book.sheet("Scores")?.content(0, 0).value).toBe("mine");
});

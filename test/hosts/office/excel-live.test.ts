import type { WorkbookChange } from "../../../src/core/change";
import type { Location } from "../../../src/core/location";
import { openXlsx } from "../../../src/hosts/file/xlsx";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { roundsOf } from "../../../src/hosts/office/excel/blocks";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { book } from "../../sheets-builder";
import { workbookBytes } from "../file/workbook-bytes";

let office: ExcelOffice;
const BYTES = workbookBytes(
  book("tender.xlsx", {
    Commitments: [
      ["Bidder", "Quantity"],
      ["A Ltd", 520],
      ["", "12 people", "=B2*2 -> 1040"],
    ],
    Notes: [["Said"]],
  }),
);
const STAMP = {
  set: "lcr",
  version: "1.0.0",
  sha256: "a".repeat(64),
  authorityStatus: "not issued by the authority",
  engine: "0.1.0",
  input: "b".repeat(64),
  sheets: ["Scores"],
};
const CHANGES: readonly WorkbookChange[] = [
  {
    kind: "write-sheet",
    name: "Scores",
    rows: [[{ value: "+Bidder", style: "header" }], [{ value: 3, style: "points" }], [{ value: "12" }]],
    widths: [20],
    freezeRows: 1,
  },
  { kind: "set-cell", sheet: "Commitments", row: 1, column: 1, expect: 520, value: 530 },
  { kind: "unmark" },
  { kind: "mark", sheet: "Commitments", row: 2, column: 1, expect: "12 people", text: "Commonweal · a gap" },
  { kind: "stamp", stamp: STAMP, waivers: [] },
];

beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
beforeEach(() => {
  office.reopen(BYTES);
});
afterAll(() => {
  office.close();
});

test("the same workbook reads as it does from a file", async () => {
  const fromFile = await openXlsx("tender.xlsx", BYTES).read();
  const fromExcel = await excelWorkbook().read();
  expect({ ...fromExcel, file: fromFile.file }).toEqual(fromFile);
});

test("a reading takes two round trips, and one for each round of blocks", async () => {
  const before = office.host.stats.syncs;
  await excelWorkbook().read();
  // Both sheets fit one round.
  expect(office.host.stats.syncs - before).toBeLessThanOrEqual(2 + 1 + 1);
});

test.each([
  // 20,000 rows of 2 columns are 40,000 cells: as much as a block and a round may hold.
  [45_000, 2, [20_000, 20_000, 5_000]],
  [45_000, 1, [20_000, 20_000, 5_000]],
  // 40,000 / 40 = 1,000 rows.
  [2_500, 40, [1_000, 1_000, 500]],
])("%d rows of %d columns are read in bands", (rows, columns, bands) => {
  const blocks = roundsOf([{ id: "a", rows, columns }]).flat();
  expect(blocks.map((block) => block.rows)).toEqual(bands);
});

test("a value that somebody changed meanwhile is left alone", async () => {
  office.person.type("Commitments!B2", 540);
  const refused = await excelWorkbook().apply(CHANGES);
  expect(refused.map(({ why }) => why)).toEqual(["changed-meanwhile"]);
});

test("a change by a person is told after a time of quiet, one of ours is not", async () => {
  const host = excelWorkbook();
  const seen: Location[] = [];
  const off = host.onChange((at) => seen.push(at));
  await office.idle();
  await host.apply(CHANGES);
  office.person.type("Commitments!B3", "13 people");
  office.person.type("Commitments!B3", "14 people");
  await new Promise((done) => setTimeout(done, 700));
  expect(seen).toMatchObject([{ kind: "cell", sheet: "Commitments", row: 2, column: 1 }]);
  off();
  await office.idle();
});

test("going to a cell selects it, and the selection is told", async () => {
  const host = excelWorkbook();
  const seen: Location[] = [];
  const off = host.onSelect((at) => seen.push(at));
  await office.idle();
  await host.show({ kind: "cell", file: "", sheet: "Notes", row: 3, column: 2 });
  await new Promise((done) => setTimeout(done, 700));
  expect(seen).toMatchObject([{ sheet: "Notes", row: 3, column: 2 }]);
  off();
  await office.idle();
});

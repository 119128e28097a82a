import type { MarkCell, SetCell, WorkbookChange } from "../../../src/core/change";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { BLOCK_CELLS } from "../../../src/hosts/office/excel/blocks";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { book } from "../../sheets-builder";
import { workbookBytes } from "../file/workbook-bytes";
import { showTable } from "./show-table";

let office: ExcelOffice;

beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
afterAll(() => {
  office.close();
});

const COLUMNS = 4;
const ROWS = process.env.COMMONWEAL_ROWS === undefined ? [100, 10_000] : [100, 10_000, 100_000];

const filled = (rows: number): Uint8Array =>
  workbookBytes(
    book("tender.xlsx", {
      Commitments: [
        ["Bidder", "Measure", "Quantity", "Said"],
        ...Array.from({ length: rows - 1 }, (_, at) => [
          "Alder & Finch Ltd",
          "LCR-M-004",
          at,
          "by the end of year one",
        ]),
      ],
    }),
  );

const marks = (count: number): readonly MarkCell[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: "mark",
    sheet: "Commitments",
    row: at + 1,
    column: 2,
    expect: at,
    text: "Commonweal · a gap",
  }));

interface Count {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largest: number;
}

async function counted(work: () => Promise<unknown>): Promise<Count> {
  const { stats } = office.host;
  const before = { ...stats };
  await work();
  return {
    syncs: stats.syncs - before.syncs,
    requestBytes: stats.requestBytes - before.requestBytes,
    responseBytes: stats.responseBytes - before.responseBytes,
    largest: stats.largest,
  };
}

/** Reading: a = 2 for the frame, b = 1 a block of so many cells; nothing is hidden and no day is shown here. */
const readingSyncs = (rows: number): number => 2 + Math.ceil(rows / (BLOCK_CELLS / COLUMNS));

test("reading takes 2 + 1 round trip a block, and no answer nears 5 MB", async () => {
  const table: (readonly number[])[] = [];
  for (const rows of ROWS) {
    office.reopen(filled(rows));
    const count = await counted(() => excelWorkbook().read());
    expect(count.syncs).toBe(readingSyncs(rows));
    // A block asks for four answers a cell; half of what Excel on the web allows leaves room for long texts.
    expect(count.largest).toBeLessThan(2.5 * 1024 * 1024);
    table.push([rows, count.syncs, count.requestBytes, count.responseBytes, count.largest]);
  }
  showTable(
    "Reading a sheet of 4 columns",
    ["rows", "round trips", "bytes asked", "bytes answered", "largest answer"],
    table,
  );
}, 600_000);

/** Marking: a = 2 for the frame, 1 to compare each 1,000 cells, 1 to write each 500. */
const markingSyncs = (count: number): number => 2 + Math.ceil(count / 1000) + Math.ceil(count / 500);

test.each([1, 10, 600])("%d marks take a round trip for each 500, none for each", async (count) => {
  office.reopen(filled(count + 2));
  const { syncs } = await counted(() => excelWorkbook().apply([{ kind: "unmark" }, ...marks(count)]));
  expect(syncs).toBe(markingSyncs(count));
});

test.each([1, 200, 600])(
  "%d values take as many round trips as one, and one more for each 500",
  async (count) => {
    office.reopen(filled(count + 2));
    const values = marks(count).map(({ sheet, row, column, expect: was }): SetCell => ({
      kind: "set-cell",
      sheet,
      row,
      column,
      expect: was,
      value: "none",
    }));
    const { syncs } = await counted(() => excelWorkbook().apply(values));
    // 2 for the frame, 1 to compare each 1,000, 1 for tables, 1 for what stands in the way of each 500, 1 to write each 1,000.
    expect(syncs).toBe(2 + Math.ceil(count / 1000) + 1 + Math.ceil(count / 500) + Math.ceil(count / 1000));
  },
);

const report = (rows: number): WorkbookChange => ({
  kind: "write-sheet",
  name: "Working",
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (_one, column) => ({ value: row * column, style: "points" })),
  ),
  widths: [20],
  freezeRows: 1,
});

test("writing a sheet takes a round trip for each 20,000 cells, however many rows they are in", async () => {
  const table: (readonly number[])[] = [];
  const sent: number[] = [];
  for (const rows of ROWS) {
    office.reopen(blankWorkbook("Sheet1"));
    const count = await counted(() => excelWorkbook().apply([report(rows)]));
    sent.push(count.syncs - Math.ceil((rows * COLUMNS) / 20_000));
    table.push([rows, count.syncs, count.requestBytes, count.responseBytes]);
  }
  expect(new Set(sent).size).toBe(1);
  showTable("Writing a sheet of 4 columns", ["rows", "round trips", "bytes asked", "bytes answered"], table);
}, 600_000);

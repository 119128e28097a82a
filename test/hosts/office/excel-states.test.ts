import type { MarkCell, SetCell, WorkbookChange, WriteSheet } from "../../../src/core/change";
import { FileRefused } from "../../../src/core/ports";
import { planReport } from "../../../src/writing/plan-report";
import { blankXlsx, openXlsx } from "../../../src/hosts/file/xlsx";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { countsFrom1904 } from "../../../src/hosts/office/excel/count-from";
import { openReport } from "../../../src/hosts/office/excel/open-report";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { faultsOf } from "../../office-host/package/validate";
import { threadAt, repliesOf, textOf } from "../../office-host/excel/threads";
import { THREE_BIDS, reviewed } from "../../writing/reviewed";
import { saidIn, writtenSheets } from "./written-sheet";

let office: ExcelOffice;
const BOOK = blankWorkbook("Data", "Other");

beforeAll(async () => {
  office = await openExcel(BOOK);
});
beforeEach(() => {
  office.reopen(BOOK);
});
afterAll(() => {
  office.close();
});

/** Does something to the workbook as another add-in or a macro might. */
const first = (work: (book: Excel.Workbook, data: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook, context.workbook.worksheets.getItem("Data"));
    await context.sync();
  });

const set = (row: number, column: number, expect: SetCell["expect"], value: SetCell["value"]): SetCell => ({
  kind: "set-cell",
  sheet: "Data",
  row,
  column,
  expect,
  value,
});
const mark = (row: number, column: number, expect: MarkCell["expect"], text = "a gap"): MarkCell => ({
  kind: "mark",
  sheet: "Data",
  row,
  column,
  expect,
  text: `Commonweal · ${text}`,
});
const OURS: WriteSheet = {
  kind: "write-sheet",
  name: "Gaps",
  rows: [[{ value: "Gaps", style: "title" }]],
  widths: [20],
  freezeRows: 0,
};
const told = async (...changes: readonly WorkbookChange[]): Promise<readonly string[]> =>
  (await excelWorkbook().apply(changes)).map(({ why, message }) => `${why}: ${message}`);
const valueAt = (row: number, column: number): unknown =>
  office.book.sheet("Data")?.content(row, column).value;

/** A formula that fills B1:B3; one that spills has the metadata of a dynamic array. */
function fill(spills: boolean): void {
  const sheet = office.book.sheet("Data");
  [3, 4, 5].forEach((value, row) => {
    const cell = sheet?.grid.ensureCell(row, 1);
    if (row === 0) cell?.add(cell.make("f", { t: "array", ref: "B1:B3" })).add(cell.make("x"));
    if (row === 0 && spills) cell?.put("cm", "1");
    if (cell) cell.add(cell.make("v")).text = String(value);
  });
}

test.each([
  ["a formula typed for several cells", false],
  ["a formula that spills", true],
])("%s is left whole: none of its cells is written over", async (_, spills) => {
  fill(spills);
  const message: unknown = expect.stringMatching(
    /^part-of-a-block: .*Data!B2 belongs to a formula that fills several cells, or is a heading of an Excel table, so it was left alone\. Change it in Excel\.$/,
  );
  expect(await told(set(1, 1, 4, 9), set(4, 1, "", 7))).toEqual([message]);
  expect([valueAt(1, 1), valueAt(4, 1)]).toEqual([4, 7]);
});

test("a heading of an Excel table stays the name of its column, and its cells take values", async () => {
  await first((_, data) => {
    data.getRange("A1:B2").values = [
      ["Bidder", "Weeks"],
      ["A Ltd", 520],
    ];
    data.tables.add("A1:B2", true);
  });
  expect(
    (await told(set(0, 1, "Weeks", "Jobs"), set(1, 1, 520, 530))).map((one) => one.split(":")[0]),
  ).toEqual(["part-of-a-block"]);
  expect([valueAt(0, 1), valueAt(1, 1)]).toEqual(["Weeks", 530]);
});

test("a cell under merged ones is left alone, and the first of them takes a value and a mark", async () => {
  await first((_, data) => {
    data.getRange("A1:B1").values = [["Both", ""]];
    data.getRange("A1:B1").merge();
  });
  const refused = await told(set(0, 1, "", 1), set(0, 0, "Both", "All"), mark(0, 0, "Both"));
  expect(refused).toEqual([expect.stringContaining("Data!B1 lies under merged cells")]);
  expect([valueAt(0, 0), valueAt(0, 1)]).toEqual(["All", ""]);
  expect(saidIn(office.save())).toEqual(["Data!A1 0 Commonweal · a gap"]);
});

test("rows that a filter or a person hid are read as hidden, and take values and marks", async () => {
  await first((_, data) => {
    data.getRange("A1:A3").values = [["Kind"], ["one"], ["two"]];
    data.autoFilter.apply(data.getRange("A1:A3"), 0, { filterOn: "Values", values: ["one"] });
    data.getRange("A5").values = [["hidden by hand"]];
    data.getRange("5:5").rowHidden = true;
  });
  const [sheet] = (await excelWorkbook().read()).sheets;
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([2, 4]);
  expect(await told(set(2, 0, "two", "three"), mark(4, 0, "hidden by hand"))).toEqual([]);
  expect(valueAt(2, 0)).toBe("three");
});

test("a protected sheet takes nothing, and says which cell, and what to do", async () => {
  await first((_, data) => {
    data.getRange("A1").values = [["12 people"]];
    data.protection.protect();
  });
  const [refused, ...others] = await told(mark(0, 0, "12 people"), OURS);
  expect(others).toEqual([]);
  expect(refused).toMatch(
    /^protected-sheet: The sheet "Data" is protected, so nothing was written at .*Data!A1\. The finding stands in the sheet of gaps; to have it at the cell, unprotect the sheet and run again\.$/,
  );
  expect(office.book.sheet("Gaps")?.content(0, 0).value).toBe("Gaps");
});

test("a locked structure takes marks but no sheet; the report opens as a workbook of its own", async () => {
  await first((book) => {
    book.protection.protect();
  });
  expect(await told(OURS, mark(0, 0, ""))).toEqual([
    expect.stringMatching(
      /^locked-structure: .*Unlock it under Review > Protect Workbook, or write the review to a separate workbook\.$/,
    ),
  ]);
  const report = openXlsx("report.xlsx", blankXlsx());
  await report.apply(planReport(reviewed(THREE_BIDS)));
  await openReport(report.save());
  const [opened] = office.book.opened;
  expect(opened && (await openXlsx("report.xlsx", opened).read()).sheets.map(({ name }) => name)).toEqual([
    "Social value",
    "Gaps",
    "Working",
  ]);
});

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof FileRefused) return `${error.reason}: ${error.message}`;
    throw error;
  }
  return "no refusal";
};

test.each([
  [
    "AccessDenied",
    "not-allowed",
    "A sensitivity label, or whoever shared the workbook, forbids it. Look at Home > Sensitivity",
  ],
  [7000, "not-allowed", "try once more."],
  [5102, "busy", "Wait a minute, then try once more: what is done already is kept and not repeated."],
  [5012, "busy", "Load the page anew"],
])(
  "where Excel answers %s, the reading and the writing say so and what to do",
  async (code, reason, says) => {
    for (const work of [() => excelWorkbook().read(), () => excelWorkbook().apply([mark(0, 0, "")])]) {
      office.host.faults.plan({ code });
      const said = await refusal(work());
      expect(said).toContain(`${reason}: `);
      expect(said).toContain(says);
      office.host.faults.clear();
    }
  },
);

test("while a cell is being edited nothing is read or written, and the message says how to go on", async () => {
  office.host.startEdit();
  expect(await refusal(excelWorkbook().read())).toBe(
    "busy: Somebody is typing in a cell of document, so it was not read. Press Enter or Esc in that cell, then try once more.",
  );
  expect(await refusal(excelWorkbook().apply([set(0, 0, "", 1)]))).toContain("so it was not changed");
  office.host.endEdit();
  expect(await told(set(0, 0, "", 1))).toEqual([]);
});

test("a person's own thread gets a reply, once, and is left as it was when the mark goes", async () => {
  await first((book) => {
    book.comments.add("Data!A1", "Who agreed this?").replies.add("Ann did.");
  });
  const said = ["Data!A1 0 Who agreed this? / Ann did. / Commonweal · a gap"];
  await told(mark(0, 0, ""));
  expect(saidIn(office.save())).toEqual(said);
  await told({ kind: "unmark" }, mark(0, 0, ""));
  expect(saidIn(office.save())).toEqual(said);
  await told({ kind: "unmark" });
  expect(saidIn(office.save())).toEqual(["Data!A1 0 Who agreed this? / Ann did."]);
});

test("a thread of ours that somebody answered is resolved, not deleted, and opened again with the finding", async () => {
  await told(mark(0, 0, ""));
  await first((book) => {
    book.comments.getItemByCell("Data!A1").replies.add("Ann: it is 520 weeks.");
  });
  await told({ kind: "unmark" });
  expect(saidIn(office.save())).toEqual(["Data!A1 1 Commonweal · a gap / Ann: it is 520 weeks."]);
  await told(mark(0, 0, ""));
  expect(saidIn(office.save())).toEqual(["Data!A1 0 Commonweal · a gap / Ann: it is 520 weeks."]);
  await told({ kind: "unmark" }, mark(0, 0, "", "another gap"));
  const sheet = office.book.sheet("Data");
  const thread = sheet && threadAt(sheet, 0, 0);
  expect(thread && repliesOf(thread).map(textOf)).toEqual([
    "Ann: it is 520 weeks.",
    "Commonweal · another gap",
  ]);
});

test("two marks at one cell leave one: the last", async () => {
  await told({ kind: "unmark" }, mark(0, 0, "", "first"), mark(0, 0, "", "second"));
  expect(saidIn(office.save())).toEqual(["Data!A1 0 Commonweal · second"]);
});

test("a sheet of ours with all that it may hold is written twice to the same effect, and is sound", async () => {
  const change: WriteSheet = {
    ...OURS,
    rows: [
      [
        { value: "Bidder", style: "header" },
        { value: "Points", style: "header" },
      ],
      [
        { value: "A Ltd", style: "link", link: { sheet: "Data", row: 0, column: 0 } },
        { value: 3, style: "points" },
      ],
      [
        { value: "", style: "input-text" },
        { value: 6, formula: "B2*2", style: "total-points" },
      ],
    ],
    freezeRows: 1,
    merges: [{ top: 4, left: 0, bottom: 4, right: 1 }],
    validations: [
      {
        top: 2,
        left: 0,
        bottom: 2,
        right: 0,
        rule: { is: "choice", of: ["yes", "no"] },
        title: "Choose",
        help: "One.",
      },
      {
        top: 3,
        left: 1,
        bottom: 3,
        right: 1,
        rule: { is: "date", from: "2026-11-22" },
        title: "Day",
        help: "A day.",
      },
    ],
    protect: false,
    landscape: true,
    pageBreaks: [2],
    autoFilter: { top: 0, left: 0, bottom: 2, right: 1 },
    chart: {
      title: "Points",
      description: "A Ltd: 3",
      stacked: true,
      categories: { top: 1, left: 0, bottom: 1, right: 0 },
      series: [{ name: { row: 0, column: 1 }, values: { top: 1, left: 1, bottom: 1, right: 1 } }],
      valueAxisTitle: "Points of 15",
      anchor: { top: 6, left: 0, bottom: 16, right: 1 },
    },
  };
  const host = excelWorkbook();
  expect(await host.apply([change])).toEqual([]);
  const once = writtenSheets(office.save(), ["Gaps"]);
  expect(await host.apply([change])).toEqual([]);
  const saved = office.save();
  expect(writtenSheets(saved, ["Gaps"])).toEqual(once);
  expect(faultsOf(saved, "xlsx")).toEqual([]);
});

test.each([
  // 46,348 days from 1900 are 22 November 2026; from 1904 they are 23 November 2030.
  [46_348, "22 November 2026", false],
  [46_348, "23 November 2030", true],
  [46_348, "23/11/30", true],
  [46_348, "22/11/26", false],
  [46_348, "November", undefined],
  // Both years are there, the one as the day.
  [46_348, "26/11/30", undefined],
])("%d shown as %s tells from which year days count: %s", (serial, shown, is) => {
  expect(countsFrom1904(serial, shown)).toBe(is);
});

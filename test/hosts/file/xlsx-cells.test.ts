import type { SetCell } from "../../../src/core/change";
import { parseAddress } from "../../../src/core/location";
import type { CellValue } from "../../../src/core/snapshot";
import { openPackage, type Package } from "../../../src/hosts/file/package";
import { openXlsx } from "../../../src/hosts/file/xlsx";
import { MAIN, rels, sheetXml, stringsXml, workbookOf, zipped, type Parts } from "./zipped";

const set = (address: string, expected: CellValue, value: CellValue): SetCell => ({
  kind: "set-cell",
  sheet: "Bids",
  ...(parseAddress(address) ?? { row: -1, column: -1 }),
  expect: expected,
  value,
});

async function cells(
  rows: string,
  changes: readonly SetCell[],
  more: Parts = {},
  after = "",
  before = "",
): Promise<{ inside: string; pkg: Package; why: readonly string[] }> {
  const host = openXlsx("bids.xlsx", zipped(workbookOf({ Bids: sheetXml(rows, after, before) }, more)));
  const why = (await host.apply(changes)).map((refusal) => refusal.why);
  const pkg = openPackage("bids.xlsx", host.save());
  const inside =
    /<sheetData(?:\s[^>]*)?>(.*)<\/sheetData>/s.exec(pkg.text("xl/worksheets/sheet1.xml") ?? "")?.[1] ?? "";
  return { inside, pkg, why };
}

describe("one value in a user's sheet", () => {
  test.each([
    [
      "keeps the cell's format",
      '<row r="1" spans="1:2"><c r="A1" s="3"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      set("A1", 1, 7.5),
      '<row r="1" spans="1:2"><c r="A1" s="3"><v>7.5</v></c><c r="B1"><v>2</v></c></row>',
    ],
    [
      "replaces a shared text and leaves the list of them alone",
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      set("A1", "12 people", 12),
      '<row r="1"><c r="A1"><v>12</v></c></row>',
    ],
    [
      "empties a cell",
      '<row r="1"><c r="A1" s="2"><v>1</v></c></row>',
      set("A1", 1, ""),
      '<row r="1"><c r="A1" s="2"/></row>',
    ],
    [
      "goes between cells",
      '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>',
      set("B1", "", true),
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="D1"><v>4</v></c></row>',
    ],
    [
      "goes into an empty row, with the row's format",
      '<row r="1" s="5" customFormat="1"/>',
      set("B1", "", 2),
      '<row r="1" s="5" customFormat="1"><c r="B1" s="5"><v>2</v></c></row>',
    ],
    [
      "goes into a row that is not there",
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="9"/>',
      set("A5", "", 5),
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row r="9"/>',
    ],
    [
      "goes below the last row",
      '<row r="2"/>',
      set("A5", "", 5),
      '<row r="2"/><row r="5"><c r="A5"><v>5</v></c></row>',
    ],
    [
      "finds cells without addresses",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      set("B1", 2, 20),
      '<row><c><v>1</v></c><c r="B1"><v>20</v></c></row><row><c><v>3</v></c></row>',
    ],
  ])("%s", async (_, rows, change, after) => {
    const { inside, why } = await cells(rows, [change], { "xl/sharedStrings.xml": stringsXml("12 people") });
    expect(why).toEqual([]);
    expect(inside).toBe(after);
  });

  test("takes the column's format where its row has none", async () => {
    const { inside } = await cells(
      '<row r="1"/>',
      [set("C1", "", 1)],
      {},
      "",
      '<cols><col min="2" max="4" width="9" style="6"/></cols>',
    );
    expect(inside).toBe('<row r="1"><c r="C1" s="6"><v>1</v></c></row>');
  });

  test("goes into a sheet of no cells at all, prefixed as the sheet is", async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
    const { pkg } = await cells("", [set("B2", "", "=1"), set("A2", "", 1)], {
      "xl/worksheets/sheet1.xml": sheet,
    });
    expect(pkg.text("xl/worksheets/sheet1.xml")?.replace(" \t", "")).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">=1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test("has Office calculate the workbook when it opens, for good", async () => {
    const { pkg } = await cells('<row r="1"><c r="A1"><v>1</v></c></row>', [set("A1", 1, 2)]);
    expect(pkg.text("xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });
});

const CHAIN: Parts = {
  "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`,
  "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"], ["calcChain", "calcChain.xml"]),
};

describe("a value where a formula stood", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';

  test.each([
    ["goes with the calculation chain, which names it", set("B1", 2, 3), false],
    ["elsewhere leaves the chain", set("A1", 1, 3), true],
  ])("%s", async (_, change, stays) => {
    const { pkg } = await cells(rows, [change], CHAIN);
    expect(pkg.has("xl/calcChain.xml")).toBe(stays);
    expect(pkg.text("xl/_rels/workbook.xml.rels")?.includes("calcChain")).toBe(stays);
  });

  test("gives the other cells of a shared formula their own", async () => {
    const shared =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c><c r="C2"><f t="shared" ref="C2:C3" si="1">1+1</f></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>';
    const { inside, why } = await cells(shared, [set("B1", 1, 9), set("B3", 0, 8)]);
    expect(why).toEqual([]);
    expect(inside).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2*$A$1</f><v>0</v></c><c r="C2"><f t="shared" ref="C2:C3" si="1">1+1</f></c></row><row r="3"><c r="B3"><v>8</v></c></row>',
    );
  });

  test.each([
    [
      "a formula that fills several cells",
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      set("A2", 2, 3),
      ["part-of-a-block"],
    ],
    [
      "a data table",
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B2"/><v>1</v></c></row>',
      set("A1", 1, 3),
      ["part-of-a-block"],
    ],
    [
      "an array formula of one cell",
      '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>1</v></c></row>',
      set("A1", 1, 3),
      [],
    ],
  ])("into %s", async (_, rows, change, expected) => {
    expect((await cells(rows, [change])).why).toEqual(expected);
  });

  test("a heading of an Excel table is left alone, since the table names it too; the cells below are not", async () => {
    const table: Parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": rels(["table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="A1:A2" id="1"/>`,
    };
    const rows =
      '<row r="1"><c r="A1" t="str"><v>Bidder</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    const { why, inside } = await cells(rows, [set("A1", "Bidder", "Firm"), set("A2", 1, 2)], table);
    expect(why).toEqual(["part-of-a-block"]);
    expect(inside).toBe(
      '<row r="1"><c r="A1" t="str"><v>Bidder</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
  });
});

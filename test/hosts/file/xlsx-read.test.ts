import { FileRefused } from "../../../src/core/ports";
import { cellKey, valueAt, type Sheet, type Sheets } from "../../../src/core/snapshot";
import { isStrict } from "../../../src/hosts/file/office-kind";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { MAIN, REL, rels, sheetXml, stringsXml, stylesXml, workbookOf, zipped, type Parts } from "./zipped";

const open = (parts: Parts): Sheets => readWorkbook(openPackage("bids.xlsx", zipped(parts)));

function one(rows: string, more: Parts = {}, after = "", before = ""): Sheet {
  const [sheet] = open(workbookOf({ Bids: sheetXml(rows, after, before) }, more)).sheets;
  if (!sheet) throw new Error("no sheet was read");
  return sheet;
}

const utf16 = (text: string): Uint8Array => {
  const data = new Uint8Array(
    new Uint16Array(Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0))).buffer,
  );
  return data;
};

describe("values of cells", () => {
  test.each([
    ["a number", '<c r="A1"><v>12.5</v></c>', 12.5],
    ["a number with an exponent", '<c r="A1"><v>1.2E-3</v></c>', 0.0012],
    ["a shared text", '<c r="A1" t="s"><v>1</v></c>', "Bid B"],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>Bid C</t></is></c>', "Bid C"],
    [
      "an inline text in runs",
      '<c r="A1" t="inlineStr"><is><r><t>Bid</t></r><r><t xml:space="preserve"> C</t></r></is></c>',
      "Bid C",
    ],
    ["a formula's text", '<c r="A1" t="str"><f>A2</f><v>yes</v></c>', "yes"],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error, as its text", '<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"],
    ["a cell with a style alone, as blank", '<c r="A1" s="0"/>', ""],
    ["an empty value, as blank", '<c r="A1"><v/></c>', ""],
    ["entities and CDATA", '<c r="A1" t="str"><v>A &amp; B<![CDATA[ <C>]]></v></c>', "A & B <C>"],
    ["a text that opens as a formula stays text", '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1"],
    ["a number too large for any sum stays text", '<c r="A1"><v>1e999</v></c>', "1e999"],
    ["what is no number stays text", '<c r="A1"><v>NaN</v></c>', "NaN"],
    ["hexadecimal is no number", '<c r="A1"><v>0x10</v></c>', "0x10"],
  ])("%s", (_, cell, value) => {
    const sheet = one(`<row r="1">${cell}</row>`, { "xl/sharedStrings.xml": stringsXml("Bid A", "Bid B") });
    expect(valueAt(sheet, 0, 0)).toBe(value);
  });

  test("rows and cells without addresses follow one another", () => {
    const sheet = one(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(sheet.rows).toEqual([[1, 2], [], [], ["", "", 3, 4], [5]]);
  });

  test("a row without a number takes its cells' own", () => {
    expect(one('<row><c r="B3"><v>1</v></c></row><row><c><v>2</v></c></row>').rows).toEqual([
      [],
      [],
      ["", 1],
      [2],
    ]);
  });

  test("styled blanks do not widen a row", () => {
    expect(one('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>').rows).toEqual([[1]]);
  });
});

describe("text", () => {
  const text = (item: string): unknown =>
    valueAt(
      one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
        "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${item}</sst>`,
      }),
      0,
      0,
    );
  test.each([
    [
      "runs are joined",
      '<si><r><rPr><b/></rPr><t>Jobs</t></r><r><t xml:space="preserve"> made</t></r></si>',
      "Jobs made",
    ],
    [
      "phonetic runs, which say it again, are dropped",
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      "東京",
    ],
    ["spaces stay where they are asked to", '<si><t xml:space="preserve"> a </t></si>', " a "],
    ["and go where they are not", "<si><t>\n  a b \n</t></si>", "a b"],
    ["an escaped carriage return", "<si><t>a_x000D_b</t></si>", "a\rb"],
    ["an escaped underscore guards what looks like one", "<si><t>a_x005F_x000D_b</t></si>", "a_x000D_b"],
    ["an empty item is empty text", "<si/>", ""],
  ])("%s", (_, item, expected) => {
    expect(text(item)).toBe(expected);
  });
});

describe("formulas", () => {
  test("text, cached value and the cells never calculated", () => {
    const sheet = one(
      '<row r="1"><c r="A1"><f>B1*C1</f><v>6</v></c><c r="B1"><f>C1&lt;2</f></c><c r="C1"><f>D1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c></row>',
    );
    expect([...sheet.formulas.values()]).toEqual(["B1*C1", "C1<2", "D1", '""']);
    expect(valueAt(sheet, 0, 0)).toBe(6);
    // An empty text is a result; no value at all is none.
    expect([...sheet.uncalculated]).toEqual([cellKey(0, 1), cellKey(0, 2)]);
  });

  test("a shared formula reads in each cell as if it had been copied there", () => {
    const sheet = one(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(sheet.formulas.get(cellKey(1, 2))).toBe("A2*$B$1");
    expect(sheet.formulas.get(cellKey(2, 3))).toBe("B3*$B$1");
  });

  test("a shared formula whose first cell is missing is a formula all the same", () => {
    const sheet = one('<row r="1"><c r="A1"><f t="shared" si="7"/><v>2</v></c></row>');
    expect(sheet.formulas.get(0)).toBe("");
  });

  test("an error stands in the errors too, with the formula that made it", () => {
    const sheet = one('<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>');
    expect([...sheet.errors]).toEqual([[0, "#DIV/0!"]]);
    expect(sheet.formulas.get(0)).toBe("1/0");
  });
});

describe("dates and percentages", () => {
  const styles = { "xl/styles.xml": stylesXml(0, 14, 9, "0.0%", "dd/mm/yyyy", "[h]:mm") };
  test("numbers shown as a date or a percentage are told apart from plain ones", () => {
    const cells = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${String(style)}"><v>0.5</v></c>`).join("");
    const sheet = one(`<row>${cells}</row>`, styles);
    expect([...sheet.dates]).toEqual([1, 4]);
    expect([...sheet.percents]).toEqual([2, 3]);
  });
  test("a text or a blank in a date's style is no date", () => {
    expect(one('<row><c s="1" t="str"><v>soon</v></c><c s="1"/></row>', styles).dates.size).toBe(0);
  });
  test("an ISO date becomes its serial: 1 April 2026 is day 46,113, noon half a day later", () => {
    const sheet = one(
      '<row><c t="d"><v>2026-04-01</v></c><c t="d"><v>2026-04-01T12:00:00</v></c><c t="d"><v>soon</v></c></row>',
    );
    expect(sheet.rows).toEqual([[46113, 46113.5, "soon"]]);
    expect([...sheet.dates]).toEqual([0, 1]);
  });
  test("days count from 1904 where the workbook says so: 46,113 less 1,462", () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr date1904="1"/><sheets><sheet name="Bids" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const book = open(
      workbookOf(
        { Bids: sheetXml('<row><c t="d"><v>2026-04-01</v></c></row>') },
        { "xl/workbook.xml": workbook },
      ),
    );
    expect(book.date1904).toBe(true);
    expect(book.sheets[0]?.rows).toEqual([[44651]]);
  });
});

describe("what stands around the cells", () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="0"><c r="A3"><v>1</v></c></row>';
  test("merges, as rectangles", () => {
    const after =
      '<mergeCells count="3"><mergeCell ref="A1:B3"/><mergeCell ref="D4:C2"/><mergeCell ref="nonsense"/></mergeCells>';
    expect(one(cells, {}, after).merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 3, right: 3 },
    ]);
  });
  test("rows hidden or without height", () => {
    expect([...one(cells).hiddenRows]).toEqual([1, 2]);
  });
  test("a hidden right side is hidden as far as the sheet is used, not 16,384 columns wide", () => {
    const before =
      '<cols><col min="2" max="16384" width="9" hidden="1"/><col min="3" max="16384" width="0"/></cols>';
    expect([...one(cells, {}, "", before).hiddenColumns]).toEqual([1, 2, 3]);
  });
  test("rows that a sheet hides by default are hidden unless it lists them", () => {
    const sheet = one(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
      {},
      "",
      '<sheetFormatPr zeroHeight="1"/>',
    );
    expect([...sheet.hiddenRows]).toEqual([1]);
  });
  test("protection counts where it is on", () => {
    expect(one(cells, {}, '<sheetProtection sheet="1"/>').isProtected).toBe(true);
    expect(one(cells, {}, '<sheetProtection sort="0"/>').isProtected).toBe(false);
  });
  test("elements of extensions are no cells", () => {
    const after =
      '<extLst><ext><x14:row xmlns:x14="x"><x14:c r="A9"><x14:f>Z1</x14:f><x14:v>9</x14:v></x14:c></x14:row></ext></extLst>';
    expect(one(cells, {}, after)).toMatchObject({ formulas: new Map(), rows: [[1, "", "", 1], [], [1]] });
  });
});

describe("comments", () => {
  const notes = `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>
    <comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Officer:</t></r><r><t xml:space="preserve">
check this</t></r></text></comment>
    <comment ref="B1" authorId="0"><text><t>[Threaded comment]

Comment: older</t></text></comment>
    <comment ref="C1" authorId="0"><text><t>Commonweal · no date</t></text></comment></commentList></comments>`;
  const threads =
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B1" id="{1}"><text>Is this right?</text></threadedComment><threadedComment ref="B1" parentId="{1}"><text>Yes &amp; no</text></threadedComment></ThreadedComments>';
  const parts: Parts = {
    "xl/worksheets/_rels/sheet1.xml.rels": rels(
      ["comments", "../comments1.xml"],
      [
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ],
    ),
    "xl/comments1.xml": notes,
    "xl/threadedComments/threadedComment1.xml": threads,
  };
  test("notes and threads by other people; our own mark and the note that stands for a thread are left out", () => {
    expect([...one("", parts).comments]).toEqual([
      [cellKey(0, 0), "Officer:\ncheck this"],
      [cellKey(0, 1), "Is this right?\nYes & no"],
    ]);
  });
});

describe("the workbook", () => {
  const workbook = (sheets: string, before = ""): string =>
    `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheets>${sheets}</sheets></workbook>`;
  const sheet = sheetXml("<row><c><v>1</v></c></row>");

  test("visibility and the locked structure", () => {
    const book = open(
      workbookOf(
        { A: sheet, B: sheet, C: sheet },
        {
          "xl/workbook.xml": workbook(
            '<sheet name="A" r:id="rId1"/><sheet name="B" state="hidden" r:id="rId2"/><sheet name="C" state="veryHidden" r:id="rId3"/>',
            '<workbookProtection lockStructure="1"/>',
          ),
        },
      ),
    );
    expect(book.sheets.map((each) => each.visibility)).toEqual(["visible", "hidden", "very-hidden"]);
    expect(book.isLocked).toBe(true);
  });

  test("chart sheets and dialogue sheets are passed over", () => {
    const book = open(
      workbookOf(
        { A: sheet },
        {
          "xl/workbook.xml": workbook(
            '<sheet name="Chart" r:id="rId2"/><sheet name="A" r:id="rId1"/><sheet name="Ask" r:id="rId3"/>',
          ),
          "xl/_rels/workbook.xml.rels": rels(
            ["worksheet", "worksheets/sheet1.xml"],
            ["chartsheet", "chartsheets/sheet1.xml"],
            ["dialogsheet", "dialogsheets/sheet1.xml"],
          ),
        },
      ),
    );
    expect(book.sheets.map((each) => each.name)).toEqual(["A"]);
  });

  test.each([
    ["absolute", "/xl/worksheets/sheet1.xml"],
    ["in other case", "Worksheets/SHEET1.XML"],
    ["through the folder above", "../xl/./worksheets/sheet1.xml"],
    ["with a backslash", "worksheets\\sheet1.xml"],
    ["percent-encoded", "worksheets/sheet%31.xml"],
  ])("a target may be %s", (_, target) => {
    const book = open(
      workbookOf({ A: sheet }, { "xl/_rels/workbook.xml.rels": rels(["worksheet", target]) }),
    );
    expect(book.sheets[0]?.rows).toEqual([[1]]);
  });

  test("elements with a prefix, in UTF-16, read the same", () => {
    const prefixed = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Größe</x:t></x:is></x:c></x:row></x:sheetData><x:sheetProtection sheet="1"/></x:worksheet>`;
    const book = open(workbookOf({ A: "" }, { "xl/worksheets/sheet1.xml": utf16(prefixed) }));
    expect(book.sheets[0]).toMatchObject({ rows: [["Größe"]], isProtected: true });
  });

  test("a part in Windows' own encoding reads by its declaration", () => {
    const latin = Uint8Array.from(
      '<?xml version="1.0" encoding="windows-1252"?><worksheet><sheetData><row><c t="str"><v>\u00a31</v></c></row></sheetData></worksheet>',
      (letter) => letter.charCodeAt(0),
    );
    expect(open(workbookOf({ A: "" }, { "xl/worksheets/sheet1.xml": latin })).sheets[0]?.rows).toEqual([
      ["£1"],
    ]);
  });

  test("a strict workbook reads, and is known as one", () => {
    const strict = (text: string): string =>
      text
        .replaceAll(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    const parts = Object.fromEntries(
      Object.entries(workbookOf({ A: sheet })).map(([name, part]) => [
        name,
        typeof part === "string" ? strict(part) : part,
      ]),
    );
    expect(open(parts).sheets[0]?.rows).toEqual([[1]]);
    expect(isStrict(openPackage("strict.xlsx", zipped(parts)))).toBe(true);
    expect(isStrict(openPackage("usual.xlsx", zipped(workbookOf({ A: sheet }))))).toBe(false);
  });

  test("our part gives the stamp, the waivers, and which sheets are ours", () => {
    const own =
      '<commonweal xmlns="urn:commonweal:review:1"><stamp set="lcr" version="1.0.0" sha256="ab" authorityStatus="draft" engine="0.1.0" input="cd"><sheet name="Gaps"/></stamp><waiver key="LCR-K-001|lot=1" reason="agreed" who="A" edition="lcr 1.0.0"/></commonweal>';
    const book = open(workbookOf({ Bids: sheet, gaps: sheet }, { "customXml/item3.xml": own }));
    expect(book.stamp).toMatchObject({ set: "lcr", sheets: ["Gaps"] });
    expect(book.waivers).toEqual([
      { key: "LCR-K-001|lot=1", reason: "agreed", who: "A", edition: "lcr 1.0.0" },
    ]);
    expect(book.sheets.map((each) => each.isOurs)).toEqual([false, true]);
  });

  test("reading tells after every sheet, and stops where that throws", () => {
    const pkg = openPackage("bids.xlsx", zipped(workbookOf({ A: sheet, B: sheet })));
    const told: string[] = [];
    readWorkbook(pkg, (done, total) => told.push(`${String(done)} of ${String(total)}`));
    expect(told).toEqual(["1 of 2", "2 of 2"]);
    const stop = (): void => {
      throw new FileRefused("bids.xlsx", "empty", "stopped");
    };
    expect(() => readWorkbook(pkg, stop)).toThrow("stopped");
  });
});

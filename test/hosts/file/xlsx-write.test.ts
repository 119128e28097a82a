import fc from "fast-check";
import type { SheetCell, StyleName, WorkbookChange, WriteSheet } from "../../../src/core/change";
import { FileRefused } from "../../../src/core/ports";
import { valueAt } from "../../../src/core/snapshot";
import { openPackage, type Package } from "../../../src/hosts/file/package";
import { LOOKS } from "../../../src/hosts/file/workbook/looks";
import { linesOf } from "../../../src/hosts/file/workbook/row-heights";
import { blankXlsx, openXlsx } from "../../../src/hosts/file/xlsx";
import { book } from "../../sheets-builder";
import { workbookParts } from "./workbook-bytes";
import { MAIN, REL, rels, sheetXml, workbookOf, zipped, type Parts } from "./zipped";

const simple = (): Parts => workbookParts(book("bids.xlsx", { Bids: [["Bidder", 1]] }));

const ours = (extra: Partial<WriteSheet> = {}, cell: SheetCell = { value: 1 }): WriteSheet => ({
  kind: "write-sheet",
  name: "Gaps",
  rows: [[cell]],
  widths: [20],
  freezeRows: 0,
  ...extra,
});

/** The package after the changes, and what was refused. */
async function written(
  parts: Parts,
  ...changes: readonly WorkbookChange[]
): Promise<{ pkg: Package; bytes: Uint8Array; why: string[] }> {
  const host = openXlsx("bids.xlsx", zipped(parts));
  const why = (await host.apply(changes)).map((refusal) => refusal.why);
  const bytes = host.save();
  return { pkg: openPackage("bids.xlsx", bytes), bytes, why };
}

const isStyle = (name: string): name is StyleName => name in LOOKS;
const STYLES = Object.keys(LOOKS).filter(isStyle);

const text = (pkg: Package, part: string): string => pkg.text(part) ?? "";
const OURS = "xl/worksheets/sheet2.xml";

describe("a sheet of ours", () => {
  test("touches the workbook's lists and adds parts; every other part keeps its bytes", async () => {
    const parts = simple();
    const host = openXlsx("bids.xlsx", zipped(parts));
    await host.apply([ours({}, { value: "x", style: "header" })]);
    expect([...host.changedParts].sort()).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", OURS].sort(),
    );
    const pkg = openPackage("bids.xlsx", host.save());
    const before = openPackage("bids.xlsx", zipped(parts));
    expect(pkg.bytes("xl/worksheets/sheet1.xml")).toEqual(before.bytes("xl/worksheets/sheet1.xml"));
    expect(pkg.bytes("xl/sharedStrings.xml")).toEqual(before.bytes("xl/sharedStrings.xml"));
  });

  test.each<[string, SheetCell, string]>([
    [
      "a text",
      { value: "a < b & c" },
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">a &lt; b &amp; c</t></is></c>',
    ],
    ["a number", { value: 0.1 }, '<c r="A1"><v>0.1</v></c>'],
    ["true", { value: true }, '<c r="A1" t="b"><v>1</v></c>'],
    [
      "a formula with its result",
      { formula: 'IF(A2>1,"<",1)', value: "<" },
      '<c r="A1" t="str"><f>IF(A2&gt;1,&quot;&lt;&quot;,1)</f><v>&lt;</v></c>',
    ],
    ["a formula that gives a number", { formula: "B1*2", value: 4 }, '<c r="A1"><f>B1*2</f><v>4</v></c>'],
    ["a formula without a result", { formula: "B1*2" }, '<c r="A1"><f>B1*2</f></c>'],
    [
      "what Excel would read as an escape",
      { value: "_x000D_" },
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">_x005F_x000D_</t></is></c>',
    ],
  ])("writes %s", async (_, cell, xml) => {
    const { pkg } = await written(simple(), ours({}, cell));
    expect(text(pkg, OURS)).toContain(`<sheetData><row r="1">${xml}</row></sheetData>`);
  });

  test.each([
    ["=1+1", true],
    ["+44 20 7946 0000", true],
    ["-", true],
    ["@here", true],
    ["Bid =B", false],
  ])('the text "%s" is quoted against being read as a formula: %s', async (value, isQuoted) => {
    const { pkg } = await written(simple(), ours({}, { value, style: "text" }));
    expect(text(pkg, "xl/styles.xml").includes('quotePrefix="1"')).toBe(isQuoted);
    const [, sheet] = (await openXlsx("bids.xlsx", pkg.save()).read()).sheets;
    expect(sheet && valueAt(sheet, 0, 0)).toBe(value);
  });

  test("elements stand in the order that the schema demands", async () => {
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const { pkg } = await written(
      simple(),
      ours({
        rows: [
          [{ value: "a", link: { sheet: "Bid's", row: 4, column: 1 } }, {}],
          [{}, {}],
        ],
        merges: [area, { ...area, left: 1, right: 2 }],
        autoFilter: area,
        protect: true,
        landscape: true,
        pageBreaks: [5, 0, 1, 5],
        freezeRows: 1,
        validations: [{ ...area, rule: { is: "choice", of: ["yes", "no"] }, title: "t", help: "h" }],
      }),
    );
    const order = [
      ...text(pkg, OURS).matchAll(
        /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|autoFilter|mergeCells|dataValidations|hyperlinks|pageMargins|pageSetup|rowBreaks)[ />]/g,
      ),
    ];
    expect(order.map(([, name]) => name)).toEqual([
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "mergeCells",
      "dataValidations",
      "hyperlinks",
      "pageMargins",
      "pageSetup",
      "rowBreaks",
    ]);
    // Before the second and the sixth row: nothing stands above the first, and no break stands twice.
    expect(text(pkg, OURS)).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="1" max="16383" man="1"/><brk id="5" max="16383" man="1"/></rowBreaks>',
    );
    // Two merges over one cell make Excel repair the file: the second is left out.
    expect(text(pkg, OURS)).toContain('<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
    expect(text(pkg, OURS)).toContain(`<hyperlink ref="A1" location="'Bid''s'!B5" display="a"/>`);
    expect(text(pkg, OURS)).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
  });

  test.each([
    ["in days from 1900", "", "46113"],
    ["in days from 1904 where the workbook counts so", '<workbookPr date1904="1"/>', "44651"],
  ])("a date that a cell accepts is written %s", async (_, properties, serial) => {
    const parts = simple();
    const workbook = String(parts["xl/workbook.xml"]).replace("<bookViews>", `${properties}<bookViews>`);
    const place = { top: 0, left: 0, bottom: 0, right: 0 };
    const { pkg } = await written(
      { ...parts, "xl/workbook.xml": workbook },
      ours({ validations: [{ ...place, rule: { is: "date", from: "2026-04-01" }, title: "", help: "" }] }),
    );
    expect(text(pkg, OURS)).toContain(`operator="greaterThanOrEqual" allowBlank="1"`);
    expect(text(pkg, OURS)).toContain(`<formula1>${serial}</formula1>`);
  });

  test("its chart has its figures cached, its axes named and its content told in words", async () => {
    const { pkg } = await written(
      simple(),
      ours({
        rows: [
          [{ value: "Bidder" }, { value: "Points" }],
          [{ value: "A & B" }, { formula: "1+1", value: 2 }],
        ],
        chart: {
          title: "Points",
          description: 'A & B has "2" points.',
          stacked: true,
          categories: { top: 1, left: 0, bottom: 1, right: 0 },
          series: [{ name: { row: 0, column: 1 }, values: { top: 1, left: 1, bottom: 1, right: 1 } }],
          valueAxisTitle: "Points of 50",
          anchor: { top: 3, left: 0, bottom: 9, right: 3 },
        },
      }),
    );
    const chart = text(pkg, "xl/charts/chart1.xml");
    expect(chart).toContain(
      '<c:f>\'Gaps\'!$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>2</c:v>',
    );
    expect(chart).toContain('<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>A &amp; B</c:v>');
    expect(chart).toContain("<a:t>Points of 50</a:t>");
    expect(chart).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(text(pkg, "xl/drawings/drawing1.xml")).toContain(
      'descr="A &amp; B has &quot;2&quot; points." title="Points"',
    );
    expect(text(pkg, OURS)).toContain("<drawing r:id=");
  });

  test("six series are told apart in grey print, neighbours above all, and each has the dark outline", async () => {
    const cell = (column: number) => ({ top: 1, left: column, bottom: 1, right: column });
    const chart = {
      title: "",
      description: "",
      stacked: true,
      categories: cell(0),
      series: [1, 2, 3, 4, 5, 6].map((column) => ({ name: { row: 0, column }, values: cell(column) })),
      valueAxisTitle: "",
      anchor: { top: 3, left: 0, bottom: 9, right: 3 },
    };
    const { pkg } = await written(simple(), ours({ chart }));
    const fills = [
      ...text(pkg, "xl/charts/chart1.xml").matchAll(
        /<c:spPr><a:solidFill><a:srgbClr val="(\w{6})"\/><\/a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="1F2933"\/>/g,
      ),
    ].map(([, fill]) => Number.parseInt(fill ?? "", 16));
    // Rec. 709 luma of what the screen shows, from 0 to 255: 43, 203, 70, 160, 119, 255.
    const greys = fills.map(
      (fill) => 0.2126 * (fill >> 16) + 0.7152 * ((fill >> 8) & 255) + 0.0722 * (fill & 255),
    );
    expect(greys.map(Math.round)).toEqual([43, 203, 70, 160, 119, 255]);
    const sorted = [...greys].sort((a, b) => a - b);
    expect(Math.min(...sorted.slice(1).map((grey, n) => grey - (sorted[n] ?? 0)))).toBeGreaterThan(20);
    expect(Math.min(...greys.slice(1).map((grey, n) => Math.abs(grey - (greys[n] ?? 0))))).toBeGreaterThan(
      40,
    );
  });

  test("text after a figure stands a step apart from it", async () => {
    const { pkg } = await written(simple(), ours({}, { value: "FTE years", style: "aside" }));
    expect(text(pkg, "xl/styles.xml")).toContain('<alignment horizontal="left" vertical="top" indent="1"/>');
  });

  test("a chart that is no longer asked for goes with its parts", async () => {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const chart = {
      title: "t",
      description: "d",
      stacked: false,
      categories: area,
      series: [],
      valueAxisTitle: "v",
      anchor: area,
    };
    const { bytes } = await written(simple(), ours({ chart }));
    const host = openXlsx("bids.xlsx", bytes);
    await host.apply([ours()]);
    const names = openPackage("bids.xlsx", host.save()).names();
    expect(names.filter((name) => /chart|drawing|worksheets\/_rels/.test(name))).toEqual([]);
  });

  test("what people said on it stays when it is written again", async () => {
    const parts = workbookParts(
      book(
        "bids.xlsx",
        { Bids: [[1]], Gaps: [["old"]] },
        { sheets: { Gaps: { comments: { A1: "Is this so?" } } } },
      ),
    );
    const renamed = String(parts["xl/_rels/workbook.xml.rels"]).replace('Id="rId2"', 'Id="rIdCommonweal1"');
    const workbook = String(parts["xl/workbook.xml"]).replace('r:id="rId2"', 'r:id="rIdCommonweal1"');
    const { pkg, why } = await written(
      { ...parts, "xl/_rels/workbook.xml.rels": renamed, "xl/workbook.xml": workbook },
      ours(),
    );
    expect(why).toEqual([]);
    const [, sheet] = (await openXlsx("bids.xlsx", pkg.save()).read()).sheets;
    expect([...(sheet?.comments.values() ?? [])]).toEqual(["Is this so?"]);
    expect(text(pkg, OURS)).toContain('<legacyDrawing r:id="rId1"/>');
  });

  test.each([
    ["Excel's limit for one cell", "x".repeat(40_000), 32_767],
    ["characters that XML cannot hold", "a\u0000b\u000bc", 3],
  ])("a text beyond %s is cut, not refused", async (_, value, length) => {
    const { pkg } = await written(simple(), ours({}, { value }));
    const [, sheet] = (await openXlsx("bids.xlsx", pkg.save()).read()).sheets;
    expect(sheet && String(valueAt(sheet, 0, 0))).toHaveLength(length);
  });

  test("a blank workbook opens once it has a sheet", async () => {
    const host = openXlsx("template.xlsx", blankXlsx());
    expect((await host.read()).sheets).toEqual([]);
    await host.apply([ours({ name: "Read me" }), ours({ name: "Bid" })]);
    const { sheets } = await openXlsx("template.xlsx", host.save()).read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Read me", "Bid"]);
  });
});

describe("styles", () => {
  const count = (xml: string, local: string): number =>
    Number(new RegExp(`<${local} count="(\\d+)"`).exec(xml)?.[1]);

  test("every style has a look, and they are appended without moving what was there", async () => {
    const before = String(simple()["xl/styles.xml"]);
    const rows = STYLES.map((style): readonly SheetCell[] => [{ value: 1.5, style }]);
    const { pkg } = await written(simple(), ours({ rows }));
    const after = text(pkg, "xl/styles.xml");
    for (const kept of before.match(/<(font|fill|xf)\b[^>]*>(?:.*?<\/\1>)?/g) ?? [])
      expect(after).toContain(kept);
    expect(after.indexOf('<font><sz val="11"/><name val="Arial"/></font>')).toBe(after.indexOf("<font>"));
    expect(count(after, "cellXfs")).toBe(1 + STYLES.length);
    // The workbook's own font, so that the sheet looks at home.
    expect(after.match(/<name val="(?!Arial)/)).toBeNull();
  });

  test("a second run finds them again, also after Office has written the part afresh", async () => {
    const change = ours({}, { value: "Total", style: "total-money" });
    const { pkg } = await written(simple(), change);
    const styles = text(pkg, "xl/styles.xml");
    const afresh = styles.replaceAll(" \t>", ">").replaceAll(" \t", " ");
    expect(afresh).not.toBe(styles);
    const parts = Object.fromEntries(pkg.names().map((name) => [name, pkg.bytes(name) ?? ""]));
    const again = await written({ ...parts, "xl/styles.xml": afresh }, change);
    expect(text(again.pkg, "xl/styles.xml")).toBe(afresh);
  });

  test.each([
    ["no styles part", undefined],
    ["an empty styles part", `<styleSheet xmlns="${MAIN}"/>`],
    [
      "a styles part without fonts, fills or borders",
      `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ],
    [
      "a prefixed styles part",
      `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`,
    ],
  ])("a workbook with %s is written, and cleared to what it was", async (_, styles) => {
    const rest = Object.fromEntries(Object.entries(simple()).filter(([name]) => name !== "xl/styles.xml"));
    const bare =
      styles === undefined
        ? { ...rest, "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"]) }
        : { ...rest, "xl/styles.xml": styles };
    const { pkg, bytes } = await written(bare, ours({}, { value: 2, style: "money" }));
    const [, sheet] = (await openXlsx("bids.xlsx", bytes).read()).sheets;
    expect(sheet && valueAt(sheet, 0, 0)).toBe(2);
    expect(text(pkg, OURS)).toMatch(/<c r="A1" s="[1-9]"/);
    const host = openXlsx("bids.xlsx", bytes);
    await host.apply([{ kind: "remove-sheet", name: "Gaps" }]);
    const cleared = openPackage("bids.xlsx", host.save());
    expect(Object.fromEntries(cleared.names().map((name) => [name, cleared.text(name)]))).toEqual(bare);
  });

  test("formats stay while a sheet of the user's has come to use them", async () => {
    const { bytes } = await written(simple(), ours({}, { value: 2, style: "money" }));
    const pkg = openPackage("bids.xlsx", bytes);
    pkg.set(
      "xl/worksheets/sheet1.xml",
      text(pkg, "xl/worksheets/sheet1.xml").replace('<c r="B1"', '<c r="B1" s="1"'),
    );
    const host = openXlsx("bids.xlsx", pkg.save());
    await host.apply([{ kind: "remove-sheet", name: "Gaps" }]);
    expect(openPackage("bids.xlsx", host.save()).text("xl/styles.xml")).toBe(text(pkg, "xl/styles.xml"));
  });
});

describe("calculation", () => {
  const withWorkbook = (inside: string): Parts => {
    const parts = simple();
    return {
      ...parts,
      "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${inside}`),
    };
  };
  const formula = ours({}, { formula: "1+1", value: 2 });
  const remove: WorkbookChange = { kind: "remove-sheet", name: "Gaps" };

  test.each([
    ["no settings", ""],
    ["empty settings", "<calcPr/>"],
    ["settings", '<calcPr calcId="191029" />'],
    ["settings that ask for it already", '<calcPr fullCalcOnLoad="1"/>'],
    [
      "settings before other elements",
      '<definedNames><definedName name="x">Bids!$A$1</definedName></definedNames><oleSize ref="A1"/><extLst><ext uri="u"/></extLst>',
    ],
  ])("formulas of ours ask for it in a workbook with %s, and clearing takes it back", async (_, inside) => {
    const parts = withWorkbook(inside);
    const { pkg, bytes } = await written(parts, formula);
    const calls = text(pkg, "xl/workbook.xml").match(/<calcPr[^>]*fullCalcOnLoad="1"[^>]*\/>/g) ?? [];
    expect(calls).toHaveLength(1);
    expect(text(pkg, "xl/workbook.xml")).toMatch(/<\/(sheets|definedNames)><calcPr/);
    const host = openXlsx("bids.xlsx", bytes);
    await host.apply([remove]);
    expect(openPackage("bids.xlsx", host.save()).text("xl/workbook.xml")).toBe(parts["xl/workbook.xml"]);
  });

  test("values alone ask for nothing", async () => {
    const { pkg } = await written(simple(), ours());
    expect(text(pkg, "xl/workbook.xml")).not.toContain("calcPr");
  });
});

describe("removing a sheet of ours that Excel has saved since", () => {
  test("names of its own go, later ones move up, and the view points at a tab that is there", async () => {
    const parts = workbookParts(book("bids.xlsx", { Bids: [[1]], Gaps: [[2]], Prices: [[3]] }));
    const names = [
      ["_xlnm._FilterDatabase", 1],
      ["Rate", 2],
      ["Local", 0],
    ].map(
      ([name, tab]) => `<definedName name="${String(name)}" localSheetId="${String(tab)}">1</definedName>`,
    );
    const own =
      '<commonweal xmlns="urn:commonweal:review:1"><stamp set="lcr" version="1" sha256="a" authorityStatus="" engine="1" input=""><sheet name="Gaps"/></stamp></commonweal>';
    const workbook = String(parts["xl/workbook.xml"])
      .replace("<workbookView/>", '<workbookView activeTab="2"/>')
      .replace("</sheets>", `</sheets><definedNames>${names.join("")}</definedNames>`);
    const { pkg, why } = await written(
      { ...parts, "xl/workbook.xml": workbook, "customXml/item1.xml": own },
      { kind: "stamp", stamp: undefined, waivers: [] },
      { kind: "remove-sheet", name: "Gaps" },
    );
    expect(why).toEqual([]);
    const after = text(pkg, "xl/workbook.xml");
    expect(
      [...after.matchAll(/<definedName name="(\w+)" localSheetId="(\d)"/g)].map(
        ([, name, tab]) => `${name ?? ""} ${tab ?? ""}`,
      ),
    ).toEqual(["Rate 1", "Local 0"]);
    expect(after).toContain('activeTab="1"');
    expect(pkg.names()).not.toContain("customXml/item1.xml");
  });

  test("our part goes with every reference to it, also where LibreOffice moved it to the package", async () => {
    const waiver = { key: "k", reason: "r", who: "w", edition: "e" };
    const { pkg } = await written(simple(), { kind: "stamp", stamp: undefined, waivers: [waiver] });
    const moved = text(pkg, "_rels/.rels").replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="${REL}/customXml" Target="customXml/item1.xml"/></Relationships>`,
    );
    pkg.set("_rels/.rels", moved);
    const host = openXlsx("bids.xlsx", pkg.save());
    await host.apply([{ kind: "stamp", stamp: undefined, waivers: [] }]);
    const after = openPackage("bids.xlsx", host.save());
    expect(Object.fromEntries(after.names().map((name) => [name, after.text(name)]))).toEqual(simple());
  });

  test("the last sheet of a workbook stays", async () => {
    const host = openXlsx("report.xlsx", blankXlsx());
    await host.apply([ours()]);
    const refused = await host.apply([{ kind: "remove-sheet", name: "Gaps" }]);
    expect(refused.map(({ message }) => message)).toEqual([
      'The sheet "Gaps" is the only one in report.xlsx, and a workbook needs one, so it was left. Delete the file instead.',
    ]);
  });
});

describe("files of unusual form", () => {
  const utf16 = (xml: string): Uint8Array =>
    new Uint8Array(new Uint16Array(Array.from(`\ufeff${xml}`, (letter) => letter.charCodeAt(0))).buffer);
  const prefixed = `<x:workbook xmlns:x="${MAIN}" xmlns:q="${REL}"><x:sheets><x:sheet name="Bids" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>`;

  test.each<[string, Parts]>([
    ["a prefixed workbook part", { "xl/workbook.xml": prefixed }],
    ["a workbook part in UTF-16", { "xl/workbook.xml": utf16(prefixed) }],
    ["a byte order mark", { "xl/workbook.xml": `\ufeff${prefixed}` }],
    [
      "a workbook part that declares no prefix for relationships",
      {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:r="${REL}" r:id="rId1" name="Bids" sheetId="7"/></sheets></workbook>`,
      },
    ],
  ])("%s takes a sheet and gives it back", async (_, unusual) => {
    const parts = { ...workbookOf({ Bids: sheetXml("<row><c><v>1</v></c></row>") }), ...unusual };
    const { bytes } = await written(parts, ours(), {
      kind: "mark",
      sheet: "Bids",
      row: 0,
      column: 0,
      expect: 1,
      text: "Commonweal · x",
    });
    const { sheets } = await openXlsx("bids.xlsx", bytes).read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Bids", "Gaps"]);
    const host = openXlsx("bids.xlsx", bytes);
    await host.apply([{ kind: "remove-sheet", name: "Gaps" }, { kind: "unmark" }]);
    const [before, after] = [openPackage("a", zipped(parts)), openPackage("a", host.save())];
    expect(after.names().map((name) => [name, after.bytes(name)])).toEqual(
      before.names().map((name) => [name, before.bytes(name)]),
    );
  });

  test("the strict form of the standard is read, and refused for writing with its remedy", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const parts = {
      ...simple(),
      "_rels/.rels": rels([`${strict}/officeDocument`, "xl/workbook.xml"]),
    };
    const host = openXlsx("bids.xlsx", zipped(parts));
    expect((await host.read()).sheets).toHaveLength(1);
    expect(await host.apply([])).toEqual([]);
    await expect(host.apply([ours()])).rejects.toThrow(FileRefused);
    await expect(host.apply([ours()])).rejects.toThrow(/save it as "Excel Workbook \(\.xlsx\)"/);
    expect(host.changedParts).toEqual([]);
  });

  test("a digital signature is seen", () => {
    const origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
    const signed = {
      ...simple(),
      "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"], [origin, "_xmlsignatures/origin.sigs"]),
      "_xmlsignatures/origin.sigs": "",
    };
    expect(openXlsx("bids.xlsx", zipped(signed)).isSigned).toBe(true);
    expect(openXlsx("bids.xlsx", zipped(simple())).isSigned).toBe(false);
  });
});

describe("heights of rows", () => {
  test.each([
    ["a short text takes one line", "one", 20, 1],
    ["words break where the column ends", "one two three four", 11, 2],
    ["a long word is broken", "x".repeat(25), 11, 3],
    ["narrow letters take less room than wide ones", "illicit till ".repeat(4).trim(), 20, 2],
    ["wide ones take more", "MWMWMWMWMWMW", 18, 2],
    [
      "a plain sentence of 137 letters, as LibreOffice breaks it",
      "First on social value. Provisional, 12 of 15 so far: lines of this bid could not be judged and count as nothing so far; lines of another",
      56,
      2,
    ],
    ["line breaks count", "a\nb\n\nc", 20, 4],
    ["nothing takes one line", "", 20, 1],
  ])("%s", (_, words, width, lines) => {
    expect(linesOf(words, width)).toBe(lines);
  });

  test("bold letters need more room", () => {
    // 13 letters of 1.03 and one space of 0.5: 13.89 of 14 digits, and 14.86 in bold.
    expect([linesOf("needed hangdog", 15), linesOf("needed hangdog", 15, true)]).toEqual([1, 2]);
  });

  test("a row of headings, a title and a row of several lines get a height, a row of plain text none", async () => {
    const rows: SheetCell[][] = [
      [{ value: "Rank", style: "header" }],
      [{ value: "Gaps", style: "title" }],
      [{ value: "one two three four five six", style: "wrap" }],
      [{ value: "one two three four five six", style: "text" }],
    ];
    const { pkg } = await written(simple(), ours({ rows }));
    const heights = [...text(pkg, OURS).matchAll(/<row r="(\d)"(?: ht="([\d.]+)" customHeight="1")?>/g)];
    expect(heights.map(([, row, height]) => [row, height])).toEqual([
      ["1", "18"],
      ["2", "24"],
      ["3", "30"],
      ["4", undefined],
    ]);
  });
});

test("whatever is written, applying it twice is applying it once, byte for byte, and clearing gives the file back", async () => {
  const cell = fc.record(
    {
      value: fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constantFrom("=1", "a\r\nb")),
      style: fc.constantFrom(...STYLES),
      formula: fc.constantFrom("1+1", 'A1&"<"'),
    },
    { requiredKeys: [] },
  );
  const sheet = fc
    .record({
      name: fc.constantFrom("Gaps", "Working", "Social value"),
      rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
      widths: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      freezeRows: fc.integer({ min: 0, max: 3 }),
      protect: fc.boolean(),
    })
    .map((one): WorkbookChange => ({ kind: "write-sheet", ...one }));
  const mark = fc
    .record({
      row: fc.integer({ min: 0, max: 9 }),
      column: fc.integer({ min: 0, max: 5 }),
      said: fc.string(),
    })
    .map(({ row, column, said }): WorkbookChange => {
      const expected = row === 0 && column === 0 ? "Bidder" : row === 0 && column === 1 ? 1 : "";
      return { kind: "mark", sheet: "Bids", row, column, expect: expected, text: `Commonweal · ${said}` };
    });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(sheet, mark), { maxLength: 6 }), async (some) => {
      const parts = simple();
      const changes: readonly WorkbookChange[] = [{ kind: "unmark" }, ...some];
      const once = await written(parts, ...changes);
      const host = openXlsx("bids.xlsx", once.bytes);
      await host.apply(changes);
      expect(Buffer.compare(host.save(), once.bytes)).toBe(0);
      const remove = ["Gaps", "Working", "Social value"].map((name): WorkbookChange => ({
        kind: "remove-sheet",
        name,
      }));
      await host.apply([{ kind: "unmark" }, ...remove]);
      const cleared = openPackage("bids.xlsx", host.save());
      expect(Object.fromEntries(cleared.names().map((name) => [name, cleared.text(name)]))).toEqual(parts);
    }),
    { numRuns: 60 },
  );
});

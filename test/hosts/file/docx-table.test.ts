import type { BlockTable, DocumentChange, InsertBlock } from "../../../src/core/document-change";
import { applied, bodyOf, edited, settled } from "./docx-bench";
import { docxOf, p, partOf } from "./docx-bytes";

const TABLE: BlockTable = {
  role: "table",
  title: "Day one <commitments>",
  header: ["Ref", "Commitment"],
  rows: [
    ["LCR-M-004", "Apprenticeships & training"],
    ["LCR-M-011", ""],
  ],
  widths: [0.25, 0.75],
};
const block = (changes: Partial<InsertBlock> = {}): InsertBlock => ({
  kind: "insert-block",
  after: 0,
  expect: "one",
  tag: "cw:commitments:lcr",
  title: "Commitments",
  newPage: false,
  parts: [
    { role: "heading", level: 0, text: "Commitments" },
    { role: "body", level: 0, text: "Day one" },
    TABLE,
  ],
  ...changes,
});
const REMOVE: readonly DocumentChange[] = [{ kind: "remove-block", tag: "cw:commitments:lcr" }];
const GRID = (name: string, more = ""): string =>
  `<w:style w:type="table" w:styleId="${name}"><w:name w:val="${name}"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single"/>`).join("")}</w:tblBorders></w:tblPr>${more}</w:style>`;

test("header, cells and the paragraphs before them read in their order", async () => {
  const { texts, refused } = await applied(docxOf(p("one") + p("two")), [block()]);
  expect(refused).toEqual([]);
  expect(texts.filter((text) => text !== "")).toEqual([
    "one",
    "Commitments",
    "Day one",
    "Ref",
    "Commitment",
    "LCR-M-004",
    "Apprenticeships & training",
    "LCR-M-011",
    "two",
  ]);
});

test("its header is repeated, its rows are not cut by a page, and it says what it holds", async () => {
  const { body } = await applied(docxOf(p("one")), [block()]);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  expect(body).toContain('<w:tblCaption w:val="Day one &lt;commitments&gt;"/>');
  expect(body).toContain('<w:tblDescription w:val="Columns: Ref, Commitment."/>');
});

test("a paragraph closes a block that ends with a table, and keeps two tables apart", async () => {
  const { body } = await applied(docxOf(p("one") + p("two")), [block({ parts: [TABLE, TABLE] })]);
  expect(body.replace(/<w:bookmark\w+[^>]*>/g, "")).toMatch(
    /^.*<\/w:tbl><w:p>.*<w:tbl>.*<\/w:tbl><w:p>.*<\/w:sdtContent>/s,
  );
  expect(body.match(/<w:tbl>/g)).toHaveLength(2);
});

test.each([
  // A4 is 11,906 wide; margins of 1,440 on both sides leave 9,026; a quarter of it is 2,256.5, rounded up.
  ["A4 where the section says nothing", "", "", [2257, 6769]],
  // 12,240 less 1,000, 1,000 and a gutter of 240 leaves 10,000.
  [
    "the section's page and margins",
    "",
    '<w:pgSz w:w="12240"/><w:pgMar w:left="1000" w:right="1000" w:gutter="240"/>',
    [2500, 7500],
  ],
  // (10,000 - 2 x 1,000 - 500) / 2 = 3,750; a quarter is 937.5, and LCR-M-004, one word of 9 letters, takes 9 x 11 x 12 + 150 = 1,338.
  [
    "one column of two",
    "",
    '<w:pgSz w:w="10000"/><w:pgMar w:left="1000" w:right="1000"/><w:cols w:num="2" w:space="500"/>',
    [1338, 2412],
  ],
  [
    "the section it stands in, not the document's last",
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="7000"/><w:pgMar w:left="500" w:right="500"/></w:sectPr></w:pPr></w:p>',
    '<w:pgSz w:w="20000"/>',
    [1500, 4500],
  ],
])("it is as wide as %s", async (_, behind, section, widths) => {
  const before = edited(docxOf(p("one") + behind), (xml) =>
    xml.replace("<w:sectPr/></w:body>", `<w:sectPr>${section}</w:sectPr></w:body>`),
  );
  const { bytes } = await applied(before, [block()]);
  const found = [...(partOf(bytes) ?? "").matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) =>
    Number(width),
  );
  expect(found).toEqual(widths);
});

test.each([
  ["plain lines where the document has no style", "", "", undefined],
  ["the document's table grid", GRID("Table Grid"), "", "Table Grid"],
  [
    "the style that its tables have",
    GRID("Table Grid") + GRID("House"),
    '<w:tbl><w:tblPr><w:tblStyle w:val="House"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    "House",
  ],
  [
    "never one that dresses its header",
    GRID("House", '<w:tblStylePr w:type="firstRow"/>'),
    '<w:tbl><w:tblPr><w:tblStyle w:val="House"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    undefined,
  ],
])("its lines: %s", async (_, styles, table, style) => {
  const { body } = await applied(docxOf(p("one") + table + p("end"), { styles }), [block()]);
  const own = /<w:sdt>.*<\/w:sdt>/s.exec(body)?.[0] ?? "";
  expect(/<w:tblStyle w:val="([^"]*)"/.exec(own)?.[1]).toBe(style);
  expect(own.includes("<w:tblBorders>")).toBe(style === undefined);
});

describe.each([false, true])("as every block (tracked: %s)", (track) => {
  test.each([
    ["before a paragraph", p("one") + p("two")],
    ["before a table", `${p("one")}<w:tbl><w:tr><w:tc>${p("cell")}</w:tc></w:tr></w:tbl>${p("end")}`],
    ["at the document's end", p("one")],
    ["at the end behind an empty paragraph without a closing tag", `${p("one")}<w:p/>`],
  ])("%s: applied twice is once, and taken out it leaves nothing", async (_, body) => {
    const before = docxOf(body);
    const once = await applied(before, [block()], track);
    const twice = await applied(once.bytes, [block()], track);
    expect(twice.refused).toEqual([]);
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
    expect((await applied(once.bytes, REMOVE)).body).toBe(bodyOf(before));
  });

  test("a table whose words somebody changed is not repeated", async () => {
    const once = await applied(docxOf(p("one")), [block()], track);
    const changed = edited(once.bytes, (xml) => xml.replace("training", "work"));
    expect((await applied(changed, [block()], track)).refused).toEqual(["name-taken"]);
  });
});

test.each([
  ["before a paragraph", p("one") + p("two")],
  ["before a table", `${p("one")}<w:tbl><w:tr><w:tc>${p("cell")}</w:tc></w:tr></w:tbl>${p("end")}`],
  ["at the document's end", p("one", '<w:jc w:val="both"/>')],
])("tracked, %s: rejected it is gone with its rows, accepted it is as untracked", async (_, body) => {
  const before = docxOf(body);
  const tracked = await applied(before, [block()], true);
  const plain = await applied(before, [block()]);
  const rejected = await applied(settled(tracked.bytes, "reject"), []);
  const accepted = await applied(settled(tracked.bytes, "accept"), []);
  expect(rejected.texts).toEqual((await applied(before, [])).texts);
  expect(rejected.body.match(/<w:tr>/g)?.length).toBe(body.match(/<w:tr>/g)?.length);
  expect(accepted.texts).toEqual(plain.texts);
});

test("a column too narrow for its longest word takes from those with room; the whole stays as wide", async () => {
  const table: BlockTable = { ...TABLE, header: ["Quantities", "A"], rows: [], widths: [0.05, 0.95] };
  const { body } = await applied(docxOf(p("one")), [block({ parts: [table] })]);
  const found = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  // Ten letters of 11 points, six tenths as wide as high: 10 x 11 x 0.6 x 20 = 1,320, and 150 for the margins.
  expect(found).toEqual([1470, 9026 - 1470]);
});

import type { Paragraph } from "../../../src/core/snapshot";
import { openDocx } from "../../../src/hosts/file/docx";
import { docxOf, p, relationshipOf, type DocxParts } from "./docx-bytes";

const read = async (body: string, parts: DocxParts = {}): Promise<readonly Paragraph[]> =>
  (await openDocx("a.docx", docxOf(body, parts)).read()).paragraphs;
const run = (text: string, properties = ""): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const tc = (content: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
const sdt = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const tag = (value: string): string => `<w:tag w:val="${value}"/>`;
const GONE = '<w:rPr><w:del w:id="1"/></w:rPr>';

describe("cells are told by table, row and column", () => {
  const places = async (body: string): Promise<readonly string[]> =>
    (await read(body)).map(({ text, cell }) =>
      cell ? `${text} ${[cell.table, cell.row, cell.column].join(" ")}` : text,
    );

  test.each([
    [
      "two tables",
      tbl(tr(tc(p("a")), tc(p("b") + p("c")))) + p("x") + tbl(tr(tc(p("d")))),
      ["a 0 0 0", "b 0 0 1", "c 0 0 1", "x", "d 1 0 0"],
    ],
    [
      "a cell over two columns counts once",
      tbl(tr(tc(p("a"), '<w:gridSpan w:val="2"/>'), tc(p("b"))), tr(tc(p("c")), tc(p("d")), tc(p("e")))),
      ["a 0 0 0", "b 0 0 1", "c 0 1 0", "d 0 1 1", "e 0 1 2"],
    ],
    [
      "a cell over two rows stands in the first, and the others keep their columns",
      tbl(
        tr(tc(p("a"), '<w:vMerge w:val="restart"/>'), tc(p("b"))),
        tr(tc(p("a2"), "<w:vMerge/>"), tc(p("c"))),
      ),
      ["a 0 0 0", "b 0 0 1", "a2 0 0 0", "c 0 1 1"],
    ],
    [
      "a table in a cell is the next one",
      tbl(tr(tc(p("a") + tbl(tr(tc(p("in")))) + p("b")))) + tbl(tr(tc(p("c")))),
      ["a 0 0 0", "in 1 0 0", "b 0 0 0", "c 2 0 0"],
    ],
    [
      "deleted rows and cells do not count",
      tbl(
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p("gone"))}</w:tr>`,
        tr(tc(p("gone"), '<w:cellDel w:id="2"/>'), tc(p("a"))),
      ),
      ["a 0 0 0"],
    ],
    [
      "a table that is deleted whole is none",
      tbl(`<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p("gone"))}</w:tr>`) + tbl(tr(tc(p("a")))),
      ["a 0 0 0"],
    ],
    [
      "a text box in a cell stands in no cell",
      tbl(tr(tc(`<w:p>${run("a")}<w:r><w:txbxContent>${p("box")}</w:txbxContent></w:r></w:p>`))),
      ["a 0 0 0", "box"],
    ],
    [
      "a control around rows or cells takes nothing away",
      tbl(sdt("", tr(tc(p("a")), sdt("", tc(p("b")))))),
      ["a 0 0 0", "b 0 0 1"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await places(body)).toEqual(expected);
  });

  test("a deleted mark before a table runs on into nothing, and a cell keeps its last paragraph", async () => {
    const body = p("a", GONE) + tbl(tr(tc(p("", GONE)), tc(p("b")))) + p("c");
    expect((await read(body)).map(({ text }) => text)).toEqual(["a", "", "b", "c"]);
  });

  test("a row that was inserted under tracking says so", async () => {
    const body = tbl(`<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${tc(p("a"))}</w:tr>`, tr(tc(p("b"))));
    expect((await read(body)).map((one) => one.hasTrackedChange)).toEqual([true, false]);
  });
});

describe("our controls are told wherever they stand", () => {
  test("around a paragraph, in it, and both, the outermost first; other people's are not", async () => {
    const filled = `<w:p>${run("by ")}${sdt(tag("cw:fill:LCR-C-001:1"), run("May"))}${sdt(tag("theirs"), run("!"))}</w:p>`;
    const paragraphs = await read(sdt(tag("cw:LCR-C-001:2"), p("a") + filled) + p("b"));
    expect(paragraphs.map(({ text, tag: own, ourTags }) => [text, own, ourTags])).toEqual([
      ["a", "cw:LCR-C-001:2", ["cw:LCR-C-001:2"]],
      ["by May!", "cw:LCR-C-001:2", ["cw:LCR-C-001:2", "cw:fill:LCR-C-001:1"]],
      ["b", "", undefined],
    ]);
  });

  test("one in a text box is its paragraph's alone", async () => {
    const box = `<w:p>${run("host")}<w:r><w:txbxContent>${sdt(tag("cw:X:1"), p("box"))}</w:txbxContent></w:r></w:p>`;
    expect((await read(box)).map(({ ourTags, inTextBox }) => [ourTags, inTextBox])).toEqual([
      [undefined, false],
      [["cw:X:1"], true],
    ]);
  });
});

describe("a control that shows its prompt is a blank", () => {
  const PROMPT = "<w:showingPlcHdr/>";
  test.each([
    [
      "inside a paragraph",
      `<w:p>${run("Value: ")}${sdt(PROMPT, run("Click") + run(" here"))}${run(".")}</w:p>`,
      ["Value: [ ]."],
    ],
    ["around a paragraph", sdt(PROMPT, p("Click here")), ["[ ]"]],
    ["around two, once", sdt(PROMPT, p("Click here") + p("or there")), ["[ ]", ""]],
    ["around a cell", tbl(tr(sdt(PROMPT, tc(p("Click here"))))), ["[ ]"]],
    [
      "that stands in brackets itself, as it is",
      sdt(PROMPT, p("[Insert the Buyer’s name]")),
      ["[Insert the Buyer’s name]"],
    ],
    ["filled in, as it reads", sdt('<w:showingPlcHdr w:val="0"/>', p("Knowsley")), ["Knowsley"]],
  ])("%s", async (_, body, expected) => {
    expect((await read(body)).map(({ text }) => text)).toEqual(expected);
  });
});

describe("hidden text and signs", () => {
  const HIDDEN = "<w:rPr><w:vanish/></w:rPr>";
  const styles =
    '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Sub"><w:basedOn w:val="Note"/></w:style>';
  test.each([
    ["hidden text is not read", `<w:p>${run("a")}${run("hidden", HIDDEN)}</w:p>`, "a"],
    [
      "nor what a style hides, by inheritance too",
      `<w:p>${run("a")}${run("b", '<w:rPr><w:rStyle w:val="Sub"/></w:rPr>')}</w:p>`,
      "a",
    ],
    [
      "unless the run shows it",
      `<w:p>${run("a", '<w:rPr><w:rStyle w:val="Note"/><w:vanish w:val="0"/></w:rPr>')}</w:p>`,
      "a",
    ],
    [
      "a soft hyphen is not read",
      "<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t></w:r></w:p>",
      "cooperate",
    ],
    [
      "a hyphen that does not break is",
      "<w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r></w:p>",
      "e\u2011mail",
    ],
    [
      "a tick box in a symbol font",
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> yes</w:t></w:r></w:p>',
      "☑ yes",
    ],
    [
      "a sign of another font keeps its code",
      '<w:p><w:r><w:sym w:font="Arial" w:char="00A7"/></w:r></w:p>',
      "§",
    ],
    ["a formula's letters", `<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, "a+b"],
    [
      "smart tags, links and simple fields",
      `<w:p><w:smartTag>${run("a")}</w:smartTag><w:hyperlink>${run("b")}</w:hyperlink><w:fldSimple w:instr="REF x">${run("c")}</w:fldSimple></w:p>`,
      "abc",
    ],
    [
      "a field in another's code is code",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("code")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("result")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      "result",
    ],
  ])("%s", async (_, body, expected) => {
    expect((await read(body, { styles })).map(({ text }) => text)).toEqual([expected]);
  });
});

describe("what stands outside the body", () => {
  test("headers and footers once each, notes at the paragraphs that refer to them", async () => {
    const parts: DocxParts = {
      header:
        p("Ref: RM3830") + p("") + `<w:p><w:r><w:txbxContent>${p("in a box")}</w:txbxContent></w:r></w:p>`,
      footer: p(" "),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p("___")}</w:footnote><w:footnote w:id="2">${p(" a note")}<w:p><w:del w:id="9">${run("gone")}</w:del>${run("goes on")}</w:p></w:footnote><w:footnote w:id="3">${p("nobody refers to it")}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p("at the end")}</w:endnote>`,
    };
    const header = `<w:headerReference w:type="default" r:id="${relationshipOf("header", parts)}"/>`;
    const body = `${p("a", `<w:sectPr>${header}</w:sectPr>`)}<w:p>${run("b")}<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/></w:r><w:del w:id="1"><w:r><w:footnoteReference w:id="3"/></w:r></w:del></w:p>${p("c", `<w:sectPr>${header}<w:footerReference r:id="${relationshipOf("footer", parts)}"/></w:sectPr>`)}`;
    expect((await openDocx("a.docx", docxOf(body, parts)).read()).asides).toEqual([
      { story: "header", text: "Ref: RM3830\nin a box", at: undefined },
      { story: "footnote", text: "a note\ngoes on", at: 1 },
      { story: "endnote", text: "at the end", at: 1 },
    ]);
  });

  test("a file that is embedded in the body is named as unread", async () => {
    const { unread } = await openDocx("a.docx", docxOf(`${p("a")}<w:altChunk r:id="rId9"/>${p("b")}`)).read();
    expect(unread).toEqual([{ what: "embedded-file", after: 0 }]);
  });
});

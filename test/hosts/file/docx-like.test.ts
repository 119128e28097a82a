import type { InsertBlock } from "../../../src/core/document-change";
import { openDocx } from "../../../src/hosts/file/docx";
import { applied, bodyOf } from "./docx-bench";
import { docxOf, p, partOf } from "./docx-bytes";

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
const LEVELS = ["%1.", "%1.%2", "(%3)"]
  .map(
    (text, level) =>
      `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${level === 2 ? "lowerLetter" : "decimal"}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join("");
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const at = (level: number, more = ""): string =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr>${more}`;
const BODY =
  p("Services", '<w:pStyle w:val="H"/><w:keepNext/><w:pageBreakBefore/>') +
  p(
    "The Supplier shall serve.",
    at(
      1,
      '<w:spacing w:after="99"/><w:ind w:left="720"/><w:rPr><w:ins w:id="5" w:author="Ann"/><w:b/></w:rPr><w:sectPr/>',
    ),
  ) +
  p("each day", at(2)) +
  p("Law", '<w:pStyle w:val="H"/>') +
  p("English law applies.", at(1));
const PARTS = { styles: STYLES, numbering: NUMBERING };
const clause = (changes: Partial<InsertBlock> = {}): InsertBlock => ({
  kind: "insert-block",
  after: 2,
  expect: "each day",
  tag: "cw:LCR-C-001:1",
  title: "Social value",
  newPage: false,
  like: [0, 1, 2],
  parts: [
    { role: "heading", level: 0, text: "Social value" },
    { role: "body", level: 1, text: "The Supplier shall deliver:" },
    { role: "body", level: 2, text: "apprenticeships" },
    { role: "body", level: 4, text: "deeper than its siblings" },
  ],
  ...changes,
});
const numbersOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await openDocx("a.docx", bytes).read()).paragraphs.map(({ number, text }) => `${number} ${text}`);

test.each([false, true])(
  "the document's own numbering numbers the clause, and those behind it (tracked: %s)",
  async (track) => {
    const before = docxOf(BODY, PARTS);
    const { bytes, refused } = await applied(before, [clause()], track);
    expect(refused).toEqual([]);
    expect(await numbersOf(bytes)).toEqual([
      "1 Services",
      "1.1 The Supplier shall serve.",
      "(a) each day",
      "2 Social value",
      "2.1 The Supplier shall deliver:",
      "(a) apprenticeships",
      "(b) deeper than its siblings",
      "3 Law",
      "3.1 English law applies.",
    ]);
    expect(partOf(bytes, "word/numbering.xml")).toBe(partOf(before, "word/numbering.xml"));
  },
);

test("it takes style, spacing and indents, never a section, a page break or somebody's tracked change", async () => {
  const { body } = await applied(docxOf(BODY, PARTS), [clause()]);
  const own = /<w:sdt>.*<\/w:sdt>/s.exec(body)?.[0] ?? "";
  expect(own).toContain('<w:pPr><w:pStyle w:val="H"/><w:keepNext/></w:pPr>');
  expect(own).toContain(
    `<w:pPr>${at(1)}<w:spacing w:after="99"/><w:ind w:left="720"/><w:rPr><w:b/></w:rPr></w:pPr>`,
  );
  expect(own).not.toMatch(/sectPr|pageBreakBefore|Ann/);
});

test("a second run changes nothing, also where its siblings have moved behind the block", async () => {
  const change = clause({ after: 0, expect: "Services", like: [3, 4] });
  const once = await applied(docxOf(BODY, PARTS), [change]);
  const other = clause({ tag: "cw:LCR-C-002:1", after: 0, expect: "Services", like: [3, 4] });
  const twice = await applied(once.bytes, [change]);
  expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
  const both = await applied(docxOf(BODY, PARTS), [change, other]);
  const retried = await applied(once.bytes, [change, other]);
  expect(retried.refused).toEqual([]);
  expect(retried.texts).toEqual(both.texts);
  expect((await numbersOf(retried.bytes)).filter((line) => / Social value$/.test(line))).toEqual([
    "2 Social value",
    "3 Social value",
  ]);
});

test("a sibling that is not there is refused, and nothing changes", async () => {
  const { refused, body } = await applied(docxOf(BODY, PARTS), [clause({ like: [0, 99] })]);
  expect([refused, body]).toEqual([["no-such-place"], bodyOf(docxOf(BODY, PARTS))]);
});

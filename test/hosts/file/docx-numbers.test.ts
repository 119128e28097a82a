import { openDocx } from "../../../src/hosts/file/docx";
import { docxOf, p, type DocxParts } from "./docx-bytes";

const numbersOf = async (body: string, parts: DocxParts): Promise<readonly string[]> =>
  (await openDocx("a.docx", docxOf(body, parts)).read()).paragraphs.map(
    ({ number, numbering }) => `${number} ${numbering}`,
  );
const level = (index: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="0"><w:name w:val="SEQ1"/>${levels.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const numPr = (ilvl: number, numId = 1): string =>
  `<w:numPr><w:ilvl w:val="${String(ilvl)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`;
const item = (ilvl: number, more = ""): string => p("x", numPr(ilvl) + more);
const PLAIN = list(level(0, "decimal", "%1."), level(1, "decimal", "(%2)"));
const listNum = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> LISTNUM "SEQ1" \\l 2 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("where a number comes from", () => {
  test("typed, direct, by style, switched off, a bullet", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      p("1.1\tThe Supplier") +
      item(0) +
      p("x", '<w:pStyle w:val="H"/>') +
      p("(a) x", `<w:pStyle w:val="H"/>${numPr(0, 0)}`) +
      p("x", '<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/></w:numPr>') +
      p("x");
    expect(await numbersOf(body, { styles, numbering: PLAIN })).toEqual([
      "1.1 typed",
      "1 direct",
      "2 style",
      "(a) typed",
      "(1) style",
      " none",
    ]);
  });
});

describe("what is counted", () => {
  test.each([
    [
      "hidden paragraphs are not",
      item(0) + p("", `${numPr(0)}<w:rPr><w:vanish/></w:rPr>`) + item(0),
      PLAIN,
      ["1", "", "2"],
    ],
    [
      "a hidden mark behind words that are seen counts: a heading that runs on in its paragraph",
      p("x", `${numPr(0)}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`) + item(0),
      PLAIN,
      ["1", "2"],
    ],
    [
      "an empty paragraph that only ends a section is not; an empty one otherwise is",
      p("", `${numPr(0)}<w:sectPr/>`) + p("", numPr(0)) + p("x", `${numPr(0)}<w:sectPr/>`),
      PLAIN,
      ["", "1", "2"],
    ],
    [
      "deleted rows are not, tracked insertions are",
      `${item(0)}<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${item(0)}</w:tc></w:tr><w:tr><w:tc>${item(0, '<w:rPr><w:ins w:id="2"/></w:rPr>')}</w:tc></w:tr></w:tbl>`,
      PLAIN,
      ["1", "2"],
    ],
    [
      "a field that counts the list on is: 1.—(1), then (2)",
      `<w:p><w:pPr>${numPr(0)}</w:pPr>${listNum}<w:r><w:t>x</w:t></w:r></w:p>${item(1)}`,
      PLAIN,
      ["1", "(2)"],
    ],
    ["a level without figures shows its words", item(0), list(level(0, "none", "Schedule")), ["Schedule"]],
    [
      "legal numbers are decimal figures, and keep their noughts",
      item(0) + item(1) + item(2),
      list(
        level(0, "upperRoman", "Article %1"),
        level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>"),
        level(2, "lowerLetter", "%1.%3", "<w:isLgl/>"),
      ),
      ["Article I", "Section 1.01", "1.1"],
    ],
    [
      "numbering styles lead to the list that they stand for",
      p("x", numPr(0, 2)),
      `${PLAIN}<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>`,
      ["1"],
    ],
  ])("%s", async (_, body, numbering, expected) => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbers = await numbersOf(body, { numbering, styles });
    expect(numbers.map((one) => one.replace(/ \w+$/, ""))).toEqual(expected);
  });

  test("a style's own level goes before the level of the style that it is based on", async () => {
    const numbering = list(level(0, "decimal", "%1", '<w:pStyle w:val="H"/>'), level(1, "decimal", "%1.%2"));
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p("x", '<w:pStyle w:val="H"/>') + p("x", '<w:pStyle w:val="C"/>');
    expect(await numbersOf(body, { numbering, styles })).toEqual(["1 style", "1.1 style"]);
  });
});

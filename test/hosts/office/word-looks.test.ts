import { openInWord } from "../../../src/hosts/office/word";
import { openDocx } from "../../../src/hosts/file/docx";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { blankDocument, numbered, paragraphXml } from "../../office-host/package/blank-document";
import { partOf } from "../file/docx-bytes";
import { insertion } from "../document-laws/opened";

const TEXT = "The Supplier shall provide the services with all the care that they need.";
const styled = (style: string, more = ""): string => `<w:pStyle w:val="${style}"/>${more}`;
const SPACED = '<w:spacing w:before="0" w:after="200"/>';
const cell = (inside: string): string => `<w:tc><w:p><w:r>${inside}</w:r></w:p></w:tc>`;
const PROSE = '<w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/></w:rPr>';
const text = (words: string): string => `<w:t>${words}</w:t>`;

/** Documents, and the index of the paragraph behind which a block goes. */
const DOCUMENTS: readonly (readonly [string, number, readonly string[]])[] = [
  [
    "headings and clause text of the document's own styles",
    1,
    [paragraphXml("Services", styled("Heading1")), paragraphXml(TEXT, styled("ClauseText", SPACED))],
  ],
  [
    "body text that is kept with the next, which ours is not",
    1,
    [paragraphXml("Services", styled("Heading2")), paragraphXml(TEXT, `<w:keepNext/>${SPACED}`)],
  ],
  [
    "paragraphs that only empty ones part, so that ours get space",
    2,
    [paragraphXml("Services", styled("Heading1")), paragraphXml(TEXT), "<w:p/>"],
  ],
  [
    "the commonest style, not the nearest",
    3,
    [
      paragraphXml(TEXT, styled("ClauseText", SPACED)),
      paragraphXml(`${TEXT} Twice.`, styled("ClauseText", SPACED)),
      paragraphXml("Services", styled("Heading1")),
      paragraphXml(`${TEXT} Once.`, SPACED),
    ],
  ],
  [
    "no headings, so that ours are body text in bold",
    0,
    [paragraphXml(TEXT, `${SPACED}<w:jc w:val="both"/>`)],
  ],
  [
    "a heading in a list, whose number ours does not take",
    1,
    [paragraphXml("Services", styled("Heading1", numbered(0))), paragraphXml(TEXT, SPACED)],
  ],
  [
    "prose that all stands in tables, which lends its letters alone",
    1,
    [
      paragraphXml("Services", styled("Heading1", SPACED)),
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr>${cell(PROSE + text(TEXT))}</w:tr></w:tbl>`,
      paragraphXml("End"),
    ],
  ],
];

/** The properties of the paragraphs and runs of our block, as they are saved. */
const looksIn = (bytes: Uint8Array): readonly string[] => {
  const block = /<w:sdt>.*?<\/w:sdt>/s.exec(partOf(bytes, "word/document.xml") ?? "")?.[0] ?? "";
  return (block.match(/<w:[pr]Pr>.*?<\/w:[pr]Pr>/gs) ?? []).map((one) =>
    // A number that is switched off means the same as none where the style has none.
    one.replace('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', ""),
  );
};

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(blankDocument("Nothing yet"), { requirements: { CompressedFile: "0.1" } });
});
afterAll(() => {
  office.close();
});

test.each(DOCUMENTS)(
  "a Word that gives no file away gives a block the looks that a file has: %s",
  async (_, after, blocks) => {
    const bytes = blankDocument(...blocks);
    const docx = openDocx("a.docx", bytes);
    const expected = (await docx.read()).paragraphs[after]?.text ?? "";
    const change = insertion(after, { expect: expected });
    expect(await docx.apply([change])).toEqual([]);
    office.reopen(bytes);
    expect(await openInWord("a.docx").apply([change])).toEqual([]);
    expect(Office.context.requirements.isSetSupported("CompressedFile", "1.1")).toBe(false);
    const looks = looksIn(docx.save());
    expect(looks.length).toBeGreaterThan(1);
    expect(looksIn(office.save())).toEqual(looks);
  },
);

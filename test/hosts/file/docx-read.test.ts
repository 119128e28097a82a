import { FileRefused } from "../../../src/core/ports";
import type { Paragraph } from "../../../src/core/snapshot";
import { formatNumber } from "../../../src/hosts/file/document/number-format";
import { openDocx } from "../../../src/hosts/file/docx";
import { docxOf, p, type DocxParts } from "./docx-bytes";

const read = async (body: string, parts: DocxParts = {}): Promise<readonly Paragraph[]> =>
  (await openDocx("a.docx", docxOf(body, parts)).read()).paragraphs;
const texts = async (body: string): Promise<readonly string[]> => (await read(body)).map(({ text }) => text);
const numbers = async (body: string, parts: DocxParts): Promise<readonly string[]> =>
  (await read(body, parts)).map(({ number }) => number);

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const GONE = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';

describe("text is read with every tracked change accepted", () => {
  test.each([
    [
      "a deletion is not read",
      `<w:p>${run("kept")}<w:del w:id="1"><w:r><w:delText> gone</w:delText></w:r></w:del></w:p>`,
      ["kept"],
    ],
    ["an insertion is", `<w:p>${run("kept")}<w:ins w:id="1">${run(" new")}</w:ins></w:p>`, ["kept new"]],
    [
      "text moved away is not read, text moved here is",
      `<w:p><w:moveFrom w:id="1">${run("old")}</w:moveFrom><w:moveTo w:id="2">${run("here")}</w:moveTo></w:p>`,
      ["here"],
    ],
    ["a deleted mark joins two paragraphs", p("one ", GONE) + p("two"), ["one two"]],
    ["deleted marks join three", p("a", GONE) + p("b", GONE) + p("c"), ["abc"]],
    [
      "a paragraph deleted whole is gone",
      `<w:p><w:pPr>${GONE}</w:pPr><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>${p("left")}`,
      ["left"],
    ],
    [
      "a deleted row is gone",
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p("gone")}</w:tc></w:tr><w:tr><w:tc>${p("kept")}</w:tc></w:tr></w:tbl>`,
      ["kept"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await texts(body)).toEqual(expected);
  });

  test("the joined paragraph takes style and number from the mark that remains", async () => {
    const body = p("one ", `<w:pStyle w:val="Old"/>${GONE}`) + p("two", '<w:pStyle w:val="New"/>');
    expect((await read(body)).map(({ style, hasTrackedChange }) => [style, hasTrackedChange])).toEqual([
      ["New", true],
    ]);
  });
});

describe("what else stands in a paragraph", () => {
  test.each([
    [
      "tabs and line breaks are characters",
      `<w:p><w:pPr><w:tabs><w:tab w:pos="9"/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>`,
      ["one\ttwo\nthree"],
    ],
    ["entities are decoded", p("A &amp; B &lt;C&gt;"), ["A & B <C>"]],
    [
      "a field shows its result, not its code",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("clause 4")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ["clause 4"],
    ],
    [
      "a text box is read once, behind the paragraph that holds it",
      `<w:p>${run("host")}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("box")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ["host", "box"],
    ],
    [
      "a content control's paragraphs are read",
      `<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${p("inside")}</w:sdtContent></w:sdt>`,
      ["inside"],
    ],
    [
      "an earlier style under tracked formatting is not",
      p(
        "x",
        '<w:pStyle w:val="New"/><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange>',
      ),
      ["x"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await texts(body)).toEqual(expected);
  });

  test("tables, tags and the style of tracked formatting are told", async () => {
    const control = `<w:sdt><w:sdtPr><w:tag w:val="outer"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:tag w:val="inner"/></w:sdtPr><w:sdtContent>${p("a")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`;
    const changed = p(
      "x",
      '<w:pStyle w:val="New"/><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange>',
    );
    const paragraphs = await read(`${control}<w:tbl><w:tr><w:tc>${p("b")}</w:tc></w:tr></w:tbl>${changed}`);
    expect(paragraphs.map(({ tag, inTable, style }) => [tag, inTable, style])).toEqual([
      ["inner", false, ""],
      ["", true, ""],
      ["", false, "New"],
    ]);
  });

  test("other people's comments stand at the paragraph they start in, ours nowhere", async () => {
    const body = `<w:p><w:commentRangeStart w:id="7"/>${run("a")}</w:p>${p("b")}<w:p>${run("c")}<w:r><w:commentReference w:id="8"/></w:r></w:p>`;
    const comments = `<w:comment w:id="7" w:author="Ann">${p("Who?")}${p("When?")}</w:comment><w:comment w:id="8" w:author="Commonweal">${p("Commonweal · gap")}</w:comment>`;
    expect((await read(body, { comments })).map((one) => one.comments)).toEqual([["Who?\nWhen?"], [], []]);
  });

  test("protection counts only where it is enforced and limits words", async () => {
    const isProtected = async (settings: string): Promise<boolean> =>
      (await openDocx("a.docx", docxOf(p("x"), { settings })).read()).isProtected;
    expect(await isProtected('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')).toBe(true);
    expect(await isProtected('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')).toBe(false);
    expect(await isProtected('<w:documentProtection w:formatting="1" w:enforcement="1"/>')).toBe(false);
  });
});

const level = (index: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const listed = (ilvl: number, numId = 1): string =>
  p("x", `<w:numPr><w:ilvl w:val="${String(ilvl)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`);
const OUTLINE = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2")}${level(2, "lowerLetter", "(%3)")}${level(3, "lowerRoman", "(%4)")}</w:abstractNum>`;
const NUM = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

describe("automatic numbers are those a reader sees, without the final full stop", () => {
  test.each([
    [
      "levels count on, and start anew behind a higher one",
      [0, 1, 2, 2, 3, 1, 0, 1].map((at) => listed(at)).join(""),
      OUTLINE + NUM,
      ["1", "1.1", "(a)", "(b)", "(i)", "1.2", "2", "2.1"],
    ],
    [
      "a level that was passed over counts as used once",
      listed(1) + listed(1),
      OUTLINE + NUM,
      ["1.1", "1.2"],
    ],
    [
      "a second list of the same definition counts on",
      listed(0) + listed(0, 2),
      `${OUTLINE}${NUM}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>`,
      ["1", "2"],
    ],
    [
      "unless its start is overridden",
      listed(0) + listed(0) + listed(0, 2),
      `${OUTLINE}${NUM}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      ["1", "2", "1"],
    ],
    [
      "a level that never restarts counts through",
      listed(0) + listed(1) + listed(0) + listed(1),
      `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1")}${level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>${NUM}`,
      ["1", "1", "2", "2"],
    ],
    [
      "bullets are no numbers",
      listed(0),
      `<w:abstractNum w:abstractNumId="0">${level(0, "bullet", "•")}</w:abstractNum>${NUM}`,
      [""],
    ],
    ["number 0 switches numbering off", listed(0, 0), OUTLINE + NUM, [""]],
    [
      "a deleted paragraph takes no number",
      listed(0) + p("", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${GONE}`) + listed(0),
      OUTLINE + NUM,
      ["1", "2"],
    ],
  ])("%s", async (_, body, numbering, expected) => {
    expect(await numbers(body, { numbering })).toEqual(expected);
  });

  test("styles number their paragraphs, at the level that names the style, by inheritance too", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "Part %1", '<w:pStyle w:val="H"/>')}${level(1, "decimal", "%1.%2", '<w:isLgl/><w:pStyle w:val="C"/>')}</w:abstractNum>${NUM}`;
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr></w:style>';
    const body =
      p("a", '<w:pStyle w:val="H"/>') + p("b", '<w:pStyle w:val="C"/>') + p("c", '<w:pStyle w:val="H"/>');
    const paragraphs = await read(body, { numbering, styles });
    expect(paragraphs.map(({ number, level: depth }) => [number, depth])).toEqual([
      ["Part I", 1],
      ["1.1", undefined],
      ["Part II", 1],
    ]);
  });

  test.each([
    ["letters go on with aa", 27, "lowerLetter", "aa"],
    ["and bb", 28, "upperLetter", "BB"],
    ["1994 in Roman figures", 1994, "upperRoman", "MCMXCIV"],
    ["two places", 7, "decimalZero", "07"],
    ["eleventh", 11, "ordinal", "11th"],
    ["twenty-second", 22, "ordinal", "22nd"],
    ["in words", 121, "cardinalText", "One hundred twenty-one"],
    ["in ordinal words", 20, "ordinalText", "Twentieth"],
    ["in irregular ones", 32, "ordinalText", "Thirty-second"],
    ["in a format of the document's own", 7, "001, 002, 003, ...", "007"],
    ["nought has no letter", 0, "lowerLetter", "0"],
    ["other scripts stand in decimal figures", 3, "hebrew1", "3"],
  ])("%s", (_, value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});

describe("what is no document is refused with its reason", () => {
  const reasonOf = (bytes: Uint8Array): string => {
    try {
      openDocx("a.docx", bytes);
      return "opened";
    } catch (error) {
      if (error instanceof FileRefused) return error.reason;
      throw error;
    }
  };

  test("an empty file, plain text, an old document, a cut-off file, XML that is not well formed", () => {
    const whole = docxOf(p("x"));
    expect(reasonOf(new Uint8Array())).toBe("empty");
    expect(reasonOf(new TextEncoder().encode("Dear Sir"))).toBe("not-a-zip");
    expect(reasonOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe("old-format");
    expect(reasonOf(whole.subarray(0, whole.length - 40))).toBe("truncated");
    expect(reasonOf(docxOf("<w:p>"))).toBe("damaged");
  });

  test("a Strict document is read and not written", async () => {
    const host = openDocx(
      "strict.docx",
      docxOf(p("words"), {}, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    );
    expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual(["words"]);
    await expect(host.apply([{ kind: "unmark" }])).rejects.toMatchObject({ reason: "strict" });
    expect(host.changedParts).toEqual([]);
  });
});

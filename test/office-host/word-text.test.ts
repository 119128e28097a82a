import { openWord, type WordOffice } from "./env/open-word";
import { blankDocument, flatPackage, numbered, paragraphXml } from "./package/blank-document";

let office: WordOffice;
const CONTRACT = blankDocument(
  paragraphXml("Services Agreement", '<w:pStyle w:val="Heading1"/>'),
  paragraphXml("Payment", numbered(0)),
  paragraphXml("The Authority shall pay the Supplier.", numbered(1)),
  paragraphXml("Within 30 days.", numbered(1)),
  "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>In a table</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
  "Signed by both parties.",
);

beforeAll(async () => {
  office = await openWord(CONTRACT);
});
beforeEach(() => {
  office.reopen(CONTRACT);
});
afterAll(() => {
  office.close();
});

test("paragraphs say their text, style, list and table", async () => {
  const found = await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load(
      "items/text,items/style,items/styleBuiltIn,items/outlineLevel,items/isListItem,items/tableNestingLevel",
    );
    await context.sync();
    return paragraphs.items.map((one) => [
      one.text,
      one.style,
      one.styleBuiltIn,
      one.outlineLevel,
      one.isListItem,
      one.tableNestingLevel,
    ]);
  });
  expect(found).toEqual([
    ["Services Agreement", "Heading 1", "Heading1", 1, false, 0],
    ["Payment", "Normal", "Normal", 10, true, 0],
    ["The Authority shall pay the Supplier.", "Normal", "Normal", 10, true, 0],
    ["Within 30 days.", "Normal", "Normal", 10, true, 0],
    ["In a table", "Normal", "Normal", 10, false, 1],
    ["Signed by both parties.", "Normal", "Normal", 10, false, 0],
  ]);
});

test("list items say their level and their number as a reader sees it", async () => {
  const found = await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    const items = paragraphs.items.slice(0, 4).map((one) => one.listItemOrNullObject);
    for (const one of items) one.load("level,listString");
    await context.sync();
    return items.map((one) => (one.isNullObject ? null : [one.level, one.listString]));
  });
  expect(found).toEqual([null, [0, "1."], [1, "1.1"], [1, "1.2"]]);
});

test("a search finds text across runs, and refuses more than 255 characters", async () => {
  const found = await Word.run(async (context) => {
    const ranges = context.document.body.search("the supplier", { matchCase: false });
    ranges.load("items/text");
    await context.sync();
    return ranges.items.map((one) => one.text);
  });
  expect(found).toEqual(["the Supplier"]);
  await expect(
    Word.run(async (context) => {
      context.document.body.search("x".repeat(256)).load("items");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "SearchStringInvalidOrTooLong" });
});

test("a new paragraph takes the properties of the one beside it", async () => {
  await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    paragraphs.items[2]?.insertParagraph("A new sub-clause.", "After");
    await context.sync();
  });
  expect(office.person.texts.slice(2, 5)).toEqual([
    "The Authority shall pay the Supplier.",
    "A new sub-clause.",
    "Within 30 days.",
  ]);
});

test("a range follows text that is put before it", async () => {
  const text = await Word.run(async (context) => {
    const range = context.document.body.search("Supplier").getFirst();
    range.track();
    await context.sync();
    context.document.body.search("The Authority").getFirst().insertText("Only t", "Start");
    await context.sync();
    range.load("text");
    await context.sync();
    return range.text;
  });
  expect(text).toBe("Supplier");
  expect(office.person.texts[2]).toBe("Only tThe Authority shall pay the Supplier.");
});

test("blocks of OOXML stand where they are put, in a content control with its tag", async () => {
  const clause = flatPackage(
    paragraphXml("Social value", '<w:pStyle w:val="Heading2"/>') +
      paragraphXml("The Supplier shall report.") +
      "<w:p/>",
  );
  await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    const fresh = paragraphs.items[3]?.insertParagraph("", "After");
    if (!fresh) throw new Error("no paragraph");
    const control = fresh.insertContentControl();
    control.tag = "LCR-C-005 1.0.0";
    control.title = "Social value";
    control.insertOoxml(clause, "Replace");
    await context.sync();
  });
  expect(office.person.texts.slice(3, 7)).toEqual([
    "Within 30 days.",
    "Social value",
    "The Supplier shall report.",
    "",
  ]);
  const tagged = await Word.run(async (context) => {
    const controls = context.document.contentControls.getByTag("LCR-C-005 1.0.0");
    controls.load("items/text,items/title");
    await context.sync();
    return controls.items.map((one) => [one.title, one.text]);
  });
  expect(tagged).toEqual([["Social value", "Social value\rThe Supplier shall report.\r"]]);
});

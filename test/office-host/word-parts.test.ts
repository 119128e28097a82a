import { openWord, type WordOffice } from "./env/open-word";
import { blankDocument, flatPackage } from "./package/blank-document";
import { faultsOf } from "./package/validate";

let office: WordOffice;
const TEXT = blankDocument("The Supplier shall report yearly.", "Second paragraph.", "Third paragraph.");

beforeAll(async () => {
  office = await openWord(TEXT);
});
beforeEach(() => {
  office.reopen(TEXT);
});
afterAll(() => {
  office.close();
});

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return "no error";
  } catch (error) {
    return Reflect.get(Object(error), "code");
  }
};

const MADE = "made by us: the npm edition of office.js has no";

test(`${MADE} bookmarks: one follows its text`, async () => {
  expect(office.gaps.has("Range.insertBookmark")).toBe(true);
  const found = await Word.run(async (context) => {
    const { body } = context.document;
    body.search("report").getFirst().insertBookmark("duty");
    body.paragraphs.getFirst().insertText("First: ", "Start");
    await context.sync();
    const range = context.document.getBookmarkRangeOrNullObject("DUTY").load("text");
    const none = context.document.getBookmarkRangeOrNullObject("nothing").load("text");
    const names = body.paragraphs.getFirst().getRange("Whole").getBookmarks();
    await context.sync();
    context.document.deleteBookmark("duty");
    await context.sync();
    return [range.text, none.isNullObject, names.value];
  });
  expect(found).toEqual(["report", true, ["duty"]]);
  expect(faultsOf(office.save(), "docx")).toEqual([]);
});

test("headers, footers, footnotes and tables hold text of their own", async () => {
  const found = await Word.run(async (context) => {
    const { body, sections } = context.document;
    sections.getFirst().getHeader("Primary").insertParagraph("Confidential", "End");
    sections.getFirst().getFooter("Primary").insertText("Page", "Start");
    const table = body.paragraphs.getFirst().insertTable(2, 2, "After", [
      ["Measure", "Weeks"],
      ["LCR-M-004", "520"],
    ]);
    table.headerRowCount = 1;
    await context.sync();
    table.load("values,rowCount,headerRowCount");
    const header = sections.getFirst().getHeader("Primary").load("text");
    const inTable = body.search("520").getFirst().parentTableCellOrNullObject.load("rowIndex,cellIndex");
    await context.sync();
    return [
      table.values,
      table.rowCount,
      table.headerRowCount,
      header.text,
      inTable.rowIndex,
      inTable.cellIndex,
    ];
  });
  expect(found).toEqual([
    [
      ["Measure", "Weeks"],
      ["LCR-M-004", "520"],
    ],
    2,
    1,
    "\rConfidential",
    1,
    1,
  ]);
  expect(faultsOf(office.save(), "docx")).toEqual([]);
});

test(`${MADE} footnotes and fields`, async () => {
  const code =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>clause 4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  office.reopen(
    blankDocument(
      `<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r>${code}<w:r><w:t>.</w:t></w:r></w:p>`,
      "Last.",
    ),
  );
  const found = await Word.run(async (context) => {
    const { body } = context.document;
    body.paragraphs.getLast().getRange("Whole").insertFootnote("Reg. 67 of the Public Contracts Regulations");
    await context.sync();
    const fields = body.fields.load("items/code,items/type,items/result/text");
    const notes = body.footnotes.load("items/type,items/body/text");
    const first = body.paragraphs.getFirst().load("text");
    await context.sync();
    return [
      fields.items.map((one) => [one.code.trim(), one.type, one.result.text]),
      notes.items.map((one) => one.body.text),
      first.text,
    ];
  });
  expect(found).toEqual([
    [["REF _Ref1 \\h", "Ref", "clause 4"]],
    [" Reg. 67 of the Public Contracts Regulations"],
    "See clause 4.",
  ]);
  expect(faultsOf(office.save(), "docx")).toEqual([]);
});

test(`${MADE} paragraph events and ids: they name what was added, changed and deleted`, async () => {
  const told: unknown[] = [];
  await Word.run(async (context) => {
    const { document } = context;
    const listen = (
      args: Word.ParagraphAddedEventArgs | Word.ParagraphChangedEventArgs | Word.ParagraphDeletedEventArgs,
    ): Promise<void> => {
      told.push([args.type, args.uniqueLocalIds.length]);
      return Promise.resolve();
    };
    document.onParagraphAdded.add(listen);
    document.onParagraphChanged.add(listen);
    document.onParagraphDeleted.add(listen);
    await context.sync();
    document.body.paragraphs.getFirst().insertParagraph("New", "After");
    document.body.paragraphs.getLast().insertText("!", "End");
    await context.sync();
  });
  await office.idle();
  expect(told).toEqual([
    ["ParagraphAdded", 1],
    ["ParagraphChanged", 1],
  ]);
  office.reopen(TEXT, { subscription: false });
  const ask = Word.run(async (context) => {
    const first = context.document.body.paragraphs.getFirst().load("uniqueLocalId");
    await context.sync();
    return first.uniqueLocalId;
  });
  expect(await codeOf(ask)).toBe("NotImplemented");
});

test("properties, custom XML and settings are kept in the file", async () => {
  await Word.run(async (context) => {
    const { document } = context;
    document.properties.title = "Agreement";
    document.properties.customProperties.add("Commonweal", "x".repeat(300));
    document.customXmlParts.add('<stamp xmlns="urn:commonweal:stamp"/>');
    document.settings.add("view", [1, 2]);
    await context.sync();
  });
  const file = office.save();
  expect(faultsOf(file, "docx")).toEqual([]);
  office.reopen(file);
  const found = await Word.run(async (context) => {
    const { document } = context;
    document.properties.load("title");
    const property = document.properties.customProperties.getItem("commonweal").load("value");
    const part = document.customXmlParts.getByNamespace("urn:commonweal:stamp").getOnlyItem().getXml();
    const setting = document.settings.getItem("view").load("value");
    await context.sync();
    return [
      document.properties.title,
      String(property.value).length,
      part.value,
      JSON.stringify(setting.value),
    ];
  });
  expect(found).toEqual(["Agreement", 255, '<stamp xmlns="urn:commonweal:stamp"/>', "[1,2]"]);
});

test("what is read out as OOXML can be put in elsewhere", async () => {
  const texts = await Word.run(async (context) => {
    const first = context.document.body.paragraphs.getFirst();
    const xml = first.getOoxml();
    await context.sync();
    context.document.body.insertOoxml(xml.value, "End");
    await context.sync();
    return office.person.texts;
  });
  expect(texts.at(-1)).toBe("Third paragraph.The Supplier shall report yearly.");
  expect(faultsOf(office.save(), "docx")).toEqual([]);
});

test.each([
  ["OOXML that is none", "not xml", "InvalidArgument"],
  [
    "OOXML that leads to a part it does not hold",
    flatPackage("<w:p/>").replace(
      "</pkg:package>",
      '<pkg:part pkg:name="/word/_rels/document.xml.rels" pkg:contentType="x"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="a/styles" Target="styles.xml"/></Relationships></pkg:xmlData></pkg:part></pkg:package>',
    ),
    "GeneralException",
  ],
])("%s is refused", async (_, xml, code) => {
  const work = Word.run(async (context) => {
    context.document.body.insertOoxml(xml, "End");
    await context.sync();
  });
  expect(await codeOf(work)).toBe(code);
});

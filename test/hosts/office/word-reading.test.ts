import { openDocx } from "../../../src/hosts/file/docx";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { docxOf, p, partOf, relationshipOf, type DocxParts } from "../file/docx-bytes";

let office: WordOffice;
const FILE = "all.docx";
const PARTS: DocxParts = {
  styles:
    '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  header: p("Confidential"),
  footer: p("Page one"),
  footnotes: `<w:footnote w:id="1">${p("As amended")}</w:footnote>`,
  endnotes: `<w:endnote w:id="1">${p("See the annex")}</w:endnote>`,
};
const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p("In a box")}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const margin = (kind: "header" | "footer"): string =>
  `<w:${kind}Reference w:type="default" r:id="${relationshipOf(kind, PARTS)}"/>`;
const note = (kind: "footnote" | "endnote"): string => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;
const BODY = [
  `<w:p><w:r><w:t>The Supplier shall pay</w:t></w:r>${note("footnote")}</w:p>`,
  p("Numbered by its style", '<w:pStyle w:val="Clause"/>'),
  `<w:p><w:r><w:t>Around a box</w:t></w:r>${box}</w:p>`,
  `<w:p><w:pPr><w:rPr><w:del w:id="90" w:author="A" w:date="2026-01-01T00:00:00Z"/></w:rPr></w:pPr><w:r><w:t>Runs </w:t></w:r></w:p>`,
  `<w:p><w:r><w:t>on</w:t></w:r>${note("endnote")}</w:p>`,
  `<w:p><w:pPr><w:sectPr>${margin("header")}${margin("footer")}</w:sectPr></w:pPr></w:p>`,
  p("Last"),
].join("");

beforeAll(async () => {
  office = await openWord(docxOf(BODY, PARTS));
});
afterAll(() => {
  office.close();
});

test("headers, footers, notes, text boxes, styles and joined paragraphs read as the file host reads them", async () => {
  const wanted = await openDocx(FILE, docxOf(BODY, PARTS)).read();
  const before = office.save();
  expect(await openInWord(FILE).read()).toEqual(wanted);
  expect(wanted.asides.map(({ story }) => story)).toEqual(["header", "footer", "footnote", "endnote"]);
  expect(wanted.paragraphs.map(({ text }) => text)).toEqual([
    "The Supplier shall pay",
    "Numbered by its style",
    "Around a box",
    "In a box",
    "Runs on",
    "",
    "Last",
  ]);
  // Word makes a header where its API is asked for one; reading must not.
  expect(office.save()).toEqual(before);
});

test("a change behind a text box finds its place, though Word's API counts no boxes", async () => {
  office.reopen(docxOf(BODY, PARTS));
  const host = openInWord(FILE);
  const text = "Commonweal · a gap";
  expect(await host.apply([{ kind: "mark", index: 6, expect: "Last", text }])).toEqual([]);
  expect(partOf(office.save())).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:t[^>]*>Last</);
});

test("where Word gives out no file, its API alone is read: no text box, no header", async () => {
  office.reopen(docxOf(BODY, PARTS));
  const supported = jest
    .spyOn(Office.context.requirements, "isSetSupported")
    .mockImplementation((name) => name === "WordApi");
  try {
    const { paragraphs, asides } = await openInWord(FILE).read();
    expect(paragraphs.map(({ text }) => text)).toEqual([
      "The Supplier shall pay",
      "Numbered by its style",
      "Around a box",
      "Runs ",
      "on",
      "",
      "Last",
    ]);
    expect(asides).toEqual([
      { story: "footnote", text: "As amended", at: 0 },
      { story: "endnote", text: "See the annex", at: 4 },
    ]);
  } finally {
    supported.mockRestore();
  }
});

const protectedBy = (edit: string): Uint8Array =>
  docxOf(p("One"), { settings: `<w:documentProtection w:edit="${edit}" w:enforcement="1"/>` });

test.each([
  ["readOnly", true],
  ["comments", true],
  ["trackedChanges", true],
  ["forms", true],
  ["none", false],
])("protection of the kind %s is read from the file", async (edit, isProtected) => {
  office.reopen(protectedBy(edit));
  expect((await openInWord(FILE).read()).isProtected).toBe(isProtected);
});

test("a document that is open for reading only counts as protected", async () => {
  office.reopen(docxOf(p("One")));
  const real = Office;
  const over = (of: object, name: string, value: unknown): unknown =>
    Object.create(of, { [name]: { value } });
  const document = over(real.context.document, "mode", "readOnly");
  Reflect.set(globalThis, "Office", over(real, "context", over(real.context, "document", document)));
  try {
    expect((await openInWord(FILE).read()).isProtected).toBe(true);
    const refusals = await openInWord(FILE).apply([
      { kind: "mark", index: 0, expect: "One", text: "Commonweal · a gap" },
    ]);
    expect(refusals.map(({ why }) => why)).toEqual(["protected-sheet"]);
  } finally {
    Reflect.set(globalThis, "Office", real);
  }
});

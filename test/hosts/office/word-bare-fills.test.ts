import type { DocumentChange } from "../../../src/core/document-change";
import { openDocx } from "../../../src/hosts/file/docx";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { fillLaws } from "../document-laws/fill-laws";
import { AGREEMENT, BLANK, FILL_TAG, filling } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { partOf } from "../file/docx-bytes";
import { trackLaws } from "../document-laws/writing-laws";
import { wordOpener } from "./word-opened";

let office: WordOffice;
const { file } = AGREEMENT;
const BYTES = documentBytes(AGREEMENT);
const UNFILL: DocumentChange = { kind: "unfill-slot", tag: FILL_TAG };
const LINES = ["520 weeks", "12 jobs"];
const main = (): string => partOf(office.save(), "word/document.xml") ?? "";

beforeAll(async () => {
  office = await openWord(BYTES);
});
beforeEach(() => {
  office.reopen(BYTES);
});
afterAll(() => {
  office.close();
});

describe("a host of Word that makes no content controls keeps the laws of blanks", () => {
  fillLaws(
    wordOpener(() => office, { controls: false }),
    [],
  );
});

describe("a host of Word that makes no content controls keeps the laws of tracking", () => {
  trackLaws(
    wordOpener(() => office, { controls: false }),
    [],
  );
});

test("a filling stands in one bookmark of ours and in no control", async () => {
  await openInWord(file, { controls: false }).apply([filling(LINES)]);
  expect(main()).not.toContain("<w:sdt>");
  expect(main().match(/w:name="cw_fill[^"]*"/g)).toEqual(['w:name="cw_fill_LCR_C_001_1"']);
});

test("words that stand before the blank as well are not taken for the filling", async () => {
  const change = filling(["The Supplier"]);
  await openInWord(file, { controls: false }).apply([change]);
  const host = openInWord(file, { controls: false });
  expect(await host.apply([change])).toEqual([]);
  expect(await host.apply([UNFILL])).toEqual([]);
  expect((await host.read()).paragraphs[8]?.text).toBe(BLANK);
});

test("a host that makes controls tells the filling too, and gives the blank back", async () => {
  await openInWord(file, { controls: false }).apply([filling(LINES)]);
  const host = openInWord(file);
  expect((await host.read()).paragraphs.slice(8, 10).map(({ ourTags }) => ourTags)).toEqual([
    [FILL_TAG],
    [FILL_TAG],
  ]);
  expect(await host.apply([filling(LINES), UNFILL])).toEqual([]);
  expect((await host.read()).paragraphs).toEqual(AGREEMENT.paragraphs);
  expect(main()).not.toContain("cw_fill");
});

test("a filling whose words somebody changed is left alone", async () => {
  const host = openInWord(file, { controls: false });
  await host.apply([filling(["520 weeks"])]);
  await Word.run(async (context) => {
    context.document
      .getBookmarkRange("cw_fill_LCR_C_001_1")
      .search("weeks")
      .getFirst()
      .insertText("days", "Replace");
    await context.sync();
  });
  const refused = await host.apply([filling(["520 weeks"])]);
  expect(refused.map(({ why }) => why)).toEqual(["name-taken"]);
  expect((await host.read()).paragraphs[8]?.text).toContain("520 days");
});

test("as a file, it is not taken out, and its record stays for Word", async () => {
  await openInWord(file, { controls: false }).apply([filling(LINES)]);
  const docx = openDocx(file, office.save());
  expect((await docx.apply([UNFILL])).map(({ why, message }) => [why, message])).toEqual([
    [
      "not-offered",
      'The filling "cw:fill:LCR-C-001:1" was not taken out: it was made in Word without a content control, and only its bookmark tells it. Take it out in Word, with the add-in.',
    ],
  ]);
  office.reopen(docx.save());
  const host = openInWord(file);
  expect(await host.apply([UNFILL])).toEqual([]);
  expect((await host.read()).paragraphs).toEqual(AGREEMENT.paragraphs);
});

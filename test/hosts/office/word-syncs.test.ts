import type { DocumentChange } from "../../../src/core/document-change";
import { openInWord } from "../../../src/hosts/office/word";
import { openDocx } from "../../../src/hosts/file/docx";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { blankDocument, paragraphXml } from "../../office-host/package/blank-document";
import { faultsOf } from "../../office-host/package/validate";
import { AGREEMENT, filling, insertion, mark } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(documentBytes(AGREEMENT));
});
afterAll(() => {
  office.close();
});

const CHANGES: readonly DocumentChange[] = [
  { kind: "unmark" },
  insertion(2),
  insertion(9, { tag: "cw:LCR-C-002:1", newPage: true }),
  filling(["520 weeks", "12 jobs"]),
  mark(7),
  { kind: "stamp", stamp: undefined, waivers: [{ key: "k", reason: "r", who: "w", edition: "lcr 1.1.0" }] },
];
const host = openInWord(AGREEMENT.file);

test("the saved document is sound, and reads the same as a file", async () => {
  office.reopen(documentBytes(AGREEMENT));
  expect(await host.apply(CHANGES)).toEqual([]);
  const read = await host.read();
  const bytes = office.save();
  expect(faultsOf(bytes, "docx")).toEqual([]);
  expect(await openDocx(AGREEMENT.file, bytes).read()).toMatchObject({
    waivers: read.waivers,
    paragraphs: read.paragraphs.map(({ text, tag, number, ourTags = [], bookmarks = [] }) => ({
      text,
      tag,
      number,
      ...(ourTags.length > 0 && { ourTags }),
      ...(bookmarks.length > 0 && { bookmarks }),
    })),
  });
});

test("a block takes the styles of the clauses around it", async () => {
  const text = "The Supplier shall provide the services with all the care that they need.";
  office.reopen(
    blankDocument(
      paragraphXml("Services", '<w:pStyle w:val="Heading1"/>'),
      paragraphXml(text, '<w:pStyle w:val="ClauseText"/>'),
    ),
  );
  expect(await host.apply([insertion(1, { expect: text })])).toEqual([]);
  const { paragraphs } = await openDocx("a.docx", office.save()).read();
  expect(paragraphs.map(({ style }) => style)).toEqual(["Heading1", "ClauseText", "Heading1", "ClauseText"]);
});

test("tracking is switched on for tracked words, and then is as it was", async () => {
  office.reopen(documentBytes(AGREEMENT));
  await host.apply([insertion(2)], { track: true });
  expect(office.document.tracking).toBe("Off");
  expect((await host.read()).paragraphs[3]?.hasTrackedChange).toBe(true);
  office.document.setTracking("TrackAll");
  await host.apply([insertion(9, { tag: "cw:LCR-C-002:1", after: 11 })]);
  expect(office.document.tracking).toBe("TrackAll");
  expect((await host.read()).paragraphs.at(-1)?.hasTrackedChange).toBe(false);
});

import type { DocumentChange } from "../../../src/core/document-change";
import { openDocx } from "../../../src/hosts/file/docx";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { AGREEMENT, FILL_TAG, filling, insertion, mark, TAG } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { partOf } from "../file/docx-bytes";

let office: WordOffice;
const BYTES = documentBytes(AGREEMENT);
const { file } = AGREEMENT;
const WAIVER = { key: "k", reason: "r", who: "w", edition: "lcr 1.1.0" };
const CHANGES: readonly DocumentChange[] = [
  { kind: "unmark" },
  insertion(2),
  filling(["520 weeks", "12 jobs"]),
  mark(7),
  { kind: "stamp", stamp: undefined, waivers: [WAIVER] },
];

beforeAll(async () => {
  office = await openWord(BYTES, { profile: "ltsc-2021", gaps: false });
});
beforeEach(() => {
  office.reopen(BYTES);
});
afterAll(() => {
  office.close();
});

test("Word 2021, on Microsoft's proxies alone, reads all that the file host reads", async () => {
  expect(office.gaps.size).toBe(0);
  expect(await openInWord(file).read()).toEqual(await openDocx(file, BYTES).read());
});

test("what it lacks is said before anything is tried, each with its requirement set and what to do", () => {
  const lacks = openInWord(file).lacks();
  expect(lacks.map((one) => /WordApi 1\.\d/.exec(one)?.[0])).toEqual([
    "WordApi 1.4",
    "WordApi 1.4",
    "WordApi 1.4",
    "WordApi 1.6",
  ]);
  expect(lacks.join(" ")).toMatch(/no comments.*track changes.*Save the report.*not live/);
});

test("words go in untracked in their tagged controls; marks are refused, each with its reason", async () => {
  const host = openInWord(file);
  const refusals = await host.apply(CHANGES, { track: true });
  expect(refusals.map(({ why, message }) => [why, message])).toEqual([
    [
      "not-offered",
      'No comment was set at "Promises": this Word has no comments for add-ins (WordApi 1.4). Go to the gap from the list, or open the document in Word on the web, Microsoft 365 or Office 2024.',
    ],
  ]);
  const { paragraphs, waivers } = await openDocx(file, office.save()).read();
  expect(paragraphs.slice(3, 5).map(({ tag, hasTrackedChange }) => [tag, hasTrackedChange])).toEqual([
    [TAG, false],
    [TAG, false],
  ]);
  expect(paragraphs[10]?.ourTags).toEqual([FILL_TAG]);
  expect(waivers).toEqual([]);
  expect(partOf(office.save(), "word/comments.xml")).toBe(partOf(BYTES, "word/comments.xml"));
});

test("a gap is gone to from the list", async () => {
  const host = openInWord(file);
  await host.show({ kind: "paragraph", file, index: 7, label: "§2 “Promises”" });
  const { selection } = office.document;
  expect(office.document.paragraphs(office.document.body).indexOf(selection.start.paragraph)).toBe(7);
});

test("stamp, waivers and records make a report, and give all back where it is opened with the document again", async () => {
  const host = openInWord(file);
  expect(host.report()).toBeUndefined();
  await host.apply(CHANGES);
  const report = host.report();
  expect(report?.name).toBe("agreement.docx.commonweal.xml");
  office.reopen(office.save());
  expect((await openInWord(file).read()).waivers).toEqual([]);
  const again = openInWord(file, { report: report?.text ?? "" });
  expect((await again.read()).waivers).toEqual([WAIVER]);
  const unfill: DocumentChange = { kind: "unfill-slot", tag: FILL_TAG };
  expect(await again.apply([unfill, { kind: "remove-block", tag: TAG }])).toEqual([]);
  expect((await again.read()).paragraphs).toEqual(AGREEMENT.paragraphs);
});

test("stated facts are kept for the report, and stay in it through later changes", async () => {
  const host = openInWord(file);
  const none = { kind: "stamp", stamp: undefined, waivers: [] } as const;
  await host.apply([{ ...none, stated: { value: 5 } }]);
  await host.apply(CHANGES);
  const again = openInWord(file, { report: host.report()?.text ?? "" });
  expect((await again.read()).stated).toEqual({ value: 5 });
  await again.apply([{ ...none, stated: {} }]);
  expect((await again.read()).stated).toBeUndefined();
});

test("applying twice is applying once, and a fault with a retry is no fault", async () => {
  const host = openInWord(file);
  await host.apply(CHANGES);
  const [wanted, syncs] = [office.save(), office.host.stats.syncs];
  await host.apply(CHANGES);
  expect(office.save()).toEqual(wanted);
  for (let at = 1; at <= syncs; at++) {
    office.reopen(BYTES);
    office.host.faults.plan({ at, code: 5102, after: true });
    const other = openInWord(file);
    await expect(other.apply(CHANGES)).rejects.toThrow();
    expect((await other.apply(CHANGES)).map(({ why }) => why)).toEqual(["not-offered"]);
    expect(partOf(office.save())).toBe(partOf(wanted));
    expect(other.report()).toEqual(host.report());
  }
}, 60_000);

test("no event is registered for, since this Word has none", async () => {
  const off = openInWord(file).onChange(() => undefined);
  await office.idle();
  expect(office.host.stats.syncs).toBe(0);
  off();
});

test("a Word that is older still is told so", async () => {
  const supported = jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(false);
  await expect(openInWord(file).read()).rejects.toThrow(/lacks WordApi 1\.3: content controls and tables/);
  supported.mockRestore();
});

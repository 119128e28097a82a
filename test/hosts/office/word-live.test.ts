import type { DocumentChange } from "../../../src/core/document-change";
import type { Location } from "../../../src/core/location";
import { openInWord, type WordHost } from "../../../src/hosts/office/word";
import { PAUSE } from "../../../src/hosts/office/debounced";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { AGREEMENT, filling, insertion, mark, TAG } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";

let office: WordOffice;
const BYTES = documentBytes(AGREEMENT);
const { file } = AGREEMENT;

beforeAll(async () => {
  office = await openWord(BYTES);
});
afterAll(() => {
  office.close();
});

const MADE = "made by us: the npm edition of office.js has no";
const place = (index: number, label: string): Location => ({ kind: "paragraph", file, index, label });
const quiet = async (): Promise<void> => {
  await office.idle();
  await new Promise((done) => setTimeout(done, PAUSE + 150));
  await office.idle();
};

/** What a listener was told while something happened. */
async function told(
  host: WordHost,
  event: "onChange" | "onSelect",
  happening: () => unknown,
): Promise<readonly Location[]> {
  const seen: Location[] = [];
  const off = host[event]((at) => seen.push(at));
  await office.idle();
  await happening();
  await quiet();
  off();
  await office.idle();
  return seen;
}

test("a person is given time to pause", () => {
  expect(PAUSE).toBeGreaterThanOrEqual(250);
});

test(`${MADE} paragraph events: words that a person changed are told once after a pause, at their paragraph`, async () => {
  office.reopen(BYTES);
  const host = openInWord(file);
  expect(
    await told(host, "onChange", () => {
      for (const letter of " And more.") office.person.type(7, letter);
      office.person.type(8, " Later.", "Remote");
    }),
  ).toEqual([place(7, "2\tPromises And more.")]);
});

test(`${MADE} paragraph events: a deletion leaves no place but the file`, async () => {
  office.reopen(BYTES);
  expect(
    await told(openInWord(file), "onChange", () => {
      office.person.strike(9);
    }),
  ).toEqual([{ kind: "file", file }]);
});

const CHANGES: readonly DocumentChange[] = [
  { kind: "unmark" },
  insertion(2),
  filling(["520 weeks", "12 jobs"]),
  mark(7),
];

test(`${MADE} paragraph events: what we write ourselves is not told, what a person writes meanwhile is`, async () => {
  office.reopen(BYTES);
  const host = openInWord(file);
  const unfill: DocumentChange = { kind: "unfill-slot", tag: "cw:fill:LCR-C-001:1" };
  expect(await told(host, "onChange", () => host.apply(CHANGES))).toEqual([]);
  expect(
    await told(host, "onChange", () => host.apply([{ kind: "remove-block", tag: TAG }, unfill])),
  ).toEqual([]);
  expect(
    await told(host, "onChange", async () => {
      await host.apply(CHANGES);
      office.person.type(0, " of 2026");
    }),
  ).toEqual([place(0, "Services agreement of 2026")]);
});

test(`${MADE} paragraph events: where Word names no paragraph, the selection's is told`, async () => {
  office.reopen(BYTES, { subscription: false });
  office.person.select(8);
  expect(
    await told(openInWord(file), "onChange", () => {
      office.person.type(8, " So.");
    }),
  ).toMatchObject([{ index: 8 }]);
});

test(`${MADE} paragraph events: whoever stopped listening is told nothing`, async () => {
  office.reopen(BYTES);
  const seen: Location[] = [];
  const off = openInWord(file).onChange((at) => seen.push(at));
  await office.idle();
  office.person.type(2, " More.");
  off();
  await quiet();
  office.person.type(2, " Still more.");
  await quiet();
  expect(seen).toEqual([]);
});

test("a paragraph is shown, and what the person selects is told after a pause", async () => {
  office.reopen(BYTES);
  const host = openInWord(file);
  const seen = await told(host, "onSelect", () => host.show(place(7, "")));
  expect(seen).toEqual([place(7, "2\tPromises")]);
});

test("a paragraph that has moved since is found by its words", async () => {
  office.reopen(BYTES);
  const host = openInWord(file);
  await host.apply([insertion(2)]);
  const seen = await told(host, "onSelect", () => host.show(place(7, "§2 “Promises”")));
  expect(seen).toEqual([place(9, "2\tPromises")]);
});

test("a paragraph that is gone is not shown, and the message names it", async () => {
  office.reopen(BYTES);
  const before = office.document.selection;
  const show = openInWord(file).show(place(99, "paragraph 100"));
  await expect(show).rejects.toThrow(
    "Word cannot go to paragraph 100: the document has no such paragraph any more. Check again to read it as it is now.",
  );
  expect(office.document.selection).toBe(before);
});

test("nothing but showing moves the person's selection", async () => {
  office.reopen(BYTES);
  office.person.select(8, 4, 12);
  const before = office.document.selection;
  const host = openInWord(file);
  const off = host.onChange(() => undefined);
  await host.read();
  await host.apply([mark(7), insertion(9)]);
  await quiet();
  off();
  expect(office.document.selection).toBe(before);
});

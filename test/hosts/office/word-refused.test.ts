import type { DocumentChange } from "../../../src/core/document-change";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { AGREEMENT, filling, insertion, mark, TAG } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { docxOf, p } from "../file/docx-bytes";

let office: WordOffice;
const BYTES = documentBytes(AGREEMENT);
const { file } = AGREEMENT;
const CHANGES: readonly DocumentChange[] = [
  insertion(2),
  filling(["520 weeks"]),
  mark(9),
  { kind: "stamp", stamp: undefined, waivers: [{ key: "k", reason: "r", who: "w", edition: "lcr 1.1.0" }] },
];

beforeAll(async () => {
  office = await openWord(BYTES);
});
beforeEach(() => {
  office.reopen(BYTES);
});
afterAll(() => {
  office.close();
});

/** Comments of the document as a person sees them: each with its answers. */
const threads = (): Promise<readonly (readonly [string, boolean, readonly string[]])[]> =>
  Word.run(async (context) => {
    const all = context.document.body
      .getComments()
      .load("items/content,items/resolved,items/replies/items/content");
    await context.sync();
    return all.items.map((one) => [
      one.content,
      one.resolved,
      one.replies.items.map(({ content }) => content),
    ]);
  });

const LOCKED = "the document's protection does not allow it";

test.each([
  ["readOnly", false, ["protected-sheet", "protected-sheet"]],
  ["forms", false, ["protected-sheet", "protected-sheet"]],
  ["comments", false, ["protected-sheet"]],
  ["trackedChanges", false, ["protected-sheet"]],
  ["trackedChanges", true, []],
])(
  "protection of the kind %s, with tracking %p, is known before anything is tried",
  async (edit, track, why) => {
    const settings = `<w:documentProtection w:edit="${edit}" w:enforcement="1"/>`;
    office.reopen(docxOf(p("One") + p("Two"), { settings }));
    const refusals = await openInWord(file).apply(
      [insertion(0, { expect: "One" }), mark(1, "Commonweal · a gap", { expect: "Two" })],
      { track },
    );
    expect(refusals.map((one) => one.why)).toEqual(why);
    if (refusals[0]) expect(refusals[0].message).toContain(LOCKED);
  },
);

test("a label that forbids reading is told with its remedy", async () => {
  office.host.faults.plan({ at: 1, code: "AccessDenied" });
  await expect(openInWord(file).read()).rejects.toThrow(
    /^Word does not let add-ins read agreement\.docx \(AccessDenied\)\. A sensitivity label, or rights.*try once more\.$/,
  );
});

test("a label that forbids writing refuses every change, and nothing was written", async () => {
  office.host.faults.plan({ at: 4, code: "AccessDenied" });
  const refusals = await openInWord(file).apply(CHANGES);
  expect(refusals.map(({ why }) => why)).toEqual(CHANGES.map(() => "protected-sheet"));
  expect(refusals[0]?.message).toMatch(/does not allow agreement\.docx to be changed \(AccessDenied\)/);
  expect((await openInWord(file).read()).paragraphs).toEqual(AGREEMENT.paragraphs);
});

test("where Word allows no comments, the words, the stamp and the tracking stand, and each mark is refused", async () => {
  office.reopen(BYTES, { comments: false });
  office.document.setTracking("TrackAll");
  const host = openInWord(file);
  const refusals = await host.apply(CHANGES);
  expect(refusals.map(({ change, why }) => [change.kind, why])).toEqual([["mark", "not-offered"]]);
  expect(refusals[0]?.message).toMatch(
    /Word did not allow the comment \(NotAllowed\).*Go to the gap from the list/,
  );
  const read = await host.read();
  expect(read.paragraphs.filter(({ tag }) => tag === TAG)).toHaveLength(2);
  expect(read.waivers).toHaveLength(1);
  expect(office.document.tracking).toBe("TrackAll");
  expect(await host.apply(CHANGES)).toHaveLength(1);
  expect(await host.read()).toEqual(read);
});

test("a mark joins a person's open thread, and goes without it", async () => {
  const host = openInWord(file);
  await host.apply([mark(7)]);
  expect(await threads()).toEqual([["Who agreed this?", false, ["Commonweal · a gap"]]]);
  await host.apply([{ kind: "unmark" }, mark(7, "Commonweal · another")]);
  expect(await threads()).toEqual([["Who agreed this?", false, ["Commonweal · another"]]]);
  await host.apply([{ kind: "unmark" }]);
  expect(await threads()).toEqual([["Who agreed this?", false, []]]);
});

const answer = (text: string): Promise<void> =>
  Word.run(async (context) => {
    context.document.body.getComments().getFirst().reply(text);
    await context.sync();
  });

test("a reply of ours that somebody answered stays, and their thread is not closed for them", async () => {
  const host = openInWord(file);
  await host.apply([mark(7)]);
  await answer("Ann did.");
  await host.apply([{ kind: "unmark" }]);
  expect(await threads()).toEqual([["Who agreed this?", false, ["Commonweal · a gap", "Ann did."]]]);
});

test("a thread of ours that somebody answered is resolved, and a closed thread of theirs is not joined", async () => {
  const host = openInWord(file);
  await Word.run(async (context) => {
    context.document.body.getComments().getFirst().resolved = true;
    await context.sync();
  });
  await host.apply([mark(7)]);
  await Word.run(async (context) => {
    const all = context.document.body.getComments().load("items/content");
    await context.sync();
    all.items.find(({ content }) => content.startsWith("Commonweal"))?.reply("Noted.");
    await context.sync();
  });
  await host.apply([{ kind: "unmark" }]);
  expect([...(await threads())].sort()).toEqual([
    ["Commonweal · a gap", true, ["Noted."]],
    ["Who agreed this?", true, []],
  ]);
});

test("what somebody else changed between reading and writing is refused, and stays as they left it", async () => {
  const host = openInWord(file);
  await host.read();
  office.person.type(2, " By them.", "Remote");
  office.person.type(8, " So.", "Remote");
  const refusals = await host.apply([insertion(2), filling(["520 weeks"]), mark(9)]);
  expect(refusals.map(({ why }) => why)).toEqual(["changed-meanwhile", "changed-meanwhile"]);
  expect(refusals[0]?.message).toContain('it now reads "The Supplier shall provide the services. By them."');
  expect(office.person.texts[2]).toBe("1.1\tThe Supplier shall provide the services. By them.");
});

test("blocks without content controls are told by their bookmarks: inserted once, replaced, removed", async () => {
  const host = openInWord(file, { controls: false });
  const block = insertion(2);
  expect(await host.apply([block])).toEqual([]);
  const read = await host.read();
  expect(read.paragraphs.slice(3, 5).map(({ tag, bookmarks = [] }) => [tag, bookmarks])).toEqual([
    ["", ["cw_LCR_C_001_1"]],
    ["", []],
  ]);
  expect(await host.apply([block])).toEqual([]);
  expect(await host.read()).toEqual(read);
  const newer: DocumentChange = {
    kind: "replace-block",
    tag: TAG,
    newTag: "cw:LCR-C-001:2",
    title: "Social value",
    expect: "Social value <commitments>\nThe Supplier shall keep its promises & report on them.",
    parts: [{ level: 0, role: "heading", text: "3.\tNewer words" }],
  };
  expect(await host.apply([newer])).toEqual([]);
  expect((await host.read()).paragraphs[3]).toMatchObject({
    text: "Newer words",
    bookmarks: ["cw_LCR_C_001_2"],
  });
  expect(await host.apply([{ kind: "remove-block", tag: "cw:LCR-C-001:2" }])).toEqual([]);
  expect((await host.read()).paragraphs).toEqual(AGREEMENT.paragraphs);
});

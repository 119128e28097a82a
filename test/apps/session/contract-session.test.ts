import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ContractSession } from "../../../src/apps/session/contract-actions";
import { contractSession } from "../../../src/apps/session/contract-session";
import type { ContractHost } from "../../../src/apps/session/contract-state";
import { sha256 } from "../../../src/apps/sha256";
import type { Location } from "../../../src/core/location";
import { openDocx, type DocxHost } from "../../../src/hosts/file/docx";
import { openRulesets, type Rulesets } from "../../../src/rulesets";
import type { ClauseShown } from "../../../src/ui/clause-shown";
import { ENGLISH } from "../../../src/ui/strings/english";
import { wordsOf } from "../../../src/ui/words";
import { offerFor, offerText } from "./an-offer";

const words = wordsOf(ENGLISH, "en-GB");
const noon = new Date("2026-11-26T12:00:00Z");
const tracked = { as: "schedule", track: true } as const;
const plain = { as: "schedule", track: false } as const;
const MISSING = { is: "missing" } as const;
let releases: Rulesets;

beforeAll(async () => {
  releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
    sha256,
  );
});

const opened = (file: string): DocxHost => openDocx(path.basename(file), new Uint8Array(readFileSync(file)));
const sample = (): DocxHost => opened("samples/contract.docx");

const sessionOver = (host: ContractHost): ContractSession =>
  contractSession({ host, releases, words, clock: () => noon });

const clauseOf = (session: ContractSession, id: string): ClauseShown => {
  const found = session.store.get().result?.clauses.find((clause) => clause.id === id);
  if (!found) throw new Error(`No clause ${id}.`);
  return found;
};

const textsOf = async (host: ContractHost): Promise<readonly string[]> =>
  (await host.read()).paragraphs.map(({ text }) => text);

/** The sample with all that is missing in it, and its session. */
async function drafted(form: typeof tracked | typeof plain = plain) {
  const host = sample();
  const session = sessionOver(host);
  await session.check();
  await session.draft(MISSING, form);
  return { host, session };
}

/** The same document after a person changed words of it. */
async function edited(host: DocxHost, from: string, to: string): Promise<DocxHost> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const files = unzipSync(host.save());
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  if (!xml.includes(from)) throw new Error(`The document does not say "${from}".`);
  return openDocx(
    "contract.docx",
    zipSync({ ...files, "word/document.xml": strToU8(xml.replace(from, to)) }),
  );
}

test("a check says of each clause why it is required and how it stands, and writes nothing", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check();
  expect(clauseOf(session, "LCR-C-002")).toMatchObject({
    is: "missing",
    goesIn: true,
    why: "contract value above £20,000 (LCR-T-001)",
  });
  expect(clauseOf(session, "LCR-C-010")).toMatchObject({ is: "unknown", goesIn: false });
  expect(clauseOf(session, "LCR-C-022").is).toBe("not-required");
  expect(host.changedParts).toEqual([]);
  expect(session.store.get().checkedAt).toBe(noon);
});

test("a preview names place and reason of every block, writes nothing, and speaks of no command line", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check();
  const draft = session.preview(MISSING, tracked);
  expect(draft?.blocks.map(({ title }) => title).slice(0, 3)).toEqual([
    "Social value schedule",
    "Schedule: Social value",
    "Social value: definitions and precedence",
  ]);
  expect(draft?.blocks[1]?.because).toBe(
    "before the signature block (“Execution”), after §14.4 “This Agreement is governed by the law of…”",
  );
  expect(draft?.blocks[1]?.after?.label).toBe("§14.4 “This Agreement is governed by the law of…”");
  expect(JSON.stringify(draft)).not.toMatch(/--[a-z]/);
  expect(host.changedParts).toEqual([]);
});

test("inserting all that is missing, tracked: every clause stands, a comment is at it, and a second time nothing is left to do", async () => {
  const { host, session } = await drafted(tracked);
  // What was done, and below it, named, what is left to settle before signature.
  const { notices } = session.store.get();
  expect(notices.map(({ intent }) => intent)).toEqual(["success", "info"]);
  expect(notices[1]?.lines.join(" ")).toContain("“Schedule of commitments” holds no commitment yet");
  const clauses = session.store.get().result?.clauses ?? [];
  expect(clauses.filter(({ is }) => is === "missing")).toEqual([]);
  expect(clauses.filter(({ at }) => at).map(({ is, flaws }) => [is, flaws])).toEqual(
    Array.from({ length: 13 }, () => ["present", []]),
  );
  expect((await host.read()).stamp?.sha256).toBe(session.store.get().result?.ruleset.sha256);
  const once = host.save();
  await session.draft(MISSING, tracked);
  expect(Buffer.compare(Buffer.from(host.save()), Buffer.from(once))).toBe(0);
});

test("one clause goes in alone, with what brings the schedule in, and no other", async () => {
  const session = sessionOver(sample());
  await session.check();
  await session.draft({ is: "chosen", clauses: ["LCR-C-001"] }, plain);
  const stands = session.store.get().result?.clauses.filter(({ at }) => at) ?? [];
  expect(stands.map(({ id }) => id)).toEqual(["LCR-C-001"]);
});

test("a clause that refers to one that is not there is held back, and the preview says why", async () => {
  const session = sessionOver(sample());
  await session.check();
  const draft = session.preview({ is: "chosen", clauses: ["LCR-C-009"] }, plain);
  expect(draft?.blocks.filter(({ id }) => id !== "")).toEqual([]);
  expect(draft?.heldBack.map(({ id }) => id)).toEqual(["LCR-C-009"]);
  expect(draft?.heldBack[0]?.because).toMatch(/^it (?:refers to|uses)/);
});

test("a clause that is asked for from its card brings those that it cannot do without, and no others", async () => {
  const session = sessionOver(sample());
  await session.check();
  const draft = session.preview({ is: "chosen", clauses: ["LCR-C-017"], withNeeded: true }, plain);
  expect(draft?.heldBack).toEqual([]);
  expect(draft?.blocks.map(({ id }) => id).filter((id) => id !== "")).toEqual(["LCR-C-001", "LCR-C-017"]);
});

test("as clauses among the contract's own, they stand in its body and not behind its signatures", async () => {
  const session = sessionOver(sample());
  await session.check();
  const draft = session.preview({ is: "chosen", clauses: ["LCR-C-001"] }, { as: "clauses", track: false });
  expect(draft?.blocks.map(({ title }) => title)).toEqual([
    "Social value: definitions and precedence",
    "Schedule of commitments",
  ]);
  expect(draft?.blocks[0]?.because).toBe("after its last clause, §14 “General”, numbered as that one is");
  expect(draft?.blocks[1]?.because).toContain("before the signature block");
});

test("words that somebody weakened are shown beside the edition's, and restoring gives them back", async () => {
  const { host } = await drafted();
  const other = await edited(host, "must pay each valid invoice", "may pay each valid invoice");
  const session = sessionOver(other);
  await session.check();
  expect(clauseOf(session, "LCR-C-017").flaws).toEqual(["weakened"]);
  const comparison = session.compare("LCR-C-017");
  const pieces = comparison?.differences.flatMap((one) => one.pieces).filter(({ kind }) => kind !== "same");
  expect(pieces).toEqual([
    { kind: "gone", text: "may" },
    { kind: "new", text: "must" },
  ]);
  await session.draft({ is: "restore", clauses: ["LCR-C-017"] }, plain);
  expect(clauseOf(session, "LCR-C-017")).toMatchObject({ is: "present", flaws: [] });
  expect((await textsOf(other)).join("\n")).toContain("must pay each valid invoice");
});

test("a slot that is filled in by form stands in the clause, which stays the edition's", async () => {
  const { host, session } = await drafted();
  const before = session.store.get().result?.schedule.slots.find(({ clause }) => clause === "LCR-C-017");
  expect(before?.slots).toContainEqual(expect.objectContaining({ name: "queryDays", value: "5" }));
  await session.draft({ is: "fill", clause: "LCR-C-017", values: new Map([["queryDays", "7"]]) }, plain);
  const after = session.store.get().result?.schedule.slots.find(({ clause }) => clause === "LCR-C-017");
  expect(after?.slots).toContainEqual(expect.objectContaining({ name: "queryDays", value: "7" }));
  expect(clauseOf(session, "LCR-C-017").is).toBe("present");
  expect((await textsOf(host)).join("\n")).toContain("within 7 working days");
});

test("an offer fills the schedule, and the back-check then finds it as offered", async () => {
  const { session } = await drafted();
  await session.giveOffer(offerText(await releases.load("lcr", "1.1.0")), "");
  expect(session.store.get().offerFaults).toEqual([]);
  expect(session.store.get().result?.schedule.commitments.map(({ is }) => is)).toEqual(["absent", "absent"]);
  expect(session.store.get().result?.schedule.backCheck.length).toBeGreaterThan(0);
  const [replaced] = session.preview({ is: "offer" }, plain)?.replaced ?? [];
  expect(replaced?.tables.map(({ header, rows }) => [header.length, rows.map(({ kind }) => kind)])).toEqual([
    [8, ["new"]],
    [8, ["new"]],
  ]);
  expect(replaced?.tables[0]?.rows[0]?.cells.slice(0, 3)).toEqual(["LCR-M-004", "Apprenticeships", "520"]);
  // The rows of blanks that wait for an offer; their headings stay.
  expect(replaced?.goneRows).toHaveLength(2);
  await session.draft({ is: "offer" }, plain);
  const schedule = session.store.get().result?.schedule;
  expect(schedule?.commitments.map(({ ref, is, horizon }) => [ref, is, horizon])).toEqual([
    ["LCR-M-004", "agrees", "day-one"],
    ["LCR-M-019", "agrees", "long-term"],
  ]);
  expect(schedule?.backCheck).toEqual([]);
});

test("a quantity that differs from the offer is said to", async () => {
  const ruleset = await releases.load("lcr", "1.1.0");
  const { host, session } = await drafted();
  await session.giveOffer(offerText(ruleset), "");
  await session.draft({ is: "offer" }, plain);
  const other = sessionOver(await edited(host, ">520<", ">250<"));
  await other.check();
  await other.giveOffer(offerText(ruleset), "offer.json");
  const schedule = other.store.get().result?.schedule;
  expect(schedule?.commitments.map(({ is }) => is)).toEqual(["differs", "agrees"]);
  expect(schedule?.backCheck.map(({ rule }) => rule)).toEqual(["LCR-K-084"]);
});

test.each([
  ["text that is no JSON", "not json", "Offer as JSON"],
  ["a workbook chosen by mistake", "PK\u0003\u0004…", "This is a workbook or document, not an offer."],
])("%s is no offer: what is wrong is said, and the check stands", async (_, text, says) => {
  const session = sessionOver(sample());
  await session.check();
  await session.giveOffer(text, "");
  expect(session.store.get().offerFaults.join(" ")).toContain(says);
  expect(session.store.get().offer).toBeUndefined();
});

test("an offer made under another edition than the document's is not held against it", async () => {
  const session = sessionOver(sample());
  await session.check();
  await session.state({ edition: "lcr 1.1.0" });
  const older = offerFor(await releases.load("lcr", "1.0.0"));
  await session.giveOffer(JSON.stringify(older), "");
  expect(session.store.get().offerFaults[0]).toContain("was made under lcr 1.0.0, but lcr 1.1.0 governs");
  expect(session.store.get().offer).toBeUndefined();
});

test("flagging puts comments and the stamp in; a document with our stamp is checked when the pane opens, another is not", async () => {
  const host = sample();
  const first = sessionOver(host);
  await first.start(false);
  expect(first.store.get().result).toBeUndefined();
  await first.flag();
  expect(host.changedParts).toContain("word/comments.xml");
  const again = sessionOver(host);
  await again.start(false);
  expect(again.store.get().result?.clauses.length).toBe(22);
});

test("a gap that is waived is listed apart, with who and why, also after the pane was closed", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check();
  const [finding] = session.store.get().result?.review.findings ?? [];
  if (!finding) throw new Error("There is no gap.");
  await session.waive(finding, "The framework covers it.", "A. Officer");
  const again = sessionOver(host);
  await again.start(false);
  expect(again.store.get().result?.review.waived.map(({ waiver }) => [waiver.key, waiver.who])).toEqual([
    [finding.key, "A. Officer"],
  ]);
});

test("a waiver that is taken back leaves the gap open and the document as it was; a document without comments gets none by either", async () => {
  const host = sample();
  const before = await host.read();
  const session = sessionOver(host);
  await session.check();
  const [first, second] = session.store.get().result?.review.findings ?? [];
  if (!first || !second) throw new Error("There are no two gaps.");
  await session.waive(first, "The framework covers it.", "A. Officer");
  await session.waive(second, "Not wanted.", "A. Officer");
  const [waived] = session.store.get().result?.review.waived ?? [];
  if (!waived) throw new Error("Nothing was waived.");
  await session.unwaive(waived.waiver);
  const { review } = session.store.get().result ?? {};
  expect(review?.waived.map(({ waiver }) => waiver.key)).toEqual([second.key]);
  expect(review?.findings.map(({ key }) => key)).toContain(first.key);
  expect(host.changedParts.filter((part) => part.includes("comments"))).toEqual([]);
  for (const { waiver } of review?.waived ?? []) await session.unwaive(waiver);
  expect(await host.read()).toEqual(before);
});

/** What the comments of a document say, in the order of the alphabet. */
async function commentsOf(host: DocxHost): Promise<readonly string[]> {
  const { strFromU8, unzipSync } = await import("fflate");
  return strFromU8(unzipSync(host.save())["word/comments.xml"] ?? new Uint8Array())
    .split("</w:comment>")
    .map((comment) => comment.replace(/<[^>]*>/g, ""))
    .sort();
}

test("where comments stand, what they say of a gap that is waived goes, and comes again when the waiver is taken back", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.flag();
  const flagged = await commentsOf(host);
  const [gap] = session.store.get().result?.review.findings ?? [];
  if (!gap) throw new Error("There is no gap.");
  await session.waive(gap, "The framework covers it.", "A. Officer");
  expect(await commentsOf(host)).not.toEqual(flagged);
  const [waived] = session.store.get().result?.review.waived ?? [];
  if (!waived) throw new Error("Nothing was waived.");
  await session.unwaive(waived.waiver);
  expect(await commentsOf(host)).toEqual(flagged);
});

test("clearing takes out every word of ours: the document reads as it did", async () => {
  const before = await textsOf(sample());
  const { host, session } = await drafted();
  await session.clear();
  expect(await textsOf(host)).toEqual(before);
  expect((await host.read()).stamp).toBeUndefined();
  expect(session.store.get().notices[0]?.title).toBe("Everything that Commonweal wrote was taken out.");
});

test("where no edition governs nothing is drafted; the date of the procurement, stated, settles it", async () => {
  const session = sessionOver(opened("samples/retrofit-contract.docx"));
  await session.check();
  expect(session.store.get().result?.review.findings.map(({ rule }) => rule)).toEqual(["edition"]);
  expect(session.preview(MISSING, plain)).toBeUndefined();
  await session.state({ commencement: "2026-02-10" });
  expect(session.preview(MISSING, plain)?.blocks.length).toBeGreaterThan(5);
});

test("edits are followed: a small document is checked again, the selection is kept, and what cannot be read becomes a notice", async () => {
  let edit: ((at: Location) => void) | undefined;
  let select: ((at: Location) => void) | undefined;
  const at: Location = { kind: "paragraph", file: "contract.docx", index: 3, label: "3" };
  const host = sample();
  let reads = 0;
  const live: ContractHost = {
    read: (watch) => {
      reads += 1;
      return reads > 2 ? Promise.reject(new Error("gone")) : host.read(watch);
    },
    apply: host.apply.bind(host),
    show: () => Promise.resolve(),
    onChange: (handler) => ((edit = handler), () => (edit = undefined)),
    onSelect: (handler) => ((select = handler), () => (select = undefined)),
  };
  const session = sessionOver(live);
  await session.check();
  const off = session.follow();
  select?.(at);
  expect(session.store.get().selection).toEqual(at);
  edit?.(at);
  await session.check();
  expect(reads).toBe(3);
  expect(session.store.get().notices[0]).toMatchObject({ intent: "error", title: "This could not be done" });
  off();
  expect([edit, select]).toEqual([undefined, undefined]);
});

const ORDER_FORM = "../shared/corpus/docx/ccs-psc-proto__Call_Off_Order_Form.docx";

/** Without the corpus this is skipped. */
(existsSync(ORDER_FORM) ? test : test.skip)(
  "a real order form: other words may do a clause's job, so that clause stays out; an offer fills the form's own blank; clearing gives it back",
  async () => {
    const host = opened(ORDER_FORM);
    const before = await textsOf(host);
    const session = sessionOver(host);
    await session.check();
    await session.state({ commencement: "2026-02-10", kind: "contract", value: 1_200_000, vat: "excluded" });
    const cover = clauseOf(session, "LCR-C-002");
    expect(cover.is).toBe("possibly-covered");
    expect(cover.cover?.at.label).toContain("The Supplier agrees, in providing the…");
    expect(
      session.store.get().result?.schedule.blanks.filter(({ waitsFor }) => waitsFor === "commitments"),
    ).toHaveLength(1);
    await session.giveOffer(offerText(await releases.load("lcr", "1.1.0")), "offer.json");
    expect(session.preview({ is: "offer" }, tracked)?.filled.map(({ lines }) => lines.length)).toEqual([2]);
    await session.draft(MISSING, tracked);
    expect(clauseOf(session, "LCR-C-002").is).toBe("possibly-covered");
    expect(clauseOf(session, "LCR-C-003").is).toBe("present");
    expect(session.store.get().result?.schedule.commitments.map(({ is }) => is)).toEqual([
      "agrees",
      "agrees",
    ]);
    await session.clear();
    expect(await textsOf(host)).toEqual(before);
  },
);

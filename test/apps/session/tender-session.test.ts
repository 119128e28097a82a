import { readFileSync } from "node:fs";
import path from "node:path";
import { sha256 } from "../../../src/apps/sha256";
import { tenderSession, type TenderHost, type TenderSession } from "../../../src/apps/session/tender-session";
import type { Facts } from "../../../src/core/facts";
import type { Finding } from "../../../src/core/finding";
import type { Location } from "../../../src/core/location";
import { FileRefused } from "../../../src/core/ports";
import { memoryWorkbook } from "../../../src/hosts/memory";
import { openXlsx } from "../../../src/hosts/file/xlsx";
import { openRulesets, type Rulesets } from "../../../src/rulesets";
import { ENGLISH } from "../../../src/ui/strings/english";
import { wordsOf } from "../../../src/ui/words";
import { book } from "../../sheets-builder";

const words = wordsOf(ENGLISH, "en-GB");
const noon = new Date("2026-11-26T12:00:00Z");
let releases: Rulesets;

beforeAll(async () => {
  releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
    sha256,
  );
});

const sample = (): TenderHost =>
  openXlsx("retrofit-tender.xlsx", new Uint8Array(readFileSync("samples/retrofit-tender.xlsx")));

const sessionOver = (host: TenderHost): TenderSession =>
  tenderSession({ host, releases, words, clock: () => noon });

const findingBy = (session: TenderSession, rule: string): Finding => {
  const found = session.store.get().result?.review.findings.find((one) => one.rule === rule);
  if (!found) throw new Error(`No finding of ${rule}.`);
  return found;
};

test("checking reads and writes nothing; checking and scoring writes sheets, marks and the stamp", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check(false);
  expect((await host.read()).stamp).toBeUndefined();
  const before = session.store.get();
  expect(before.result?.review.scores.length).toBe(2);
  expect(before.checkedAt).toBe(noon);
  await session.check(true);
  const then = await host.read();
  expect(then.sheets.filter(({ isOurs }) => isOurs).map(({ name }) => name)).toEqual([
    "Social value",
    "Gaps",
    "Working",
  ]);
  expect(then.stamp?.sha256).toBe(before.result?.ruleset.sha256);
  expect([before.own, session.store.get().own]).toEqual([[], ["Social value", "Gaps", "Working"]]);
});

test("a file that was scored shows its results when the pane opens, another waits to be asked", async () => {
  const host = sample();
  const first = sessionOver(host);
  await first.start(false);
  expect(first.store.get().result).toBeUndefined();
  await first.check(true);
  const second = sessionOver(host);
  await second.start(false);
  expect(second.store.get().result?.review.findings.map(({ key }) => key)).toEqual(
    first.store.get().result?.review.findings.map(({ key }) => key),
  );
});

test("a fix is written only where what was read still stands, and closes its gap", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check(false);
  const finding = findingBy(session, "LCR-K-026");
  const [suggestion] = finding.suggestions;
  if (!suggestion) throw new Error("A proxy value that was changed has a fix.");
  expect(session.standing(suggestion.at)).toBe(180);
  await session.fix(finding, suggestion);
  expect(session.standing(suggestion.at)).toBe(80);
  const keys = session.store.get().result?.review.findings.map(({ key }) => key);
  expect(keys).not.toContain(finding.key);
});

test("a waiver is kept in the file, and the gap is listed apart until the waiver is taken back", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check(true);
  const finding = findingBy(session, "LCR-K-018");
  await session.waive(finding, "Clarified in writing.", "A. Officer");
  const { result, who } = session.store.get();
  expect(result?.review.waived.map((one) => one.waiver)).toEqual([
    {
      key: finding.key,
      reason: "Clarified in writing.",
      who: "A. Officer",
      edition: `lcr ${result?.ruleset.version ?? ""}`,
    },
  ]);
  expect(who).toBe("A. Officer");
  expect((await host.read()).waivers.length).toBe(1);
  const [waived] = result?.review.waived ?? [];
  if (waived) await session.unwaive(waived.waiver);
  expect(findingBy(session, "LCR-K-018").key).toBe(finding.key);
  expect((await host.read()).waivers).toEqual([]);
});

test("clearing leaves nothing of ours", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check(true);
  await session.clear();
  const then = await host.read();
  expect(then.stamp).toBeUndefined();
  expect(then.sheets.some(({ isOurs }) => isOurs)).toBe(false);
  expect(session.store.get().notices.map(({ title }) => title)).toEqual([words.t("clear.done")]);
});

test("facts that are stated come before what was read, and govern", async () => {
  const session = sessionOver(sample());
  await session.check(false);
  const facts: Facts = { value: 15_000, weighting: 20 };
  await session.state(facts);
  const { result } = session.store.get();
  expect(result?.tender.facts.value).toBe(15_000);
  expect(result?.review.governs.is).toBe("not-met");
  expect(result?.review.scores[0]?.weight).toBe(20);
});

test("stated facts are in the file: another session reads them, scoring keeps them, clearing forgets them", async () => {
  const host = sample();
  const first = sessionOver(host);
  await first.check(false);
  await first.state({ weighting: 20 });
  expect((await host.read()).stated).toEqual({ weighting: 20 });
  expect((await host.read()).stamp).toEqual(first.store.get().result?.review.stamp);
  const second = sessionOver(host);
  await second.start(false);
  expect(second.store.get().stated).toEqual({ weighting: 20 });
  expect(second.store.get().result?.tender.factsAt["weighting"]).toEqual({
    kind: "json",
    file: "retrofit-tender.xlsx (stated in Commonweal)",
    pointer: "/weighting",
  });
  await second.check(true);
  await second.waive(findingBy(second, "LCR-K-018"), "Clarified in writing.", "A. Officer");
  expect((await host.read()).stated).toEqual({ weighting: 20 });
  expect(second.store.get().result?.review.scores[0]?.weight).toBe(20);
  await second.clear();
  expect(second.store.get().stated).toEqual({});
  expect((await host.read()).stated).toBeUndefined();
});

test("forgetting what was stated counts what the file says, and leaves an unscored file without a part of ours", async () => {
  const host = openXlsx("retrofit-tender.xlsx", new Uint8Array(readFileSync("samples/retrofit-tender.xlsx")));
  const session = sessionOver(host);
  await session.check(false);
  const read = session.store.get().result?.tender.facts.value;
  await session.state({});
  expect(host.changedParts).toEqual([]);
  await session.state({ value: 5 });
  expect(session.store.get().result?.tender.facts.value).toBe(5);
  await session.state({});
  expect(session.store.get().result?.tender.facts.value).toBe(read);
  expect((await host.read()).stated).toBeUndefined();
});

test("in a file that cannot be changed, stated facts count, and it is said that they are not kept", async () => {
  const host = sample();
  const why = new FileRefused("retrofit-tender.xlsx", "read-only", "It is open for reading only.");
  const session = sessionOver({ ...host, apply: () => Promise.reject(why) });
  await session.check(false);
  await session.state({ weighting: 20 });
  expect(session.store.get().result?.review.scores[0]?.weight).toBe(20);
  expect(session.store.get().notices).toMatchObject([
    { intent: "warning", title: words.t("facts.not-kept"), lines: ["It is open for reading only."] },
  ]);
  await session.check(false);
  expect(session.store.get().stated).toEqual({ weighting: 20 });
});

test("where no edition governs, that is the one finding, and nothing is scored or written", async () => {
  const host = memoryWorkbook(
    book("book.xlsx", {
      Offers: [
        ["Bidder", "Ref", "Quantity"],
        ["Alder", "LCR-M-004", 520],
      ],
    }),
  );
  const session = sessionOver(host);
  await session.check(true);
  const { result } = session.store.get();
  expect(result?.edition.is).toBe("none");
  expect(result?.review.findings.map(({ rule }) => rule)).toEqual(["edition"]);
  expect(result?.review.scores).toEqual([]);
  expect((await host.read()).stamp).toBeUndefined();
});

test("every number is explained down to its cells", async () => {
  const session = sessionOver(sample());
  await session.check(false);
  const tree = session.explain({ lot: "1", bidder: "Cobalt Insulation plc", what: "total" });
  expect(tree?.value).toContain("£1,268,460");
  expect(tree?.parts.every(({ at }) => at?.kind === "cell")).toBe(true);
});

test("an offer is one bid's commitments as JSON; a withdrawn bid makes none", async () => {
  const session = sessionOver(sample());
  await session.check(false);
  const offer = session.offer("1", "Cobalt Insulation plc");
  expect(offer?.edition).toMatch(/^lcr \d/);
  expect(JSON.parse(offer?.json ?? "")).toMatchObject({ bidder: "Cobalt Insulation plc", lot: "1" });
  expect(session.offer("1", "Nobody Ltd")).toBeUndefined();
});

const AT: Location = { kind: "cell", file: "book.xlsx", sheet: "Offers", row: 0, column: 0 };

test("an edit by somebody marks the results as stale and checks again; the selection is followed", async () => {
  const host = sample();
  let changed: (at: Location) => void = () => undefined;
  let selected: (at: Location) => void = () => undefined;
  const offs: string[] = [];
  const live: TenderHost = {
    ...host,
    onChange: (handler) => {
      changed = handler;
      return () => offs.push("change");
    },
    onSelect: (handler) => {
      selected = handler;
      return () => offs.push("select");
    },
  };
  const session = sessionOver(live);
  const off = session.follow();
  changed(AT);
  expect(session.store.get().isStale).toBe(false);
  await session.check(false);
  changed(AT);
  expect(session.store.get().isStale).toBe(true);
  await session.check(false);
  expect(session.store.get().isStale).toBe(false);
  selected(AT);
  expect(session.store.get().selection).toEqual(AT);
  off();
  expect(offs).toEqual(["change", "select"]);
});

test.each([
  ["AccessDenied", /protected, marked as final, opened for reading only/],
  ["InvalidOperationInCellEditMode", /Finish with Enter or Esc/],
  ["SomethingNew", /in a way that Commonweal does not know/],
])("a fault of Office, %s, says what to do and never Office's own words", async (code, says) => {
  const fault = Object.assign(new Error("The raw words of Office."), { code });
  const session = sessionOver({ ...sample(), read: () => Promise.reject(fault) });
  await session.check(true);
  const [notice] = session.store.get().notices;
  expect(notice?.lines.join(" ")).toMatch(says);
  expect(notice?.lines.join(" ")).not.toContain("raw words");
  expect(notice?.code).toBe(code);
  expect(session.store.get().work).toBeUndefined();
});

test("cancelling stops before anything is written, and says so", async () => {
  const host = sample();
  const session: TenderSession = sessionOver({
    ...host,
    read: async (watch) => {
      const then = await host.read();
      session.cancel();
      watch?.signal.throwIfAborted();
      return then;
    },
  });
  await session.check(true);
  expect(session.store.get().notices.map(({ title }) => title)).toEqual([words.t("work.cancelled")]);
  expect((await host.read()).stamp).toBeUndefined();
});

test("what is handed over beside the file is work like any other: a fault of it is told, and the pane works on", async () => {
  const session = sessionOver(sample());
  await session.hand(() =>
    Promise.reject(new FileRefused("A workbook", "too-old", "This Excel is too old.")),
  );
  expect(session.store.get().notices).toMatchObject([
    { intent: "error", lines: ["This Excel is too old."], code: "too-old" },
  ]);
  expect(session.store.get().work).toBeUndefined();
});

test("a waiver given right after scoring keeps the sheets ours: nothing of them is read as the tender", async () => {
  const host = sample();
  const session = sessionOver(host);
  await session.check(true);
  const before = session.store
    .get()
    .result?.review.scores.map(({ bids }) => bids.map(({ combined }) => combined.points));
  await session.waive(findingBy(session, "LCR-K-018"), "Clarified in writing.", "A. Officer");
  const { result } = session.store.get();
  expect(result?.review.scores.map(({ bids }) => bids.map(({ combined }) => combined.points))).toEqual(
    before,
  );
  expect((await host.read()).stamp?.sheets).toEqual(["Social value", "Gaps", "Working"]);
  await session.clear();
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(
    (await sample().read()).sheets.map(({ name }) => name),
  );
});

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { contractSession } from "../../src/apps/session/contract-session";
import { sha256 } from "../../src/apps/sha256";
import { openDocx } from "../../src/hosts/file/docx";
import { openRulesets, type Rulesets } from "../../src/rulesets";
import { ENGLISH } from "../../src/ui/strings/english";
import { wordsOf } from "../../src/ui/words";
import { emptyFolder, run } from "./command-line";

const CONTRACT = "samples/retrofit-contract.docx";

let releases: Rulesets;
let offer: string;
/** The contract drafted from it. */
let draft: string;
beforeAll(async () => {
  releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
    sha256,
  );
  offer = path.join(emptyFolder(), "offer.json");
  const bid = ["--lot", "1", "--bid", "Alder & Finch Retrofit Ltd", "--out", offer];
  await run("offer", "samples/retrofit-tender.xlsx", ...bid);
  draft = path.join(emptyFolder(), "drafted.docx");
  await run("draft", CONTRACT, "--from", offer, "--out", draft);
});

/** The edition that a contract is reviewed under, and the clauses that it must have. */
interface Required {
  readonly version: string | undefined;
  readonly required: readonly string[];
}

const metIn = (clauses: readonly { readonly id: string; readonly required: string }[]): readonly string[] =>
  clauses.filter(({ required }) => required === "met").map(({ id }) => id);

interface Told {
  readonly edition: { readonly version: string };
  readonly clauses: readonly { readonly clause: string; readonly required: string }[];
}

const isTold = (value: unknown): value is Told =>
  typeof value === "object" && value !== null && "edition" in value && "clauses" in value;

function parseTold(out: string): Told {
  const value: unknown = JSON.parse(out);
  if (!isTold(value)) throw new Error(`The check printed ${out.slice(0, 200)}`);
  return value;
}

async function atCommandLine(file: string, ...more: readonly string[]): Promise<Required> {
  const { out } = await run("check", file, "--json", ...more);
  const told = parseTold(out);
  const clauses = told.clauses.map(({ clause, required }) => ({ id: clause, required }));
  return { version: told.edition.version, required: metIn(clauses) };
}

/** A contract open in the pane. */
async function opened(file: string) {
  const host = openDocx(path.basename(file), new Uint8Array(readFileSync(file)));
  const words = wordsOf(ENGLISH, "en-GB");
  const session = contractSession({ host, releases, words, clock: () => new Date(0) });
  await session.check();
  const result = () => {
    const { result: read } = session.store.get();
    if (!read) throw new Error(`${file} was not read.`);
    return read;
  };
  const required = (): Required => ({ version: result().ruleset.version, required: metIn(result().clauses) });
  return { host, session, result, required };
}

test("check, draft from an offer, save, open again: the same clauses are required, at the command line and in the pane", async () => {
  const before = await atCommandLine(CONTRACT, "--from", offer);
  expect(before.required.length).toBeGreaterThan(10);
  expect(await atCommandLine(draft)).toEqual(before);
  expect((await opened(draft)).required()).toEqual(before);
});

test.each([
  ["drafted", "missing"],
  ["flagged", undefined],
] as const)("so it is where the contract is %s in the pane", async (_, what) => {
  const { host, session, required } = await opened(CONTRACT);
  await session.giveOffer(readFileSync(offer, "utf8"), "offer.json");
  const before = required();
  expect(before).toEqual(await atCommandLine(CONTRACT, "--from", offer));
  await (what ? session.draft({ is: what }, { as: "schedule", track: true }) : session.flag());
  const file = path.join(emptyFolder(), "drafted.docx");
  writeFileSync(file, host.save());
  expect(await atCommandLine(file)).toEqual(before);
  expect((await opened(file)).required()).toEqual(before);
});

test("each of these facts says that it came from the offer; what the contract states itself, or a person states, comes before it", async () => {
  const { session, result } = await opened(draft);
  const { facts, factsAt } = result().contract;
  expect(facts).toMatchObject({ category: "retrofit", edition: "lcr 1.2.1" });
  expect(factsAt["category"]).toEqual({
    kind: "json",
    file: "drafted.docx (from the offer)",
    pointer: "/category",
  });
  expect(factsAt["value"]?.kind).toBe("paragraph");
  await session.state({ category: "services" });
  expect(result().contract.facts.category).toBe("services");
  await session.state({});
  expect(result().contract.facts.category).toBe("retrofit");
});

test("an offer that is given takes the place of the one that the contract was drafted from, and is then kept", async () => {
  const { session, result } = await opened(draft);
  await session.giveOffer(readFileSync(offer, "utf8").replace('"retrofit"', '"works"'), "other.json");
  expect(result().contract.facts.category).toBe("works");
  await session.flag();
  await session.dropOffer();
  expect(result().contract.facts.category).toBe("works");
});

test("drafting twice from one offer is drafting once, and clearing takes its facts out", async () => {
  const again = await run("draft", draft, "--from", offer, "--dry-run");
  expect(again.out).toContain("Nothing would change");
  const clear = path.join(emptyFolder(), "clear.docx");
  await run("clear", draft, "--out", clear);
  expect(await openDocx("clear.docx", new Uint8Array(readFileSync(clear))).read()).toEqual(
    await openDocx("clear.docx", new Uint8Array(readFileSync(CONTRACT))).read(),
  );
});

test("the command line says whose value a contract is judged by", async () => {
  const files = unzipSync(new Uint8Array(readFileSync(CONTRACT)));
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const silent = path.join(emptyFolder(), "silent.docx");
  const noValue = strToU8(xml.replace("£3,900,000 excluding VAT", "As agreed"));
  writeFileSync(silent, zipSync({ ...files, "word/document.xml": noValue }));
  const out = path.join(emptyFolder(), "drafted.docx");
  await run("draft", silent, "--from", offer, "--out", out);
  expect((await run("check", out)).out).toContain(
    "The value is the one that the offer states from which drafted.docx was drafted, and which it keeps.",
  );
});

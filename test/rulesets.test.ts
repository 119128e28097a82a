import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { sha256 } from "../src/apps/sha256";
import { openRulesets } from "../src/rulesets";

const TEXT = readFileSync("rules/lcr/releases/1.0.0.json", "utf8");

interface Shelved {
  readonly set: string;
  readonly version: string;
  readonly from: string;
  readonly to?: string;
}

/** A folder of releases that differ in set, version and days in force only. */
async function shelf(...releases: readonly Shelved[]) {
  const files = new Map<string, string>();
  const index = [];
  for (const { set, version, from, to } of releases) {
    const inForce = { from, ...(to === undefined ? {} : { to }) };
    const text = TEXT.replace('"set": "lcr"', `"set": "${set}"`).replace(
      '"version": "1.0.0"',
      `"version": "${version}"`,
    );
    const file = `${set}/releases/${version}.json`;
    files.set(file, text);
    index.push({ set, version, inForce, file, sha256: await sha256(text) });
  }
  files.set("index.json", JSON.stringify(index));
  return openRulesets((path) => Promise.resolve(files.get(path) ?? ""), sha256);
}

const two = () =>
  shelf(
    { set: "lcr", version: "1.0.0", from: "2022-04-14" },
    { set: "lcr", version: "2.0.0", from: "2027-01-01" },
  );

test("the releases beside the app open: every hash is that of its file", async () => {
  const rulesets = await openRulesets((path) => readFile(`rules/${path}`, "utf8"), sha256);
  expect(rulesets.list().map(({ set, version }) => `${set} ${version}`)).toContain("lcr 1.0.0");
  for (const { set, version, sha256: hash } of rulesets.list()) {
    const ruleset = await rulesets.load(set, version);
    expect([ruleset.set, ruleset.version, ruleset.sha256]).toEqual([set, version, hash]);
  }
});

test.each([
  ["the tender's own words decide, whatever the date", { commencement: "2027-06-01" }, "lcr 1.0.0", "1.0.0"],
  [
    "also when only its facts name the edition",
    { edition: "lcr 1.0.0", commencement: "2027-06-01" },
    undefined,
    "1.0.0",
  ],
  [
    "else the commencement date: 31 December 2026 is before the second edition",
    { commencement: "2026-12-31" },
    undefined,
    "1.0.0",
  ],
  ["1 January 2027 is its first day", { commencement: "2027-01-01" }, undefined, "2.0.0"],
  ["spaces more or less make no difference", {}, " lcr  2.0.0 ", "2.0.0"],
])("%s", async (_, facts, edition, version) => {
  const governing = await (await two()).governing(facts, edition);
  expect(governing.is === "governing" ? governing.ruleset.version : governing.reason).toBe(version);
});

test.each([
  [
    "an edition that is not at hand",
    {},
    "lcr 1.0.1",
    "unknown-edition",
    /"lcr 1\.0\.1" is not a release at hand \(lcr 1\.0\.0, lcr 2\.0\.0\)\. Did you mean "lcr 1\.0\.0"\?/,
  ],
  [
    "neither name nor date",
    { start: "2026-04-01" },
    undefined,
    "no-commencement",
    /today's date does not decide/,
  ],
  [
    "a date before the first edition",
    { commencement: "2022-04-13" },
    undefined,
    "none-in-force",
    /No release was in force on 13 April 2022/,
  ],
])("no release governs, and why: %s", async (_, facts, edition, why, reason) => {
  const governing = await (await two()).governing(facts, edition);
  expect(governing).toMatchObject({ is: "none", why });
  expect(governing.is === "none" ? governing.reason : "").toMatch(reason);
});

test("the last day of an edition is its own; the next day has none", async () => {
  const rulesets = await shelf({ set: "lcr", version: "1.0.0", from: "2022-04-14", to: "2025-12-31" });
  expect((await rulesets.governing({ commencement: "2025-12-31" }, undefined)).is).toBe("governing");
  expect(await rulesets.governing({ commencement: "2026-01-01" }, undefined)).toMatchObject({
    why: "none-in-force",
  });
});

test("of two editions with one first day the corrected one governs: 1.0.10 is later than 1.0.9", async () => {
  const rulesets = await shelf(
    { set: "lcr", version: "1.0.10", from: "2022-04-14" },
    { set: "lcr", version: "1.0.9", from: "2022-04-14" },
  );
  const governing = await rulesets.governing({ commencement: "2026-01-01" }, undefined);
  expect(governing.is === "governing" && governing.ruleset.version).toBe("1.0.10");
});

test("two sets in force at once: nobody guesses", async () => {
  const rulesets = await shelf(
    { set: "lcr", version: "1.0.0", from: "2022-04-14" },
    { set: "starter", version: "1.0.0", from: "2020-01-01" },
  );
  expect(await rulesets.governing({ commencement: "2026-01-01" }, undefined)).toMatchObject({
    why: "several-in-force",
  });
  expect(await rulesets.governing({ commencement: "2026-01-01" }, "starter 1.0.0")).toMatchObject({
    is: "governing",
    ruleset: { set: "starter" },
  });
});

test("a release whose bytes were changed is refused, with file and both hashes", async () => {
  const index = [
    {
      set: "lcr",
      version: "1.0.0",
      inForce: { from: "2022-04-14" },
      file: "lcr/releases/1.0.0.json",
      sha256: await sha256(TEXT),
    },
  ];
  const changed = TEXT.replace("207720", "207721");
  const rulesets = await openRulesets(
    (path) => Promise.resolve(path === "index.json" ? JSON.stringify(index) : changed),
    sha256,
  );
  const [found, released] = [await sha256(changed), await sha256(TEXT)];
  await expect(rulesets.load("lcr", "1.0.0")).rejects.toThrow(
    `lcr/releases/1.0.0.json: SHA-256 is ${found}, but index.json says that lcr 1.0.0 has ${released}.`,
  );
});

test("a release that is not there is refused by name", async () => {
  await expect((await two()).load("lcr", "3.0.0")).rejects.toThrow(/"lcr 3\.0\.0" is not a release at hand/);
});

test("a partner's own copy is read, with the hash of what was given; a broken one names its file", async () => {
  const rulesets = await two();
  const copy = TEXT.replace('"title": "Liverpool', '"title": "Our');
  expect((await rulesets.loadFile(copy, "ours.json")).sha256).toBe(await sha256(copy));
  await expect(rulesets.loadFile("{}", "ours.json")).rejects.toThrow(/^ours\.json: "format" is missing\./);
});

test.each([
  ["not a list", "{}", "index.json: A list of releases was expected."],
  [
    "an entry without a hash",
    '[{"set": "lcr", "version": "1.0.0", "inForce": {"from": "2022-04-14"}, "file": "a"}]',
    "index.json /0: A release needs set",
  ],
])("an index that cannot be used says why: %s", async (_, text, message) => {
  await expect(openRulesets(() => Promise.resolve(text), sha256)).rejects.toThrow(message);
});

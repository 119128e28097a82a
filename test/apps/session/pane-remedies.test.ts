import { readFileSync } from "node:fs";
import path from "node:path";
import { inPane } from "../../../src/apps/session/pane-remedies";
import { sha256 } from "../../../src/apps/sha256";
import { openRulesets } from "../../../src/rulesets";

test("no rule of the newest edition tells a person at the pane to use the command line", async () => {
  const releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
    sha256,
  );
  const newest = releases.newest();
  if (!newest) throw new Error("There is no release.");
  const { checks } = await releases.load(newest.set, newest.version);
  const told = checks
    .filter(({ adopted }) => adopted)
    .flatMap(({ message, variants = {} }) => [message.en, ...Object.values(variants).map(({ en }) => en)])
    .map(inPane);
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter((text) => /commonweal [a-z]|--[a-z]/.test(text))).toEqual([]);
});

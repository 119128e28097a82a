import { existsSync, readFileSync } from "node:fs";
import { sourceRuleset } from "./source-ruleset";

test("while an edition's source still has the number of a release, the release is what its source packs to", () => {
  const source = sourceRuleset("lcr");
  const file = `rules/lcr/releases/${source.version}.json`;
  if (!existsSync(file)) return;
  const index: unknown = JSON.parse(readFileSync("rules/index.json", "utf8"));
  expect(index).toContainEqual(
    expect.objectContaining({ set: "lcr", version: source.version, sha256: source.sha256 }),
  );
});

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { publishSchema } from "../../scripts/publish-schema";

const VALIDATORS = [
  "src/core/ruleset-validator.js",
  "src/core/facts-validator.js",
  "src/reading/mapping-validator.js",
].filter((file) => existsSync(file));

test("the committed schemas and validators are what generation gives", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/generate.ts", "--check"], {
    encoding: "utf8",
  });
  expect([run.stdout, run.stderr, run.status]).toEqual(["", "", 0]);
});

test.each(VALIDATORS)("%s imports nothing and builds no code at run time", (file) => {
  const text = readFileSync(file, "utf8");
  expect(text).not.toMatch(/\brequire\s*\(|\bimport\b\s*[({"'*]|new Function|\beval\s*\(/);
  expect(text).toMatch(/export\s*\{/);
});

test("a union of words becomes a list of words", () => {
  const words = {
    anyOf: [
      { const: "a", type: "string" },
      { const: "b", type: "string" },
    ],
  };
  expect(publishSchema({ type: "object", properties: { x: words } })).toMatchObject({
    properties: { x: { type: "string", enum: ["a", "b"] } },
  });
});

test("a union told apart by its kind gets a discriminator, so that only the branch meant is judged", () => {
  const branch = (name: string) => ({
    type: "object",
    properties: { kind: { const: name } },
    required: ["kind"],
  });
  expect(publishSchema({ anyOf: [branch("a"), branch("b")] })).toMatchObject({
    discriminator: { propertyName: "kind" },
    oneOf: [branch("a"), branch("b")],
  });
});

test("named parts are gathered once and referred to, also inside themselves", () => {
  const part = { type: "string", minLength: 1 };
  const tree = {
    $id: "Tree",
    type: "object",
    properties: { of: { type: "array", items: { $ref: "Tree" } }, name: part },
  };
  expect(publishSchema({ properties: { a: tree, b: part } }, { Text: part })).toMatchObject({
    properties: { a: { $ref: "#/$defs/Tree" }, b: { $ref: "#/$defs/Text" } },
    $defs: {
      Text: part,
      Tree: { properties: { of: { items: { $ref: "#/$defs/Tree" } }, name: { $ref: "#/$defs/Text" } } },
    },
  });
});

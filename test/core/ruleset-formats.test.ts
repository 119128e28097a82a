import { readFileSync } from "node:fs";
import { parseRuleset } from "../../src/core/ruleset";
import { FORMAT, upgraded } from "../../src/core/ruleset-formats";

test("a release of format 1 is read as if it had been written today", () => {
  const text = readFileSync("rules/lcr/releases/1.0.0.json", "utf8");
  const { format, clauses } = parseRuleset(text, "1.0.0.json", "hash");
  expect(format).toBe(FORMAT);
  for (const clause of clauses) {
    expect(clause).toMatchObject({
      terms: { needs: [], brings: [] },
      conflicts: [],
      earlier: [],
      examples: [],
    });
    for (const duty of clause.duties) expect(duty).toMatchObject({ phases: [], signs: [] });
  }
});

test("the one measure of a duty becomes a list", () => {
  const clauses = [{ duties: [{ id: "D1", measure: "LCR-M-001" }, { id: "D2" }] }];
  expect(upgraded({ format: 1, clauses })).toMatchObject({
    clauses: [{ duties: [{ id: "D1", measures: ["LCR-M-001"] }, { id: "D2" }] }],
  });
});

test.each([
  ["today's format", { format: 2, clauses: [{ duties: [{ measure: "LCR-M-001" }] }] }],
  ["no format", { clauses: [] }],
  ["a list", [1]],
  ["nothing", null],
])("%s stays as it is", (_, value) => {
  expect(upgraded(value)).toBe(value);
});

test("what is wrong stays wrong, for the schema to say so", () => {
  expect(upgraded({ format: 1, clauses: "none" })).toMatchObject({ clauses: "none" });
  expect(upgraded({ format: 1, clauses: [7] })).toMatchObject({ clauses: [7] });
});

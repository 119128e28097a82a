import fc from "fast-check";
import { RulesetFault } from "../../src/core/fault";
import { pointerStep, readJson } from "../../src/core/json";
import { nearest } from "../../src/core/nearest";

const faultOf = (text: string): string => {
  try {
    readJson(text, "a.json");
    return "none";
  } catch (error) {
    if (!(error instanceof RulesetFault)) throw error;
    return error.message;
  }
};

test("what JSON.parse can read, it reads alike", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2), (text, indent) => {
      const value: unknown = JSON.parse(text);
      const written = JSON.stringify(value, null, indent);
      fc.pre(!/"(__proto__|constructor|prototype)":/.test(written));
      expect(readJson(written, "a.json")).toEqual(value);
    }),
  );
});

test("what JSON.parse cannot read, it refuses", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      let readable = true;
      try {
        JSON.parse(text);
      } catch {
        readable = false;
      }
      expect(faultOf(text) === "none").toBe(readable);
    }),
  );
});

test.each([
  [
    "a comma too many",
    '{"a": 1,\n  }',
    'a.json: Line 2, column 3: "}" stands where a key in double quotes was expected.',
  ],
  [
    "a comma too few",
    '{\n  "a": 1\n  "b": 2\n}',
    'a.json: Line 3, column 3: "\\"" stands where "," or "}" was expected.',
  ],
  [
    "a list left open",
    '{"a": [1, 2',
    'a.json /a: Line 1, column 12: the file ends where "," or "]" was expected.',
  ],
  ["nothing", "", "a.json: Line 1, column 1: the file ends where a value was expected."],
  ["a word", '{"a": yes}', 'a.json /a: Line 1, column 7: "yes" stands where a value was expected.'],
  [
    "more after the end",
    "{} x",
    'a.json: Line 1, column 4: "x" stands where the end of the file was expected.',
  ],
  [
    "a key that stands twice",
    '{"a": 1, "a": 2}',
    'a.json /a: Line 1, column 10: the key "a" stands twice in one object; keep one.',
  ],
])("line and column of %s", (_, text, line) => {
  expect(faultOf(text)).toBe(line);
});

test.each(["__proto__", "constructor", "prototype"])('the key "%s" is refused with its pointer', (key) => {
  expect(faultOf(`{"checks": [{"${key}": {"polluted": true}}]}`)).toBe(
    `a.json /checks/0/${key}: "${key}" is a key that no file of ours may have: it could change how programs behave.`,
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
});

test("a byte order mark is no part of the text", () => {
  expect(readJson('\uFEFF{"a": 1}', "a.json")).toEqual({ a: 1 });
});

test("a thousand brackets are refused, not a crash", () => {
  expect(faultOf("[".repeat(100_000))).toMatch(/Nested deeper than 200 levels/);
});

test("a step of a pointer is escaped", () => {
  expect(pointerStep("a/b~c")).toBe("/a~1b~0c");
});

test.each([
  ["LCR-C-044", ["LCR-C-001", "LCR-C-004"], "LCR-C-004"],
  ["STRONGER", ["fairer", "stronger"], "stronger"],
  ["eq", ["in", "equal"], undefined],
  ["nothing like it", ["LCR-C-001"], undefined],
  ["x", [], undefined],
])("nearest to %s among %j is %s", (word, candidates, found) => {
  expect(nearest(word, candidates)).toBe(found);
});

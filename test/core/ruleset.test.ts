import { readFileSync } from "node:fs";
import { RulesetFault } from "../../src/core/fault";
import { parseFacts, parseRuleset } from "../../src/core/ruleset";
import { editJson } from "./edit-json";

const FILE = "lcr/releases/1.0.0.json";
const TEXT = readFileSync(`rules/${FILE}`, "utf8");
const RULES: unknown = JSON.parse(TEXT);
const condition = { fact: "kind", operator: "equal", value: "contract" };
const check = (test: unknown, when?: unknown) => ({
  id: "LCR-K-999",
  title: "A check",
  rationale: "To try it.",
  test,
  ...(when === undefined ? {} : { when }),
  severity: "error",
  message: { en: "x" },
  roles: ["investor"],
  strategies: [],
  status: "illustrative",
  source: { ref: "OWN" },
  adopted: true,
  examples: [
    { title: "finds", finds: [{ at: "" }] },
    { title: "does not", finds: [] },
  ],
});

/** The lines of the fault that reading gives, without the file; empty where it can be read. */
function faultsOf(parse: () => unknown, file = FILE): readonly string[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof RulesetFault)) throw error;
    return error.message.split("\n").map((line) => line.replace(new RegExp(`^${file}:? ?`), ""));
  }
}
const after = (pointer: string, next: unknown): readonly string[] =>
  faultsOf(() => parseRuleset(JSON.stringify(editJson(RULES, pointer, next)), FILE, "0"));

test("the release is read, with the hash it was given", () => {
  const rules = parseRuleset(TEXT, FILE, "abc");
  expect([rules.set, rules.version, rules.sha256]).toEqual(["lcr", "1.0.0", "abc"]);
  expect(rules.measures.length).toBeGreaterThan(30);
});

test.each([
  [
    "a word that is not in a list",
    "/measures/0/status",
    "ilustrative",
    '/measures/0/status: "ilustrative" is not one of "published", "authority-set", "illustrative". Did you mean "illustrative"?',
  ],
  [
    "a key that nobody knows",
    "/thresholds/0/jurisdicton",
    [],
    '/thresholds/0/jurisdicton: "jurisdicton" is not a key that can stand here. Did you mean "jurisdiction"?',
  ],
  [
    "text where a number was expected",
    "/thresholds/0/value",
    "20,000",
    '/thresholds/0/value: "20,000" is not a number.',
  ],
  ["a fraction of a day", "/measures/0/byDays", 0.5, "/measures/0/byDays: 0.5 is not a whole number."],
  ["less than nothing", "/thresholds/0/value", -1, "/thresholds/0/value: -1 is not >= 0."],
  [
    "an empty text",
    "/title",
    "",
    "/title: The text is empty; write it, or leave the key out if it may be left out.",
  ],
  ["no valuation", "/measures/0/valuations", [], "/measures/0/valuations: At least 1 entry is needed."],
  ["a missing key", "/thresholds/0/comparator", undefined, '/thresholds/0: "comparator" is missing.'],
  ["an id of another form", "/themes/0/id", 3, "/themes/0/id: 3 is not text."],
  [
    "a number or null",
    "/scoring/caps/bidMultiple",
    "none",
    '/scoring/caps/bidMultiple: "none" is not a number or null.',
  ],
  [
    "a pound without a licence: the branch that `kind` names, and no other",
    "/measures/0/valuations/0/licence",
    undefined,
    '/measures/0/valuations/0: "licence" is missing.',
  ],
  [
    "a format of the future",
    "/format",
    3,
    "/format: This file is in format 3; this Commonweal reads formats 1 to 2. Use a newer Commonweal to read it.",
  ],
])("one fault, one sentence: %s", (_, pointer, next, line) => {
  expect(after(pointer, next)).toEqual([line]);
});

test("a kind of check that is not known brings the list of kinds and the nearest one, and nothing of the other branches", () => {
  const faults = after("/checks/9999", check({ kind: "wordig", with: {} }));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(
    /\/test: "wordig" is not a kind that can stand here; expected one of "reading".*Did you mean "wording"\?$/,
  );
});

test("a check's parameters are judged by the branch of its kind", () => {
  expect(after("/checks/9999", check({ kind: "wording", with: { fields: ["method"] } }))).toEqual([
    expect.stringMatching(/\/test\/with: "phrases" is missing\.$/),
  ]);
});

test.each([
  [
    "an operator that is not one",
    { ...condition, operator: "greaterthan" },
    /\/governs\/operator: "greaterthan" is not one of .*Did you mean "greaterThan"\?$/,
  ],
  ["a leaf without a value", { fact: "kind", operator: "equal" }, /^\/governs: "value" is missing\.$/],
  [
    "a path, which would bring in an evaluator",
    { ...condition, path: "$.a" },
    /^\/governs\/path: "path" is not a key that can stand here\.$/,
  ],
  [
    "inside an any inside a not",
    { not: { any: [condition, { ...condition, operator: "eqal" }] } },
    /^\/governs\/not\/any\/1\/operator: .*"equal"\?$/,
  ],
  [
    "a fact that nobody gives",
    { ...condition, fact: "categry" },
    /^\/governs\/fact: "categry" is not a fact that a condition can name here\. Did you mean "category"\?$/,
  ],
  [
    "a fact of a line where only the document is known",
    { ...condition, fact: "quantity" },
    /^\/governs\/fact: "quantity" is not a fact/,
  ],
  [
    "a threshold that is not there",
    { fact: "LCR-T-101", operator: "equal", value: true },
    /Did you mean "LCR-T-001"\?$/,
  ],
  [
    "a comparison with a fact that nobody gives",
    { ...condition, value: { fact: "valu" } },
    /^\/governs\/value\/fact: "valu" is not .*"value"\?$/,
  ],
])("a condition says where it is wrong: %s", (_, governs, line) => {
  expect(after("/governs", governs)).toEqual([expect.stringMatching(line)]);
});

test("a check's condition may name facts of a line, and the measures it compares with must exist", () => {
  const last = "/checks/9999";
  const known = check(
    { kind: "plausible", with: {} },
    { fact: "measure", operator: "in", value: ["LCR-M-001"] },
  );
  expect(after(last, known)).toEqual([]);
  const wrong = check(
    { kind: "plausible", with: {} },
    { fact: "measure", operator: "in", value: ["LCR-M-0O1"] },
  );
  expect(after(last, wrong)).toEqual([
    expect.stringMatching(/\/when\/value: "LCR-M-0O1" is not a measure\. Did you mean "LCR-M-001"\?$/),
  ]);
});

test.each([
  [
    "a theme",
    "/measures/0/theme",
    "strong",
    /^\/measures\/0\/theme: "strong" is not a theme\. Did you mean "stronger"\?$/,
  ],
  [
    "a source",
    "/measures/0/source/ref",
    "S1O",
    /^\/measures\/0\/source\/ref: "S1O" is not in the list of sources\./,
  ],
  [
    "a rule that carries the framework",
    "/framework/0/carriedBy",
    ["LCR-C-044"],
    /^\/framework\/0\/carriedBy\/0: "LCR-C-044" is not a rule\. Did you mean "LCR-/,
  ],
  [
    "a measure of a duty",
    "/clauses/0/duties/0/measures",
    ["LCR-M-099"],
    /^\/clauses\/0\/duties\/0\/measures\/0: "LCR-M-099" is not a measure\. Did you mean "LCR-M-009"\?$/,
  ],
  ["itself", "/measures/0/exclusiveWith", ["LCR-M-001"], /"LCR-M-001" cannot exclude itself\.$/],
  [
    "a measure that does not exclude it in turn",
    "/measures/0/exclusiveWith",
    ["LCR-M-002"],
    /"LCR-M-002" does not exclude "LCR-M-001" in turn/,
  ],
  ["an id that is taken", "/measures/1/id", "LCR-M-001", /^\/measures\/1\/id: "LCR-M-001" stands twice/],
  [
    "a field",
    "/vocabulary/headers/quantaty",
    ["Qty"],
    /^\/vocabulary\/headers\/quantaty: "quantaty" is not a field\. Did you mean "quantity"\?$/,
  ],
  [
    "a fact",
    "/vocabulary/facts/valeu",
    ["Value"],
    /^\/vocabulary\/facts\/valeu: "valeu" is not a fact\. Did you mean "value"\?$/,
  ],
  [
    "a slot",
    "/clauses/0/paragraphs/0/text",
    "The {suplier} must.",
    /"suplier" is not a slot of this clause\. Did you mean "supplier"\?$/,
  ],
  [
    "two halves of a whole",
    "/scoring/split/qualitative",
    40,
    /^\/scoring\/split: The two parts add up to 90, not to 100\.$/,
  ],
  ["a scale", "/scoring/scale/maximum", 0, /^\/scoring\/scale: The scale runs from 0 to 0; it must rise\.$/],
])("names must exist and agree: %s", (_, pointer, next, line) => {
  expect(after(pointer, next)).toContainEqual(expect.stringMatching(line));
});

test("a clause that a check asks for must exist", () => {
  expect(after("/checks/9999", check({ kind: "missing-clause", with: { clause: "LCR-C-004" } }))).toEqual([
    expect.stringMatching(/\/test\/with\/clause: "LCR-C-004" is not a clause\. Did you mean "LCR-C-001"\?$/),
  ]);
});

test("all faults come together, each with its pointer", () => {
  const twice = editJson(editJson(RULES, "/title", ""), "/measures/0/byDays", -1);
  expect(faultsOf(() => parseRuleset(JSON.stringify(twice), FILE, "0"))).toHaveLength(2);
});

test("facts are read; what cannot be a fact is said with file and pointer", () => {
  expect(
    parseFacts('{"kind":"contract","value":1200000,"vat":"excluded","category":"services"}', "facts.json")
      .value,
  ).toBe(1_200_000);
  const faults = (text: string) => faultsOf(() => parseFacts(text, "facts.json"), "facts.json");
  expect(faults('{"value":"1.2m"}')).toEqual(['/value: "1.2m" is not a number.']);
  expect(faults('{"catgory":"works"}')).toEqual([
    '/catgory: "catgory" is not a key that can stand here. Did you mean "category"?',
  ]);
  expect(faults('{"start":"01/04/2026"}')).toEqual([
    '/start: "01/04/2026" is not of the form that is expected here. Expected: A date, YYYY-MM-DD.',
  ]);
  expect(faults('{"category":"retrofits"}')).toEqual([expect.stringMatching(/Did you mean "retrofit"\?$/)]);
  expect(faults("[]")).toEqual([": [] is not an object."].map((line) => line.slice(2)));
});

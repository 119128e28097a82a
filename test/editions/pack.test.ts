import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { packRuleset, type Packed } from "../../src/editions/pack";
import { sourceRoom } from "../../src/editions/source-room";

const SOURCE = "rules/lcr/source";
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name): [string, string] => [`${SOURCE}/${name}`, readFileSync(`${SOURCE}/${name}`, "utf8")]),
);
const without = (path: string): ReadonlyMap<string, string> =>
  new Map([...files].filter(([name]) => name !== `${SOURCE}/${path}`));
const having = (path: string, text: string): ReadonlyMap<string, string> =>
  new Map([...files, [`${SOURCE}/${path}`, text]]);
const replaced = (path: string, from: string | RegExp, to: string): ReadonlyMap<string, string> =>
  having(path, (files.get(`${SOURCE}/${path}`) ?? "").replace(from, to));
const linesOf = (packed: Packed): readonly string[] =>
  packed.is === "packed"
    ? []
    : packed.faults.map(({ file, pointer, message }) => `${file} ${pointer}: ${message}`);
const textOf = (packed: Packed): string =>
  packed.is === "packed" ? packed.text : linesOf(packed).join("\n");

test("the edition packs, named and dated as its source says", () => {
  const packed = packRuleset(files);
  expect(linesOf(packed)).toEqual([]);
  expect(packed).toMatchObject({
    is: "packed",
    set: "lcr",
    version: "1.2.1",
    inForce: { from: "2022-04-14" },
  });
  expect(textOf(packed).endsWith("}\n")).toBe(true);
});

test("the same files give the same bytes, in whatever order they come", () => {
  const once = textOf(packRuleset(files));
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.size }), (shuffled) => {
      expect(textOf(packRuleset(new Map(shuffled))) === once).toBe(true);
    }),
    { numRuns: 5 },
  );
});

test("entries stand in the order of their ids", () => {
  const packed: unknown = JSON.parse(textOf(packRuleset(files)));
  const ids = [...JSON.stringify(packed).matchAll(/"id":"(LCR-M-\d{3})","title"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(30);
  expect(ids).toEqual([...ids].sort());
});

test("fragments of changes wait outside the release", () => {
  expect(textOf(packRuleset(without("changes/0001-first-edition.json")))).toBe(textOf(packRuleset(files)));
});

test.each([
  [
    "an entry",
    "measures/LCR-M-004.json",
    '"stronger"',
    '"strongr"',
    'measures/LCR-M-004.json /theme: "strongr" is not a theme. Did you mean "stronger"?',
  ],
  [
    "the list of sources, missed by an entry",
    "ruleset.json",
    '"S112":',
    '"S912":',
    /measures\/LCR-M-001\.json \/valuations\/0\/source\/ref: "S112" is not in the list/,
  ],
  [
    "a part",
    "scoring.json",
    '"relative"',
    '"relativ"',
    'scoring.json /method/kind: "relativ" is not one of "relative", "target", "points". Did you mean "relative"?',
  ],
  [
    "the framework",
    "framework.json",
    "LCR-T-001",
    "LCR-T-901",
    /^rules\/lcr\/source\/framework\.json \/0\/carriedBy\/0: "LCR-T-901" is not a rule/,
  ],
  [
    "the edition itself",
    "ruleset.json",
    '"not-issued"',
    '"not issued"',
    /ruleset\.json \/authority\/status: "not issued" is not one of .*Did you mean "not-issued"\?$/,
  ],
  [
    "an id that is not the file's name",
    "themes/fairer.json",
    '"id": "fairer"',
    '"id": "just"',
    'themes/fairer.json /id: "just" stands in a file named "fairer.json"; name the file after the rule.',
  ],
  [
    "a text that is no JSON",
    "themes/greener.json",
    "{",
    "{,",
    /themes\/greener\.json : Line 1, column 2: "," stands where a key/,
  ],
  [
    "a key that changes how programs behave",
    "themes/greener.json",
    "{",
    '{"__proto__": {},',
    /themes\/greener\.json \/__proto__: "__proto__" is a key/,
  ],
])("a fault is told in the source file where it stands: %s", (_, path, from, to, line) => {
  const expected: unknown = typeof line === "string" ? `${SOURCE}/${line}` : expect.stringMatching(line);
  expect(linesOf(packRuleset(replaced(path, from, to)))).toContainEqual(expected);
});

test("a part that is missing is named", () => {
  expect(linesOf(packRuleset(without("scoring.json")))).toEqual([
    `${SOURCE}/ruleset.json : "scoring" is missing.`,
  ]);
  expect(linesOf(packRuleset(without("ruleset.json")))).toEqual([
    expect.stringMatching(/has no ruleset\.json/),
  ]);
});

test("a file that an edition does not have is refused, not passed over", () => {
  expect(linesOf(packRuleset(having("measure/LCR-M-046.json", "{}")))).toEqual([
    expect.stringMatching(/measure\/LCR-M-046\.json : An edition has no such file/),
  ]);
});

test("two files with one id are refused", () => {
  const twin = (files.get(`${SOURCE}/themes/fairer.json`) ?? "").replace('"fairer"', '"greener"');
  const lines = linesOf(packRuleset(having("themes/fairer.json", twin)));
  expect(lines).toContainEqual(expect.stringMatching(/"greener" stands in a file named "fairer\.json"/));
  expect(lines).toContainEqual(expect.stringMatching(/"greener" stands twice/));
});

test.each([
  ["rules/lcr/source/measures/LCR-M-001.json", { is: "entry", room: "measures", id: "LCR-M-001" }],
  ["themes/fairer.json", { is: "entry", room: "themes", id: "fairer" }],
  ["scoring.json", { is: "part", part: "scoring" }],
  ["rules/lcr/source/changes/0001-a.json", { is: "fragment" }],
  ["rules/lcr/source/other/a.json", undefined],
  ["rules/lcr/source/notes.txt", undefined],
])("%s is told by its path", (path, room) => {
  expect(sourceRoom(path)).toEqual(room);
});

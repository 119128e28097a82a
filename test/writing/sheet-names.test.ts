import { sheetNames } from "../../src/writing/sheet-names";
import { book } from "../sheets-builder";

const names = (sheets: Readonly<Record<string, boolean>>): readonly string[] => {
  const extras = {
    sheets: Object.fromEntries(Object.entries(sheets).map(([name, isOurs]) => [name, { isOurs }])),
  };
  const { score, gaps, working } = sheetNames(
    book("t.xlsx", Object.fromEntries(Object.keys(sheets).map((name) => [name, []])), extras),
  );
  return [score, gaps, working];
};

test.each([
  ["nobody uses them", {}, ["Social value", "Gaps", "Working"]],
  [
    "they are ours: written again",
    { "Social value": true, Gaps: true, Working: true },
    ["Social value", "Gaps", "Working"],
  ],
  [
    "one is the buyer's own, whatever its case",
    { "social VALUE": false },
    ["Social value (Commonweal)", "Gaps", "Working"],
  ],
  [
    "our second name is ours from last time",
    { Gaps: false, "Gaps (Commonweal)": true },
    ["Social value", "Gaps (Commonweal)", "Working"],
  ],
  [
    "both names are somebody else's",
    { Working: false, "Working (Commonweal)": false },
    ["Social value", "Gaps", "Working (Commonweal 2)"],
  ],
])("names where %s", (_, sheets, expected) => {
  expect(names(sheets)).toEqual(expected);
});

test("no name is longer than Excel's 31 characters, however many are taken", () => {
  const taken = Object.fromEntries(
    [
      "Social value",
      "Social value (Commonweal)",
      ...Array.from({ length: 120 }, (_, n) => `Social value (Commonweal ${String(n + 2)})`),
    ].map((name) => [name, false]),
  );
  const [score = ""] = names(taken);
  expect(score).toBe("Social value (Commonweal 122)");
  expect(score.length).toBeLessThanOrEqual(31);
});

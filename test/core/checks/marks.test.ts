import { phraseFinder } from "../../../src/core/checks/phrase-finder";
import type { Check } from "../../../src/core/ruleset";
import type { MarkLiteral, TenderLiteral } from "../tender-builder";
import { runTest } from "./run-test";

type MarksTest = Extract<Check["test"], { kind: "marks" }>["with"]["test"];

const of = (test_: MarksTest, ...marks: readonly MarkLiteral[]) =>
  runTest({ kind: "marks", with: { test: test_ } }, { lots: { "": { Alder: { marks } } } });
const UNREAD = { written: "tbc", why: "not-a-number" } as const;

// The scale runs from 0 to 5 in whole steps. On the sheet "Marks": C the panel's mark, D its reason, E and G the evaluators'.
test.each([
  ["missing", "no agreed mark", { consensus: undefined }, ["Marks!C2"]],
  ["missing", "an agreed mark", { consensus: 0 }, []],
  ["missing", "one that cannot be read is said elsewhere", { consensus: UNREAD }, []],
  ["off-scale", "6 of 5", { consensus: 6 }, ["Marks!C2 panel"]],
  ["off-scale", "half marks", { individual: { Ann: [3.5, "x"] } }, ["Marks!E2"]],
  ["off-scale", "the ends of the scale", { individual: { Ann: [0, "x"], Ben: [5, "x"] }, consensus: 5 }, []],
  [
    "no-evaluator-reason",
    "one of two without a reason",
    { individual: { Ann: [3, "x"], Ben: [4] } },
    ["Marks!G2"],
  ],
  ["no-evaluator-reason", "no mark needs no reason", { individual: { Ann: [undefined] } }, []],
  ["no-consensus-reason", "an agreed mark without one", { consensus: 3 }, ["Marks!D2"]],
  ["no-consensus-reason", "with one", { consensus: 3, reason: "x" }, []],
  ["no-individual-marks", "the panel's mark alone", { consensus: 3 }, ["Marks!C2"]],
  [
    "no-individual-marks",
    "an evaluator's that cannot be read may be one",
    { individual: { Ann: [UNREAD] }, consensus: 3 },
    [],
  ],
  [
    "consensus-outside-marks",
    "above both",
    { individual: { Ann: [2], Ben: [3] }, consensus: 4 },
    ["Marks!C2"],
  ],
  [
    "consensus-outside-marks",
    "above the one mark that both gave",
    { individual: { Ann: [4], Ben: [4] }, consensus: 5 },
    ["Marks!C2 same"],
  ],
  [
    "consensus-outside-marks",
    "equal to the higher",
    { individual: { Ann: [2], Ben: [3] }, consensus: 3 },
    [],
  ],
  ["consensus-outside-marks", "nothing to compare with", { consensus: 3 }, []],
] as const)("%s: %s", async (test_, _, mark, found) => {
  expect((await of(test_, { question: "Method", ...mark })).found).toEqual(found);
});

test("a question that another bid was marked on is missing where the bid is named", async () => {
  const literal: TenderLiteral = {
    lots: {
      "": {
        Alder: {
          lines: [{ label: "x" }],
          marks: [
            { question: "Jobs", consensus: 3 },
            { question: "Carbon", consensus: 3 },
          ],
        },
        Birch: { lines: [{ label: "x" }], marks: [{ question: "Jobs", consensus: 3 }] },
      },
    },
  };
  const { found, values } = await runTest({ kind: "marks", with: { test: "missing" } }, literal);
  expect(found).toEqual(["Offers!B3"]);
  expect(values).toMatchObject([{ bidder: "Birch", question: "Carbon" }]);
});

describe("wording", () => {
  const reasons: Check["test"] = {
    kind: "wording",
    with: { fields: ["evaluatorReason", "consensusReason"], phrases: ["better than", "wider than"] },
  };
  test.each([
    ["in an evaluator's reason", { individual: { Ann: [4, "Better  than most."] } }, ["Marks!E2"]],
    ["in the panel's reason", { reason: "It is WIDER THAN required." }, ["Marks!D2 panel"]],
    ["in neither", { individual: { Ann: [4, "Meets the criterion."] }, reason: "Agreed." }, []],
  ] as const)("%s", async (_, mark, found) => {
    const literal = { lots: { "": { Alder: { marks: [{ question: "Method", consensus: 4, ...mark }] } } } };
    expect((await runTest(reasons, literal)).found).toEqual(found);
  });

  test("one finding for each field of a line", async () => {
    const lines: Check["test"] = {
      kind: "wording",
      with: { fields: ["title", "method"], phrases: ["local firms only"] },
    };
    const line = { measure: "T", title: "Spend (local firms only)", method: "Local firms only." };
    expect((await runTest(lines, { lots: { "": { Alder: { lines: [line] } } } })).found).toEqual([
      "Offers!D2",
      "Offers!L2",
    ]);
  });

  test.each([
    ["csr", "Our CSR team", "CSR"],
    ["csr", "Microcsr", undefined],
    ["better than", "betterthan", undefined],
    ["c++ (new)", "uses C++ (new) tools", "C++ (new)"],
    ["élan", "with élan vital", "élan"],
    ["lan", "with élan", undefined],
  ])('"%s" in "%s"', (phrase, text, found) => {
    expect(phraseFinder([phrase])(text)).toBe(found);
  });
});

describe("weighting", () => {
  const run = (
    test_: "sum" | "present" | "minimum",
    weightings: Readonly<Record<string, number>>,
    weighting?: number,
  ) =>
    runTest(
      { kind: "weighting", with: { test: test_ } },
      { lots: {}, weightings, facts: weighting === undefined ? {} : { weighting } },
    );
  test.each([
    ["sum", "40 + 50 + 10 is 100", { Price: 40, Quality: 50, "Social value": 10 }, []],
    ["sum", "40 + 45 + 10 is 95", { Price: 40, Quality: 45, "Social value": 10 }, ["Award criteria!B2"]],
    [
      "sum",
      "a hundredth lost in rounding is let pass",
      { Price: 33.33, Quality: 33.33, "Social value": 33.33 },
      [],
    ],
    ["present", "none is social value", { Price: 60, Quality: 40 }, ["Award criteria!B2"]],
    ["present", "one is", { Price: 60, "Quality and social value": 40 }, []],
    ["minimum", "5 is below 10", { Price: 95, "Social value": 5 }, ["Award criteria!B3"]],
    ["minimum", "10 is not", { Price: 90, "Social value": 10 }, []],
    ["sum", "no weightings, nothing to judge", {}, []],
  ] as const)("%s: %s", async (test_, _, weightings, found) => {
    expect((await run(test_, weightings)).found).toEqual(found);
  });

  test("what the facts state goes before the table", async () => {
    expect((await run("minimum", { Price: 90, "Social value": 10 }, 5)).found).toEqual(["tender.xlsx"]);
  });
});

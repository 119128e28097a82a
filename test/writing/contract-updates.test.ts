import type { Finding } from "../../src/core/finding";
import type { Review } from "../../src/core/review";
import { clauseUpdates } from "../../src/writing/clause-updates";
import { planContractMarks } from "../../src/writing/contract-marks";
import { planClearDocument } from "../../src/writing/plan-clear";
import { planWords } from "../../src/writing/plan-words";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
import {
  CONTRACT,
  drafted,
  markOf,
  marksOf,
  blocksOf,
  planInput,
  withClauses,
  wordsOf,
  type Said,
} from "./contract-builder";

const TAG = "cw:LCR-C-005:1";
const earlier = {
  edition: 1,
  heading: "Reporting",
  paragraphs: [{ level: 1, text: "The {supplier} must report {howOften}, first by {firstReport}." }],
  changed: "Evidence is now asked for.",
};
const ruleset = withClauses({
  id: "LCR-C-005",
  edition: 2,
  heading: "Reporting",
  paragraphs: [
    { level: 1, text: "The {supplier} must report {howOften}, first by {firstReport}, with evidence." },
  ],
  slots: [
    { name: "supplier", title: "The supplier", type: "party" },
    { name: "howOften", title: "How often", type: "text", default: "each quarter" },
    { name: "firstReport", title: "First report", type: "text" },
  ],
  earlier: [earlier],
});

const standing = (sentence: string): readonly TestParagraph[] => [
  ...CONTRACT.slice(0, 5),
  { text: "Reporting", number: "3", numbering: "typed", tag: TAG },
  { text: sentence, number: "3.1", numbering: "typed", tag: TAG },
  ...CONTRACT.slice(5),
];
const updates = async (sentence: string, plan: Said["plan"]) =>
  clauseUpdates({ ...(await planInput(standing(sentence), { ruleset })), ...plan });

const OURS = "The Contractor must report each quarter, first by [first report].";
const FILLED = "The Contractor must report each quarter, first by 1 May 2026.";
const ALTERED = "The Contractor may report each quarter, first by [first report].";

test("an earlier edition is left as it is and offered, with what changed since", async () => {
  expect(await updates(OURS, {})).toEqual({
    replaced: [],
    notes: [
      "LCR-C-005 “Reporting” stands in edition 1; the rules set has edition 2 (changed since: Evidence is now asked for). Bring it up to date to put its words in.",
    ],
  });
});

test.each([
  [
    "the words as they stood",
    OURS,
    "3.1\tThe Contractor must report each quarter, first by [first report], with evidence.",
  ],
  [
    "what somebody filled in is kept",
    FILLED,
    "3.1\tThe Contractor must report each quarter, first by 1 May 2026, with evidence.",
  ],
])(
  "--update puts the edition's words in, under the number that stands: %s",
  async (_, sentence, expected) => {
    const { replaced, notes } = await updates(sentence, { update: true });
    expect(notes).toEqual([]);
    expect(replaced[0]?.change).toMatchObject({
      kind: "replace-block",
      tag: TAG,
      expect: `Reporting\n${sentence}`,
      newTag: "cw:LCR-C-005:2",
    });
    expect(wordsOf(replaced[0]?.change.parts ?? [])).toEqual(["3.\tReporting", expected]);
  },
);

test("words that somebody altered are not overwritten by --update, and the way to do so is named", async () => {
  const { replaced, notes } = await updates(ALTERED, { update: true });
  expect([replaced, notes]).toEqual([[], [expect.stringContaining("Restore LCR-C-005")]]);
});

test("--restore puts them back, and names the words that it expects to find", async () => {
  const { replaced } = await updates(ALTERED, { restore: ["LCR-C-005"] });
  expect(replaced[0]?.change.expect).toBe(`Reporting\n${ALTERED}`);
});

test("after an update there is nothing left to do", async () => {
  const first = await updates(OURS, { update: true });
  const after = drafted(
    standing(OURS),
    first.replaced.map(({ change }) => change),
  );
  const input = await planInput(after, { ruleset });
  expect(clauseUpdates({ ...input, update: true })).toEqual({ replaced: [], notes: [] });
});

const finding = (index: number, message: string): Finding => ({
  key: "k",
  rule: "LCR-K-080",
  severity: "error",
  outcome: "not-met",
  subject: { clause: "LCR-C-001" },
  values: {},
  message,
  source: "",
  at: { kind: "paragraph", file: "contract.docx", index, label: "" },
  roles: [],
  strategies: [],
  suggestions: [],
});
const STAMP = {
  set: "lcr",
  version: "1.0.0",
  sha256: "",
  authorityStatus: "",
  engine: "",
  input: "",
  sheets: [],
};
const reviewOf = (...findings: readonly Finding[]): Review => ({
  stamp: STAMP,
  governs: { is: "met" },
  tallies: [],

  findings,
  scores: [],
  waived: [],
});

describe("marks", () => {
  test("of clauses that stand are asked for again in the same words, so that a second run changes nothing", async () => {
    const first = planWords(await planInput(CONTRACT));
    const after = await planInput(drafted(CONTRACT, first.changes));
    const marks = marksOf(planContractMarks(after)).map(({ text }) => text);
    const inserted = blocksOf(first.changes).map(markOf);
    expect(marks).toEqual(inserted.filter((text) => text !== ""));
  });

  test("at one paragraph are one: what the clause says of itself, then its findings", async () => {
    const after = drafted(CONTRACT, planWords(await planInput(CONTRACT)).changes);
    const at = after.findIndex((one) => typeof one !== "string" && one.tag === "cw:LCR-C-001:1");
    const input = { ...(await planInput(after)), review: reviewOf(finding(at, "It was weakened.")) };
    const [mark, ...others] = marksOf(planContractMarks(input)).filter(({ index }) => index === at);
    expect(others).toEqual([]);
    expect(mark?.text).toMatch(
      /^Commonweal · lcr 1\.0\.0.*\nLCR-C-001 Definitions[^]*\n\nError LCR-K-080: It was weakened\.$/,
    );
  });

  test("are followed by the stamp", async () => {
    const input = { ...(await planInput(CONTRACT)), review: reviewOf() };
    expect(planContractMarks(input).map(({ kind }) => kind)).toEqual(["unmark", "stamp"]);
  });
});

test("clear takes out every block of ours once, filled blanks, marks and stamp", async () => {
  const contract = { numbering: { is: "automatic", like: [2, 3], after: 3, because: "" } } as const;
  const first = planWords(await planInput(CONTRACT, { contract }));
  expect(planClearDocument(documentOf(drafted(CONTRACT, first.changes)))).toEqual([
    { kind: "unmark" },
    ...["cw:operative:lcr", "cw:schedule:lcr", "cw:LCR-C-001:1", "cw:LCR-C-005:1", "cw:commitments:lcr"].map(
      (tag) => ({ kind: "remove-block", tag }),
    ),
    { kind: "stamp", stamp: undefined, waivers: [], stated: {}, offered: {} },
  ]);
});

import { statementsOf } from "../../src/core/statements";
import { subjectOf, weakDutiesIn } from "../../src/core/weak-duty";
import { weakGrammarOf } from "./weak-grammar";
import sentences from "./weak-sentences.json";

type Case = (typeof sentences)[number];

/** The weak words of the social value duties in a paragraph, with its lead-in where it has one. */
function weakIn({ party, authority, lead, text }: Case): readonly string[] {
  const grammar = weakGrammarOf(party, authority);
  const own = { text, number: lead === undefined ? "" : "(a)" };
  return statementsOf(lead === undefined ? [own] : [{ text: lead, number: "1" }, own])
    .flatMap((statement) => weakDutiesIn(statement, grammar))
    .filter(({ sentence }) => grammar.weak.about.test(sentence))
    .map(({ words }) => words);
}

describe("a hundred sentences", () => {
  test("are sixty in which nothing is weak and forty in which something is", () => {
    expect(sentences.filter(({ weak }) => weak.length === 0)).toHaveLength(60);
    expect(sentences.filter(({ weak }) => weak.length > 0)).toHaveLength(40);
  });

  test.each(sentences.map((one) => [`${one.lead ?? ""} ${one.text}`.trim(), one] as const))(
    "%s",
    (_, one) => {
      expect(weakIn(one)).toEqual(one.weak);
    },
  );
});

const grammar = weakGrammarOf("Supplier", "Buyer");
const dutiesIn = (...texts: readonly string[]) => {
  const statements = statementsOf(texts.map((text) => ({ text, number: "" })));
  return statements.flatMap((statement, index) => {
    const before = statements[index - 1];
    return weakDutiesIn(statement, grammar, before && subjectOf(before, grammar));
  });
};

test.each([
  ["a choice", "The Supplier may recruit apprentices.", "choice"],
  ["advice", "The Supplier should recruit apprentices.", "advice"],
  ["an effort", "The Supplier shall seek to recruit apprentices.", "effort"],
  ["a let-out", "The Supplier shall recruit apprentices where possible.", "let-out"],
  ["a duty denied", "The Supplier is not obliged to recruit apprentices.", "denied"],
])("says why: %s", (_, text, why) => {
  expect(dutiesIn(text)).toMatchObject([{ why, sentence: text }]);
});

test("a weak word is placed in its paragraph, not in its sentence or its lead-in", () => {
  const text = "The Supplier must report. It should also employ local people.";
  const [duty] = dutiesIn(text);
  expect(text.slice(duty?.start)).toMatch(/^should also employ/);
  const item = "(b) seek to employ local people.";
  const [inItem] = dutiesIn("The Supplier must:", "(a) report; and", item);
  expect(item.slice(inItem?.start)).toMatch(/^seek to employ/);
  expect(inItem?.sentence).toBe("The Supplier must seek to employ local people.");
});

test.each([
  ["the supplier, named in the sentence before", "The Supplier must report.", 1],
  ["the authority, named in the sentence before", "The Buyer must report.", 0],
])("“it” is %s", (_, first, count) => {
  expect(dutiesIn(`${first} It should employ local people.`)).toHaveLength(count);
});

test.each([
  ["staff of the supplier are not the supplier", "The Supplier's staff may volunteer."],
  ["nor is a name that only contains its name", "Each Key Supplier may offer apprenticeships."],
  ["nor are suppliers at large", "Local suppliers may offer apprenticeships."],
  [
    "a party named behind “and” in another clause is a subject of its own",
    "The Buyer must notify the Supplier and the Buyer may ask for a replacement.",
  ],
])("%s", (_, text) => {
  expect(dutiesIn(text)).toEqual([]);
});

import { sentencesOf } from "../../src/core/sentences";
import { statementsOf } from "../../src/core/statements";

test.each([
  ["an abbreviation", "It must train people, e.g. Care leavers. It must report."],
  ["the number of a section", "Under s.52 and No. 4 of reg. 3 the Buyer publishes. It must report."],
  ["a sum of money", "The value is £1.5m. It must report."],
  ["the name of a firm", "Acme Ltd. of Wirral must train. It must report."],
  ["a full stop in brackets", "The plan (see Annex 2. Part B) is due. It must report."],
  ["a closing quote", "It must say “we pay the living wage.” It must report."],
])("%s ends no sentence: %s", (_, text) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual([
    text.slice(0, -" It must report.".length),
    "It must report.",
  ]);
});

test("a sentence knows where it starts", () => {
  const text = "  It must train.  It must report.";
  for (const sentence of sentencesOf(text)) expect(text.slice(sentence.start)).toMatch(sentence.text);
});

const statements = (paragraphs: readonly (readonly [number: string, text: string])[]) =>
  statementsOf(paragraphs.map(([number, text]) => ({ number, text }))).map(({ lead, text }) => [lead, text]);

test("items carry their lead-in, nested ones both, until the list ends", () => {
  expect(
    statements([
      ["2.1", "The Supplier must:"],
      ["(a)", "train apprentices;"],
      ["(b)", "for each of them:"],
      ["(i)", "keep a record; and"],
      ["(ii)", "report; and"],
      ["(c)", "pay the living wage."],
      ["2.2", "The Buyer may ask for more."],
    ]),
  ).toEqual([
    ["", "The Supplier must:"],
    ["The Supplier must", "train apprentices;"],
    ["The Supplier must", "for each of them:"],
    ["The Supplier must for each of them", "keep a record; and"],
    ["The Supplier must for each of them", "report; and"],
    ["The Supplier must", "pay the living wage."],
    ["", "The Buyer may ask for more."],
  ]);
});

test("items without numbers end with the first that ends in a full stop", () => {
  expect(
    statements([
      ["", "The Supplier must:"],
      ["", "train apprentices; and"],
      ["", "report."],
      ["", "The Buyer may ask for more."],
    ]).map(([lead]) => lead),
  ).toEqual(["", "The Supplier must", "The Supplier must", ""]);
});

test("items inside one sentence carry its beginning", () => {
  expect(statements([["3", "The Supplier must: (a) train people; and (b) seek to employ them."]])).toEqual([
    ["The Supplier must", "train people; and"],
    ["The Supplier must", "seek to employ them."],
  ]);
});

import { readFileSync } from "node:fs";
import { partyPatterns } from "../../src/core/party-mention";
import { statementsOf } from "../../src/core/statements";
import { weakDutiesIn } from "../../src/core/weak-duty";
import { compileWeakWords } from "../../src/core/weak-words";
import { WEAK_WORDS } from "./weak-words";
import sentences from "./weak-sentences.json";

/** The weak words of the social value duties in a paragraph, with its lead-in where it has one. */
function weakIn({ party, authority, lead, text }: (typeof sentences)[number]): readonly string[] {
  const weak = compileWeakWords(WEAK_WORDS, [party]);
  const parties = partyPatterns({ obliged: [party], authority: [authority] });
  const paragraphs = [
    ...(lead === undefined ? [] : [{ text: lead, number: "1" }]),
    { text, number: lead === undefined ? "" : "(a)" },
  ];
  return statementsOf(paragraphs)
    .flatMap((statement) => weakDutiesIn(statement, { weak, parties }))
    .filter(({ sentence }) => weak.about.test(sentence))
    .map(({ words }) => words);
}

describe("a hundred sentences", () => {
  test("are sixty in which nothing is weak and forty in which something is", () => {
    expect(sentences.filter(({ weak }) => weak.length === 0)).toHaveLength(60);
    expect(sentences.filter(({ weak }) => weak.length > 0)).toHaveLength(40);
  });

  test.each(sentences.map((one) => [`${one.lead ?? ""} ${one.text}`.trim(), one] as const))("%s", (_, one) => {
    expect(weakIn(one)).toEqual(one.weak);
  });
});

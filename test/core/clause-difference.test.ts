import { compareClause } from "../../src/core/clause-difference";
import { printedDifference } from "../../src/core/printed-difference";
import { changed, CLAUSE, TEXTS } from "./small-clause";

/** What is not the same, as "what part: difference". */
const differences = (texts: readonly string[], known = {}): readonly string[] =>
  compareClause(CLAUSE, texts, known)
    .paragraphs.filter(({ is }) => is !== "same")
    .map(
      ({ is, part, pieces }) =>
        `${is} ${part === undefined ? "-" : String(part)}: ${printedDifference(pieces)}`,
    );

test.each([
  ["whatever stands in the slots", TEXTS],
  ["blanks in the slots", changed("the Head of Housing within 10", "[ ] within [number]")],
  [
    "typed numbers",
    TEXTS.map((text, index) =>
      `${["", "3.1", "3.2", "(a)", "(b)", "3.3", "3.4"][index] ?? ""} ${text}`.trim(),
    ),
  ],
  ["other quotes, hyphens and spaces", changed("Head of Housing", "Head  of\u00a0Housing")],
])("%s is no change", (_, texts) => {
  expect(differences(texts)).toEqual([]);
});

test.each([
  [
    "words put in",
    changed("must keep", "must seek to keep"),
    ["changed 5: The Contractor must [added: seek to] keep records for 6 years …"],
  ],
  [
    "a paragraph taken out",
    TEXTS.filter((_, index) => index !== 4),
    ["missing 4: [deleted: the evidence for it.]"],
  ],
  [
    "a paragraph put in",
    [...TEXTS, "Nothing here binds anybody."],
    ["added -: [added: Nothing here binds anybody.]"],
  ],
  [
    "two paragraphs exchanged",
    [...TEXTS.slice(0, 5), TEXTS[6] ?? "", TEXTS[5] ?? ""],
    ["moved 5: The Contractor must keep records for 6 years after the Contract ends."],
  ],
  [
    "another heading",
    ["Reports", ...TEXTS.slice(1)],
    ["changed 0: [deleted: Reporting on social value] [added: Reports]"],
  ],
  [
    "another party in one place",
    changed("The Contractor must keep", "The Council must keep"),
    ["changed 5: The [deleted: Contractor] [added: Council] must keep records for 6 …"],
  ],
])("%s is found", (_, texts, found) => {
  expect(differences(texts)).toEqual(found);
});

test("an earlier edition is compared with its own words, and known by them where no tag names it", () => {
  const texts = ["Social value reports", "The Contractor must report each year to Ms Bell."];
  expect(compareClause(CLAUSE, texts, { edition: 1 })).toMatchObject({ edition: 1, isSame: true });
  expect(compareClause(CLAUSE, texts)).toMatchObject({ edition: 1, isSame: true });
  expect(compareClause(CLAUSE, texts, { edition: 2 })).toMatchObject({ edition: 2, isSame: false });
});

test("the words of the rules come back with the document's fillings, and with their own quotes", () => {
  expect(compareClause(CLAUSE, changed("must keep", "may keep")).restored).toEqual(TEXTS);
  const { restored } = compareClause(
    CLAUSE,
    TEXTS.filter((_, index) => index !== 5),
  );
  expect(restored[5]).toBe("The Contractor must keep records for 6 years after the [The agreement] ends.");
  const known = compareClause(CLAUSE, TEXTS.slice(0, 5), { terms: { agreement: "Contract" } }).restored;
  expect(known[5]).toBe("The Contractor must keep records for 6 years after the Contract ends.");
});

test("what was restored is the same as the rules", () => {
  const { restored } = compareClause(CLAUSE, changed("Each report must", "Each report should"));
  expect(compareClause(CLAUSE, restored).isSame).toBe(true);
});

const NAMED = TEXTS.map((text) =>
  text.replace(/The Contractor/g, "Acme Homes Ltd").replace(/The Council/g, "Wirral Council"),
);

test("a party named in full takes no article, and the clause is still the rules'", () => {
  expect(compareClause(CLAUSE, NAMED).isSame).toBe(true);
  expect(compareClause(CLAUSE, NAMED).restored).toEqual(NAMED);
});

test("an article dropped before a word that has one elsewhere is a change", () => {
  const texts = TEXTS.map((text, index) =>
    index === 5 ? text.replace("The Contractor", "Contractor") : text,
  );
  expect(compareClause(CLAUSE, texts).isSame).toBe(false);
});

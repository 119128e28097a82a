import { compareClause } from "../../src/core/clause-difference";
import { weakeningsIn } from "../../src/core/clause-weakening";
import { looseSlots } from "../../src/core/loose-slots";
import { changed, CLAUSE, TEXTS } from "./small-clause";
import { weakGrammarOf } from "./weak-grammar";

const grammar = weakGrammarOf("Contractor", "Council");
const weakenings = (texts: readonly string[]) =>
  weakeningsIn(compareClause(CLAUSE, texts), CLAUSE, grammar).map(({ why, words, duty }) => [
    why,
    words,
    duty,
  ]);

test.each([
  [
    "a firm verb became an effort",
    changed("must keep", "shall seek to keep"),
    "weak-words",
    "seek to",
    "Keep records",
  ],
  [
    "a firm verb became a choice",
    changed("must report to", "may report to"),
    "weak-words",
    "may",
    "Report every quarter",
  ],
  [
    "one whose subject is not the party",
    changed("report must state", "report should state"),
    "weak-words",
    "should",
    "Report every quarter",
  ],
  [
    "a let-out was put in",
    changed("must keep records", "must, where possible, keep records"),
    "weak-words",
    "where possible",
    "Keep records",
  ],
  [
    "a let-out was put into a slot",
    changed("the Head of Housing", "the Head of Housing where practicable"),
    "weak-words",
    "where practicable",
    "Report every quarter",
  ],
  [
    "a duty is gone",
    TEXTS.filter((_, index) => index !== 5),
    "duty-gone",
    "The Contractor must keep records for 6 years after the [The agreement] ends.",
    "Keep records",
  ],
  ["“not” was put in", changed("must keep", "must not keep"), "condition", "must not", "Keep records"],
  [
    "an exception was put in",
    changed("ends.", "ends, unless it finds this burdensome."),
    "condition",
    "unless",
    "Keep records",
  ],
  [
    "the other party is obliged",
    changed("The Contractor must keep", "The Council must keep"),
    "party",
    "Contractor",
    "Keep records",
  ],
  [
    "a way out was added",
    [...TEXTS, "The Contractor need not report in August."],
    "weak-words",
    "need not",
    "The Contractor need not report in August.",
  ],
])("%s: weaker", (_, texts, why, words, duty) => {
  expect(weakenings(texts)).toEqual([[why, words, duty]]);
});

test.each([
  ["the rules' own words", TEXTS],
  ["“shall” for “must”", changed("must keep", "shall keep")],
  [
    "a power of the authority",
    [...TEXTS, "The Council may, at its discretion, ask for a report at any time."],
  ],
  ["another heading", ["Reports", ...TEXTS.slice(1)]],
  ["a firmer duty", changed("must keep records", "must keep full records")],
])("%s: no weaker", (_, texts) => {
  expect(weakenings(texts)).toEqual([]);
});

test.each([
  ["a longer time for a report", "10 days", "20 days", [["days", "20", "10"]]],
  ["a shorter one", "10 days", "5 days", []],
  ["fewer years of records", "6 years", "two (2) years", [["years", "two (2)", "6"]]],
  ["more years", "6 years", "12 years", []],
  ["a blank says nothing", "6 years", "[ ] years", []],
])("a figure in a slot: %s", (_, from, to, loose) => {
  const { fillings } = compareClause(CLAUSE, changed(from, to));
  const found = looseSlots(CLAUSE, CLAUSE.slots, fillings, (slot) => slot.default);
  expect(found.map(({ name, value, usual }) => [name, value, usual])).toEqual(loose);
});

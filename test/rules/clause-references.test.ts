import fc from "fast-check";
import { clauseWords } from "../../src/core/clause-words";
import { govern } from "../../src/core/conditions";
import type { Facts } from "../../src/core/facts";
import { clauses, forms, ruleset } from "./clause-forms";

const KINDS = ["contract", "funding-agreement"] as const;

const headingsIn = (texts: readonly { readonly text: string }[]): readonly string[] =>
  texts.flatMap(({ text }) => [...text.matchAll(/headed “([^”]+)”/g)].map(([, heading = ""]) => heading));

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    value: fc.oneof(
      fc.constantFrom(5_000, 20_000, 20_000.01, 99_999, 100_000, 249_999, 500_000, 5_000_000, 5_000_000.01),
      fc.integer({ min: 0, max: 20_000_000 }),
    ),
    vat: fc.constantFrom("included" as const, "excluded" as const, "unstated" as const),
    commencement: fc.constantFrom("2022-05-01", "2024-06-01", "2025-06-01", "2026-02-10", "2027-03-01"),
    start: fc.constant("2026-04-01"),
    end: fc.constantFrom("2026-09-30", "2028-03-31", "2030-03-31"),
    category: fc.constantFrom(
      "goods" as const,
      "services" as const,
      "works" as const,
      "light-touch" as const,
      "concession" as const,
      "retrofit" as const,
      "facilities" as const,
      "transport" as const,
      "adult-education" as const,
    ),
  },
  { requiredKeys: ["kind"] },
);

test("one clause names another by a heading that is there in the same form, never by a number", () => {
  for (const { where, form, paragraphs, clause } of forms) {
    const known = forms.filter((other) => other.form === form).map(({ heading }) => heading);
    const told = clause.duties.flatMap(({ reporting, remedy }) => [{ text: reporting }, { text: remedy }]);
    for (const heading of headingsIn([...paragraphs, ...told]))
      expect([where, heading, known.includes(heading)]).toEqual([where, heading, true]);
  }
});

test("no clause's words need another by its heading, so that each stands beside a contract's own wording on the rest", () => {
  for (const { where, paragraphs } of forms) expect([where, headingsIn(paragraphs)]).toEqual([where, []]);
});

test("headings are the same in both forms", () => {
  for (const { heading, fundingAgreement } of clauses)
    expect(fundingAgreement?.heading ?? heading).toBe(heading);
});

test("whatever the facts, a clause that is required finds the clause that defines its terms, and every clause that it refers to, required too", async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (known) => {
      const { outcomes } = await govern(ruleset, known);
      const there = clauses.filter(({ id }) => outcomes.get(id)?.is === "met");
      const headings = there.map(({ heading }) => heading);
      const terms = new Set(there.flatMap(({ terms: { brings } }) => brings.map(({ term }) => term)));
      for (const clause of there) {
        const { paragraphs } = clauseWords(clause, known.kind);
        for (const heading of headingsIn(paragraphs)) expect(headings).toContain(heading);
        for (const term of clause.terms.needs) expect(terms).toContain(term);
      }
    }),
    { numRuns: 100 },
  );
});

test("each term is defined once, in the words of the clause that brings it, and not in words of another", () => {
  const defined = clauses.flatMap(({ id, terms }) => terms.brings.map(({ term }) => [term, id] as const));
  expect(new Set(defined.map(([term]) => term)).size).toBe(defined.length);
  for (const [term, id] of defined) {
    const by = forms.filter(({ paragraphs }) =>
      paragraphs.some(({ text }) => text.includes(`“${term}” means`)),
    );
    expect([term, [...new Set(by.map(({ clause }) => clause.id))]]).toEqual([term, [id]]);
  }
});

test("a term that a clause uses is one that it brings or needs", () => {
  const [definitions] = clauses;
  const terms = definitions?.terms.brings.map(({ term }) => term) ?? [];
  expect(terms).toHaveLength(8);
  for (const { id, paragraphs, fundingAgreement, terms: own } of clauses.slice(1)) {
    const words = [...paragraphs, ...(fundingAgreement?.paragraphs ?? [])].map(({ text }) => text).join(" ");
    const used = ["commitment", "local area", "social value clause", "proxy value", "working day"];
    for (const term of used.filter((one) => words.includes(one)))
      expect([id, term, own.needs.some((need) => need.startsWith(term))]).toEqual([id, term, true]);
    for (const term of own.needs) expect(terms).toContain(term);
  }
});

test("the financial remedy and repayment of funding exclude each other", () => {
  const names = (id: string) =>
    clauses.find((clause) => clause.id === id)?.conflicts.flatMap(({ clause = [] }) => clause);
  expect([names("LCR-C-008"), names("LCR-C-022")]).toEqual([["LCR-C-022"], ["LCR-C-008"]]);
});

test("a conflict names another clause or foreign words, and says why", () => {
  for (const { id, conflicts } of clauses) {
    for (const { clause, signs = [], because } of conflicts)
      expect([id, clause !== undefined || signs.length > 0, because.length > 20]).toEqual([id, true, true]);
  }
});

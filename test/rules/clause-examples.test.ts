import { govern } from "../../src/core/conditions";
import { parseFacts } from "../../src/core/ruleset";
import { readContract } from "../../src/reading/read-contract";
import { documentOf } from "../paragraphs-builder";
import { clauses, ruleset } from "./clause-forms";

const parsed = (facts: unknown) => parseFacts(JSON.stringify(facts), "facts.json");

describe.each(clauses.map((clause) => [`${clause.id} ${clause.title}`, clause] as const))(
  "%s",
  (_, clause) => {
    test("has an example for each answer that its trigger can give", () => {
      const answers = new Set(clause.examples.map(({ required }) => required));
      if (clause.required === "on-request") expect([...answers]).toEqual(["not-met"]);
      else expect([...answers].sort()).toEqual(["met", "not-met", "unknown"]);
      expect(clause.examples.length).toBeGreaterThanOrEqual(3);
    });

    test("has foreign words that may do its job, and words that merely mention its matter", () => {
      expect(clause.examples.some(({ covered }) => covered === true)).toBe(true);
      expect(clause.examples.some(({ covered }) => covered === false)).toBe(true);
      for (const { paragraphs, covered } of clause.examples)
        expect(covered === undefined).toBe(paragraphs === undefined);
    });

    test.each(clause.examples.map((example) => [example.title, example] as const))(
      "is required or not: %s",
      async (_title, { facts, required }) => {
        const { outcomes } = await govern(ruleset, parsed(facts));
        expect(outcomes.get(clause.id)?.is).toBe(required);
      },
    );

    const foreign = clause.examples.flatMap(({ title, facts, paragraphs, covered }) =>
      paragraphs === undefined ? [] : [{ title, facts, paragraphs, covered }],
    );
    test.each(foreign.map((example) => [example.title, example] as const))(
      "is possibly covered or not: %s",
      (_title, { facts, paragraphs, covered }) => {
        const contract = readContract(documentOf(paragraphs), ruleset, {
          facts: parsed(facts),
          factsFile: "facts.json",
        });
        expect(contract.possible.some((possible) => possible.clause === clause.id)).toBe(covered);
        expect(contract.found.map(({ clause: id }) => id)).not.toContain(clause.id);
      },
    );
  },
);

test("one clause's plain words are not taken for another's: what covers one covers few besides", () => {
  const counts = clauses.flatMap(({ examples }) =>
    examples
      .filter(({ covered }) => covered)
      .map(({ paragraphs = [] }) => readContract(documentOf(paragraphs), ruleset).possible.length),
  );
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
});

import fc from "fast-check";
import { Engine } from "json-rules-engine";
import { documentFacts, factsIn, govern, judge, type LineFacts } from "../../src/core/conditions";
import { DOCUMENT_FACTS } from "../../src/core/fact-names";
import type { Facts } from "../../src/core/facts";
import type { Condition } from "../../src/core/ruleset";
import { check, measure } from "./ruleset-builder";
import { clause, smallRuleset, threshold } from "./small-ruleset";

type Operator = Extract<Condition, { fact: string }>["operator"];

const leaf = (
  fact: string,
  operator: Operator,
  value: string | number | boolean | (string | number)[] | { fact: string },
): Condition => ({
  fact,
  operator,
  value,
});

const facts: Facts = {
  kind: "contract",
  value: 1_200_000,
  vat: "excluded",
  start: "2026-04-01",
  end: "2029-03-31",
  commencement: "2026-02-10",
  category: "services",
};

/** What the engine itself says of one condition. */
async function engineSays(condition: Condition, line: LineFacts): Promise<boolean> {
  const engine = new Engine([{ conditions: { all: [condition] }, event: { type: "held" } }], {
    allowUndefinedFacts: true,
  });
  const run = await engine.run(
    Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)),
  );
  return run.events.length > 0;
}

describe("a comparison that cannot be made is unknown, where the engine guesses", () => {
  const over20 = leaf("quantity", "greaterThanInclusive", 20);
  const not20 = leaf("quantity", "notEqual", 20);
  test.each<readonly [string, Condition, LineFacts, boolean]>([
    ["a blank is silently not at least 20", over20, {}, false],
    ["a blank is silently other than 20", not20, {}, true],
    ["a blank under not is silently less than 20", { not: over20 }, {}, true],
    ['"12 people" is silently not at least 20', over20, { quantity: "12 people" }, false],
    ['"12 people" is silently other than 20', not20, { quantity: "12 people" }, true],
    ['"12 people" under not is silently less than 20', { not: over20 }, { quantity: "12 people" }, true],
    ["a blank is silently none of two", leaf("quantity", "notIn", [1, 2]), {}, true],
    ["text is silently not one of two numbers", leaf("quantity", "in", [1, 2]), { quantity: "1" }, false],
    ["text silently contains nothing", leaf("theme", "contains", "fair"), { theme: "fairer" }, false],
    [
      "text silently also does not fail to contain",
      leaf("theme", "doesNotContain", "x"),
      { theme: "fairer" },
      false,
    ],
    ["yes is silently other than 1", leaf("local", "notEqual", 1), { local: true }, true],
  ])("%s; ours is unknown", async (_, condition, line, engine) => {
    const [fact] = factsIn(condition);
    expect(await engineSays(condition, line)).toBe(engine);
    expect(judge(condition)(line)).toEqual({ is: "unknown", missing: [fact] });
  });

  test("not a number is never equal, nor other, nor in order", () => {
    for (const operator of ["equal", "notEqual", "lessThan", "greaterThanInclusive"] as const) {
      expect(judge(leaf("quantity", operator, 5))({ quantity: Number.NaN }).is).toBe("unknown");
    }
  });
});

describe("true, false and unknown combine as Kleene's logic has it", () => {
  const yes = leaf("yes", "equal", true);
  const no = leaf("no", "equal", true);
  const [a, b] = [leaf("a", "equal", 1), leaf("b", "equal", 1)];
  const line = { yes: true, no: false };
  test.each<readonly [string, Condition, ReturnType<ReturnType<typeof judge>>]>([
    ["all of true and unknown is unknown", { all: [yes, a] }, { is: "unknown", missing: ["a"] }],
    ["all of false and unknown is false", { all: [a, no] }, { is: "not-met" }],
    ["any of true and unknown is true", { any: [a, yes] }, { is: "met" }],
    ["any of false and unknown is unknown", { any: [no, a] }, { is: "unknown", missing: ["a"] }],
    ["not unknown is unknown", { not: a }, { is: "unknown", missing: ["a"] }],
    ["not not true is true", { not: { not: yes } }, { is: "met" }],
    [
      "what is missing is named once, and only where it matters",
      { all: [yes, a, { any: [b, yes] }, { not: a }] },
      { is: "unknown", missing: ["a"] },
    ],
    ["all of nothing is true", { all: [] }, { is: "met" }],
    ["any of nothing is true, as the engine has it", { any: [] }, { is: "met" }],
    [
      "two facts compared name the missing one",
      leaf("yes", "equal", { fact: "a" }),
      { is: "unknown", missing: ["a"] },
    ],
  ])("%s", (_, condition, outcome) => {
    expect(judge(condition)(line)).toEqual(outcome);
  });
});

describe("judge is json-rules-engine wherever every fact is known and of its type", () => {
  const LINE = fc.record({
    quantity: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })),
    target: fc.integer({ min: -3, max: 3 }),
    due: fc.constantFrom("2026-04-01", "2026-09-30", "2027-01-01"),
    start: fc.constantFrom("2026-04-01", "2026-12-31"),
    theme: fc.constantFrom("fairer", "stronger", ""),
    local: fc.boolean(),
    places: fc.array(fc.constantFrom("Sefton", "Wirral"), { maxLength: 2 }),
  });
  const ordering = fc.constantFrom(
    "equal",
    "notEqual",
    "lessThan",
    "lessThanInclusive",
    "greaterThan",
    "greaterThanInclusive",
  );
  const leaves = fc.oneof(
    fc.tuple(
      fc.constantFrom("quantity", "target"),
      ordering,
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom({ fact: "target" }, { fact: "quantity" })),
    ),
    fc.tuple(
      fc.constantFrom("due", "start"),
      ordering,
      fc.constantFrom("2026-04-01", "2026-10-01", { fact: "start" }),
    ),
    fc.tuple(
      fc.constantFrom("quantity", "target"),
      fc.constantFrom("in", "notIn"),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 4 }),
    ),
    fc.tuple(
      fc.constant("theme"),
      fc.constantFrom("in", "notIn"),
      fc.array(fc.constantFrom("fairer", "greener", ""), { minLength: 1, maxLength: 3 }),
    ),
    fc.tuple(fc.constant("theme"), fc.constantFrom("equal", "notEqual"), fc.constantFrom("fairer", "")),
    fc.tuple(fc.constant("local"), fc.constantFrom("equal", "notEqual"), fc.boolean()),
    fc.tuple(
      fc.constant("places"),
      fc.constantFrom("contains", "doesNotContain"),
      fc.constantFrom("Sefton", "Halton"),
    ),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaves.map(([fact, operator, value]): Condition => ({ fact, operator, value })),
      fc.array(tie("condition"), { maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie("condition"), { maxLength: 3 }).map((any): Condition => ({ any })),
      tie("condition").map((not): Condition => ({ not })),
    ),
  }));

  test("on 1,000 conditions and lines", async () => {
    await fc.assert(
      fc.asyncProperty(condition, LINE, async (asked, line) => {
        expect(judge(asked)(line)).toEqual({ is: (await engineSays(asked, line)) ? "met" : "not-met" });
      }),
      { numRuns: 1000 },
    );
  });

  test("and govern, which asks the engine itself, says the same as judge whatever is missing", async () => {
    const RENAMED: Readonly<Record<string, string>> = {
      quantity: "value",
      target: "weighting",
      due: "commencement",
      theme: "category",
      local: "LCR-T-001",
    };
    const rename = (name: string): string => RENAMED[name] ?? name;
    const onDocument = (asked: Condition): Condition => {
      if ("all" in asked) return { all: asked.all.map(onDocument) };
      if ("any" in asked) return { any: asked.any.map(onDocument) };
      if ("not" in asked) return { not: onDocument(asked.not) };
      const { value } = asked;
      const isFact = typeof value === "object" && "fact" in value;
      return { ...asked, fact: rename(asked.fact), value: isFact ? { fact: rename(value.fact) } : value };
    };
    const partly = fc.record(
      {
        value: fc.integer({ min: -3, max: 3 }),
        weighting: fc.integer({ min: -3, max: 3 }),
        commencement: fc.constantFrom("2026-04-01", "soon"),
        start: fc.constantFrom("2026-04-01", "2026-12-31"),
        category: fc.constantFrom("works" as const, "services" as const),
        places: fc.array(fc.constantFrom("Sefton", "Wirral"), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(condition.map(onDocument), partly, async (asked, known) => {
        const edition = smallRuleset({ clauses: [clause("LCR-C-001", { trigger: asked })] });
        const governed = await govern(edition, known);
        const outcome = governed.outcomes.get("LCR-C-001");
        seen.add(outcome?.is ?? "nothing");
        expect(outcome).toEqual(judge(asked)(governed.facts));
      }),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual(["met", "not-met", "unknown"]);
  });

  test("a decided line stays decided when a missing fact becomes known", () => {
    fc.assert(
      fc.property(
        condition,
        LINE,
        fc.subarray(["quantity", "target", "due", "start", "theme", "local", "places"] as const),
        (asked, line, hidden) => {
          const partly = Object.fromEntries(
            Object.entries(line).filter(([name]) => !hidden.some((each) => each === name)),
          );
          const before = judge(asked)(partly);
          if (before.is !== "unknown") expect(judge(asked)(line)).toEqual(before);
          else expect(hidden).toEqual(expect.arrayContaining([...before.missing]));
        },
      ),
    );
  });
});

describe("govern", () => {
  const trigger = (condition: Condition) =>
    smallRuleset({ clauses: [clause("LCR-C-001", { trigger: condition })] });
  const outcome = async (condition: Condition, known: Facts) =>
    (await govern(trigger(condition), known)).outcomes.get("LCR-C-001");
  const retrofitOrBig: Condition = {
    any: [leaf("category", "equal", "retrofit"), leaf("value", "greaterThan", 20_000)],
  };

  test.each<readonly [string, Facts, object]>([
    ["no value, but retrofit: met whatever the value", { category: "retrofit" }, { is: "met" }],
    ["no category, but £30,000: met whatever the category", { value: 30_000 }, { is: "met" }],
    [
      "services of no known value: unknown for want of the value",
      { category: "services" },
      { is: "unknown", missing: ["value"] },
    ],
    ["neither: unknown for want of both", {}, { is: "unknown", missing: ["category", "value"] }],
    ["services of £20,000: not met", { category: "services", value: 20_000 }, { is: "not-met" }],
  ])("retrofit or above £20,000 with %s", async (_, known, is) => {
    expect(await outcome(retrofitOrBig, known)).toEqual(is);
  });

  test("under not, the missing comparison is pinned the other way", async () => {
    expect(await outcome({ not: retrofitOrBig }, { category: "retrofit" })).toEqual({ is: "not-met" });
    expect(await outcome({ not: retrofitOrBig }, { category: "services" })).toEqual({
      is: "unknown",
      missing: ["value"],
    });
    expect(await outcome({ not: { not: leaf("value", "notEqual", 1) } }, {})).toEqual({
      is: "unknown",
      missing: ["value"],
    });
  });

  test("decides clauses, required measures and checks about the document alone, and whether the rules set governs", async () => {
    const edition = smallRuleset({
      clauses: [clause("LCR-C-001")],
      measures: [
        measure("LCR-M-001", { required: leaf("category", "equal", "works") }),
        measure("LCR-M-002"),
      ],
      checks: [
        check(
          "LCR-K-001",
          { kind: "no-contract", with: {} },
          { when: leaf("termMonths", "greaterThan", 24) },
        ),
        check(
          "LCR-K-002",
          { kind: "no-contract", with: {} },
          { when: { all: [leaf("kind", "equal", "contract"), leaf("quantity", "greaterThan", 0)] } },
        ),
        check("LCR-K-003", { kind: "no-contract", with: {} }),
      ],
    });
    const { outcomes } = await govern(edition, facts);
    expect(Object.fromEntries(outcomes)).toEqual({
      governs: { is: "met" },
      "LCR-C-001": { is: "met" },
      "LCR-M-001": { is: "not-met" },
      "LCR-K-001": { is: "met" }, // 36 months
    });
  });

  test("a clause that is on request only is required of nobody, whatever its trigger says", async () => {
    const edition = smallRuleset({
      clauses: [
        clause("LCR-C-001", { required: "on-request" }),
        clause("LCR-C-002", { required: "when-triggered" }),
      ],
    });
    const { outcomes } = await govern(edition, facts);
    expect([outcomes.get("LCR-C-001"), outcomes.get("LCR-C-002")]).toEqual([
      { is: "not-met" },
      { is: "met" },
    ]);
    expect((await govern(edition, {})).outcomes.get("LCR-C-001")).toEqual({ is: "not-met" });
  });

  test("a path is not taken", async () => {
    const withPath = { fact: "category", operator: "equal" as const, value: "x", path: "$.a" };
    await expect(govern(trigger(withPath), { category: "works" })).resolves.toBeDefined(); // text has no parts to look into
    await expect(
      govern(trigger({ ...withPath, fact: "places", operator: "contains" }), { places: ["Sefton"] }),
    ).rejects.toThrow("conditions compare whole facts");
  });
});

describe("documentFacts", () => {
  test("names every fact, each threshold, and works out the term and the value a year", () => {
    const known = documentFacts(
      smallRuleset({ thresholds: [threshold("LCR-T-001"), threshold("LCR-T-002", { value: 5_000_000 })] }),
      facts,
    );
    expect(known).toMatchObject({
      termMonths: 36,
      annualValue: 400_000,
      jurisdiction: "england",
      "LCR-T-001": true,
      "LCR-T-002": false,
    });
    expect(Object.keys(known)).toEqual([...DOCUMENT_FACTS, "LCR-T-001", "LCR-T-002"]);
  });

  test("what the tender leaves out stays undefined; only the law of the place is the authority's", () => {
    const { jurisdiction, ...rest } = documentFacts(smallRuleset(), {});
    expect(jurisdiction).toBe("england");
    expect(new Set(Object.values(rest))).toEqual(new Set([undefined]));
  });
});

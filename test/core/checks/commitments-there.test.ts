import { unclear } from "../../../src/core/quantity";
import type { Check, ClauseRule } from "../../../src/core/ruleset";
import { clauseRule, contract, duty, found, offer, offered, stated } from "../contract-builder";
import { measure } from "../ruleset-builder";
import { runOnContract } from "./run-on-contract";

const LARGE = { value: 60_000, start: "2026-04-01", end: "2029-03-31" };
const NEVER = { fact: "value", operator: "greaterThan", value: 1e9 } as const;
const MEASURES = [
  measure("TEST-M-001", { title: "Jobs", byDays: 90 }),
  measure("TEST-M-002", { title: "Weeks", horizon: "day-one", byDays: 180 }),
  measure("TEST-M-003", { title: "Trees", evidence: [] }),
];

type Given = Omit<Parameters<typeof runOnContract>[1], "contract"> & {
  readonly changes?: Partial<Check>;
  readonly document?: Parameters<typeof contract>[0];
  readonly clauses?: readonly ClauseRule[];
};

const run = (test: Check["test"], { document = {}, clauses = [], ...rest }: Given) =>
  runOnContract(test, {
    ...rest,
    contract: contract({ facts: LARGE, ...document }),
    rules: { clauses: [...clauses], measures: MEASURES, ...rest.rules },
  });

describe("the chain", () => {
  const chain: Check["test"] = { kind: "chain", with: {} };
  const deliver = clauseRule("TEST-C-001", {
    duties: [
      duty("D1", {
        escalates: "TEST-C-003",
        reporting: "In each report under the clause headed “Heading TEST-C-002”",
      }),
    ],
  });
  const report = clauseRule("TEST-C-002", { trigger: NEVER });
  const rectify = clauseRule("TEST-C-003", { trigger: NEVER });
  const clauses = [deliver, report, rectify];
  const jobs = stated({ measure: "TEST-M-001", quantity: 6, at: 20 });
  const there = (...ids: readonly string[]) => ids.map((id, index) => found(id, index + 1));

  test.each([
    ["whole", ["TEST-C-001", "TEST-C-002", "TEST-C-003"], jobs, []],
    ["no report", ["TEST-C-001", "TEST-C-003"], jobs, ["20 reporting"]],
    ["no way to put failure right", ["TEST-C-001", "TEST-C-002"], jobs, ["20 escalation"]],
    ["no duty: required, so another finding asks for it", ["TEST-C-002", "TEST-C-003"], jobs, []],
    [
      "no measure",
      ["TEST-C-001", "TEST-C-002", "TEST-C-003"],
      stated({ label: "Ducks", at: 20, evidence: "photographs" }),
      ["20 measure-open"],
    ],
    [
      "no evidence",
      ["TEST-C-001", "TEST-C-002", "TEST-C-003"],
      stated({ measure: "TEST-M-003", at: 20 }),
      ["20 evidence-open"],
    ],
    [
      "evidence in the row",
      ["TEST-C-001", "TEST-C-002", "TEST-C-003"],
      stated({ measure: "TEST-M-003", evidence: "photographs" }),
      [],
    ],
  ])("%s", async (_, ids, commitment, expected) => {
    const document = { found: there(...ids), commitments: [commitment] };
    expect((await run(chain, { clauses, document })).found).toEqual(expected);
  });

  test("without a duty nothing else is broken: the clause that would lay it is named", async () => {
    const small = { facts: { value: 5 }, commitments: [jobs] };
    const result = await run(chain, { clauses, document: small });
    expect(result.found).toEqual(["20 duty"]);
    expect(result.keys).toEqual(["TEST-K-001|clause=TEST-C-001|part=duty"]);
    expect((await run(chain, { document: small })).found).toEqual(["20 duty-open"]);
  });

  test("a link that several commitments want is one finding", async () => {
    const more = [jobs, stated({ measure: "TEST-M-002", ordinal: 1 })];
    const { values } = await run(chain, {
      clauses,
      document: { found: there("TEST-C-001", "TEST-C-002"), commitments: more },
    });
    expect(values).toMatchObject([{ count: 2, titles: "Jobs and Weeks", heading: "Heading TEST-C-003" }]);
  });

  test("where the contract states nothing, the commitments of the offer are followed", async () => {
    const document = { found: there("TEST-C-001", "TEST-C-002") };
    expect((await run(chain, { clauses, document, offer: offer([offered(6)]) })).found).toEqual([
      "40 escalation",
    ]);
    expect((await run(chain, { clauses, document })).found).toEqual([]);
  });

  test("a duty that names its measures carries those alone, and one that is not in use carries none", async () => {
    const only = clauseRule("TEST-C-001", {
      trigger: NEVER,
      duties: [duty("D1", { measures: ["TEST-M-002"] })],
    });
    const idle = clauseRule("TEST-C-001", { trigger: NEVER, duties: [duty("D1", { adopted: false })] });
    const weeks = stated({ measure: "TEST-M-002" });
    const of = async (clause: ClauseRule, commitments: Parameters<typeof contract>[0]) =>
      (await run(chain, { clauses: [clause], document: { found: there("TEST-C-001"), ...commitments } }))
        .found;
    expect(await of(only, { commitments: [weeks] })).toEqual([]);
    expect(await of(only, { commitments: [jobs] })).toEqual(["20 duty-open"]);
    expect(await of(idle, { commitments: [jobs] })).toEqual(["20 duty-open"]);
  });
});

describe("duties without a commitment", () => {
  const unused: Check["test"] = { kind: "unused-duty", with: {} };
  const weeks = clauseRule("TEST-C-001", { duties: [duty("D1", { measures: ["TEST-M-002"] })] });
  const both = clauseRule("TEST-C-001", {
    duties: [duty("D1", { measures: ["TEST-M-001"] }), duty("D2", { measures: ["TEST-M-002"] })],
  });
  const every = clauseRule("TEST-C-001", { duties: [duty("D1")] });
  const jobs = [stated({ measure: "TEST-M-001" })];

  test.each([
    ["none of the clause's measures", weeks, jobs, ["3 some"]],
    ["one of its duties is enough", both, jobs, []],
    ["a duty for every commitment", every, jobs, []],
    ["no commitment at all", every, [], ["3 none"]],
    ["no commitment, and no duty for every one", weeks, [], []],
  ])("%s", async (_, clause, commitments, expected) => {
    const document = { found: [found("TEST-C-001", 3)], commitments };
    expect((await run(unused, { clauses: [clause], document })).found).toEqual(expected);
  });

  test("with an offer, holding the contract against it says that nothing is stated", async () => {
    const document = { found: [found("TEST-C-001", 3)] };
    const { counts } = await run(unused, { clauses: [every], document, offer: offer([offered(6)]) });
    expect(counts).toEqual({ met: 0, notApplicable: 0, unknown: 1 });
  });
});

describe("dates", () => {
  const dates: Check["test"] = { kind: "commitment-date", with: {} };
  const weeks = (due?: string) => stated({ measure: "TEST-M-002", ...(due !== undefined && { due }) });
  const jobs = (due?: string) => stated({ measure: "TEST-M-001", ...(due !== undefined && { due }) });

  test.each([
    // 1 April 2026 and 180 days is 28 September 2026.
    ["the last day allowed", weeks("2026-09-28"), []],
    ["a day after it", weeks("2026-09-29"), ["13 after"]],
    ["the first day of the term", jobs("2026-04-01"), []],
    ["a day before it", jobs("2026-03-31"), ["13 early"]],
    ["the last day of the term", jobs("2029-03-31"), []],
    ["a day after it, said once though it is late for day one too", weeks("2029-04-01"), ["13 late"]],
    ["no date from day one", weeks(), ["13 undated-by"]],
    ["no date in the long term", jobs(), []],
    [
      "the contract's own horizon goes before the measure's",
      stated({ measure: "TEST-M-001", horizon: "day-one" }),
      ["13 undated-by"],
    ],
    [
      "a date that is not one day",
      stated({ measure: "TEST-M-001" }, { due: unclear("03/04/2026", "ambiguous") }),
      ["13 unknown unclear"],
    ],
  ])("%s", async (_, commitment, expected) => {
    expect((await run(dates, { document: { commitments: [commitment] } })).found).toEqual(expected);
  });

  test("a term that is not known leaves a date unknown, and the check on facts says why", async () => {
    const document = { facts: { value: 60_000 }, commitments: [jobs("2027-01-01"), weeks()] };
    const { found: places, counts } = await run(dates, { document });
    expect(places).toEqual(["13 undated"]);
    expect(counts.unknown).toBe(1);
  });

  test("a date that the offer has is asked for by the check against the offer", async () => {
    const dated = offer([offered(6, { measure: "TEST-M-002", due: "2026-09-28" })]);
    expect((await run(dates, { document: { commitments: [weeks()] }, offer: dated })).found).toEqual([]);
  });
});

describe("facts that decide", () => {
  const deciding: Check["test"] = { kind: "known-fact", with: { deciding: ["value", "start", "end"] } };
  const dates = {
    id: "TEST-K-009", title: "Dates that hold", rationale: "Because.", test: { kind: "commitment-date", with: {} },
    severity: "error", message: { en: "" }, roles: ["investor"], strategies: [], status: "published",
    source: { ref: "TEST" }, adopted: true, examples: [],
  } satisfies Check; // prettier-ignore
  const large = { ...dates, id: "TEST-K-008", title: "Large ones", when: { fact: "value", operator: "greaterThan", value: 5 } } satisfies Check; // prettier-ignore
  const dated = [stated({ measure: "TEST-M-001", due: "2027-01-01" })];

  test.each([
    [
      "the term, where commitments have dates",
      { value: 6 },
      dated,
      ["TEST-K-001|part=start", "TEST-K-001|part=end"],
    ],
    ["nothing, where they have none", { value: 6 }, [], []],
    [
      "the value, where another check turns on it",
      { start: "2026-04-01", end: "2029-03-31" },
      dated,
      ["TEST-K-001|part=value"],
    ],
    ["nothing, where all is known", LARGE, dated, []],
  ])("%s", async (_, facts, commitments, expected) => {
    const { keys } = await run(deciding, {
      document: { facts, commitments },
      rules: { checks: [dates, large] },
    });
    expect(keys).toEqual(expected);
  });

  test("a fact that the missing clauses ask for is not asked for again", async () => {
    const given = {
      document: { facts: {} },
      clauses: [clauseRule("TEST-C-001")],
      rules: { checks: [large] },
    };
    const clauses = [clauseRule("TEST-C-001")];
    const { keys, counts } = await run(deciding, { ...given, rules: { checks: [large], clauses } });
    expect([keys, counts.unknown]).toEqual([[], 1]);
  });
});

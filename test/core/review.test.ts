import { govern } from "../../src/core/conditions";
import type { Waiver } from "../../src/core/finding";
import { placeName } from "../../src/core/location";
import { review, type Review } from "../../src/core/review";
import type { Check } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import { check, measure, ruleset } from "./ruleset-builder";
import { tender, type TenderLiteral } from "./tender-builder";

const STAMP = {
  set: "test",
  version: "1.0.0",
  sha256: "",
  authorityStatus: "not-issued",
  engine: "0",
  input: "",
  sheets: [],
};
const MESSAGE = { message: { en: "{bidder}, {measure}: {amount}" } };
const owner = check("TEST-K-001", { kind: "present", with: { field: "owner" } }, MESSAGE);
const due = check("TEST-K-002", { kind: "present", with: { field: "due" } }, MESSAGE);

const LITERAL: TenderLiteral = {
  lots: {
    A: {
      Alder: {
        lines: [
          { measure: "T-M-001", quantity: 5 },
          { measure: "T-M-001", quantity: 6 },
        ],
      },
    },
    B: { Alder: { lines: [{ measure: "T-M-001", quantity: 7, owner: "Site lead" }] } },
  },
};

async function run(
  checks: readonly Check[],
  waivers: readonly Waiver[] = [],
  literal = LITERAL,
): Promise<Review> {
  const rules = ruleset({ checks: [...checks], measures: [measure("T-M-001", { title: "Jobs" })] });
  const read = tender(literal);
  const governed = await govern(rules, read.facts);
  return review({
    tender: read,
    ruleset: rules,
    governed,
    scores: score(read, rules),
    stamp: STAMP,
    waivers,
  });
}

const KEY = "TEST-K-001|lot=A|bidder=Alder|measure=T-M-001";
const waiver = (edition: string): Waiver => ({ key: KEY, reason: "Named by post", who: "E. Owner", edition });

test("findings come in the order of the rules set, then of the workbook", async () => {
  const { findings } = await run([due, owner]);
  expect(findings.map(({ rule, at }) => `${rule} ${placeName(at)}`)).toEqual([
    "TEST-K-002 Offers!M2", "TEST-K-002 Offers!M3", "TEST-K-002 Offers!M4", "TEST-K-001 Offers!N2", "TEST-K-001 Offers!N3",
  ]); // prettier-ignore
});

test("a finding carries its sentence, source, severity and who it concerns", async () => {
  const { findings } = await run([
    check("TEST-K-001", owner.test, {
      ...MESSAGE,
      severity: "error",
      source: { ref: "TEST", where: "page 3" },
    }),
  ]);
  expect(findings[0]).toMatchObject({
    key: KEY, message: "Alder, Jobs: 5 people", source: "Test source, page 3", severity: "error", roles: ["commissioner-provider"],
  }); // prettier-ignore
});

test("what cannot be judged is a warning at most, in a sentence that says what is missing", async () => {
  const strict = check("TEST-K-001", owner.test, {
    title: "A named person",
    severity: "error",
    when: { fact: "value", operator: "greaterThan", value: 100 },
  });
  const { findings } = await run([strict]);
  expect(findings).toMatchObject([
    {
      severity: "warning",
      outcome: "unknown",
      message:
        'Not judged for 2 items: "A named person". To judge it, state the contract value on the facts sheet or among the facts.',
    },
  ]);
});

test("every key is used once and names no address", async () => {
  const { findings } = await run([owner, due]);
  const keys = findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain(`${KEY}|#2`);
  expect(keys.join()).not.toMatch(/Offers|!/);
});

test("subjects that are the same to a rule are told apart by their order", async () => {
  const problem = { problem: "unknown-lot", at: { kind: "file", file: "tender.xlsx" }, values: {} } as const;
  const literal = { ...LITERAL, problems: [problem, problem, problem] };
  const { findings } = await run(
    [check("TEST-K-003", { kind: "reading", with: { problem: "unknown-lot" } })],
    [],
    literal,
  );
  expect(findings.map(({ key }) => key)).toEqual(["TEST-K-003", "TEST-K-003|#2", "TEST-K-003|#3"]);
});

describe("waivers", () => {
  test("given under this edition, a waiver sets the finding apart", async () => {
    const { findings, waived } = await run([owner], [waiver("test 1.0.0")]);
    expect(waived.map(({ finding, waiver: by }) => [finding.key, by.who])).toEqual([[KEY, "E. Owner"]]);
    expect(findings.map(({ key }) => key)).toEqual([`${KEY}|#2`]);
  });

  test("given under another, it leaves the finding open", async () => {
    const { findings, waived } = await run([owner], [waiver("test 0.9.0")]);
    expect([findings.length, waived.length]).toEqual([2, 0]);
  });
});

describe("tallies", () => {
  test("what is met is counted, and findings are counted too", async () => {
    expect((await run([owner])).tallies).toEqual([
      { rule: "TEST-K-001", met: 1, notMet: 2, unknown: 0, notApplicable: 0 },
    ]);
  });

  test("a check that the document's facts rule out is not applicable, and does not run", async () => {
    const dear = check("TEST-K-001", owner.test, {
      when: { fact: "value", operator: "greaterThan", value: 100 },
    });
    const { findings, tallies } = await run([dear], [], { ...LITERAL, facts: { value: 50 } });
    expect(findings).toEqual([]);
    expect(tallies).toEqual([{ rule: "TEST-K-001", met: 0, notMet: 0, unknown: 0, notApplicable: 1 }]);
  });

  test("a check that is not adopted leaves no trace", async () => {
    const { findings, tallies } = await run([check("TEST-K-001", owner.test, { adopted: false })]);
    expect([findings, tallies]).toEqual([[], []]);
  });
});

test("a review can be cloned to a worker", async () => {
  const reviewed = await run([owner, due]);
  expect(structuredClone(reviewed)).toEqual(reviewed);
});

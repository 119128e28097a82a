import weakCheck from "../../../rules/lcr/source/checks/LCR-K-100.json";
import { runCheck } from "../../../src/core/checks/index";
import type { Contract, FoundClause } from "../../../src/core/contract";
import type { Facts } from "../../../src/core/facts";
import { BLANK } from "../../../src/core/quantity";
import { checkRuleset, type Check, type ClauseRule } from "../../../src/core/ruleset";
import { sourceRuleset } from "../../rules/source-ruleset";
import type { TestParagraph } from "../../paragraphs-builder";
import { check, ruleset } from "../ruleset-builder";
import { changed, CLAUSE, TEXTS } from "../small-clause";
import { contractOf } from "./contract-literal";
import { contextOf } from "./run-test";

const WORDS = weakCheck.test.with.words;
const ABOVE: Facts = { value: 50_000 };

async function run(
  test: Check["test"],
  document: Contract,
  facts: Facts = ABOVE,
  clauses: readonly ClauseRule[] = [CLAUSE],
  changes: Partial<Check> = {},
) {
  const words = check("TEST-K-100", { kind: "weak-duty", with: { horizon: "day-one", words: WORDS } });
  const one = check("TEST-K-001", test, changes);
  const context = await contextOf(
    { lots: {}, facts },
    ruleset({ checks: [words, one], clauses: [...clauses] }),
  );
  const result = runCheck(one, { ...context, document });
  const found = result.judgements.map(({ outcome, variant, at, subject }) =>
    [outcome, variant ?? "", at.kind === "paragraph" ? at.index : at.kind, subject.clause ?? ""].join(" "),
  );
  return { ...result, found };
}

test("a check that takes its weak words from one that lists none is a fault of the rules set", () => {
  const { sha256, ...file } = sourceRuleset("lcr");
  expect(sha256).toHaveLength(64);
  const checks = file.checks.map((one) =>
    one.id === "LCR-K-101"
      ? { ...one, test: { kind: "weak-duty", with: { horizon: "long-term", words: { of: "LCR-K-102" } } } }
      : one,
  );
  const checked = checkRuleset({ ...file, checks });
  expect("faults" in checked ? checked.faults.map(({ message }) => message) : []).toEqual([
    '"LCR-K-102" is not a check that lists weak words. Did you mean "LCR-K-100"?',
  ]);
});

describe("weak duties in foreign wording", () => {
  const dayOne = { kind: "weak-duty", with: { horizon: "day-one", words: { of: "TEST-K-100" } } } as const;
  const longTerm = { kind: "weak-duty", with: { horizon: "long-term", words: WORDS } } as const;
  const WEAK = "The Contractor should provide a social value report each quarter.";

  test.each<[string, Check["test"], readonly TestParagraph[], Partial<Contract>, Facts, readonly string[]]>([
    [
      "advice where a day-one clause asks for a duty",
      dayOne,
      [WEAK],
      {},
      ABOVE,
      ["not-met advice 0 TEST-C-001"],
    ],
    ["no business of the long-term check", longTerm, [WEAK], {}, ABOVE, []],
    ["a clause that is not required asks for nothing", dayOne, [WEAK], {}, { value: 20_000 }, []],
    ["a value that is not known leaves it open", dayOne, [WEAK], {}, {}, ["unknown  file "]],
    ["a firm duty", dayOne, [WEAK.replace("should", "must")], {}, ABOVE, []],
    ["a recital", dayOne, [{ text: "Background", level: 0 }, WEAK], {}, ABOVE, []],
    ["words of ours", dayOne, [{ text: WEAK, tag: "cw:TEST-C-001:2" }], {}, ABOVE, []],
    ["a document that is no contract", dayOne, [WEAK], { isContract: false }, ABOVE, []],
    ["a contract that names no other party", dayOne, [WEAK], { supplierTerm: BLANK }, ABOVE, []],
    [
      "one that leaves a doubt between two names is read with both",
      dayOne,
      [WEAK],
      { supplierTerm: { is: "unclear", asWritten: "Provider, Contractor", why: "ambiguous" } },
      ABOVE,
      ["not-met advice 0 TEST-C-001"],
    ],
    [
      "what belongs to no clause is advice of the long-term check",
      longTerm,
      ["The Contractor may employ care leavers."],
      {},
      ABOVE,
      ["not-met unowned 0 "],
    ],
    ["words about nothing of social value", dayOne, ["The Contractor may use the lift."], {}, ABOVE, []],
    [
      "the heading says what they are about",
      dayOne,
      [{ text: "Social value report", level: 1 }, "The Contractor may report twice a year."],
      {},
      ABOVE,
      ["not-met choice 1 TEST-C-001"],
    ],
    [
      "the items say what a weak lead-in is about",
      dayOne,
      ["The Contractor should:", "send a social value report; and", "keep evidence."],
      {},
      ABOVE,
      ["not-met advice 0 TEST-C-001"],
    ],
  ])("%s", async (_, test, paragraphs, changes, facts, found) => {
    expect((await run(test, contractOf(paragraphs, changes), facts)).found).toEqual(found);
  });

  test("wording that reading took for a clause's job belongs to that clause, whatever it speaks of", async () => {
    const at = { kind: "paragraph", file: "contract.docx", index: 0, label: "" } as const;
    const cover = { clause: CLAUSE.id, at, signs: [], score: 0.5, duties: [], missing: [] };
    const document = contractOf(["The Contractor may send figures each quarter."], { possible: [cover] });
    expect((await run(dayOne, document)).found).toEqual(["not-met choice 0 TEST-C-001"]);
  });

  test("two weak words for one clause keep their own keys, by the words", async () => {
    const { judgements } = await run(
      dayOne,
      contractOf([WEAK, "Where possible, the Contractor must add evidence to the social value report."]),
    );
    expect(judgements.map(({ subject }) => subject.part)).toEqual(["should", "where possible"]);
  });
});

describe("clauses of ours that were changed", () => {
  const altered = { kind: "altered-clause", with: { test: "altered", words: WORDS } } as const;
  const weakened = {
    kind: "altered-clause",
    with: { test: "weakened", horizon: "day-one", words: WORDS },
  } as const;
  const loose = { kind: "altered-clause", with: { test: "loose", words: WORDS } } as const;

  const filled = { kind: "altered-clause", with: { test: "filled", words: WORDS } } as const;
  const usual = (from = "x", to = "x"): readonly string[] =>
    changed("Head of Housing", "contract manager").map((text) => text.replace(from, to));

  const standing = (texts: readonly string[], found: Partial<FoundClause> = {}): Contract => {
    const at = { kind: "paragraph", file: "contract.docx", index: 1, label: "" } as const;
    const paragraphs = texts.map((_, index) => index + 1);
    return contractOf(["The Contract", ...texts], {
      found: [{ clause: CLAUSE.id, edition: 2, at, by: "tag", paragraphs, ...found }],
    });
  };

  test.each<[string, Check["test"], Contract, readonly string[]]>([
    ["the rules' words", altered, standing(TEXTS), []],
    ["a changed paragraph", altered, standing(changed("publish", "destroy")), ["not-met  7 TEST-C-001"]],
    [
      "a missing one, at the one before it",
      altered,
      standing(TEXTS.filter((_, index) => index !== 6)),
      ["not-met missing 6 TEST-C-001"],
    ],
    ["a heading", altered, standing(["Reports", ...TEXTS.slice(1)]), ["not-met heading 1 TEST-C-001"]],
    [
      "a heading that recognition by words did not see",
      altered,
      standing(TEXTS.slice(1), { by: "fingerprint" }),
      [],
    ],
    [
      "a clause of other words altogether, once",
      altered,
      standing(TEXTS.map((text) => `${text} In August and in each later month this is read anew by both.`)),
      ["not-met rewritten 1 TEST-C-001"],
    ],
    ["what weakens is another check's", altered, standing(changed("must keep", "may keep")), []],
    ["a weak word", weakened, standing(changed("must keep", "may keep")), ["not-met  6 TEST-C-001"]],
    [
      "a duty that is gone",
      weakened,
      standing(TEXTS.filter((_, index) => index !== 5)),
      ["not-met duty-gone 5 TEST-C-001"],
    ],
    [
      "an exception",
      weakened,
      standing(changed("ends.", "ends, unless it is busy.")),
      ["not-met condition 6 TEST-C-001"],
    ],
    [
      "the other party",
      weakened,
      standing(changed("The Contractor must keep", "The Council must keep")),
      ["not-met party 6 TEST-C-001"],
    ],
    ["what does not weaken is another check's", weakened, standing(changed("publish", "destroy")), []],
    [
      "a longer time, as a variant of its own",
      loose,
      standing(changed("10 days", "30 days")),
      ["not-met TEST-C-001.days 2 TEST-C-001"],
    ],
    ["the rules' time", loose, standing(TEXTS), []],
    ["what the rules put in its slots", filled, standing(usual()), []],
    ["another name than theirs", filled, standing(TEXTS), ["not-met  2 TEST-C-001"]],
    ["a shorter time", filled, standing(usual("10 days", "0.5 days")), ["not-met  2 TEST-C-001"]],
    ["a longer one, which is another check's", filled, standing(usual("10 days", "30 days")), []],
    ["a figure in words and digits", filled, standing(usual("10 days", "ten (10) days")), []],
    ["a blank", filled, standing(usual("10 days", "[days] days")), []],
    [
      "a clause of another edition",
      filled,
      standing(["Social value reports", "The Contractor must report each year to Ms Bell."], { edition: 1 }),
      [],
    ],
  ])("%s", async (_, test, document, found) => {
    expect((await run(test, document)).found).toEqual(found);
  });

  test("commitments in a clause, and blanks that wait for them, are no words put in", async () => {
    const blanks = [
      { text: "[Set out the commitments here.]" },
      { text: "Apprenticeships: 520 weeks", tag: "cw:fill:TEST-C-001:1" },
      { text: "LCR-M-004", inTable: true },
    ];
    const document = standing([...TEXTS, ...blanks.map(({ text }) => text)]);
    const paragraphs = document.paragraphs.map((one, index) => ({
      ...one,
      ...blanks[index - TEXTS.length - 1],
    }));
    expect((await run(altered, { ...document, paragraphs })).found).toEqual([]);
  });

  test("a contract without a clause of ours has nothing to compare", async () => {
    expect(await run(altered, contractOf(["The Contract"]))).toMatchObject({ found: [], notApplicable: 1 });
  });

  test("a finding names the words, the duty and the difference", async () => {
    const { judgements } = await run(weakened, standing(changed("must keep", "shall seek to keep")));
    expect(judgements[0]?.values).toMatchObject({
      words: "seek to",
      duty: "Keep records",
      edition: 2,
      difference: "The Contractor [deleted: must] [added: shall seek to] keep records for 6 years …",
    });
  });

  test("a usual figure that turns on a fact not known says nothing", async () => {
    const slots = CLAUSE.slots.map((slot) =>
      slot.name === "days"
        ? {
            ...slot,
            cases: [
              { when: { fact: "annualValue", operator: "greaterThan" as const, value: 1 }, value: "40" },
            ],
          }
        : slot,
    );
    const clauses = [{ ...CLAUSE, slots }];
    const document = standing(changed("10 days", "30 days"));
    expect((await run(loose, document, ABOVE, clauses)).found).toEqual([]);
    expect((await run(loose, document, { annualValue: 5 }, clauses)).found).toEqual([]);
    expect((await run(loose, document, { annualValue: 1 }, clauses)).found).toEqual([
      "not-met TEST-C-001.days 2 TEST-C-001",
    ]);
  });
});

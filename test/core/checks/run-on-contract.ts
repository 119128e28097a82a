import { checkContext } from "../../../src/core/checks/context";
import { runCheck } from "../../../src/core/checks/index";
import { govern } from "../../../src/core/conditions";
import type { Contract } from "../../../src/core/contract";
import { findingKey } from "../../../src/core/finding";
import type { Offer } from "../../../src/core/offer";
import type { Check, Ruleset } from "../../../src/core/ruleset";
import { check, measure, ruleset } from "../ruleset-builder";

/** What one check came to on a contract: where ("12"), how ("unknown"), by which sentence, and about what. */
export interface ContractOutcome {
  readonly found: readonly string[];
  readonly keys: readonly string[];
  readonly values: readonly Readonly<Record<string, string | number>>[];
  readonly counts: { readonly met: number; readonly notApplicable: number; readonly unknown: number };
}

/** What a contract is judged with. */
export interface ContractCase {
  readonly contract: Contract;
  readonly offer?: Offer;
  readonly rules?: Partial<Ruleset>;
  readonly changes?: Partial<Check>;
}

/** Runs one check, as a rules set would write it, over a contract. */
export async function runOnContract(test: Check["test"], given: ContractCase): Promise<ContractOutcome> {
  const { contract, offer, rules = {}, changes = {} } = given;
  const one = check("TEST-K-001", test, changes);
  const measures = [
    measure("TEST-M-001", { title: "Jobs", byDays: 90 }),
    measure("TEST-M-002", { title: "Weeks", horizon: "day-one", byDays: 180 }),
  ];
  const edition = ruleset({ measures, ...rules, checks: [one, ...(rules.checks ?? [])] });
  const governed = await govern(edition, contract.facts);
  const tender = {
    facts: contract.facts,
    factsAt: contract.factsAt,
    edition: undefined,
    lots: [],
    tables: [],
    problems: [],
    weightings: [],
  };
  const context = checkContext({
    ruleset: edition,
    tender,
    governed,
    scores: [],
    document: contract,
    ...(offer && { offer }),
  });
  const { judgements, met, notApplicable, unknown = 0 } = runCheck(one, context);
  return {
    found: judgements.map(({ outcome, at, variant }) =>
      [
        at.kind === "paragraph" ? String(at.index) : at.kind,
        outcome === "unknown" ? "unknown" : "",
        variant ?? "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    ),
    keys: judgements.map(({ rule, subject }) => findingKey(rule, subject)),
    values: judgements.map(({ values }) => values),
    counts: { met, notApplicable, unknown },
  };
}

import { clauseWords } from "../clause-words";
import type { Contract } from "../contract";
import type { Judgement } from "../finding";
import type { Check, ClauseRule, TestOf } from "../ruleset";
import { triggerReasons } from "../trigger-reasons";
import { clauseName } from "./clause-name";
import { standingOf } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { insertionPlace } from "./contract-places";
import { nameList } from "./name-list";
import { onContract } from "./on-contract";
import { tally, type Verdict } from "./tally";
import { unknownFor } from "./unknown-for";

/**
 * Clauses that the rules require of this contract must be in it: one, or all of a horizon. Wording that may do a clause's job already is unknown,
 * never a pass: a check that has words for that (`covered`) says so here, otherwise the check on possible cover does.
 */
export const runMissingClause = (
  check: Check,
  test: TestOf<"missing-clause">,
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) => {
    const { clause, horizon } = test.with;
    const clauses = context.ruleset.clauses.filter((one) =>
      clause === undefined ? one.horizon === horizon : one.id === clause,
    );
    const undecided = clauses.filter((one) => standingOf(one, context) === "undecided");
    return tally([
      ...clauses
        .filter((one) => !undecided.includes(one))
        .map((one) => verdictOn(one, check, contract, context)),
      ...(undecided.length === 0 ? [] : [undecidedOf(undecided, check, contract, context)]),
    ]);
  });

function verdictOn(clause: ClauseRule, check: Check, contract: Contract, context: CheckContext): Verdict {
  const { governed, ruleset } = context;
  const { heading } = clauseWords(clause, contract.facts.kind);
  const judgement = {
    rule: check.id,
    subject: { clause: clause.id },
    values: { clause: clause.id, heading, because: triggerReasons(clause.trigger, governed.facts, ruleset) },
    at: insertionPlace(contract),
  };
  switch (standingOf(clause, context)) {
    case "there":
      return blanksOf(clause, check, contract);
    case "covered": {
      const cover = contract.possible.find((possible) => possible.clause === clause.id);
      if (!cover || check.variants?.covered === undefined) return "unknown";
      const values = { ...judgement.values, signs: cover.signs.join(", ") };
      return [{ ...judgement, outcome: "unknown", values, variant: "covered", at: cover.at }];
    }
    case "missing":
      return [{ ...judgement, outcome: "not-met" }];
    case "undecided":
    case "not-required":
      return "not-applicable";
  }
}

/** A clause that is there is met; while blanks in it wait to be filled, a check that has words for that says so. */
function blanksOf(clause: ClauseRule, check: Check, contract: Contract): Verdict {
  const standing = contract.found.find((found) => found.clause === clause.id);
  const blanks = standing?.blanks ?? [];
  const [first] = blanks;
  if (!standing || first === undefined || check.variants?.blank === undefined) return "met";
  const judgement: Judgement = {
    rule: check.id,
    subject: { clause: clause.id, part: "blank" },
    outcome: "not-met",
    variant: "blank",
    values: { clause: clause.id, heading: clause.heading, count: blanks.length },
    at: { kind: "paragraph", file: contract.file, index: first, label: standing.at.label },
  };
  return [judgement];
}

/** One finding for all clauses of which it cannot be told whether they are required, with the facts that would tell. */
function undecidedOf(
  clauses: readonly ClauseRule[],
  check: Check,
  contract: Contract,
  context: CheckContext,
): Verdict {
  const missing = clauses.flatMap(({ id }) => {
    const required = context.governed.outcomes.get(id);
    return required?.is === "unknown" ? required.missing : [];
  });
  const asked = unknownFor(check, context, [...new Set(missing)], clauses.length);
  const variant = asked.values.missing === "" ? "doubtful" : "undecided";
  const names = nameList(clauses.map((clause) => clauseName(clause, contract.facts.kind)));
  const [only] = clauses;
  return [
    {
      ...asked,
      ...(check.test.kind === "missing-clause" &&
        check.test.with.clause !== undefined &&
        only && { subject: { clause: only.id } }),
      values: { ...asked.values, clauses: names },
      ...(check.variants?.[variant] && { variant }),
      at: insertionPlace(contract),
    },
  ];
}

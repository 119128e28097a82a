import { checkContext, type CheckContext } from "../../../src/core/checks/context";
import { runCheck } from "../../../src/core/checks/index";
import { govern } from "../../../src/core/conditions";
import { placeName } from "../../../src/core/location";
import type { Check, Ruleset } from "../../../src/core/ruleset";
import { score } from "../../../src/core/scoring";
import { check, ruleset } from "../ruleset-builder";
import { tender, type TenderLiteral } from "../tender-builder";

/** What one check came to, short enough to compare: "Offers!H2" or "unknown Offers!H2", with the variant behind it. */
export interface Outcome {
  readonly found: readonly string[];
  readonly counts: { readonly met: number; readonly notApplicable: number; readonly unknown: number };
  readonly values: readonly Readonly<Record<string, string | number>>[];
}

/** The context of a tender literal under a rules set. */
export async function contextOf(literal: TenderLiteral, rules: Ruleset): Promise<CheckContext> {
  const read = tender(literal);
  const governed = await govern(rules, read.facts);
  return checkContext({ ruleset: rules, tender: read, governed, scores: score(read, rules) });
}

/** Runs one check, as a rules set would write it, over a tender literal. */
export async function runTest(
  test: Check["test"],
  literal: TenderLiteral,
  rules: Partial<Ruleset> = {},
  changes: Partial<Check> = {},
): Promise<Outcome> {
  const one = check("TEST-K-001", test, changes);
  const context = await contextOf(literal, ruleset({ ...rules, checks: [one] }));
  const { judgements, met, notApplicable, unknown = 0 } = runCheck(one, context);
  return {
    found: judgements.map(({ outcome, at, variant }) =>
      [outcome === "unknown" ? "unknown" : "", placeName(at), variant ?? ""]
        .filter((part) => part !== "")
        .join(" "),
    ),
    counts: { met, notApplicable, unknown },
    values: judgements.map(({ values }) => values),
  };
}

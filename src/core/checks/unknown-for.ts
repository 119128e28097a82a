import type { Judgement } from "../finding";
import type { Location } from "../location";
import type { Check } from "../ruleset";
import type { Tender } from "../tender";
import { rootFacts } from "../root-facts";
import type { CheckContext } from "./context";

/**
 * The judgement that `count` subjects of a check cannot be judged until facts of the procurement are known; `doubtful` names thresholds that
 * cannot be told although every fact is stated, because their source does not say whether they include VAT.
 */
export function unknownFor(
  check: Check,
  context: CheckContext,
  missing: readonly string[],
  count: number,
): Judgement {
  const roots = missing.map((name) => ({
    name,
    facts: rootFacts(name, context.ruleset, context.tender.facts),
  }));
  const facts = [...new Set(roots.flatMap((root) => root.facts))];
  const doubtful = facts.length > 0 ? [] : roots.map(({ name }) => name);
  return {
    rule: check.id,
    subject: { part: [...facts, ...doubtful].sort().join("+") },
    outcome: "unknown",
    values: {
      missing: facts.join(", "),
      // Named as --facts takes them.
      give: facts.map((fact) => `"${fact}"`).join(", "),
      doubtful: doubtful.join(", "),
      count,
    },
    at: factPlace(context.tender, facts[0] ?? "value"),
  };
}

/** Where a fact was read; else the file that the tender came in, where it should stand. */
export function factPlace(tender: Tender, fact: string | undefined): Location {
  const at = fact === undefined ? undefined : tender.factsAt[fact];
  return at ?? { kind: "file", file: fileOf(tender) };
}

/** The name of the tender's first file; "" where nothing was found in any. */
export function fileOf(tender: Tender): string {
  const first = tender.tables[0]?.file ?? tender.problems[0]?.at.file ?? tender.lots[0]?.at.file;
  return first ?? "";
}

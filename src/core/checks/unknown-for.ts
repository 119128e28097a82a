import type { Judgement } from "../finding";
import type { Location } from "../location";
import type { Check } from "../ruleset";
import type { Tender } from "../tender";
import type { CheckContext } from "./context";

/** The judgement that `count` subjects of a check cannot be judged until facts of the procurement are known. */
export function unknownFor(
  check: Check,
  context: CheckContext,
  missing: readonly string[],
  count: number,
): Judgement {
  const facts = [...new Set(missing.flatMap((name) => rootFacts(name, context)))];
  return {
    rule: check.id,
    subject: { part: [...facts].sort().join("+") },
    outcome: "unknown",
    values: { missing: facts.join(", "), count },
    at: factPlace(context.tender, facts[0]),
  };
}

/** A threshold cannot be told for want of other facts, which a person can state; any other fact is its own. */
function rootFacts(name: string, { ruleset, tender }: CheckContext): readonly string[] {
  const threshold = ruleset.thresholds.find(({ id }) => id === name);
  if (!threshold) return [name];
  const { facts } = tender;
  const absent = [
    ...(facts.commencement === undefined ? ["commencement"] : []),
    ...(threshold.categories !== undefined && facts.category === undefined ? ["category"] : []),
    ...(threshold.kind !== undefined && facts.kind === undefined ? ["kind"] : []),
    ...(facts.value === undefined ? ["value"] : []),
  ];
  return absent.length > 0 ? absent : ["vat"];
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

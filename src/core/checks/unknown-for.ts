import type { Judgement } from "../finding";
import type { Location } from "../location";
import type { Check } from "../ruleset";
import type { Tender } from "../tender";
import type { CheckContext } from "./context";

/** The judgement that `count` subjects of a check cannot be judged until facts of the procurement are known. */
export const unknownFor = (
  check: Check,
  context: CheckContext,
  missing: readonly string[],
  count: number,
): Judgement => ({
  rule: check.id,
  subject: { part: [...missing].sort().join("+") },
  outcome: "unknown",
  values: { missing: missing.join(", "), count },
  at: factPlace(context.tender, missing[0]),
});

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

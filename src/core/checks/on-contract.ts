import type { Contract } from "../contract";
import type { Check } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { tally } from "./tally";

/**
 * Runs a check on the contract under review: not applicable where there is no document or the document is none. Where the check's `when`
 * cannot be told, it is unknown, and the check on deciding facts says for want of what.
 */
export function onContract(
  check: Check,
  { document, governed }: CheckContext,
  run: (contract: Contract) => CheckResult,
): CheckResult {
  if (!document?.isContract) return tally(["not-applicable"]);
  return governed.outcomes.get(check.id)?.is === "unknown" ? tally(["unknown"]) : run(document);
}

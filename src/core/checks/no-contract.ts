import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";

/** A document in which nothing looks like a contract or funding agreement; the finding says what was looked for. */
export function runNoContract(
  check: Check,
  _: TestOf<"no-contract">,
  { document }: CheckContext,
): CheckResult {
  if (!document) return { judgements: [], met: 0, notApplicable: 1 };
  if (document.isContract) return { judgements: [], met: 1, notApplicable: 0 };
  const values = { file: document.file, lookedFor: document.lookedFor.join("; ") };
  const at = { kind: "file" as const, file: document.file };
  return {
    judgements: [{ rule: check.id, subject: {}, outcome: "not-met", values, at }],
    met: 0,
    notApplicable: 0,
  };
}

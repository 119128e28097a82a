import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult, Line } from "./context";
import { eachLine, type LineVerdict } from "./each-line";
import { fieldReading } from "./field-reading";
import { missingColumns, tablesWith } from "./missing-column";
import { offers } from "./offers";

/**
 * A field must be filled wherever a quantity above nought is offered; attribution only where the measure requires it. A table without
 * such a column is one finding where the check has a sentence for it ("column"), and none otherwise.
 */
export function runPresent(check: Check, test: TestOf<"present">, context: CheckContext): CheckResult {
  const { field } = test.with;
  const hasColumn = tablesWith(context, field);
  const withoutColumn: Line[] = [];
  const result = eachLine(check, context, (line): LineVerdict => {
    const { commitment, measure } = line;
    const offered = offers(commitment);
    if (offered === undefined) return "covered";
    if (!offered) return "not-applicable";
    if (field === "attribution" && measure?.attribution !== "required")
      return measure ? "not-applicable" : "covered";
    const reading = fieldReading(commitment, field);
    if (reading.is === "known") return "met";
    if (reading.is === "unclear") return "covered";
    if (hasColumn[commitment.table]) return [{ field, values: {} }];
    withoutColumn.push(line);
    return "not-applicable";
  });
  if (check.variants?.["column"] === undefined) return result;
  return {
    ...result,
    judgements: [...missingColumns(check, context, field, withoutColumn), ...result.judgements],
  };
}

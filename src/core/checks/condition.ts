import { compileCondition } from "../compile-condition";
import { factsIn } from "../conditions";
import type { Values } from "../finding";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { formatAmount } from "../say";
import { eachLine, type LineVerdict } from "./each-line";
import { fieldReading } from "./field-reading";

/** A condition over one line's facts must hold. Where the field itself is blank there is nothing to judge. */
export function runCondition(check: Check, test: TestOf<"condition">, context: CheckContext): CheckResult {
  const { field, must } = test.with;
  const condition = compileCondition(must);
  const names = [...factsIn(must)];
  return eachLine(check, context, (line): LineVerdict => {
    if (fieldReading(line.commitment, field).is === "blank") return "not-applicable";
    const facts = context.factsOf(line);
    const holds = condition.test(facts);
    if (holds === true) return "met";
    if (holds === undefined) {
      const missing = condition.missing(facts).filter((fact) => fact in context.governed.facts);
      return missing.length === 0 ? "covered" : { missing };
    }
    const values: Record<string, string | number> = {};
    for (const name of names) {
      const value = facts[name];
      if (typeof value === "string" || typeof value === "number") values[name] = value;
    }
    const { minimum } = facts;
    if (line.measure && typeof minimum === "number")
      values["minimum"] = formatAmount(minimum, line.measure.unit);
    // What falls short of the buyer's minimum is the offer: the minimum itself stands as it is.
    return [{ field: field === "minimum" ? "quantity" : field, values: values satisfies Values }];
  });
}

import { plusDays } from "../plus-days";
import { valueOf } from "../quantity";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult, Line } from "./context";
import { eachLine, type LineVerdict } from "./each-line";
import { missingColumns, tablesWith } from "./missing-column";
import { offers } from "./offers";

/**
 * When an offer is to be delivered. `term`: between contract start and end, both included. `day-one`: a day-one commitment is dated, and no
 * later than contract start plus the measure's days.
 */
export const runDeliveryDate = (
  check: Check,
  test: TestOf<"delivery-date">,
  context: CheckContext,
): CheckResult => (test.with.test === "term" ? term(check, context) : dayOne(check, context));

function term(check: Check, context: CheckContext): CheckResult {
  const { start, end } = context.tender.facts;
  return eachLine(check, context, ({ commitment }): LineVerdict => {
    const { due } = commitment;
    if (due.is === "blank" || offers(commitment) === false) return "not-applicable";
    if (due.is === "unclear") return "covered";
    const isEarly = start === undefined ? undefined : due.value < start;
    const isLate = end === undefined ? undefined : due.value > end;
    if (isEarly === false && isLate === false) return "met";
    if (isEarly === true || isLate === true) {
      const values = { due: due.value, start: start ?? "", end: end ?? "" };
      return [{ field: "due", values, variant: isEarly === true ? "early" : "late" }];
    }
    return {
      missing: [...(isEarly === undefined ? ["start"] : []), ...(isLate === undefined ? ["end"] : [])],
    };
  });
}

function dayOne(check: Check, context: CheckContext): CheckResult {
  const { start } = context.tender.facts;
  const hasColumn = tablesWith(context, "due");
  const withoutColumn: Line[] = [];
  const latestOf = new Map<string, string>();
  const result = eachLine(check, context, (line): LineVerdict => {
    const { commitment, measure } = line;
    const horizon = valueOf(commitment.horizon) ?? measure?.horizon;
    const offered = offers(commitment);
    if (horizon === undefined || offered === undefined) return "covered";
    if (horizon !== "day-one" || !offered) return "not-applicable";
    const { due } = commitment;
    if (due.is === "unclear") return "covered";
    if (due.is === "blank") {
      if (hasColumn[commitment.table])
        return [{ field: "due", values: { days: measure?.byDays ?? 0 }, variant: "undated" }];
      withoutColumn.push(line);
      return "not-applicable";
    }
    if (!measure) return "covered";
    if (start === undefined) return { missing: ["start"] };
    const latest = latestOf.get(measure.id) ?? plusDays(start, measure.byDays);
    latestOf.set(measure.id, latest);
    if (due.value <= latest) return "met";
    return [{ field: "due", values: { due: due.value, latest, start, days: measure.byDays } }];
  });
  return {
    ...result,
    judgements: [...missingColumns(check, context, "due", withoutColumn), ...result.judgements],
  };
}

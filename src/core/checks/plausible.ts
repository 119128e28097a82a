import { atSize, sizeOf } from "../contract-size";
import type { Check, TestOf } from "../ruleset";
import { formatAmount } from "../say";
import type { Lot } from "../tender";
import type { CheckContext, CheckResult } from "./context";
import { eachLine, type LineVerdict } from "./each-line";

/** A quantity above nought must lie within the measure's plausible range for a contract of this value. */
export function runPlausible(check: Check, _: TestOf<"plausible">, context: CheckContext): CheckResult {
  const sizes = new Map<Lot, ReturnType<typeof sizeOf>>(
    context.tender.lots.map((lot) => [lot, sizeOf(context.tender, lot)]),
  );
  return eachLine(check, context, ({ commitment, measure, lot }): LineVerdict => {
    const { quantity } = commitment;
    if (quantity.is === "blank" || (quantity.is === "known" && quantity.value <= 0)) return "not-applicable";
    const size = sizes.get(lot);
    if (!measure || !size || quantity.is === "unclear") return "covered";
    const { basis, high, low = 0 } = measure.plausible;
    const [most, least] = [atSize(high, basis, size), atSize(low, basis, size)];
    if (most === undefined || least === undefined) return { missing: missingOf(context) };
    if (quantity.value > most)
      return [{ field: "quantity", values: { bound: formatAmount(most, measure.unit) } }];
    return quantity.value < least
      ? [{ field: "quantity", values: { bound: formatAmount(least, measure.unit) }, variant: "low" }]
      : "met";
  });
}

/** The fact without which a range cannot be told: the value, or that of each lot where there are several. */
const missingOf = ({ tender }: CheckContext): readonly string[] => [
  tender.facts.value === undefined ? "value" : "lots",
];

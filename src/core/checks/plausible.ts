import { atSize, sizeOf, type ContractSize } from "../contract-size";
import type { Check, TestOf } from "../ruleset";
import { formatAmount } from "../say";
import type { Lot } from "../tender";
import type { CheckContext, CheckResult } from "./context";
import { eachLine, type LineVerdict } from "./each-line";

/** A quantity above nought must lie within the measure's plausible range for a contract of this value and term. */
export function runPlausible(check: Check, _: TestOf<"plausible">, context: CheckContext): CheckResult {
  const sizes = new Map<Lot, ContractSize>(
    context.tender.lots.map((lot) => [lot, sizeOf(context.tender, lot, context.governed.facts)]),
  );
  return eachLine(check, context, ({ commitment, measure, lot }): LineVerdict => {
    const { quantity } = commitment;
    if (quantity.is === "blank" || (quantity.is === "known" && quantity.value <= 0)) return "not-applicable";
    const size = sizes.get(lot);
    if (!measure || !size || quantity.is === "unclear") return "covered";
    const { basis, high, low = 0 } = measure.plausible;
    const [most, least] = [atSize(high, basis, size), atSize(low, basis, size)];
    if (most === undefined || least === undefined) return { missing: missingOf(context, size, basis) };
    if (quantity.value > most)
      return [{ field: "quantity", values: { bound: formatAmount(most, measure.unit) } }];
    return quantity.value < least
      ? [{ field: "quantity", values: { bound: formatAmount(least, measure.unit) }, variant: "low" }]
      : "met";
  });
}

/** The facts without which a range cannot be told: the value (of each lot, where there are several) and the term. */
function missingOf(
  { tender }: CheckContext,
  size: ContractSize,
  basis: "per-million-year" | "of-value" | "total",
): readonly string[] {
  const { start, end } = tender.facts;
  const value = tender.facts.value === undefined ? "value" : "lots";
  return [
    ...(size.value === undefined ? [value] : []),
    ...(basis === "per-million-year" && size.years === undefined && start === undefined ? ["start"] : []),
    ...(basis === "per-million-year" && size.years === undefined && end === undefined ? ["end"] : []),
  ];
}

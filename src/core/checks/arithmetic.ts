import { measureRates, type MeasureRate } from "../measure-rate";
import { valueOf } from "../quantity";
import { roundHalfUp } from "../rounding";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult, Line } from "./context";
import { eachLine, type LineVerdict } from "./each-line";

/**
 * `value`: the printed social value equals quantity x proxy x attribution, each as printed, else as the rules set has it. `formula`: it is
 * still a formula where other lines of the same table have one.
 */
export function runArithmetic(check: Check, test: TestOf<"arithmetic">, context: CheckContext): CheckResult {
  if (test.with.test === "formula") return formula(check, context);
  const rates = measureRates(context.ruleset);
  return eachLine(check, context, (line): LineVerdict => {
    const { value } = line.commitment;
    if (value.is === "blank") return "not-applicable";
    if (value.is === "unclear") return "covered";
    if (value.value === 0 && hasTextFactor(line)) return "covered";
    const expected = expectedValue(line, rates);
    if (typeof expected === "string") return expected;
    const allowed = Number.isInteger(value.value) ? 0.5 : 0.005;
    if (Math.abs(value.value - expected.value) <= allowed + 1e-9) return "met";
    const { quantity, proxy, attribution } = expected;
    const figures = { printed: value.value, expected: expected.value, quantity, proxy, attribution };
    return [
      { field: "value", values: { ...figures, difference: roundHalfUp(value.value - expected.value, 2) } },
    ];
  });
}

/** Whether the quantity or the share is a number stored as text, which the workbook's own formulas leave out: a finding of its own. */
const hasTextFactor = ({ commitment: { quantity, attribution } }: Line): boolean =>
  [quantity, attribution].some((factor) => factor.is === "known" && factor.asWritten !== undefined);

interface Product {
  readonly value: number;
  readonly quantity: number;
  readonly proxy: number;
  readonly attribution: number;
}

/** The product in pounds with its factors, or why it cannot be told. A blank quantity that is valued at nought is no claim. */
function expectedValue(
  { commitment, measure }: Line,
  rates: ReadonlyMap<string, MeasureRate>,
): Product | "covered" | "not-applicable" {
  const { quantity } = commitment;
  if (
    quantity.is === "unclear" ||
    commitment.proxy.is === "unclear" ||
    commitment.attribution.is === "unclear"
  )
    return "covered";
  if (quantity.is === "blank" && valueOf(commitment.value) === 0) return "not-applicable";
  const proxy = valueOf(commitment.proxy) ?? (measure && (rates.get(measure.id)?.rate ?? 0));
  const attribution =
    valueOf(commitment.attribution) ?? (measure?.attribution === "required" ? undefined : 1);
  if (proxy === undefined || attribution === undefined) return "covered";
  const amount = valueOf(quantity) ?? 0;
  return { value: roundHalfUp(amount * proxy * attribution, 2), quantity: amount, proxy, attribution };
}

function formula(check: Check, context: CheckContext): CheckResult {
  const tables = new Set(
    context.lines
      .filter(({ commitment }) => commitment.valueIsFormula)
      .map(({ commitment }) => commitment.table),
  );
  return eachLine(check, context, ({ commitment }): LineVerdict => {
    const { value } = commitment;
    if (!tables.has(commitment.table) || value.is === "blank") return "not-applicable";
    if (commitment.valueIsFormula !== false) return "met";
    return [{ field: "value", values: { printed: value.is === "known" ? value.value : value.asWritten } }];
  });
}

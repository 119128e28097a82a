import { compileCondition } from "../compile-condition";
import type { Judgement, Suggestion, Values } from "../finding";
import type { Location } from "../location";
import { valueOf } from "../quantity";
import type { Check } from "../ruleset";
import { formatNumber, formatOffer } from "../say";
import { placeOf, type Field } from "../tender";
import { lineSubject, type CheckContext, type CheckResult, type Line } from "./context";
import { unknownFor } from "./unknown-for";

/** What a check says against a line; the line's own values are added to `values`, and the mark goes to `field`. */
export interface Found {
  readonly field: Field;
  readonly values: Values;
  readonly variant?: string;
  /** Tells several findings on one line apart. */
  readonly part?: string;
  readonly at?: Location;
  readonly suggestions?: readonly Suggestion[];
}

/**
 * What a check decides about one line. `covered`: it cannot be judged because a cell cannot be read or a label was not recognised,
 * which another finding says. A list of fact names: it cannot be judged until they are known.
 */
export type LineVerdict =
  "met" | "not-applicable" | "covered" | { readonly missing: readonly string[] } | readonly Found[];

/** Runs a check over every line that its `when` lets through; facts that are missing give one judgement for all lines together. */
export function eachLine(
  check: Check,
  context: CheckContext,
  decide: (line: Line) => LineVerdict,
): CheckResult {
  const when = gate(check, context);
  const judgements: Judgement[] = [];
  const waiting = new Map<string, number>();
  let [met, notApplicable, unknown] = [0, 0, 0];
  for (const line of context.lines) {
    const applies = when.test(line);
    if (applies === false) {
      notApplicable++;
      continue;
    }
    const verdict = decide(line);
    if (verdict === "met") met++;
    else if (verdict === "not-applicable") notApplicable++;
    else if (verdict === "covered") unknown++;
    else {
      const missing = missingFacts(verdict, applies === undefined ? when.missing(line) : undefined, context);
      if (missing === undefined) {
        if ("missing" in verdict) continue;
        judgements.push(...verdict.map((found) => judgementOf(check, context, line, found)));
      } else {
        if (missing.length === 0) unknown++;
        for (const fact of missing) waiting.set(fact, (waiting.get(fact) ?? 0) + 1);
      }
    }
  }
  if (waiting.size > 0)
    judgements.push(unknownFor(check, context, [...waiting.keys()], Math.max(...waiting.values())));
  return { judgements, met, notApplicable, unknown };
}

/** The facts for want of which a line cannot be judged; undefined where it can be. Line facts that are missing have findings of their own. */
function missingFacts(
  verdict: readonly Found[] | { readonly missing: readonly string[] },
  gate: readonly string[] | undefined,
  { governed }: CheckContext,
): readonly string[] | undefined {
  if ("missing" in verdict) return verdict.missing;
  return gate?.filter((fact) => fact in governed.facts);
}

/** Values that every sentence about a line may name. */
export const lineValues = ({ lot, bid, commitment, measure }: Line): Values => ({
  lot: lot.id,
  bidder: bid.bidder,
  measure: measure?.title ?? commitment.label,
  rule: measure?.id ?? "",
  label: commitment.label,
  quantity: valueOf(commitment.quantity) ?? "",
  amount: amountOf(commitment, measure),
  unit: measure?.unit.label ?? valueOf(commitment.unit) ?? "",
  step: measure?.unit.step ?? "",
});

/** The quantity with its unit; the unit as written where the measure is not known; what stood there where it cannot be read. */
function amountOf({ quantity, unit }: Line["commitment"], measure: Line["measure"]): string {
  if (quantity.is === "blank") return "";
  if (quantity.is === "unclear") return quantity.asWritten;
  return measure
    ? formatOffer(quantity.value, measure.unit)
    : `${formatNumber(quantity.value)} ${valueOf(unit) ?? ""}`.trim();
}

/** A finding on one line. */
function judgementOf(check: Check, context: CheckContext, line: Line, found: Found): Judgement {
  const subject = lineSubject(line);
  return {
    rule: check.id,
    subject: found.part === undefined ? subject : { ...subject, part: found.part },
    outcome: "not-met",
    values: { ...lineValues(line), ...found.values },
    at: found.at ?? placeOf(context.tender, line.commitment, found.field),
    ...(found.variant === undefined ? {} : { variant: found.variant }),
    ...(found.suggestions === undefined ? {} : { suggestions: found.suggestions }),
  };
}

interface Gate {
  readonly test: (line: Line) => boolean | undefined;
  readonly missing: (line: Line) => readonly string[];
}

/** The check's `when`, settled once where it names facts of the document alone, else compiled for the lines. */
function gate(check: Check, context: CheckContext): Gate {
  if (check.when === undefined) return { test: () => true, missing: () => [] };
  const settled = context.governed.outcomes.get(check.id);
  if (settled) {
    const verdict = settled.is === "unknown" ? undefined : settled.is === "met";
    return { test: () => verdict, missing: () => (settled.is === "unknown" ? settled.missing : []) };
  }
  const condition = compileCondition(check.when);
  return {
    test: (line) => condition.test(context.factsOf(line)),
    missing: (line) => condition.missing(context.factsOf(line)),
  };
}

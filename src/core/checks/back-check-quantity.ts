import { totalOf, type Match } from "../back-check";
import type { Judgement } from "../finding";
import { valueOf } from "../quantity";
import { isSameQuantity } from "../same-quantity";
import { isSameUnit } from "../same-unit";
import { formatAmount, joined } from "../say";
import { matchSubject, matchValues, offeredAmount, statedAmount, type Held } from "./back-check-held";
import type { Verdict } from "./tally";

/** The quantity that the contract states, in total where it is split over lines, must be the one offered. */
export function quantityVerdict(match: Match, held: Held): Verdict {
  const { offered, lines } = match;
  const [one] = offered;
  const [line] = lines;
  const wanted = totalOf(offered.map(({ quantity }) => quantity));
  // That the offer gives no quantity, or the contract another unit, is said by itself.
  if (!one || !line || wanted === undefined || hasOtherUnit(match, held)) return "unknown";
  const measure = held.context.measures.get(match.measure);
  const stated = totalOf(lines.map(({ quantity }) => valueOf(quantity)));
  const judgement: Judgement = {
    rule: held.check.id,
    subject: matchSubject(match),
    outcome: "not-met",
    values: { ...matchValues(match, held), offered: offeredAmount({ ...one, quantity: wanted }, measure) },
    at: line.quantityAt,
  };
  if (stated === undefined) {
    const open = lines.find(({ quantity }) => quantity.is !== "known") ?? line;
    if (open.quantity.is === "unclear") {
      const values = { ...judgement.values, stated: open.quantity.asWritten };
      return [{ ...judgement, values, outcome: "unknown", variant: "unclear", at: open.quantityAt }];
    }
    return [{ ...judgement, variant: "blank", at: open.quantityAt }];
  }
  if (isSameQuantity(stated, wanted)) return "met";
  const values = { ...judgement.values, stated: statedAmount(stated, line, measure) };
  const share = one.attribution === undefined ? undefined : wanted * one.attribution;
  if (share !== undefined && isSameQuantity(stated, share))
    return [{ ...judgement, values: { ...values, share: one.attribution ?? 1 }, variant: "share" }];
  if (lines.length > 1) {
    const parts = joined(
      lines.map(({ quantity, unit }) => statedAmount(valueOf(quantity) ?? 0, { unit }, measure)),
    );
    return [{ ...judgement, values: { ...values, parts, count: lines.length }, variant: "split" }];
  }
  if (offered.length > 1) {
    const parts = joined(offered.map((part) => offeredAmount(part, measure)));
    return [{ ...judgement, values: { ...values, parts, count: offered.length }, variant: "merged" }];
  }
  return [{ ...judgement, values }];
}

function hasOtherUnit({ measure, offered, lines }: Match, { context }: Held): boolean {
  const rule = context.measures.get(measure);
  return lines.some(({ unit }) => {
    if (unit.is === "unclear") return true;
    return unit.is === "known" && !isSameUnit(unit.value, offered[0]?.unit ?? "", rule);
  });
}

/** The unit that the contract counts in must be the one offered. */
export function unitVerdict(match: Match, held: Held): Verdict {
  const [one] = match.offered;
  const line =
    match.lines.find(({ unit, quantity }) => unit.is !== "known" && quantity.is === "known") ??
    match.lines[0];
  if (!one || !line) return "not-applicable";
  const judgement: Judgement = {
    rule: held.check.id,
    subject: matchSubject(match, "unit"),
    outcome: "not-met",
    values: matchValues(match, held),
    at: line.unitAt,
  };
  const measure = held.context.measures.get(match.measure);
  if (hasOtherUnit(match, held)) {
    const other =
      match.lines.find(
        ({ unit }) =>
          unit.is === "unclear" || (unit.is === "known" && !isSameUnit(unit.value, one.unit, measure)),
      ) ?? line;
    const stated =
      other.unit.is === "known" ? other.unit.value : other.unit.is === "unclear" ? other.unit.asWritten : "";
    const values = { ...judgement.values, stated, unit: measure?.unit.label ?? one.unit };
    return [{ ...judgement, values, variant: "unit", at: other.unitAt }];
  }
  if (line.unit.is === "known") return "met";
  // A quantity that is blank as well is said by itself; a yes needs no unit.
  if (line.quantity.is !== "known" || measure?.unit.kind === "yes-no") return "not-applicable";
  const values = {
    ...judgement.values,
    stated: String(line.quantity.value),
    unit: measure?.unit.label ?? one.unit,
    amount: measure ? formatAmount(line.quantity.value, measure.unit) : "",
  };
  return [{ ...judgement, values, outcome: "unknown", variant: "no-unit" }];
}

/** A line of the offer whose quantity was left blank, or could not be read, binds nobody to anything. */
export function unquantifiedVerdict(match: Match, held: Held): Verdict {
  const open = match.offered.find(({ quantity }) => quantity === null);
  if (!open) return match.offered.length === 0 ? "not-applicable" : "met";
  const [line] = match.lines;
  // That the contract has no such commitment is said by itself.
  if (!line) return "unknown";
  const measure = held.context.measures.get(match.measure);
  const stated = valueOf(line.quantity);
  const judgement: Judgement = {
    rule: held.check.id,
    subject: matchSubject(match),
    outcome: "unknown",
    values: {
      ...matchValues(match, held),
      offered: offeredAmount(open, measure),
      stated: stated === undefined ? "" : statedAmount(stated, line, measure),
    },
    at: line.quantityAt,
    variant: stated === undefined ? "open" : "stated",
  };
  return [judgement];
}

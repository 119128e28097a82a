import type { Lot, Tender } from "./tender";

/** How large the contract for one lot is: pounds in total, on the tender's own VAT basis; undefined where not known. */
export interface ContractSize {
  readonly value: number | undefined;
}

/** The lot's own value where the facts state it; the contract's where there is one lot only. The whole contract's value is never taken for one of several lots. */
export function sizeOf(tender: Tender, lot: Lot): ContractSize {
  const { facts } = tender;
  const own = facts.lots?.find((stated) => stated.id === lot.id)?.value;
  const isOnly = tender.lots.length <= 1 && (facts.lots?.length ?? 0) <= 1;
  return { value: own ?? (isOnly ? facts.value : undefined) };
}

/**
 * A figure of the rules set as a quantity for a contract of this size: `per-million` times the value in £m (which is the value of a year in
 * £m times the years), `of-value` times the value, `total` as it stands. Undefined where the size needed is not known.
 */
export function atSize(
  figure: number,
  basis: "per-million" | "of-value" | "total",
  size: ContractSize,
): number | undefined {
  if (basis === "total") return figure;
  if (size.value === undefined) return undefined;
  return basis === "of-value" ? figure * size.value : (figure * size.value) / 1_000_000;
}

import type { LineFacts } from "./conditions";
import type { Lot, Tender } from "./tender";

/** How large the contract for one lot is: pounds in total, on the tender's own VAT basis, and years; undefined where not known. */
export interface ContractSize {
  readonly value: number | undefined;
  readonly years: number | undefined;
}

/** The lot's own value where the facts state it; the contract's where there is one lot only. The whole contract's value is never taken for one of several lots. */
export function sizeOf(tender: Tender, lot: Lot, document: LineFacts): ContractSize {
  const { facts } = tender;
  const own = facts.lots?.find((stated) => stated.id === lot.id)?.value;
  const isOnly = tender.lots.length <= 1 && (facts.lots?.length ?? 0) <= 1;
  const months = document["termMonths"];
  return {
    value: own ?? (isOnly ? facts.value : undefined),
    years: typeof months === "number" ? months / 12 : undefined,
  };
}

/**
 * A figure of the rules set as a quantity for a contract of this size: `per-million-year` times the value in £m and the years, `of-value` times the
 * value, `total` as it stands. Undefined where the size needed is not known.
 */
export function atSize(
  figure: number,
  basis: "per-million-year" | "of-value" | "total",
  size: ContractSize,
): number | undefined {
  if (basis === "total") return figure;
  if (size.value === undefined) return undefined;
  if (basis === "of-value") return figure * size.value;
  return size.years === undefined ? undefined : (figure * size.value * size.years) / 1_000_000;
}

import type { LotScore } from "../core/scores";
import { own } from "./check-formula";
import type { Givens } from "./working-givens";
import { WORKING } from "./working-columns";

/** A bid's quantitative points as a formula: as the edition's method has it, never more than the weight; 0 where the contract value is needed and not known. */
export function quantitativeFormula(
  lot: LotScore,
  counted: number,
  highest: number,
  givens: Givens,
  decimals: number,
): string {
  const at = (row: number): string => own(row, WORKING.value);
  const most = at(givens.quantitativeWeight);
  const points = (share: string): string => `MIN(${most},ROUND(${most}*MIN(1,${share}),${String(decimals)}))`;
  switch (lot.method) {
    case "relative":
      return `IF(${at(highest)}>0,${points(`${at(counted)}/${at(highest)}`)},0)`;
    case "points":
      return givens.full === undefined ? "0" : points(`${at(counted)}/${at(givens.full)}`);
    case "target":
      return givens.full === undefined || givens.contractValue === undefined
        ? "0"
        : points(`${at(counted)}/${at(givens.contractValue)}/${at(givens.full)}`);
  }
}

import type { Commitment } from "../tender";

/** Whether a line offers something: a quantity above nought. Undefined where the quantity cannot be read. */
export function offers({ quantity }: Commitment): boolean | undefined {
  if (quantity.is === "unclear") return undefined;
  return quantity.is === "known" && quantity.value > 0;
}

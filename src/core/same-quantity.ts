/** Whether two quantities are the same but for the last bits of a decimal: 0.1 + 0.2 is 0.3. */
export const isSameQuantity = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

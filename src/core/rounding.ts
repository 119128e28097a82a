/**
 * Rounds as Excel's ROUND does: half away from zero, on the number as its 15 significant decimal digits show it, so that 1.005 to two
 * decimals is 1.01 although its binary value lies just below.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value) || (decimals >= 0 && Number.isInteger(value))) return value + 0;
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  // Well away from a half the digits need not be looked at; a division of whole numbers gives the nearest number there is.
  if (decimals >= 0 && scaled < 1e9 && Math.abs((scaled % 1) - 0.5) > 1e-5)
    return (Math.sign(value) * Math.round(scaled)) / scale + 0;
  const shown = shift(Math.abs(value).toPrecision(15), decimals);
  const rounded = shift(String(Math.round(shown)), -decimals);
  return value < 0 ? 0 - rounded : rounded;
}

/** Adds up numbers that are each rounded to `decimals`; exact and the same in any order, as sums of whole pence are. */
export function sumOf(values: Iterable<number>, decimals: number): number {
  const scale = 10 ** decimals;
  let sum = 0;
  for (const value of values) sum += Math.round(value * scale);
  return sum / scale;
}

// Moving the decimal point in the digits, rather than multiplying, keeps 1.005 x 100 at 100.5.
function shift(digits: string, places: number): number {
  const [mantissa = "0", exponent = "0"] = digits.split("e");
  return Number(`${mantissa}e${String(Number(exponent) + places)}`);
}

import type { Measure } from "./ruleset";

/** Bare words of a unit: lower case, singular. */
const unitKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£%]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word))
    .join(" ");

const OF_KIND: Readonly<Partial<Record<Measure["unit"]["kind"], readonly string[]>>> = {
  money: ["£", "pounds", "GBP", "pounds sterling"],
  percent: ["%", "per cent", "percent"],
  "yes-no": ["yes", "no", "yes or no", "yes/no"],
};

/** Whether words name a measure's unit: its label, one of its synonyms, or with no measure known the other words themselves. */
export function isSameUnit(written: string, unit: string, measure: Measure | undefined): boolean {
  const known = measure
    ? [measure.unit.label, ...measure.unit.synonyms, ...(OF_KIND[measure.unit.kind] ?? [])]
    : [];
  const found = unitKey(written);
  return [unit, ...known].some((one) => unitKey(one) === found);
}

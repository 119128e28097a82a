import type { Condition } from "./ruleset";

/** What a fact can be; undefined where it is not known. */
export type FactValue = string | number | boolean | readonly string[] | undefined;

/** One comparison of a condition. */
export type Leaf = Extract<Condition, { fact: string }>;

type Verdict = boolean | undefined;
type Operator = (fact: FactValue, value: FactValue | readonly (string | number)[]) => Verdict;

const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** -1, 0 or 1 for two numbers or two ISO dates; undefined for anything else, so that "12 people" is never compared with 20. */
function order(fact: FactValue, value: FactValue | readonly (string | number)[]): number | undefined {
  const areNumbers = typeof fact === "number" && typeof value === "number";
  const areDates =
    !areNumbers && typeof fact === "string" && typeof value === "string" && isDate(fact) && isDate(value);
  if (!areNumbers && !areDates) return undefined;
  return fact < value ? -1 : fact > value ? 1 : fact === value ? 0 : undefined;
}

const same: Operator = (fact, value) =>
  fact === undefined ||
  typeof fact === "object" ||
  typeof fact !== typeof value ||
  Number.isNaN(fact) ||
  Number.isNaN(value)
    ? undefined
    : fact === value;

const among: Operator = (fact, value) => {
  if (
    typeof value !== "object" ||
    (typeof fact !== "string" && typeof fact !== "number") ||
    Number.isNaN(fact)
  )
    return undefined;
  let isTyped = value.length === 0;
  for (const item of value) {
    if (item === fact) return true;
    isTyped ||= typeof item === typeof fact;
  }
  return isTyped ? false : undefined;
};

const holds: Operator = (fact, value) =>
  typeof fact === "object" && typeof value === "string" ? fact.includes(value) : undefined;

const not =
  (operator: Operator): Operator =>
  (fact, value) => {
    const verdict = operator(fact, value);
    return verdict === undefined ? undefined : !verdict;
  };

const ordered =
  (test: (sign: number) => boolean): Operator =>
  (fact, value) => {
    const sign = order(fact, value);
    return sign === undefined ? undefined : test(sign);
  };

const OPERATORS: Readonly<Record<Leaf["operator"], Operator>> = {
  equal: same,
  notEqual: not(same),
  in: among,
  notIn: not(among),
  contains: holds,
  doesNotContain: not(holds),
  lessThan: ordered((sign) => sign < 0),
  lessThanInclusive: ordered((sign) => sign <= 0),
  greaterThan: ordered((sign) => sign > 0),
  greaterThanInclusive: ordered((sign) => sign >= 0),
};

/** The other fact that a comparison names instead of a value, if it does. */
export const otherFact = (leaf: Leaf): string | undefined =>
  typeof leaf.value === "object" && "fact" in leaf.value ? leaf.value.fact : undefined;

/** Compiles one comparison: true, false, or undefined where a fact is missing or of another type than the value it is compared with. */
export function compileLeaf(leaf: Leaf): (facts: Readonly<Record<string, FactValue>>) => Verdict {
  const { fact, value } = leaf;
  const operator = OPERATORS[leaf.operator];
  if (typeof value === "object" && "fact" in value) {
    const other = value.fact;
    return (facts) => operator(facts[fact], facts[other]);
  }
  return (facts) => operator(facts[fact], value);
}

import { compileLeaf, otherFact, type FactValue, type Leaf } from "./leaf";
import type { Condition } from "./ruleset";

type FactsByName = Readonly<Record<string, FactValue>>;

/** A condition made ready to run many times. */
export interface Compiled {
  /** True, false, or undefined where it cannot be decided. */
  readonly test: (facts: FactsByName) => boolean | undefined;
  /** Names of the facts for want of which it cannot be decided: those compared in its undecided parts, each once. */
  readonly missing: (facts: FactsByName) => readonly string[];
}

/** Compiles a condition to closures, without eval; true, false and unknown combine as in Kleene's logic. Known lines cost no allocation. */
export function compileCondition(condition: Condition): Compiled {
  if ("all" in condition) return compileParts(condition.all, false);
  if ("any" in condition) return compileParts(condition.any, true);
  if (!("not" in condition)) return compileComparison(condition);
  const { test, missing } = compileCondition(condition.not);
  return {
    test: (facts) => {
      const verdict = test(facts);
      return verdict === undefined ? undefined : !verdict;
    },
    missing,
  };
}

/** `settledBy` is the verdict of one part that settles the whole: false for `all`, true for `any`. */
function compileParts(conditions: readonly Condition[], settledBy: boolean): Compiled {
  const parts = conditions.map(compileCondition);
  const tests = parts.map((part) => part.test);
  // The engine holds an empty `any` to be true, as an empty `all` is.
  const otherwise = tests.length === 0 ? true : !settledBy;
  const test: Compiled["test"] = (facts) => {
    let result: boolean | undefined = otherwise;
    for (const part of tests) {
      const verdict = part(facts);
      if (verdict === settledBy) return settledBy;
      if (verdict === undefined) result = undefined;
    }
    return result;
  };
  return {
    test,
    missing: (facts) =>
      test(facts) === undefined ? [...new Set(parts.flatMap((part) => part.missing(facts)))] : [],
  };
}

function compileComparison(leaf: Leaf): Compiled {
  const test = compileLeaf(leaf);
  const other = otherFact(leaf);
  const names = other === undefined || other === leaf.fact ? [leaf.fact] : [leaf.fact, other];
  return {
    test,
    missing: (facts) => {
      if (test(facts) !== undefined) return [];
      const absent = names.filter((name) => facts[name] === undefined);
      return absent.length > 0 ? absent : names;
    },
  };
}

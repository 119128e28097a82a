import type { Judgement } from "../finding";
import { valueOf } from "../quantity";
import type { Check, TestOf } from "../ruleset";
import { placeOf } from "../tender";
import { lineSubject, type CheckContext, type CheckResult, type Line } from "./context";
import { lineValues } from "./each-line";
import { linesByBid } from "./lines-by-bid";
import { offers } from "./offers";
import { plain } from "./plain";

/**
 * Measures that must not count the same person or pound, offered by one bid in one lot. `listed`: pairs that the measures' own lists exclude.
 * `groups`: two target groups; whether they are the same people cannot be told from numbers, unless both lines give the same method.
 */
export function runDoubleCount(
  check: Check,
  test: TestOf<"double-count">,
  context: CheckContext,
): CheckResult {
  const pairsOf = test.with.by === "listed" ? listedPairs : groupPairs;
  const judgements: Judgement[] = [];
  let [met, unknown] = [0, 0];
  for (const lines of linesByBid(context)) {
    const offered = lines.filter(({ commitment }) => offers(commitment) === true);
    const pairs = pairsOf(offered);
    if (pairs.length > 0) judgements.push(...pairs.map((pair) => judgementOf(check, context, pair)));
    else if (lines.some(({ commitment }) => offers(commitment) === undefined)) unknown++;
    else met++;
  }
  return { judgements, met, notApplicable: 0, unknown };
}

interface Pair {
  readonly first: Line;
  readonly second: Line;
  readonly isSure: boolean;
}

/** For each measure, the first earlier line whose measure it excludes or is excluded by. */
function listedPairs(lines: readonly Line[]): readonly Pair[] {
  const firstOf = new Map<string, Line>();
  const pairs: Pair[] = [];
  for (const line of lines) {
    const { measure } = line;
    if (!measure || firstOf.has(measure.id)) continue;
    for (const earlier of firstOf.values()) {
      const isExcluded =
        measure.exclusiveWith.includes(earlier.measure?.id ?? "") ||
        earlier.measure?.exclusiveWith.includes(measure.id);
      if (isExcluded) pairs.push({ first: earlier, second: line, isSure: true });
    }
    firstOf.set(measure.id, line);
  }
  return pairs;
}

/** The bid's first two lines of different target groups; a pair with the same method before others. */
function groupPairs(lines: readonly Line[]): readonly Pair[] {
  const byMeasure = new Map<string, Line>();
  for (const line of lines) {
    if (line.measure?.group !== undefined && !byMeasure.has(line.measure.id))
      byMeasure.set(line.measure.id, line);
  }
  const byMethod = new Map<string, Line>();
  for (const line of byMeasure.values()) {
    const method = plain(valueOf(line.commitment.method) ?? "");
    const earlier = method === "" ? undefined : byMethod.get(method);
    if (earlier) return [{ first: earlier, second: line, isSure: true }];
    byMethod.set(method, line);
  }
  const [first, second] = byMeasure.values();
  return first && second ? [{ first, second, isSure: false }] : [];
}

function judgementOf(check: Check, { tender }: CheckContext, { first, second, isSure }: Pair): Judgement {
  const other = lineValues(first);
  return {
    rule: check.id,
    subject: { ...lineSubject(second), part: first.measure?.id ?? first.commitment.label },
    outcome: isSure ? "not-met" : "unknown",
    values: {
      ...lineValues(second),
      otherMeasure: other["measure"] ?? "",
      otherRule: other["rule"] ?? "",
      otherAmount: other["amount"] ?? "",
    },
    at: placeOf(tender, second.commitment, "quantity"),
    ...(isSure ? {} : { variant: "unsure" }),
  };
}

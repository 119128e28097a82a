import type { Measure, Ruleset } from "./ruleset";
import type { Exclusion } from "./scores";

/** What a unit of a measure is worth under the edition's method. */
export interface MeasureRate {
  readonly measure: Measure;
  /** Pounds a unit (methods `relative` and `target`) or points a unit (method `points`); undefined where the measure has no such value. */
  readonly rate: number | undefined;
  readonly isIllustrative: boolean;
  /** Why nothing offered under it scores, where that is so for every bid. */
  readonly excluded: Exclusion | undefined;
  /** Ids of the measures that it must not count together with, whichever of the two says so. */
  readonly conflicts: ReadonlySet<string>;
}

/** The rate of every measure of an edition, by measure id. */
export function measureRates(ruleset: Ruleset): ReadonlyMap<string, MeasureRate> {
  const wanted = ruleset.scoring.method.kind === "points" ? "points" : "pounds";
  return new Map(ruleset.measures.map((measure) => [measure.id, rateOf(measure, wanted, ruleset)]));
}

function rateOf(measure: Measure, wanted: "points" | "pounds", ruleset: Ruleset): MeasureRate {
  let rate: number | undefined;
  let isIllustrative = false;
  for (const valuation of measure.valuations) {
    if (valuation.kind === "record-only" || valuation.kind !== wanted || rate !== undefined) continue;
    rate = valuation.value;
    isIllustrative = valuation.status === "illustrative";
  }
  const others = ruleset.measures.filter(
    ({ id, exclusiveWith }) => exclusiveWith.includes(measure.id) || measure.exclusiveWith.includes(id),
  );
  return {
    measure,
    rate,
    isIllustrative,
    excluded: !measure.adopted
      ? "not-adopted"
      : rate === undefined
        ? withoutRate(measure, wanted)
        : undefined,
    conflicts: new Set(others.map(({ id }) => id).filter((id) => id !== measure.id)),
  };
}

// A measure that has points alone is a record under a method that counts pounds.
function withoutRate(measure: Measure, wanted: "points" | "pounds"): Exclusion {
  return wanted === "pounds" || measure.valuations.some(({ kind }) => kind === "record-only")
    ? "record-only"
    : "no-points";
}

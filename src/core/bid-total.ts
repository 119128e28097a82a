import type { MeasureRate } from "./measure-rate";
import type { Ruleset } from "./ruleset";
import type { BidScore, LineScore } from "./scores";
import type { Horizon } from "./tender";

/** The sums over one bid's lines. */
export type BidTotal = Pick<
  BidScore,
  "total" | "unknownLines" | "illustrative" | "byTheme" | "byHorizon" | "byRole"
>;

/**
 * Adds up a bid's known lines in whole pence (or the smallest part of a point), so that their order changes nothing: in all, and by theme, horizon
 * and role. A line's horizon is as written, else the measure's. A measure with two roles counts under both.
 */
export function totalLines(
  lines: readonly LineScore[],
  rates: ReadonlyMap<string, MeasureRate>,
  ruleset: Ruleset,
  decimals: number,
): BidTotal {
  const scale = 10 ** decimals;
  const byTheme = new Map(ruleset.themes.map(({ id }) => [id, 0]));
  const byRole = new Map<string, number>();
  const byHorizon: Record<Horizon, number> = { "day-one": 0, "long-term": 0 };
  let [total, unknownLines, illustrative] = [0, 0, 0];
  for (const { commitment, value, isIllustrative } of lines) {
    if (value === undefined) unknownLines += 1;
    const measure = commitment.measure === undefined ? undefined : rates.get(commitment.measure)?.measure;
    if (value === undefined || value === 0 || !measure) continue;
    const worth = Math.round(value * scale);
    total += worth;
    if (isIllustrative) illustrative += worth;
    byTheme.set(measure.theme, (byTheme.get(measure.theme) ?? 0) + worth);
    byHorizon[commitment.horizon.is === "known" ? commitment.horizon.value : measure.horizon] += worth;
    for (const role of measure.roles) byRole.set(role, (byRole.get(role) ?? 0) + worth);
  }
  const unscaled = (sums: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
    Object.fromEntries([...sums].map(([name, worth]) => [name, worth / scale]));
  return {
    total: total / scale,
    unknownLines,
    illustrative: illustrative / scale,
    byTheme: unscaled(byTheme),
    byHorizon: { "day-one": byHorizon["day-one"] / scale, "long-term": byHorizon["long-term"] / scale },
    byRole: unscaled(byRole),
  };
}

import type { Scoring } from "./ruleset";

/** Whether a mark is one that the declared scale has: between its ends, and a whole number of steps from the lower one. */
export function isOnScale(mark: number, scale: Scoring["scale"]): boolean {
  if (!(mark >= scale.minimum && mark <= scale.maximum)) return false;
  if (!(scale.step > 0)) return true;
  const steps = (mark - scale.minimum) / scale.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

import type { Location } from "./location";
import { formatMoney, formatNumber } from "./say";
import type { Ruleset, Source } from "./ruleset";

/** One figure and where it comes from: its parts, and at the leaves a cell, a rule or a source. */
export interface ExplanationNode {
  readonly label: string;
  /** As a reader sees it: "£1,234.50", "at least 6.5 of 10", "12 FTE years", "not known". */
  readonly value: string;
  /** How it follows from its parts, or why it is not known; may be "". */
  readonly because: string;
  readonly at?: Location;
  /** Id of the measure or rule that decides it. */
  readonly rule?: string;
  /** Title of the source, and the place in it. */
  readonly source?: string;
  readonly parts: readonly ExplanationNode[];
}

/** A source by its title, with the place in it. */
export function sourceName(ruleset: Ruleset, source: Source): string {
  const title = ruleset.sources[source.ref]?.title ?? source.ref;
  return source.where === undefined ? title : `${title}, ${source.where}`;
}

/** A social value as the method counts it: pounds, or points. */
export const formatWorth = (value: number, ruleset: Ruleset): string =>
  ruleset.scoring.method.kind === "points" ? `${formatNumber(value)} points` : formatMoney(value);

import type { Ruleset } from "../core/ruleset";
import type { Horizon } from "../core/tender";

/** Tag of the schedule of commitments. */
export const commitmentsTag = (ruleset: Ruleset): string => `cw:commitments:${ruleset.set}`;

export const COMMITMENTS_TITLE = "Schedule of commitments";

/** The sentence that opens it. */
export const COMMITMENTS_OPENING =
  "These are the commitments of the {supplier}, each with its quantity, its unit and its date.";

/** Its tables: one for each horizon, under its title. */
export const COMMITMENTS_TABLES: readonly (readonly [horizon: Horizon, title: string])[] = [
  ["day-one", "Day one"],
  ["long-term", "Long term"],
];

/** The columns of its tables. */
export const COMMITMENTS_HEADER = [
  "Ref",
  "Commitment",
  "Quantity",
  "Unit",
  "Due",
  "Place",
  "Evidence",
  "Remedy",
] as const;

import type { Finding } from "../../core/finding";
import type { Rulesets } from "../../rulesets";
import { releaseName } from "./edition";

const factLine = (releases: Rulesets): string =>
  `"edition": "${releaseName(releases.newest()) ?? "set version"}"`;

/** The finding that stands in place of a review where no edition governs. */
export const noEdition = (file: string, reason: string, releases: Rulesets): Finding => ({
  key: "edition",
  rule: "edition",
  severity: "error",
  outcome: "unknown",
  subject: { part: "edition" },
  values: { reason },
  message: `${reason} Name the edition in the facts (${factLine(releases)}) or with --edition, or give the commencement date of the procurement.`,
  source:
    "The edition that the tender, or the contract, names governs, else the one in force on its commencement date; never today's and never the newest.",
  at: { kind: "file", file },
  roles: [],
  strategies: [],
  suggestions: [],
});

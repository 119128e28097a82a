import type { Finding } from "../core/finding";

/** The finding that stands in place of a review where no edition governs; `remedy` says what to do about it at this front door. */
export const noEditionFinding = (file: string, reason: string, remedy: string): Finding => ({
  key: "edition",
  rule: "edition",
  severity: "error",
  outcome: "unknown",
  subject: { part: "edition" },
  values: { reason },
  message: `${reason} ${remedy}`,
  source:
    "The edition that the tender, or the contract, names governs, else the one in force on its commencement date; never today's and never the newest.",
  at: { kind: "file", file },
  roles: [],
  strategies: [],
  suggestions: [],
});

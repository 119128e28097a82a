import type { Finding } from "../../core/finding";

/** The finding that stands in place of a review where no edition governs. */
export const noEditionFinding = (file: string, reason: string): Finding => ({
  key: "edition",
  rule: "edition",
  severity: "error",
  outcome: "unknown",
  subject: { part: "edition" },
  values: { reason },
  message: `${reason} Under Facts, name the edition or give the commencement date of the procurement.`,
  source:
    "The edition that the tender names governs, else the one in force on its commencement date; never today's and never the newest.",
  at: { kind: "file", file },
  roles: [],
  strategies: [],
  suggestions: [],
});

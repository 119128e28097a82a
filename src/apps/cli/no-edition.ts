import type { Finding } from "../../core/finding";
import type { Rulesets } from "../../rulesets";
import { noEditionFinding } from "../no-edition-finding";
import { releaseName } from "./edition";

const factLine = (releases: Rulesets): string =>
  `"edition": "${releaseName(releases.newest()) ?? "set version"}"`;

/** The finding that stands in place of a review where no edition governs. */
export const noEdition = (file: string, reason: string, releases: Rulesets): Finding =>
  noEditionFinding(
    file,
    reason,
    `Name the edition in the facts (${factLine(releases)}) or with --edition, or give the commencement date of the procurement.`,
  );

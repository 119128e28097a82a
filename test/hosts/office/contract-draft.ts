import { govern } from "../../../src/core/conditions";
import type { DocumentChange } from "../../../src/core/document-change";
import type { Facts } from "../../../src/core/facts";
import type { Finding } from "../../../src/core/finding";
import { reviewContract } from "../../../src/core/review-contract";
import type { Ruleset } from "../../../src/core/ruleset";
import type { Paragraphs } from "../../../src/core/snapshot";
import { readContract } from "../../../src/reading/read-contract";
import { planContract } from "../../../src/writing/plan-contract";

/** Facts under which every clause is required of every document. */
const FACTS: Facts = {
  kind: "contract",
  value: 1_200_000,
  vat: "excluded",
  commencement: "2026-02-10",
  start: "2026-04-01",
  end: "2029-03-31",
  category: "retrofit",
};
const STAMP = {
  set: "lcr",
  version: "1.1.0",
  sha256: "a".repeat(64),
  authorityStatus: "not issued by the authority",
  engine: "0.1.0",
  input: "b".repeat(64),
  sheets: [],
};

/** What a review says of a document, and the changes that a draft asks of it. */
export async function contractDraft(
  document: Paragraphs,
  ruleset: Ruleset,
): Promise<{ readonly findings: readonly Finding[]; readonly changes: readonly DocumentChange[] }> {
  const contract = readContract(document, ruleset, { facts: FACTS });
  const governed = await govern(ruleset, contract.facts);
  const review = reviewContract({ contract, ruleset, governed, stamp: STAMP, waivers: [] });
  const changes = planContract({ document, contract, ruleset, governed, review, as: "schedule" });
  return { findings: review.findings, changes };
}

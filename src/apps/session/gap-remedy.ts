import type { Finding } from "../../core/finding";
import { FACT_ROWS, type FactRow } from "../../ui/fact-labels";
import type { ContractResult } from "./assess-contract";

/** What closes a gap elsewhere in the pane: a clause that is to be inserted, or a fact that is to be stated. */
export type GapRemedy =
  | { readonly is: "insert"; readonly clause: string }
  | { readonly is: "state"; readonly fact: FactRow["name"] };

/** Names of the facts for want of which a gap stands; what is no fact is passed over later. */
function wanting({ rule, outcome, subject, values }: Finding, result: ContractResult): readonly string[] {
  const kind = result.ruleset.checks.find(({ id }) => id === rule)?.test.kind;
  // Where an edition is named that is not at hand, a date would not help.
  if (rule === "edition") return [result.contract.facts.edition === undefined ? "commencement" : "edition"];
  if (kind === "no-contract") return ["kind"];
  if (kind === "known-fact") return [subject.part ?? ""];
  // A party without a word of its own can be named; several words are settled in the document alone.
  if (kind === "terms")
    return values.words === "" ? [subject.part === "agreement" ? "kind" : (subject.part ?? "")] : [];
  if (outcome !== "unknown") return [];
  return kind === "altered-clause" ? [String(values.fact)] : String(values.missing ?? "").split(", ");
}

/** What a person can do about a gap in another view of the pane; undefined where the gap's own card has all there is. */
export function gapRemedy(finding: Finding, result: ContractResult): GapRemedy | undefined {
  const { clause } = finding.subject;
  const kind = result.ruleset.checks.find(({ id }) => id === finding.rule)?.test.kind;
  const isWanting = clause !== undefined && result.clauses.some(({ id, at }) => id === clause && !at);
  if (isWanting && finding.outcome === "not-met" && (kind === "missing-clause" || kind === "chain"))
    return { is: "insert", clause };
  const wanted = wanting(finding, result);
  const row = FACT_ROWS.find(({ name }) => wanted.includes(name));
  return row && { is: "state", fact: row.name };
}

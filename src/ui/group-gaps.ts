import type { Finding } from "../core/finding";
import { placeName } from "../core/location";

/** What gaps can be grouped by. */
export type Grouping = "severity" | "bidder" | "clause" | "role" | "strategy";

/** Gaps under one heading; `name` is "" where a gap has none of that kind. */
export interface GapGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Severities from the gravest. */
export const SEVERITIES = ["error", "warning", "advice"] as const;

function namesOf(finding: Finding, by: Grouping): readonly string[] {
  const or = (names: readonly string[]): readonly string[] => (names.length === 0 ? [""] : names);
  switch (by) {
    case "severity":
      return [finding.severity];
    case "bidder":
      return [finding.subject.bidder ?? ""];
    case "clause":
      return [finding.subject.clause ?? ""];
    case "role":
      return or(finding.roles);
    case "strategy":
      return or(finding.strategies);
  }
}

/** Gaps in groups: severities from the gravest, others in the order of their first gap; one with several roles or strategies stands under each. */
export function groupGaps(findings: readonly Finding[], by: Grouping): readonly GapGroup[] {
  const groups = new Map<string, Finding[]>(
    by === "severity" ? SEVERITIES.map((name) => [name, []] as const) : [],
  );
  for (const finding of findings)
    for (const name of namesOf(finding, by)) groups.set(name, [...(groups.get(name) ?? []), finding]);
  return [...groups]
    .map(([name, of]) => ({ name, findings: of }))
    .filter((group) => group.findings.length > 0);
}

/** Whether a gap holds every word that a person looks for: in its sentence, rule, place or subject. */
export function fitsFilter(finding: Finding, filter: string): boolean {
  const { lot, bidder, measure, clause, part } = finding.subject;
  const text = [finding.message, finding.rule, placeName(finding.at), lot, bidder, measure, clause, part]
    .join(" ")
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

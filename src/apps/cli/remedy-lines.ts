import type { Finding } from "../../core/finding";
import type { Ruleset } from "../../core/ruleset";

/** How this program does what rules ask for; the rules themselves name no program, since sheets and contracts carry their words too. */
const REMEDIES = {
  facts: "To state facts: --facts facts.json; rules/facts.schema.json says what it may hold.",
  layout: "To describe a layout that was not recognised: --map mapping.json (rules/mapping.schema.json).",
  clauses:
    "To insert the clauses that are missing: commonweal draft, with --from offer.json to bring the commitments.",
} as const;

type Test = Ruleset["checks"][number]["test"];

/** Values by which a message names a fact that nothing states. */
const WANTED = ["missing", "fact"];

function remedyOf(test: Test, { values }: Finding): keyof typeof REMEDIES | undefined {
  if (test.kind === "reading" && test.with.problem === "no-tender") return "layout";
  if (test.kind === "known-fact" || WANTED.some((name) => name in values)) return "facts";
  return test.kind === "missing-clause" ? "clauses" : undefined;
}

/** What a person at the command line can give or call for these findings, each said once; empty where a finding's own words suffice. */
export function remedyLines(findings: readonly Finding[], { checks }: Ruleset): readonly string[] {
  const asked = new Set(
    findings.flatMap((finding) => {
      const test = checks.find(({ id }) => id === finding.rule)?.test;
      return (test && remedyOf(test, finding)) ?? [];
    }),
  );
  const lines = (["facts", "layout", "clauses"] as const)
    .filter((one) => asked.has(one))
    .map((one) => REMEDIES[one]);
  return lines.length === 0 ? [] : ["", ...lines];
}

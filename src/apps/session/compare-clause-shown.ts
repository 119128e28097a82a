import { standingClauses } from "../../core/checks/standing-clauses";
import type { Comparison } from "../../ui/draft-shown";
import type { ContractResult } from "./assess-contract";
import { differenceOf } from "./difference-of";
import { planDraft } from "./draft-plan";
import { replacedShown } from "./draft-of-plan";

/** Compares a clause that stands with the words that would be put in its place; undefined where it does not stand. */
export function compareShown(result: ContractResult, id: string): Comparison | undefined {
  const { contract, ruleset, document } = result;
  const standing = standingClauses({ document: contract, ruleset }).find(({ clause }) => clause.id === id);
  if (!standing) return undefined;
  const { words, toSettle } = planDraft(
    result,
    { is: "restore", clauses: [id] },
    { as: "schedule", track: true },
  );
  const [replaced] = words.updates.replaced;
  if (replaced)
    return {
      differences: replacedShown(document, replaced.change).differences,
      notes: toSettle,
      canRestore: true,
    };
  const texts = standing.paragraphs.map(({ text }) => text);
  const differences = differenceOf(texts, standing.difference.restored);
  return { differences, notes: toSettle, canRestore: false };
}

import type { FillSlot, ReplaceBlock } from "../core/document-change";
import { commitmentLine } from "./commitment-words";
import { isAsDrafted } from "./commitments-blanks";
import { COMMITMENTS_TITLE, commitmentsTag } from "./commitments-frame";
import { coreClause, FILL_TAG, type CommitmentsPlace } from "./commitments-place";
import type { ContractPlanInput } from "./contract-plan-input";
import { commitmentsWords } from "./plan-blocks";

/** Fills the blank that waits for the commitments from the offer, in its order. */
export function fillBlank(
  { document, ruleset, offer }: ContractPlanInput,
  place: CommitmentsPlace,
): FillSlot | undefined {
  if (place.is !== "blank" || !offer || offer.commitments.length === 0) return undefined;
  const { at, start, length } = place.blank;
  return {
    kind: "fill-slot",
    index: at.index,
    expect: document.paragraphs[at.index]?.text ?? "",
    start,
    length,
    lines: offer.commitments.map(commitmentLine),
    tag: `${FILL_TAG}${coreClause(ruleset)?.id ?? ruleset.set}:1`,
  };
}

/** Where the schedule of commitments still holds its blanks, untouched, and an offer is known now, its commitments take their place. */
export function replaceBlanks(input: ContractPlanInput): ReplaceBlock | undefined {
  const { document, contract, ruleset, offer } = input;
  const tag = commitmentsTag(ruleset);
  // An empty paragraph stands behind a table, where a program asks for one.
  const standing = document.paragraphs
    .filter((paragraph) => paragraph.tag === tag && paragraph.text.trim() !== "")
    .map(({ text }) => text);
  if (!isAsDrafted(standing) || !offer || offer.commitments.length === 0) return undefined;
  const found = ruleset.clauses.filter(({ id }) => contract.found.some((one) => one.clause === id));
  const parts = commitmentsWords(input, found);
  const expect = standing.join("\n");
  return { kind: "replace-block", tag, expect, newTag: tag, title: COMMITMENTS_TITLE, parts };
}

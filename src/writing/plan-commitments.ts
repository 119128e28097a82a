import type { FillSlot, ReplaceBlock } from "../core/document-change";
import { commitmentLine } from "./commitment-words";
import { COMMITMENTS_TITLE, commitmentsTag, NO_OFFER } from "./commitments-block";
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

/** Where the schedule of commitments still holds its blank, untouched, and an offer is known now, the tables take the blank's place. */
export function replaceNoOffer(input: ContractPlanInput): ReplaceBlock | undefined {
  const { document, contract, ruleset, offer } = input;
  const tag = commitmentsTag(ruleset);
  const standing = document.paragraphs.filter((paragraph) => paragraph.tag === tag).map(({ text }) => text);
  const expect = [COMMITMENTS_TITLE, NO_OFFER].join("\n");
  if (standing.join("\n") !== expect || !offer || offer.commitments.length === 0) return undefined;
  const found = ruleset.clauses.filter(({ id }) => contract.found.some((one) => one.clause === id));
  const parts = commitmentsWords(input, found);
  return { kind: "replace-block", tag, expect, newTag: tag, title: COMMITMENTS_TITLE, parts };
}

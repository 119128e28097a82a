import type { Blank, Contract } from "../core/contract";
import type { ClauseRule, Ruleset } from "../core/ruleset";
import type { Paragraph } from "../core/snapshot";
import { holdsNone } from "./commitments-blanks";
import { commitmentsTag } from "./commitments-frame";

/** How the tags of blanks that we filled begin. */
export const FILL_TAG = "cw:fill:";

/** Whether a paragraph stands in a block of ours; a line of a blank that we filled stands in the contract's own wording. */
export const isInBlock = ({ tag, ourTags = [] }: Paragraph): boolean =>
  [tag, ...ourTags].some((one) => one.startsWith("cw:") && !one.startsWith(FILL_TAG));

/** Tags of the blanks that we filled, in the order of the document. */
export const filledTags = ({ paragraphs }: Pick<Contract, "paragraphs">): readonly string[] => [
  ...new Set(
    paragraphs.flatMap(({ tag, ourTags = [] }) =>
      [tag, ...ourTags].filter((one) => one.startsWith(FILL_TAG)),
    ),
  ),
];

/** Whether a clause points to where the commitments stand. */
export const pointsToCommitments = (clause: ClauseRule): boolean =>
  clause.slots.some(({ type, name }) => type === "commitments" || name === "offer");

/** The clause that lays every commitment on the supplier. */
export const coreClause = (ruleset: Ruleset): ClauseRule | undefined =>
  ruleset.clauses.find(pointsToCommitments);

/** Blanks of the contract's own wording that wait for the commitments. */
export const waitingBlanks = (contract: Contract): readonly Blank[] =>
  contract.blanks.filter(({ at, waitsFor }) => {
    const paragraph = contract.paragraphs[at.index];
    return waitsFor === "commitments" && paragraph !== undefined && !isInBlock(paragraph);
  });

/** Index of the first row or line in which the contract's own wording states a commitment; undefined where it states none. */
const ownCommitment = (contract: Contract): number | undefined =>
  contract.commitments.find(({ at, from, measure }) => {
    const paragraph = contract.paragraphs[at.index];
    const isOwn = paragraph !== undefined && !isInBlock(paragraph);
    return isOwn && from !== "sentence" && measure !== undefined;
  })?.at.index;

/** Where the commitments stand, or belong: in a schedule of ours, in a blank of the contract's own wording, or stated there already. */
export type CommitmentsPlace =
  | { readonly is: "schedule" }
  | { readonly is: "blank"; readonly blank: Blank }
  | { readonly is: "filled" }
  | { readonly is: "stated"; readonly index: number };

/**
 * Where the commitments of a contract belong. They are written once: a blank that waits for them, or a table that the contract has, leaves
 * no room for a schedule of ours, unless the clause that brings one stands or is asked for.
 */
export function commitmentsPlace(
  contract: Contract,
  ruleset: Ruleset,
  asked: readonly string[],
): CommitmentsPlace {
  const core = coreClause(ruleset);
  const hasOurs =
    core !== undefined &&
    (asked.includes(core.id) ||
      contract.found.some(({ clause }) => clause === core.id) ||
      contract.paragraphs.some(({ tag }) => tag === commitmentsTag(ruleset)));
  if (hasOurs) return { is: "schedule" };
  if (filledTags(contract).length > 0) return { is: "filled" };
  const [blank] = waitingBlanks(contract);
  if (blank) return { is: "blank", blank };
  const index = ownCommitment(contract);
  return index === undefined ? { is: "schedule" } : { is: "stated", index };
}

/** Whether a schedule of commitments is there already, filled in or blank. */
export const hasCommitments = (contract: Contract, ruleset: Ruleset): boolean =>
  contract.paragraphs.some(({ tag }) => tag === commitmentsTag(ruleset)) ||
  holdsNone(contract.paragraphs.map(({ text }) => text)) ||
  ownCommitment(contract) !== undefined;

import type { InsertBlock } from "../core/document-change";
import type { ClauseRule } from "../core/ruleset";
import { clauseParagraphs, clauseTag } from "./clause-block";
import { commitmentsParts } from "./commitments-block";
import { COMMITMENTS_TITLE, commitmentsTag } from "./commitments-frame";
import { hasCommitments, pointsToCommitments, type CommitmentsPlace } from "./commitments-place";
import { fileMark, scheduleTag } from "./contract-marks";
import type { ContractPlanInput } from "./contract-plan-input";
import { insertSpots, type Spot } from "./insert-spots";
import { OPERATIVE_TITLE, operativeClause, SCHEDULE_TITLE, scheduleOpening } from "./schedule-words";

/** A block that goes in, and why at its place. */
export interface PlannedBlock {
  readonly change: InsertBlock;
  readonly because: string;
}

type Words = Pick<InsertBlock, "tag" | "title" | "parts"> & { readonly newPage?: boolean };

/** The parts of the schedule of commitments, whose remedies come from the clauses that stand or go in. */
export const commitmentsWords = (
  { contract, ruleset, offer }: ContractPlanInput,
  clauses: readonly ClauseRule[],
): InsertBlock["parts"] => commitmentsParts({ contract, ruleset, offer, clauses });

/** The blocks that go in, in the order of the document: what brings the schedule in, its title, the clauses, the commitments. */
export function planBlocks(
  input: ContractPlanInput,
  clauses: readonly ClauseRule[],
  place: CommitmentsPlace,
): readonly PlannedBlock[] {
  const { document, contract, ruleset, as, review } = input;
  const spots = insertSpots(input);
  const at = (spot: Spot, words: Words): PlannedBlock => ({
    change: {
      kind: "insert-block",
      after: spot.after,
      expect: document.paragraphs[spot.after]?.text ?? "",
      newPage: false,
      ...words,
      ...(spot.like && { like: spot.like }),
    },
    because: spot.because,
  });
  const body = as === "clauses" ? spots.body : undefined;
  const needsTitle = !body && clauses.length > 0 && !spots.hasSchedule;
  const operative = needsTitle ? spots.body : undefined;
  const blocks: PlannedBlock[] = [];
  if (operative)
    blocks.push(
      at(operative, {
        tag: `cw:operative:${ruleset.set}`,
        title: OPERATIVE_TITLE,
        parts: operativeClause(contract),
      }),
    );
  if (needsTitle)
    blocks.push(
      at(spots.schedule, {
        tag: scheduleTag(ruleset),
        title: SCHEDULE_TITLE,
        newPage: true,
        parts: scheduleOpening(contract, operative !== undefined, fileMark(review, ruleset)),
      }),
    );
  for (const [index, clause] of clauses.entries()) {
    const parts = clauseParagraphs(clause, body ? "automatic" : spots.nextNumber + index, input);
    blocks.push(
      at(body ?? spots.schedule, {
        tag: clauseTag(clause),
        title: parts[0]?.text.replace(/^.*\t/, "") ?? "",
        parts,
      }),
    );
  }
  const standing = ruleset.clauses.filter(({ id }) => contract.found.some((one) => one.clause === id));
  const ours = [...standing, ...clauses];
  if (place.is === "schedule" && ours.some(pointsToCommitments) && !hasCommitments(contract, ruleset))
    blocks.push(
      at(spots.end, {
        tag: commitmentsTag(ruleset),
        title: COMMITMENTS_TITLE,
        newPage: !spots.hasSchedule && !needsTitle,
        parts: commitmentsWords(input, ours),
      }),
    );
  return blocks;
}

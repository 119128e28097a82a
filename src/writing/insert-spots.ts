import type { SiblingModels } from "../core/document-change";
import { commitmentsTag } from "./commitments-frame";
import { isInBlock } from "./commitments-place";
import { scheduleTag } from "./contract-marks";
import type { ContractPlanInput } from "./contract-plan-input";

/** Where blocks go in: behind which paragraph, why there, and whose looks and numbers they take. */
export interface Spot {
  readonly after: number;
  readonly because: string;
  readonly like?: SiblingModels;
}

/** The places of a contract in which blocks of ours can go. */
export interface InsertSpots {
  /** Among the contract's own clauses, where it numbers them itself. */
  readonly body: Spot | undefined;
  /** In the schedule, behind its clauses and before its commitments; where it will stand, if it does not yet. */
  readonly schedule: Spot;
  /** At the end of the schedule. */
  readonly end: Spot;
  readonly hasSchedule: boolean;
  /** The number that the next clause of the schedule has. */
  readonly nextNumber: number;
}

/** Finds the places in which blocks of ours can go. What stands of ours already is never moved: later blocks join it. */
export function insertSpots({ contract, document, ruleset }: ContractPlanInput): InsertSpots {
  const { numbering, insertAfter, insertBecause: because } = contract;
  const title = document.paragraphs.find(({ tag }) => tag === scheduleTag(ruleset));
  const start = title?.index ?? document.paragraphs.length;
  const standing = document.paragraphs.filter(
    (paragraph) => paragraph.index >= start && isInBlock(paragraph),
  );
  const clauses = standing.filter(({ tag }) => tag !== commitmentsTag(ruleset));
  const numbers = contract.found.flatMap(({ at }) => {
    const number = Number.parseInt(document.paragraphs[at.index]?.number ?? "", 10);
    return at.index > start && !Number.isNaN(number) ? [number] : [];
  });
  return {
    body:
      numbering.is === "automatic"
        ? { after: numbering.after, because: numbering.because, like: numbering.like }
        : undefined,
    schedule: { after: clauses.at(-1)?.index ?? insertAfter, because },
    end: { after: standing.at(-1)?.index ?? insertAfter, because },
    hasSchedule: title !== undefined,
    // Numbers count on from the highest that stands, so that none is given twice where a clause was taken out.
    nextNumber: Math.max(0, ...numbers) + 1,
  };
}

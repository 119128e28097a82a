import type { DocumentChange } from "../core/document-change";
import type { ClauseRule } from "../core/ruleset";
import { chooseClauses } from "./clauses-to-insert";
import { clauseUpdates, type ClauseUpdates } from "./clause-updates";
import { commitmentsPlace, type CommitmentsPlace } from "./commitments-place";
import type { ContractPlanInput } from "./contract-plan-input";
import { ownPlaceWords } from "./own-place-words";
import { planBlocks, type PlannedBlock } from "./plan-blocks";
import { fillBlank, replaceBlanks } from "./plan-commitments";

/** The changes to a contract's words, and what was decided on the way. */
export interface PlannedWords {
  readonly changes: readonly DocumentChange[];
  readonly clauses: readonly ClauseRule[];
  readonly blocks: readonly PlannedBlock[];
  /** Why clauses that are wanted and not there were held back, by their id. */
  readonly heldBack: ReadonlyMap<string, string>;
  readonly updates: ClauseUpdates;
  readonly place: CommitmentsPlace;
  /** Lines that fill the blank of the contract's own wording. */
  readonly filled: readonly string[];
  /** Whether the offer takes the place of the blanks in our own schedule of commitments. */
  readonly isTabled: boolean;
}

/** Plans the words that go into a contract: clauses and the schedule that holds them, the commitments, and later editions. */
export function planWords(input: ContractPlanInput): PlannedWords {
  const place = commitmentsPlace(input.contract, input.ruleset, input.insert ?? []);
  const placed = { ...input, commitmentsAt: ownPlaceWords(input.contract, place) };
  const updates = clauseUpdates(placed);
  const updated = updates.replaced.map(({ clause }) => clause.id);
  const { clauses, heldBack } = chooseClauses({ ...input, updated });
  const blocks = planBlocks(placed, clauses, place);
  const fill = fillBlank(input, place);
  const tables = replaceBlanks(input);
  return {
    changes: [
      ...updates.replaced.map(({ change }) => change),
      ...(tables ? [tables] : []),
      ...(fill ? [fill] : []),
      ...blocks.map(({ change }) => change),
    ],
    clauses,
    blocks,
    heldBack,
    updates,
    place,
    filled: fill?.lines ?? [],
    isTabled: tables !== undefined,
  };
}

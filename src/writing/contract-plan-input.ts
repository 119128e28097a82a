import type { UpdateInput } from "./clause-updates";
import type { ContractMarksInput } from "./contract-marks";

/** What a contract's changes are planned from. */
export interface ContractPlanInput extends ContractMarksInput, UpdateInput {
  /**
   * A schedule of its own, numbered inside it; or clauses among the contract's, numbered as its own are: only where it numbers them itself
   * (`contract.numbering`), else they are put into a schedule.
   */
  readonly as: "schedule" | "clauses";
}

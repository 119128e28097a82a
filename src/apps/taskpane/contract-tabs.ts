import type { GapRemedy } from "../session/gap-remedy";

/** The views of the pane in Word. */
export const CONTRACT_TABS = ["clauses", "insert", "schedule", "gaps", "facts"] as const;

/** One of them. */
export type ContractTab = (typeof CONTRACT_TABS)[number];

/** Whether a name is that of a view. */
export const isContractTab = (id: string): id is ContractTab => CONTRACT_TABS.some((tab) => tab === id);

/** A view that a person opened from elsewhere in the pane for one clause or fact; each time anew, as `turn` counts. */
export type Asked = GapRemedy & { readonly turn: number };

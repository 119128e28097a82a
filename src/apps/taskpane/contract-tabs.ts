/** The views of the pane in Word. */
export const CONTRACT_TABS = ["clauses", "insert", "schedule", "gaps", "facts"] as const;

/** One of them. */
export type ContractTab = (typeof CONTRACT_TABS)[number];

/** Whether a name is that of a view. */
export const isContractTab = (id: string): id is ContractTab => CONTRACT_TABS.some((tab) => tab === id);

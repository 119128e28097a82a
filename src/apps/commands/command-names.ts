/** The functions that buttons of the ribbon run, by the names that the manifest gives them. */
export const COMMAND_NAMES = ["clearFlags"] as const;

/** One of them. */
export type CommandName = (typeof COMMAND_NAMES)[number];

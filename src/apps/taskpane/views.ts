/** The views that a button of the ribbon can open, by the host whose ribbon it is. */
export const VIEWS = {
  Workbook: ["check", "gaps"],
  Document: ["clauses", "insert", "schedule"],
} as const;

/** One of them; the pane's address names it as `view`. */
export type View = (typeof VIEWS)[keyof typeof VIEWS][number];

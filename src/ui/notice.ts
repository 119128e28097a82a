/** Something that the pane tells a person about work that was done, or could not be. */
export interface Notice {
  readonly id: number;
  readonly intent: "success" | "warning" | "error" | "info";
  readonly title: string;
  /** Sentences below the title, each on its own line. */
  readonly lines: readonly string[];
  /** A code for support; shown small. */
  readonly code?: string;
}

import type { View } from "./views";

/** What the page is open in, and what it was opened for. */
export interface Opened {
  readonly in: "excel" | "word" | "old-excel" | "old-word" | "browser" | "opening";
  readonly view: View | undefined;
  readonly version: string;
}

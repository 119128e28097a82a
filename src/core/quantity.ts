/**
 * One value read from a cell. `known` carries the value; `asWritten` stands beside it where the cell held text that had
 * to be interpreted ("£3.5k"). `blank` is nothing at all, never a zero. `unclear` was written but cannot be read with
 * certainty; `why` says what is wrong with it.
 */
export type Reading<T> =
  | { readonly is: "known"; readonly value: T; readonly asWritten?: string }
  | { readonly is: "blank" }
  | { readonly is: "unclear"; readonly asWritten: string; readonly why: Unclear };

/** Why a cell's content could not be read. */
export type Unclear =
  | "not-a-number"
  | "not-a-date"
  | "not-yes-or-no"
  | "error-cell"
  | "not-calculated"
  | "ambiguous"
  | "wrong-unit"
  | "negative";

export const BLANK = { is: "blank" } as const;

export const known = <T>(value: T, asWritten?: string): Reading<T> =>
  asWritten === undefined ? { is: "known", value } : { is: "known", value, asWritten };

export const unclear = (
  asWritten: string,
  why: Unclear,
): { readonly is: "unclear"; readonly asWritten: string; readonly why: Unclear } => ({
  is: "unclear",
  asWritten,
  why,
});

/** The value where it is known, else undefined. */
export const valueOf = <T>(reading: Reading<T>): T | undefined =>
  reading.is === "known" ? reading.value : undefined;

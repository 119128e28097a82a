/** What a rule decided about one subject. A blank is never a zero; an unknown is never a pass. */
export type Outcome =
  | { readonly is: "met" }
  | { readonly is: "not-met" }
  | { readonly is: "unknown"; readonly missing: readonly string[] }
  | { readonly is: "not-applicable"; readonly because: string };

export const MET: Outcome = { is: "met" };
export const NOT_MET: Outcome = { is: "not-met" };
export const unknown = (...missing: readonly string[]): Outcome => ({ is: "unknown", missing });
export const notApplicable = (because: string): Outcome => ({ is: "not-applicable", because });

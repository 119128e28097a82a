import type { Words } from "./words";

/** One place where the add-in stands, and what its manifest says of it. */
export interface Deployment {
  /** The folder of the pages: https, without a slash at its end. */
  readonly url: string;
  /** The page where people get help. */
  readonly support: string;
  /** Who provides the add-in to its users. */
  readonly provider: string;
  /** What Office knows the add-in by; two that stand side by side need two. */
  readonly id: string;
  /** Four numbers; higher with every change of the manifest. */
  readonly version: string;
  readonly words: Words;
  readonly translations: Readonly<Record<string, Words>>;
}

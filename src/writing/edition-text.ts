import type { Stamp } from "../core/finding";
import type { Ruleset, Source } from "../core/ruleset";

/** Set and version: "lcr 1.0.0". */
export const editionName = (of: Pick<Stamp, "set" | "version">): string => `${of.set} ${of.version}`;

/** The first eight digits of the release's SHA-256, enough to tell two copies apart by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 8);

/** The edition as every sheet names it: "lcr 1.0.0 (3fa9c2b1): Social value rules". */
export const editionText = (ruleset: Ruleset): string =>
  `${editionName(ruleset)} (${shortHash(ruleset.sha256)}): ${ruleset.title}`;

/** A source as a reader finds it: title, place in it and date; the reference itself where the list has no such entry. */
export function sourceText(ruleset: Ruleset, source: Source): string {
  const entry = ruleset.sources[source.ref];
  const parts = [entry?.title ?? source.ref, source.where, entry?.date];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** What a figure's status means to a reader. */
export const statusText = (status: "published" | "authority-set" | "illustrative"): string =>
  status === "illustrative"
    ? "illustrative, not policy"
    : status === "published"
      ? "published"
      : "set by the authority";

import type { PossibleCover } from "../core/contract";
import { placeName } from "../core/location";

/** How much of a clause's job foreign wording seems to do, where, and what it says nothing of. */
export function coverText({ at, score, signs, duties, missing }: PossibleCover): string {
  const share = `${String(Math.round(score * 100))}%`;
  const seen = duties.map(({ duty, at: place }) => `${duty} at ${placeName(place)}`);
  return [
    `the contract’s own words at ${placeName(at)} may do its job (${share}; “${signs.join("”, “")}”).`,
    ...(seen.length > 0 ? [`Duties that they seem to lay: ${seen.join("; ")}.`] : []),
    ...(missing.length > 0 ? [`No words for ${missing.join(", ")}.`] : []),
  ].join(" ");
}

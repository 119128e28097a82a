import type { PossibleCover } from "../core/contract";
import { placeName } from "../core/location";
import type { ClauseRule } from "../core/ruleset";

/** How much of a clause's job foreign wording seems to do, where, and what it says nothing of. */
export function coverText({ duties: own }: ClauseRule, cover: PossibleCover): string {
  const { at, score, signs, duties, missing } = cover;
  const what = (id: string): string => own.find((duty) => duty.id === id)?.what ?? id;
  const share = `${String(Math.round(score * 100))}%`;
  const seen = duties.map(({ duty, at: place }) => `${what(duty)} (${placeName(place)})`);
  return [
    `the contract’s own words at ${placeName(at)} may do its job (${share}; “${signs.join("”, “")}”).`,
    ...(seen.length > 0 ? [`Duties that they seem to lay: ${seen.join("; ")}.`] : []),
    ...(missing.length > 0 ? [`No words for these: ${missing.map(what).join("; ")}.`] : []),
  ].join(" ");
}

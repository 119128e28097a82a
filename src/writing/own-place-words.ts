import type { Contract } from "../core/contract";
import type { Paragraph } from "../core/snapshot";
import { fillSlots, PARTY_SLOTS } from "./clause-text";
import { filledTags, isInBlock, type CommitmentsPlace } from "./commitments-place";

const LONGEST_HEADING = 80;
const LEAD_IN_WORDS = 5;

/** Words that go on, wait to be filled or oblige somebody head nothing. */
const NO_HEADING = /[.;:,…]$|[[\]{}_]|\b(?:or|and)$|\b(?:shall|must|will|agrees?)\b/u;

/** Whether a paragraph heads what stands below it: by its level, or short, beginning with a capital, with no more than a whole number. */
function isHeading(paragraph: Paragraph): boolean {
  const { level, number, inTable, inTextBox } = paragraph;
  const text = paragraph.text.trim();
  if (text === "" || inTable || inTextBox || isInBlock(paragraph)) return false;
  if (level !== undefined) return true;
  const isShort = text.length <= LONGEST_HEADING && /^(?:\d+\.?)?$/.test(number);
  return isShort && /^\p{Lu}.*\p{L}/u.test(text) && !NO_HEADING.test(text);
}

/** Index of the paragraph in which the contract's own place for the commitments begins. */
function indexOf(contract: Contract, place: Exclude<CommitmentsPlace, { readonly is: "schedule" }>): number {
  if (place.is === "blank") return place.blank.at.index;
  if (place.is === "stated") return place.index;
  const filled = filledTags(contract);
  return contract.paragraphs.findIndex(({ tag, ourTags = [] }) =>
    [tag, ...ourTags].some((one) => filled.includes(one)),
  );
}

/** The first words at a place: those of its own paragraph before the blank or the filling, else those of the nearest paragraph above. */
function leadIn(contract: Contract, place: CommitmentsPlace, index: number): string | undefined {
  const own = contract.paragraphs[index];
  const before = place.is === "blank" ? own?.text.slice(0, place.blank.start) : own?.text;
  const above = contract.paragraphs
    .slice(0, index)
    .findLast((one) => one.text.trim() !== "" && !one.inTable && !one.inTextBox && !isInBlock(one));
  const text = [place.is === "stated" ? "" : (before ?? ""), above?.text ?? ""]
    .map((one) => one.trim())
    .find((one) => /\p{L}/u.test(one));
  if (text === undefined) return undefined;
  const words = text.split(/\s+/);
  const first = words.slice(0, LEAD_IN_WORDS).join(" ");
  return words.length > LEAD_IN_WORDS ? `${first.replace(/[.;:,]$/, "")}…` : first;
}

const quoted = (text: string): string => `“${text.replace(/[“”"]/g, "")}”`;

/**
 * The part of the contract in which its commitments stand, as a clause of ours names it: by the nearest heading above, outside tables, else
 * by the words that lead in to it. Undefined for a schedule of ours.
 */
export function ownPlaceWords(contract: Contract, place: CommitmentsPlace): string | undefined {
  if (place.is === "schedule") return undefined;
  const index = indexOf(contract, place);
  const own = contract.paragraphs[index];
  const end = own?.level === undefined ? index : index + 1;
  const heading = contract.paragraphs.slice(0, end).findLast(isHeading)?.text.trim();
  const words = heading === undefined ? leadIn(contract, place, index) : undefined;
  const named =
    heading !== undefined
      ? `the part of the {agreement} headed ${quoted(heading)}`
      : words !== undefined
        ? `the words of the {agreement} beginning ${quoted(words)}`
        : "the part of the {agreement}";
  return fillSlots(named, PARTY_SLOTS, { contract });
}

import type { Ruleset } from "../core/ruleset";
import { BLANK_WORDS } from "./commitment-words";
import { holdsNone, namedBlanks } from "./commitments-blanks";
import { editionName } from "./edition-text";

const opening = (ruleset: Ruleset): string =>
  `Commonweal · ${editionName(ruleset)}, ${ruleset.authority.status === "issued" ? "issued" : "not issued"} by ${ruleset.authority.name}`;

const blanksText = (texts: readonly string[]): string => {
  const count = texts.reduce((sum, text) => sum + text.split(BLANK_WORDS).length - 1, namedBlanks(texts));
  if (count === 0) return "";
  return ` ${count === 1 ? "One blank is" : `${String(count)} blanks are`} to be filled in before signature.`;
};

const NONE =
  "No commitment stands here yet. Draft again with the bidder’s offer, or fill in the tables before signature: a row for each commitment. Where a table stays without one, write “No commitment was made.” in its place.";

/** The mark at the schedule of commitments, which holds `texts`: how it is filled, or held against the offer, and what remains to be filled in. */
export const commitmentsMark = (texts: readonly string[], ruleset: Ruleset): string =>
  holdsNone(texts)
    ? `${opening(ruleset)}\n${NONE}`
    : `${opening(ruleset)}\nThe commitments stand here; the back-check holds them against the bidder’s offer.${blanksText(texts)}`;

/** The mark at a blank of the contract's own wording that now holds `texts`. */
export const fillMark = (texts: readonly string[], ruleset: Ruleset): string =>
  `${opening(ruleset)}\nThe blank that stood here was filled from the bidder’s offer; the back-check holds the lines against it.${blanksText(texts)}`;

import type { Review } from "../../core/review";

/** What a plan says to a person at the command line, and what the pane has in its place. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^[A-Z]+-C-\d{3} was not inserted: /, ""],
  [/(?:ask for it with|give) --insert(?: [A-Z]+-C-\d{3})?/g, "choose it under Insert"],
  [/Ask for it with --insert(?: [A-Z]+-C-\d{3})?/g, "Choose it under Insert"],
  [/Give --update to put its words in/g, "Update it to put its words in"],
  [/Give --update to bring that up to date/g, "Update that one first"],
  [/Give --restore ([A-Z]+-C-\d{3}) to put/g, "Restore $1 to put"],
  [/Give the offer with --from to fill it/g, "Give the offer under Schedule to fill it"],
  [/ with --facts\.$/g, " under Facts."],
  [/commonweal draft puts it in here/g, "Insert puts it in here"],
  [/Consider putting it in: commonweal draft inserts it/g, "Consider putting it in, under Insert"],
  [/Insert it with commonweal draft/g, "Insert it, under Insert"],
  [/commonweal draft --from does so from (?:the|an) offer/g, "Schedule does so from the offer"],
  [/Add [^.]* to --facts; rules\/facts\.schema\.json says what it may be/g, "State it under Facts"],
  [/Add "[^"]*" to --facts to have it judged/g, "State it under Facts to have it judged"],
  [/draft into this document with the facts given by --facts/g, "state its kind under Facts"],
  [/Give it with --facts/g, "State it under Facts"],
  [/give (it|the name|the kind) with --facts/g, "state $1 under Facts"],
  [
    /, or describe the layout in a mapping file and give it with --map/g,
    "; the command line also takes a mapping of the layout",
  ],
  [/on the facts sheet or with --facts/g, "on the facts sheet or under Facts"],
  [/check --from holds them against the offer/g, "The back-check holds them against the offer"],
];

/** A sentence of a plan, with remedies that a person finds in the pane. */
export const inPane = (sentence: string): string =>
  REMEDIES.reduce((text, [from, to]) => text.replace(from, to), sentence);

/** A review as the pane shows it: every sentence with remedies of the pane. What is written into the file keeps the rules' own words. */
export const reviewInPane = (review: Review): Review => ({
  ...review,
  findings: review.findings.map((finding) => ({ ...finding, message: inPane(finding.message) })),
});

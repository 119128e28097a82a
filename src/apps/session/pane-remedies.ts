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
  [/check --from holds them against the offer/g, "The back-check holds them against the offer"],
];

/** A sentence of a plan, with remedies that a person finds in the pane. */
export const inPane = (sentence: string): string =>
  REMEDIES.reduce((text, [from, to]) => text.replace(from, to), sentence);

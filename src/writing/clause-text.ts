import { fillingOf, type Filling, type Slot, type SlotSources } from "./slot-filling";

/** The slots that every text of ours may use: the parties and the agreement. */
export const PARTY_SLOTS: readonly Slot[] = [
  { name: "authority", title: "The authority or funder", type: "party", from: "authority" },
  { name: "supplier", title: "The supplier or recipient", type: "party", from: "supplier" },
  { name: "agreement", title: "The contract or agreement", type: "party" },
];

/** An article and a slot, as a clause's text has them. */
export const SLOT = /(\b(?:[Tt]he|[Aa]n?) )?\{([a-zA-Z]+)\}/g;

const isCapital = (text: string): boolean => /^[A-Z]/.test(text);
const raised = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** The article that fits what follows it: none before a name or before an article of its own; "an" before a vowel. */
function withArticle(article: string | undefined, filling: Filling): string {
  const { text, isName } = filling;
  if (article === undefined) return text;
  if (isName) return text;
  if (/^(the|an?|each|every|any|no) /i.test(text)) return isCapital(article) ? raised(text) : text;
  if (/^the /i.test(article)) return `${article}${text}`;
  const fits = /^\[?[aeiou]/i.test(text) ? "an" : "a";
  return `${isCapital(article) ? raised(fits) : fits} ${text}`;
}

/** A clause's text with its slots filled. */
export const fillSlots = (text: string, slots: readonly Slot[], sources: SlotSources): string =>
  text.replace(SLOT, (written, article: string | undefined, name: string) => {
    const slot = slots.find((one) => one.name === name);
    return slot ? withArticle(article, fillingOf(slot, sources)) : written;
  });

/** The blanks that texts still hold, each once, as they stand between the brackets. */
export const blanksIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts.flatMap((text) => [...text.matchAll(/\[([^\]]*)\]/g)].map(([, inside]) => (inside ?? "").trim())),
  ),
];

import type { Governed } from "../core/conditions";
import { clauseWords } from "../core/clause-words";
import type { Contract } from "../core/contract";
import type { BlockParagraph } from "../core/document-change";
import { MET } from "../core/outcome";
import type { ClauseRule, Ruleset } from "../core/ruleset";
import { blanksIn, fillSlots } from "./clause-text";
import { editionName, sourceText } from "./edition-text";
import { whyMet } from "./trigger-text";

const letter = (index: number): string =>
  String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** Numbers of a clause's paragraphs, typed: 3.1, 3.2, (a), (b), (i). Each level starts anew behind a higher one. */
function numbersOf(clause: number, levels: readonly number[]): readonly string[] {
  const counts = [0, 0, 0, 0];
  return levels.map((level) => {
    const at = Math.min(Math.max(level, 1), 3);
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, at + 1);
    const count = counts[at] ?? 1;
    if (at === 1) return `${String(clause)}.${String(count)}`;
    return at === 2 ? `(${letter(count - 1)})` : `(${NUMERALS[count - 1] ?? String(count)})`;
  });
}

/** Tag of a clause of ours: its id and edition. */
export const clauseTag = (clause: ClauseRule): string => `cw:${clause.id}:${String(clause.edition)}`;

/** What a clause of ours is written, or marked, from. */
export interface ClauseBlockInput {
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
  /** The part of the contract in which its commitments stand, where that is no schedule of ours. */
  readonly commitmentsAt?: string | undefined;
}

/** The mark at a clause of ours: which rule asks for it and why, from which source, and what remains to be filled in. `edition` is the one that stands. */
export function clauseMark(
  clause: ClauseRule,
  edition: number,
  texts: readonly string[],
  { ruleset, governed }: ClauseBlockInput,
): string {
  const status = ruleset.authority.status === "issued" ? "issued" : "not issued";
  const isRequired = governed.outcomes.get(clause.id)?.is === MET.is;
  const why = isRequired
    ? `The rules require it here: ${whyMet(clause.trigger, governed.facts, ruleset)}.`
    : "It was asked for; the facts known do not make the rules require it here.";
  const blanks = blanksIn(texts).map(
    (name) => `[${name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name}]`,
  );
  return [
    `Commonweal · ${editionName(ruleset)}, ${status} by ${ruleset.authority.name}`,
    `${clause.id} ${clause.title}, edition ${String(edition)}. ${why} Source: ${sourceText(ruleset, clause.source)}.`,
    ...(edition < clause.edition
      ? [
          `The rules set has edition ${String(clause.edition)} of these words; bringing the clause up to date puts it in.`,
        ]
      : []),
    ...(clause.status === "illustrative"
      ? ["The wording is illustrative and is no legal advice: have it checked."]
      : []),
    ...(blanks.length > 0 ? [`To be filled in before signature: ${blanks.join(", ")}.`] : []),
  ].join("\n");
}

/** How a clause's paragraphs are numbered: typed, as the clause with this number, or by the document itself. */
export type ClauseNumber = number | "automatic";

/** A clause as a block: its heading and its paragraphs, in the contract's own words, with our mark at the heading. */
export function clauseParagraphs(
  clause: ClauseRule,
  number: ClauseNumber,
  input: ClauseBlockInput,
  kept?: ReadonlyMap<string, string>,
): readonly BlockParagraph[] {
  const { contract, governed, commitmentsAt } = input;
  const words = clauseWords(clause, contract.facts.kind);
  const sources = { contract, governed, commitmentsAt, ...(kept && { kept }) };
  const texts = words.paragraphs.map(({ text }) => fillSlots(text, clause.slots, sources));
  const levels = words.paragraphs.map(({ level }) => Math.max(level, 1));
  const numbers = number === "automatic" ? undefined : numbersOf(number, levels);
  const numbered = (text: string, typed: string | undefined): string =>
    typed === undefined ? text : `${typed}\t${text}`;
  const body = texts.map((text, index): BlockParagraph => ({
    level: levels[index] ?? 1,
    role: "body",
    text: numbered(text, numbers?.[index]),
  }));
  const heading: BlockParagraph = {
    level: 0,
    role: "heading",
    text: numbered(words.heading, number === "automatic" ? undefined : `${String(number)}.`),
    mark: clauseMark(clause, clause.edition, texts, input),
  };
  return [heading, ...body];
}

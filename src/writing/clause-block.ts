import type { BlockParagraph } from "../core/document-change";
import type { Contract } from "../core/contract";
import type { ClauseRule, Ruleset } from "../core/ruleset";
import { blanksIn, fillSlots } from "./clause-text";
import { editionName, sourceText } from "./edition-text";

/** The slot that says where the commitments stand. Its default points to a table, which then has to be put in. */
const OFFER = "offer";

const TABLE =
  "[Table of commitments: set out here each promise of social value, with its quantity, its unit, its place and its date.]";

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

/** The mark at a clause of ours: which rule asks for it, from which source, and what remains to be filled in. */
export function clauseMark(clause: ClauseRule, texts: readonly string[], ruleset: Ruleset): string {
  const status = ruleset.authority.status === "issued" ? "issued" : "not issued";
  const blanks = blanksIn(texts).map(
    (name) => `[${name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name}]`,
  );
  return [
    `Commonweal · ${editionName(ruleset)}, ${status} by ${ruleset.authority.name}`,
    `${clause.id} ${clause.title}, edition ${String(clause.edition)}: the rules require this clause and the document had none. Source: ${sourceText(ruleset, clause.source)}.`,
    ...(clause.status === "illustrative"
      ? ["The wording is illustrative and is no legal advice: have it checked."]
      : []),
    ...(blanks.length > 0 ? [`To be filled in before signature: ${blanks.join(", ")}.`] : []),
  ].join("\n");
}

/** A clause as a block: its heading, and its paragraphs with typed numbers, in the contract's own words. */
export function clauseParagraphs(
  clause: ClauseRule,
  number: number,
  contract: Contract,
  ruleset: Ruleset,
): readonly BlockParagraph[] {
  const texts = clause.paragraphs.map(({ text }) => fillSlots(text, clause.slots, contract));
  const numbers = numbersOf(
    number,
    clause.paragraphs.map(({ level }) => level),
  );
  const hasTable = clause.slots.some((slot) => slot.name === OFFER);
  const body = texts.map((text, index): BlockParagraph => {
    const level = Math.max(clause.paragraphs[index]?.level ?? 1, 1);
    return { level, role: "body", text: `${numbers[index] ?? ""}\t${text}` };
  });
  const table: readonly BlockParagraph[] = hasTable ? [{ level: 1, role: "body", text: TABLE }] : [];
  const mark = clauseMark(clause, [...texts, ...table.map(({ text }) => text)], ruleset);
  return [
    { level: 0, role: "heading", text: `${String(number)}.\t${clause.heading}`, mark },
    ...body,
    ...table,
  ];
}

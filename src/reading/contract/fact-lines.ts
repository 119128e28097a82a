import type { FactName, Facts } from "../../core/facts";
import { valueOf } from "../../core/quantity";
import type { Paragraph } from "../../core/snapshot";
import { parseFact } from "../parse-fact";
import type { Words } from "../words";
import type { Outline } from "./outline";
import type { DocumentTable } from "./tables";
import type { ContractTerms } from "./terms";

/** One fact as one place states it. */
export interface StatedFact {
  readonly part: Partial<Facts>;
  readonly at: Paragraph;
}

/** Facts that a contract states in a labelled line. Its "commencement date" is its start; only a label that names the procurement gives the procurement's. */
const READ: readonly FactName[] = [
  "authority",
  "supplier",
  "reference",
  "kind",
  "value",
  "annualValue",
  "vat",
  "start",
  "end",
  "commencement",
  "category",
];

/** An answer that is a blank, a definition or a sentence states no fact. */
export const isNoAnswer = (answer: string): boolean =>
  /[[\]{}«»<>_]|\.{3}|…|^.?$|^(insert|enter|click|choose|select|means|shall|has the meaning|is|are|the (?!\p{Lu})|an?|signature|name|date|tbc|tba|n\/a|not applicable)\b/iu.test(
    answer.trim(),
  ) || answer.trim().length > 100;

interface Labelled {
  readonly label: string;
  readonly answer: string;
  readonly at: Paragraph;
}

/** Labelled lines: "Contract value: £1,200,000", or a label and its answer in two cells of a row. */
function labelled(outline: Outline, tables: readonly DocumentTable[]): readonly Labelled[] {
  const lines = outline.flatMap(({ paragraph, isOurs }): readonly Labelled[] => {
    const match = /^([^:\t]{2,60}?)\s*[:\t]\s*(\S.*)$/s.exec(paragraph.text.trim());
    return !isOurs && match?.[1] && match[2] ? [{ label: match[1], answer: match[2], at: paragraph }] : [];
  });
  const rows = tables.flatMap(({ rows: all }) =>
    all.flatMap(({ cells }): readonly Labelled[] => {
      const [label, answer] = cells;
      if (cells.length !== 2 || !label || !answer || outline[label.paragraph.index]?.isOurs === true)
        return [];
      return [{ label: label.text.replace(/:$/, ""), answer: answer.text, at: answer.paragraph }];
    }),
  );
  return [...lines, ...rows];
}

/** "Call-off start date" is the contract's start date; the contract's own word for a party labels the party's name. */
function factOf(label: string, words: Words, terms: ContractTerms): FactName | undefined {
  const bare = label.trim();
  // A term in quotation marks is being defined.
  if (/[“”"]/.test(bare)) return undefined;
  const is = (term: string | undefined): boolean =>
    term?.toLowerCase() === bare.replace(/^the /i, "").toLowerCase();
  if (is(valueOf(terms.authority))) return "authority";
  if (is(valueOf(terms.supplier))) return "supplier";
  if (/^commencement date$/i.test(bare)) return "start";
  return (
    words.fact(bare) ?? words.fact(bare.replace(/^(?:the )?(?:call-off|agreement|framework|grant)\s+/i, ""))
  );
}

/** A name of a person or body: "Northport Council (the “Buyer”)" without what follows it. */
const asName = (answer: string): string => answer.replace(/\s*\((?:the|“|").*$/, "").trim();

/** The facts that labelled lines and two-cell tables state; a blank or a bracket states none. */
export function labelledFacts(
  outline: Outline,
  tables: readonly DocumentTable[],
  words: Words,
  terms: ContractTerms,
): readonly StatedFact[] {
  return labelled(outline, tables).flatMap(({ label, answer, at }): readonly StatedFact[] => {
    const name = factOf(label, words, terms);
    const isName = name === "authority" || name === "supplier";
    const value = isName ? asName(answer) : answer.trim();
    if (name === undefined || !READ.includes(name) || isNoAnswer(value)) return [];
    if (name === "commencement" && !/procurement|tender|notice|publi/i.test(label)) return [];
    if (isName && (!/^\p{Lu}/u.test(value) || /\b(?:shall|must|will|may)\b/.test(value))) return [];
    const part = parseFact(name, { value, isDate: false, isPercent: false, date1904: false });
    return part ? [{ part, at }] : [];
  });
}

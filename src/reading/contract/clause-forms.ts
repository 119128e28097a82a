import type { ClauseRule, Ruleset } from "../../core/ruleset";
import { textKey } from "../text-key";

/** One wording of a clause: its edition's form for contracts, or for grants and loans. */
export interface ClauseForm {
  readonly clause: string;
  readonly edition: number;
  readonly heading: string;
  /** Pieces of each paragraph. */
  readonly paragraphs: readonly ReadonlySet<string>[];
  readonly pieces: ReadonlySet<string>;
}

/** Words in a row that make one piece of a wording. */
const PIECE = 4;

/** The pieces of a text: every four words in a row. */
export function piecesOf(text: string): readonly string[] {
  const words = textKey(text).split(" ");
  return words.slice(PIECE - 1).map((_, index) => words.slice(index, index + PIECE).join(" "));
}

/** Slots and blanks break a wording, since a contract fills them with its own words. */
const pieceSet = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\{[a-zA-Z]+\}|\[[^\]]*\]/).flatMap(piecesOf));

function formOf(
  clause: string,
  edition: number,
  heading: string,
  words: ClauseRule["paragraphs"],
): ClauseForm {
  const paragraphs = words.map(({ text }) => pieceSet(text));
  return {
    clause,
    edition,
    heading: textKey(heading),
    paragraphs,
    pieces: new Set(paragraphs.flatMap((own) => [...own])),
  };
}

/** Every wording of a clause that was ever issued, the newest first. */
export const formsOf = (clause: ClauseRule): readonly ClauseForm[] =>
  [clause, ...clause.earlier.toSorted((a, b) => b.edition - a.edition)].flatMap(
    ({ edition, heading, paragraphs, fundingAgreement }) => [
      formOf(clause.id, edition, heading, paragraphs),
      ...(fundingAgreement
        ? [formOf(clause.id, edition, fundingAgreement.heading ?? heading, fundingAgreement.paragraphs)]
        : []),
    ],
  );

/** Every wording of every clause, with the pieces that each holds, so that a document is looked up once. */
export interface FormIndex {
  readonly forms: readonly ClauseForm[];
  readonly byPiece: ReadonlyMap<string, readonly ClauseForm[]>;
}

export function indexForms(ruleset: Ruleset): FormIndex {
  const forms = ruleset.clauses.flatMap(formsOf);
  const byPiece = new Map<string, ClauseForm[]>();
  for (const form of forms) {
    for (const piece of form.pieces) {
      const list = byPiece.get(piece);
      if (list) list.push(form);
      else byPiece.set(piece, [form]);
    }
  }
  return { forms, byPiece };
}

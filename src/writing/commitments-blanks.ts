import {
  COMMITMENTS_HEADER,
  COMMITMENTS_OPENING,
  COMMITMENTS_TABLES,
  COMMITMENTS_TITLE,
} from "./commitments-frame";

const BLANKS = ["[ref]", "[commitment]", "[quantity]", "[unit]", "[date]", "[place]", "[evidence]"] as const;
const REMEDY = "[remedy]";
const POINTER = /^As the clause headed “[^”]+” provides$/;

/** What earlier drafts held in place of the tables. */
const ONE_BLANK =
  "[Table of commitments: set out here each promise of social value, with its quantity, its unit, its place and its date.]";

/** A row for a person to fill in: a named blank in each cell, but for a remedy that the clauses give. */
export const blankRow = (remedy: string): readonly string[] => [...BLANKS, remedy === "" ? REMEDY : remedy];

/** The named blanks among the words of cells. */
export const namedBlanks = (texts: readonly string[]): number =>
  texts.filter((text) => text === REMEDY || BLANKS.some((blank) => blank === text)).length;

/** Whether the words of a schedule of commitments state none: its rows are blank from end to end, as they were drafted. */
export function holdsNone(texts: readonly string[]): boolean {
  if (texts.includes(ONE_BLANK)) return true;
  const blanks = namedBlanks(texts.filter((text) => text !== REMEDY));
  return blanks === BLANKS.length * COMMITMENTS_TABLES.length;
}

/** Whether a schedule of commitments reads as it was drafted without an offer, so that nobody's words are lost with it. */
export function isAsDrafted(texts: readonly string[]): boolean {
  if (texts.join("\n") === [COMMITMENTS_TITLE, ONE_BLANK].join("\n")) return true;
  const [title, opening = "", ...rest] = texts;
  const [before = "", after = ""] = COMMITMENTS_OPENING.split("the {supplier}");
  const words = COMMITMENTS_TABLES.flatMap(([, name]) => [name, ...COMMITMENTS_HEADER, ...BLANKS, REMEDY]);
  return (
    title === COMMITMENTS_TITLE &&
    opening.startsWith(before) &&
    opening.endsWith(after) &&
    rest.length === words.length &&
    words.every((word, at) => rest[at] === word || (word === REMEDY && POINTER.test(rest[at] ?? "")))
  );
}

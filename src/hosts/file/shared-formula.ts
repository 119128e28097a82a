import { columnIndex, columnName } from "../../core/location";
import { COLUMNS } from "../../core/snapshot";

const ROWS = 1_048_576;

/**
 * What is looked at in a formula: texts, quoted sheet names and brackets, which stay as they are; whole columns, whole rows and
 * cells, which move; and other names, so that a cell's address is never found inside one.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*|\d[\w.]*/g;

/** One end of a reference: a column from 0 or a row from 1, and whether a dollar sign fixes it. */
interface End {
  readonly axis: "column" | "row";
  readonly at: number;
  readonly isFixed: boolean;
}

/** Two ends, and ":" between them where they are whole columns or rows. */
interface Reference {
  readonly first: End;
  readonly between: string;
  readonly second: End;
}

/** A formula in pieces: text that stays, and references that move. */
export type FormulaPieces = readonly (string | Reference)[];

const column = (fixed: string | undefined, name: string): End => ({
  axis: "column",
  at: columnIndex(name),
  isFixed: fixed === "$",
});

const row = (fixed: string | undefined, digits: string): End => ({
  axis: "row",
  at: Number(digits),
  isFixed: fixed === "$",
});

function referenceOf(groups: readonly (string | undefined)[]): Reference | undefined {
  const [, c1, column1, c2, column2, r1, row1, r2, row2, fc, cellColumn, fr, cellRow] = groups;
  if (column1 !== undefined && column2 !== undefined)
    return { first: column(c1, column1), between: ":", second: column(c2, column2) };
  if (row1 !== undefined && row2 !== undefined)
    return { first: row(r1, row1), between: ":", second: row(r2, row2) };
  if (cellColumn !== undefined && cellRow !== undefined)
    return { first: column(fc, cellColumn), between: "", second: row(fr, cellRow) };
  return undefined;
}

/** Takes a formula apart once, so that it can be moved to many cells. */
export function takeApart(formula: string): FormulaPieces {
  const pieces: (string | Reference)[] = [];
  let from = 0;
  for (const match of formula.matchAll(PIECE)) {
    const reference = referenceOf(match);
    if (!reference) continue;
    pieces.push(formula.slice(from, match.index), reference);
    from = match.index + match[0].length;
  }
  return [...pieces, formula.slice(from)];
}

function moved({ axis, at, isFixed }: End, rows: number, columns: number): string | undefined {
  if (axis === "column") {
    const to = isFixed ? at : at + columns;
    return to < 0 || to >= COLUMNS ? undefined : (isFixed ? "$" : "") + columnName(to);
  }
  const to = isFixed ? at : at + rows;
  return to < 1 || to > ROWS ? undefined : (isFixed ? "$" : "") + String(to);
}

/**
 * The formula that a shared formula's first cell would show if it were copied so many rows down and columns right: relative
 * references move, fixed ones stay, and one that leaves the sheet becomes #REF!.
 */
export function moveFormula(pieces: FormulaPieces, rows: number, columns: number): string {
  const moves = (piece: string | Reference): string => {
    if (typeof piece === "string") return piece;
    const first = moved(piece.first, rows, columns);
    const second = moved(piece.second, rows, columns);
    return first === undefined || second === undefined ? "#REF!" : first + piece.between + second;
  };
  return pieces.map(moves).join("");
}

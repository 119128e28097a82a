/** One piece of a formula. */
export interface Token {
  readonly is: "number" | "text" | "name" | "reference" | "operator" | "error" | "function";
  readonly text: string;
}

/** A formula that this emulator cannot read; the cell keeps the result that the file gave. */
export class FormulaUnread extends Error {
  override readonly name = "FormulaUnread";
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)`;
const PIECES: readonly (readonly [Token["is"] | "space", RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/uy],
  ["reference", new RegExp(`(?:${SHEET})?${AREA}(?![\\p{L}\\p{N}_.(])`, "uy")],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["name", new RegExp(`(?:${SHEET})?[\\p{L}_\\\\][\\p{L}\\p{N}_.]*(?![\\[!])`, "uy")],
  ["operator", /<>|<=|>=|[-+*/^&=<>(),;{}%:]/uy],
];

/** Splits a formula, without its leading "=". */
export function tokens(formula: string): readonly Token[] {
  const out: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    let found: string | undefined;
    for (const [is, pattern] of PIECES) {
      pattern.lastIndex = at;
      found = pattern.exec(formula)?.[0];
      if (found === undefined) continue;
      if (is !== "space") out.push({ is, text: found });
      break;
    }
    if (found === undefined) throw new FormulaUnread(`"${formula.slice(at)}" cannot be read.`);
    at += found.length;
  }
  return out;
}

/** A formula moved by rows and columns: relative references move with it. */
export function moveFormula(formula: string, down: number, right: number): string {
  const shift = (letters: string, digits: string, fixedColumn: string, fixedRow: string): string => {
    let column = Array.from(letters.toUpperCase()).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    if (fixedColumn === "") column += right;
    let name = "";
    for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
      name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    const row = Number(digits) + (fixedRow === "" ? down : 0);
    return `${fixedColumn}${name}${fixedRow}${String(row)}`;
  };
  let out = "";
  let at = 0;
  for (const piece of tokens(formula)) {
    const start = formula.indexOf(piece.text, at);
    out += formula.slice(at, start);
    at = start + piece.text.length;
    out +=
      piece.is === "reference"
        ? piece.text.replace(
            /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![^!]*!)/g,
            (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) =>
              shift(letters, digits, fixedColumn, fixedRow),
          )
        : piece.text;
  }
  return out + formula.slice(at);
}

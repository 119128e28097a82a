import type { Node } from "./parse";
import { FormulaUnread } from "./tokens";

/** An error as a value. */
export class CellError {
  constructor(readonly text: string) {}
}

/** One value inside a formula; undefined is an empty cell. */
export type Value = number | string | boolean | CellError | undefined;

/** What a formula works on: one value, or the cells of a reference, row by row. */
export type Operand = Value | Matrix;

export class Matrix {
  constructor(readonly rows: readonly (readonly Value[])[]) {}

  get values(): readonly Value[] {
    return this.rows.flat();
  }
}

/** Where a formula gets the cells of its references. */
export interface Cells {
  reference(text: string): Matrix;
  name(text: string): Node | undefined;
}

/** A function of the sheet, over the trees of its arguments. */
export type SheetFunction = (args: readonly Node[], run: (node: Node) => Operand) => Operand;

export const single = (operand: Operand): Value =>
  operand instanceof Matrix ? operand.rows[0]?.[0] : operand;

/** A value as a number, or an error. */
export function toNumber(value: Value): number | CellError {
  if (value === undefined) return 0;
  if (typeof value === "number" || value instanceof CellError) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const figure = value.trim() === "" ? NaN : Number(value.replace(/,/g, ""));
  return Number.isNaN(figure) ? new CellError("#VALUE!") : figure;
}

export const toText = (value: Value): string =>
  value === undefined
    ? ""
    : typeof value === "boolean"
      ? value
        ? "TRUE"
        : "FALSE"
      : value instanceof CellError
        ? value.text
        : typeof value === "number"
          ? String(Number(value.toPrecision(15)))
          : value;

const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Compares as a sheet does: numbers before text before truth; text without regard to case. */
export function compare(a: Value, b: Value): number {
  const left = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const right = b ?? (typeof a === "string" ? "" : typeof a === "boolean" ? false : 0);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function arithmetic(operator: string, a: Value, b: Value): Value {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (operator === "&") return toText(a) + toText(b);
  if (/^[=<>]/.test(operator)) {
    const order = compare(a, b);
    return operator === "="
      ? order === 0
      : operator === "<>"
        ? order !== 0
        : operator === "<"
          ? order < 0
          : operator === ">"
            ? order > 0
            : operator === "<="
              ? order <= 0
              : order >= 0;
  }
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x instanceof CellError) return x;
  if (y instanceof CellError) return y;
  if (operator === "/") return y === 0 ? new CellError("#DIV/0!") : x / y;
  const result = operator === "+" ? x + y : operator === "-" ? x - y : operator === "*" ? x * y : x ** y;
  return Number.isFinite(result) ? result : new CellError("#NUM!");
}

/** Applies an operation cell by cell where either side is a range. */
function spread(a: Operand, b: Operand, operation: (a: Value, b: Value) => Value): Operand {
  if (!(a instanceof Matrix) && !(b instanceof Matrix)) return operation(a, b);
  const height = Math.max(a instanceof Matrix ? a.rows.length : 1, b instanceof Matrix ? b.rows.length : 1);
  const widthOf = (one: Operand): number => (one instanceof Matrix ? (one.rows[0]?.length ?? 0) : 1);
  const width = Math.max(widthOf(a), widthOf(b));
  const pick = (one: Operand, row: number, column: number): Value =>
    one instanceof Matrix
      ? one.rows[one.rows.length === 1 ? 0 : row]?.[widthOf(one) === 1 ? 0 : column]
      : one;
  return new Matrix(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => operation(pick(a, row, column), pick(b, row, column))),
    ),
  );
}

/** Works out a formula. */
export function evaluate(
  node: Node,
  cells: Cells,
  functions: Readonly<Record<string, SheetFunction>>,
): Operand {
  const run = (one: Node): Operand => evaluate(one, cells, functions);
  switch (node.is) {
    case "value":
      return node.value;
    case "error":
      return new CellError(node.text);
    case "missing":
      return undefined;
    case "reference":
      return cells.reference(node.text);
    case "name": {
      const meant = cells.name(node.text);
      return meant ? run(meant) : new CellError("#NAME?");
    }
    case "unary":
      return spread(run(node.of), node.operator === "%" ? 100 : node.operator === "-" ? -1 : 1, (a, b) =>
        node.operator === "+" ? a : arithmetic(node.operator === "%" ? "/" : "*", a, b),
      );
    case "binary":
      return spread(run(node.left), run(node.right), (a, b) => arithmetic(node.operator, a, b));
    case "call": {
      const made = functions[node.name];
      if (!made) throw new FormulaUnread(`The function ${node.name} is not emulated.`);
      return made(node.args, run);
    }
  }
}

import {
  CellError,
  compare,
  Matrix,
  single,
  toNumber,
  toText,
  type Operand,
  type SheetFunction,
  type Value,
} from "./evaluate";

type Plain = (args: readonly Operand[]) => Operand;

/** A function that wants all its arguments worked out first. */
const plain =
  (of: Plain): SheetFunction =>
  (args, run) =>
    of(args.map(run));

const NA = new CellError("#N/A");
const BAD = new CellError("#VALUE!");

/** Numbers as SUM sees them: text and truth in cells are passed over, given directly they count. */
function figures(args: readonly Operand[]): readonly number[] | CellError {
  const out: number[] = [];
  for (const arg of args) {
    const fromCells = arg instanceof Matrix;
    for (const value of fromCells ? arg.values : [arg]) {
      if (value instanceof CellError) return value;
      if (typeof value === "number") out.push(value);
      else if (!fromCells && value !== undefined) {
        const figure = toNumber(value);
        if (figure instanceof CellError) return figure;
        out.push(figure);
      }
    }
  }
  return out;
}

const overFigures = (of: (figures: readonly number[]) => Value): SheetFunction =>
  plain((args) => {
    const all = figures(args);
    return all instanceof CellError ? all : of(all);
  });

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const overNumbers = (of: (...numbers: readonly number[]) => Value): SheetFunction =>
  plain((args) => {
    const all: number[] = [];
    for (const arg of args) {
      const figure = toNumber(single(arg));
      if (figure instanceof CellError) return figure;
      all.push(figure);
    }
    return of(...all);
  });

/** Rounds half away from zero, as a sheet does. */
const round = (value = 0, digits = 0): number => {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(Number(scaled.toPrecision(15)))) / factor;
};

const truth = (value: Value): boolean | CellError => {
  if (value instanceof CellError) return value;
  if (typeof value === "string") return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : BAD;
  return Boolean(value);
};

const logical = (of: (all: readonly boolean[]) => boolean): SheetFunction =>
  plain((args) => {
    const all: boolean[] = [];
    for (const arg of args)
      for (const value of arg instanceof Matrix ? arg.values : [arg]) {
        if (arg instanceof Matrix && (value === undefined || typeof value === "string")) continue;
        const is = truth(value);
        if (is instanceof CellError) return is;
        all.push(is);
      }
    return of(all);
  });

const isError = (operand: Operand): operand is CellError => single(operand) instanceof CellError;

const matches = (value: Value, criterion: Value): boolean => {
  const found = typeof criterion === "string" ? /^(<>|<=|>=|=|<|>)(.*)$/.exec(criterion) : null;
  const operator = found?.[1] ?? "=";
  const raw = found ? (found[2] ?? "") : criterion;
  const against =
    typeof raw === "string" && raw.trim() !== "" && !Number.isNaN(Number(raw)) ? Number(raw) : raw;
  if (typeof against === "number" && typeof value !== "number") return operator === "<>";
  const order = compare(value, against);
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  return operator === "<"
    ? order < 0
    : operator === ">"
      ? order > 0
      : operator === "<="
        ? order <= 0
        : order >= 0;
};

const asMatrix = (operand: Operand): Matrix =>
  operand instanceof Matrix ? operand : new Matrix([[operand]]);

const match: Plain = ([wanted, among, how]) => {
  const list = asMatrix(among).values;
  const kind = how === undefined ? 1 : toNumber(single(how));
  const key = single(wanted);
  if (key instanceof CellError) return key;
  const same = (one: Value): boolean => one !== undefined && typeof one === typeof key;
  if (kind === 0) {
    const at = list.findIndex((one) => same(one) && compare(one, key) === 0);
    return at < 0 ? NA : at + 1;
  }
  let found = -1;
  list.forEach((one, at) => {
    if (same(one) && (kind === 1 ? compare(one, key) <= 0 : compare(one, key) >= 0)) found = at;
  });
  return found < 0 ? NA : found + 1;
};

const index: Plain = ([of, row, column]) => {
  const from = asMatrix(of);
  const flat = from.rows.length === 1 && column === undefined;
  const r = toNumber(single(row));
  const c = column === undefined ? (flat ? r : 1) : toNumber(single(column));
  if (r instanceof CellError) return r;
  if (c instanceof CellError) return c;
  const line = from.rows[flat ? 0 : Math.max(r, 1) - 1];
  if (!line || c > line.length) return new CellError("#REF!");
  return line[Math.max(c, 1) - 1];
};

const lookup: Plain = ([wanted, table, column, near]) => {
  const from = asMatrix(table);
  const keys = new Matrix(from.rows.map((line) => [line[0]]));
  const at = match([wanted, keys, near !== undefined && single(near) === false ? 0 : 1]);
  const c = toNumber(single(column));
  if (typeof at !== "number") return at;
  return c instanceof CellError ? c : from.rows[at - 1]?.[c - 1];
};

/** The functions of the sheet that the emulator works out. */
export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: overFigures(sum),
  AVERAGE: overFigures((all) => (all.length === 0 ? new CellError("#DIV/0!") : sum(all) / all.length)),
  MIN: overFigures((all) => (all.length === 0 ? 0 : Math.min(...all))),
  MAX: overFigures((all) => (all.length === 0 ? 0 : Math.max(...all))),
  COUNT: plain(
    (args) => args.flatMap((one) => asMatrix(one).values).filter((one) => typeof one === "number").length,
  ),
  COUNTA: plain(
    (args) => args.flatMap((one) => asMatrix(one).values).filter((one) => one !== undefined).length,
  ),
  COUNTIF: plain(([among, by]) => asMatrix(among).values.filter((one) => matches(one, single(by))).length),
  SUMIF: plain(([among, by, add]) => {
    const values = asMatrix(add ?? among).values;
    const chosen = asMatrix(among).values.map((one) => matches(one, single(by)));
    return sum(values.filter((one, at): one is number => chosen[at] === true && typeof one === "number"));
  }),
  SUMPRODUCT: plain((args) => {
    const all = args.map((one) => asMatrix(one).values);
    const [first = []] = all;
    const error = all.flat().find((one) => one instanceof CellError);
    if (error) return error;
    return sum(
      first.map((_, at) =>
        all.reduce((out, one) => {
          const value = one[at];
          return out * (typeof value === "number" ? value : 0);
        }, 1),
      ),
    );
  }),
  ROUND: overNumbers(round),
  ROUNDUP: overNumbers(
    (value = 0, digits = 0) => (Math.sign(value) * Math.ceil(Math.abs(value) * 10 ** digits)) / 10 ** digits,
  ),
  ROUNDDOWN: overNumbers((value = 0, digits = 0) => Math.trunc(value * 10 ** digits) / 10 ** digits),
  ABS: overNumbers((value = 0) => Math.abs(value)),
  INT: overNumbers((value = 0) => Math.floor(value)),
  AND: logical((all) => all.every(Boolean)),
  OR: logical((all) => all.some(Boolean)),
  NOT: plain(([of]) => {
    const is = truth(single(of));
    return is instanceof CellError ? is : !is;
  }),
  IF: ([test, yes, no], run) => {
    const is = truth(test ? single(run(test)) : undefined);
    if (is instanceof CellError) return is;
    const chosen = is ? yes : no;
    return chosen ? run(chosen) : is;
  },
  IFERROR: ([first, otherwise], run) => {
    const value = first ? run(first) : undefined;
    return isError(value) ? (otherwise ? run(otherwise) : "") : value;
  },
  IFNA: ([first, otherwise], run) => {
    const value = first ? run(first) : undefined;
    return isError(value) && single(value) === NA && otherwise ? run(otherwise) : value;
  },
  ISBLANK: plain(([of]) => single(of) === undefined),
  ISNUMBER: plain(([of]) => typeof single(of) === "number"),
  ISTEXT: plain(([of]) => typeof single(of) === "string"),
  ISERROR: plain(([of]) => isError(of)),
  N: plain(([of]) => {
    const value = single(of);
    return typeof value === "string" ? 0 : toNumber(value);
  }),
  NA: () => NA,
  MATCH: plain(match),
  INDEX: plain(index),
  VLOOKUP: plain(lookup),
  HYPERLINK: plain(([to, shown]) => single(shown ?? to)),
  LEN: plain(([of]) => toText(single(of)).length),
  TRIM: plain(([of]) => toText(single(of)).trim().replace(/ +/g, " ")),
  UPPER: plain(([of]) => toText(single(of)).toUpperCase()),
  LOWER: plain(([of]) => toText(single(of)).toLowerCase()),
  CONCATENATE: plain((args) => args.map((one) => toText(single(one))).join("")),
  CONCAT: plain((args) =>
    args
      .flatMap((one) => asMatrix(one).values)
      .map(toText)
      .join(""),
  ),
  LEFT: plain(([of, count]) => toText(single(of)).slice(0, Number(toText(single(count ?? 1))))),
  RIGHT: plain(([of, count]) => {
    const length = Number(toText(single(count ?? 1)));
    return length === 0 ? "" : toText(single(of)).slice(-length);
  }),
  ROWS: plain(([of]) => asMatrix(of).rows.length),
  COLUMNS: plain(([of]) => asMatrix(of).rows[0]?.length ?? 0),
  RANK: plain(([of, among, order]) => {
    const value = toNumber(single(of));
    if (value instanceof CellError) return value;
    const all = asMatrix(among).values.filter((one): one is number => typeof one === "number");
    const rising = order !== undefined && toNumber(single(order)) !== 0;
    return all.includes(value) ? 1 + all.filter((one) => (rising ? one < value : one > value)).length : NA;
  }),
};

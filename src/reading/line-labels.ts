import type { Context } from "./context";
import { mergedLines } from "./grid";
import type { LineTable } from "./line-table";
import type { MeasureMatch } from "./match-measure";
import { isBlankAt } from "./line";
import { textKey } from "./text-key";

/** A field's text on a line, taken from where a merged cell begins. */
type Label = (line: number) => { readonly text: string; readonly line: number };

function labelOf({ grid }: LineTable, index: number | undefined): Label {
  if (index === undefined) return (line) => ({ text: "", line });
  const merged = mergedLines(grid, index);
  return (line) => {
    const own = grid.sheet.errors.has(grid.key(line, index)) ? "" : grid.text(line, index);
    const start = own === "" ? merged.get(line) : undefined;
    return start === undefined ? { text: own, line } : { text: grid.text(start, index), line: start };
  };
}

function matchLine(context: Context, source: LineTable, measure: string, title: string): MeasureMatch {
  if (source.measure) return { is: "measure", measure: source.measure };
  const mapped = source.measures?.get(textKey(measure)) ?? source.measures?.get(textKey(title));
  if (mapped !== undefined) return context.index.match(mapped);
  const byRef = measure === "" ? ({ is: "unknown" } as const) : context.index.match(measure);
  if (byRef.is === "measure") {
    // A reference and a title that name two measures: choosing either would be guessing.
    const others = context.index.named(title);
    return others.length === 0 || others.includes(byRef.measure)
      ? byRef
      : { is: "ambiguous", measures: [byRef.measure, ...others] };
  }
  if (title === "") return byRef;
  const byTitle = context.index.match(title);
  return byTitle.is === "unknown" ? byRef : byTitle;
}

const usedIndexes = ({ table }: LineTable): readonly number[] => [
  ...Object.values(table.fields),
  ...table.years.map(({ index }) => index),
];

/** Years and the whole quantity beside them, whichever the table has. */
const quantityIndexes = ({ table }: LineTable): readonly number[] => [
  ...table.years.map(({ index }) => index),
  ...(table.fields.quantity === undefined ? [] : [table.fields.quantity]),
];

/** A formula over other lines with no label of its own is a total. */
const isFormulaOnly = (source: LineTable, line: number): boolean =>
  quantityIndexes(source).every(
    (index) =>
      isBlankAt(source.grid, line, index) || source.grid.sheet.formulas.has(source.grid.key(line, index)),
  );

/** What the label cells of one line say. */
export interface LineLabels {
  readonly match: MeasureMatch;
  /** Reference and description as written. */
  readonly label: string;
  readonly bidder: ReturnType<Label>;
  readonly lot: ReturnType<Label>;
  /** `record`: a commitment. `unread`: filled, yet none. `skip`: blank, a total, or nothing of ours. */
  readonly is: "record" | "unread" | "skip";
  /** Whether anything stands where its quantity belongs. */
  readonly isOffered: boolean;
  /** The first filled cell among the table's fields. */
  readonly index: number;
}

/** Prepares a table so that the labels of each of its lines can be read once. */
export function labelReader(context: Context, source: LineTable): (line: number) => LineLabels | undefined {
  const { grid, table } = source;
  const { words } = context;
  const used = usedIndexes(source);
  const quantities = quantityIndexes(source);
  const [measureOf, titleOf, bidderOf, lotOf, ownerOf] = [
    labelOf(source, table.fields.measure),
    labelOf(source, table.fields.title),
    labelOf(source, table.fields.bidder),
    labelOf(source, table.fields.lot),
    labelOf(source, table.fields.owner),
  ];
  const isOffered = (line: number): boolean => quantities.some((index) => !isBlankAt(grid, line, index));
  return (line) => {
    const filled = used.filter((index) => !isBlankAt(grid, line, index));
    const [index] = filled;
    if (index === undefined) return undefined;
    const [measure, title] = [measureOf(line).text, titleOf(line).text];
    const [bidder, lot] = [bidderOf(line), lotOf(line)];
    const match = matchLine(context, source, measure, title);
    const label = [measure, title].filter((text) => text !== "").join(" ");
    const kind = (): LineLabels["is"] => {
      if (match.is === "measure" && source.measure === undefined) return "record";
      const labels = [measure, title, bidder.text, lot.text, ownerOf(line).text];
      if (labels.some((text) => words.isTotal(text) || source.isIgnored?.(text) === true)) return "skip";
      if (labels.every((text) => text === "") && isFormulaOnly(source, line)) return "skip";
      if (source.measure) return isOffered(line) || filled.length > 1 ? "record" : "unread";
      const isNamed = label !== "" || (bidder.text !== "" && isOffered(line));
      return filled.length > 1 && isNamed ? "record" : "unread";
    };
    return {
      match,
      label: label === "" ? (source.label ?? source.measure?.title ?? "") : label,
      bidder,
      lot,
      is: kind(),
      isOffered: isOffered(line),
      index,
    };
  };
}

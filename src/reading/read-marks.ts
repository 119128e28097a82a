import type { EvaluatorMark, Mark, Table } from "../core/tender";
import type { Context, Loose, Named } from "./context";
import { isPlaceholder } from "./context";
import { type Grid, mergedLines } from "./grid";
import { readMarkOnLine, type MarkColumns } from "./mark-on-line";
import { isBlankAt, type Line } from "./line";
import { textKey } from "./text-key";

/** A table of marks: a line for each bidder and question, or for each evaluator's mark. */
export interface MarkTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly first: number;
  readonly end: number;
  readonly evaluators: MarkColumns;
  /** Column that names the evaluator, where each mark has its own line. */
  readonly evaluator: number | undefined;
  readonly bidder: Named | undefined;
  readonly lot: Named | undefined;
  /** Share of the qualitative part of each question, by its key. */
  readonly weights: ReadonlyMap<string, number>;
}

const AGREED = /^(?:consensus|moderat|agreed|panel|final)/i;

/** Adds one line's marks to what is known of the question: evaluators add up, the panel's mark is the last one given. */
function merge(before: Mark | undefined, added: Mark): Mark {
  if (!before) return added;
  const isAgreed = added.consensus.is !== "blank";
  return {
    ...before,
    individual: [...before.individual, ...added.individual],
    consensus: isAgreed ? added.consensus : before.consensus,
    reason: added.reason.is === "blank" ? before.reason : added.reason,
    at: isAgreed ? added.at : before.at,
    reasonAt: added.reason.is === "blank" && !isAgreed ? before.reasonAt : added.reasonAt,
  };
}

/** A line of its own for each evaluator: the panel's line gives the consensus, any other an individual mark. */
function spread(mark: Mark, name: string): Mark {
  const [given] = mark.individual;
  if (!given) return mark;
  const individual: EvaluatorMark = { ...given, evaluator: name };
  if (!AGREED.test(name)) return { ...mark, individual: [individual] };
  return {
    ...mark,
    individual: [],
    consensus: given.mark,
    reason: given.reason,
    at: given.at,
    reasonAt: mark.reasonAt,
  };
}

/** Reads a table of marks; they join their bids once all bids are known. */
export function readMarks(context: Context, source: MarkTable): void {
  const { grid, table } = source;
  const { fields } = table;
  const question = fields.question ?? fields.measure ?? fields.title;
  const byKey = new Map<string, { readonly loose: Omit<Loose, "apply">; mark: Mark }>();
  const merged = new Map(
    [fields.bidder, fields.lot, question].flatMap((index) =>
      index === undefined ? [] : [[index, mergedLines(grid, index)] as const],
    ),
  );
  const label = (
    line: number,
    index: number | undefined,
    otherwise: Named | undefined,
  ): Named | undefined => {
    if (index === undefined) return otherwise;
    const start = grid.text(line, index) === "" ? (merged.get(index)?.get(line) ?? line) : line;
    return { text: grid.text(start, index), at: grid.at(start, index) };
  };
  const columns = source.evaluator === undefined ? source.evaluators : source.evaluators.slice(0, 1);
  const markIndexes = [
    fields.consensusMark,
    fields.consensusReason,
    ...columns.flatMap(({ mark, reason }) => [mark, reason]),
  ].filter((index) => index !== undefined);
  let unnamed = 0;
  for (let line = source.first; line < source.end; line += 1) {
    const bidder = label(line, fields.bidder, source.bidder);
    const asked = label(line, question, undefined)?.text ?? "";
    const isMarked = markIndexes.some((index) => !isBlankAt(grid, line, index));
    if (context.words.isTotal(asked) || context.words.isTotal(bidder?.text ?? "")) continue;
    if (!isMarked && (asked === "" || (bidder?.text ?? "") === "" || fields.bidder === undefined)) continue;
    if (!bidder || bidder.text === "" || isPlaceholder(bidder.text)) {
      unnamed += 1;
      context.problems.add(
        "unnamed-bidder",
        bidder?.at ?? grid.at(line, markIndexes[0] ?? 0),
        { text: bidder?.text ?? "", sheet: table.sheet },
        { part: `${table.sheet} marks`, ordinal: unnamed },
      );
      continue;
    }
    const lot = label(line, fields.lot, source.lot);
    const about = { ...(lot === undefined || lot.text === "" ? {} : { lot: lot.text }), bidder: bidder.text };
    const marks: Mark[] = [];
    const of: Line = { context, grid, table, line, about, percentHeading: false };
    readMarkOnLine(of, marks, columns, asked, true);
    const [read] = marks;
    if (!read) continue;
    const name = source.evaluator === undefined ? "" : grid.text(line, source.evaluator);
    const mark = source.evaluator === undefined ? read : spread(read, name);
    const key = `${textKey(lot?.text ?? "")}|${textKey(bidder.text)}|${textKey(asked)}`;
    const before = byKey.get(key);
    byKey.set(key, {
      loose: before?.loose ?? {
        bidder,
        lot: lot?.text === "" ? undefined : lot,
        table: `${table.file}|${table.sheet}|${String(table.header)}`,
      },
      mark: merge(before?.mark, { ...mark, weight: source.weights.get(textKey(asked)) }),
    });
  }
  for (const { loose, mark } of byKey.values())
    context.loose.push({ ...loose, apply: (bid) => bid.marks.push(mark) });
}

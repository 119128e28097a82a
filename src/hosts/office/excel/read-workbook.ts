/// <reference types="office-js" />
import type { Watch } from "../../../core/ports";
import type { Area, Sheets } from "../../../core/snapshot";
import { halves, roundsOf, type Block } from "./blocks";
import { CellReader, type Answer } from "./cell-reader";
import { date1904Of, DAYS } from "./count-from";
import { readFrame, type Frame } from "./frame";
import { hiddenLines, type Lines } from "./hidden-lines";
import { commentsOf } from "./threads";
import { errorCode } from "./error-code";

/** Lets the page draw and answer between two round trips. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

function ask(context: Excel.RequestContext, { sheet, top, rows, columns }: Block): () => Answer {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, 0, rows, columns);
  range.load("values,formulas,valueTypes,numberFormat");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => {
    const { values, formulas, valueTypes, numberFormat } = range;
    const merges: readonly Area[] = merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex,
          left: columnIndex,
          bottom: rowIndex + rowCount - 1,
          right: columnIndex + columnCount - 1,
        }));
    return { values, formulas, valueTypes, numberFormat, merges };
  };
}

/** What Excel says of a request that is too much at once: 5 MB, or more than 512 merged areas. */
const TOO_MUCH = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "InvalidOperation",
]);

async function readRound(
  context: Excel.RequestContext,
  round: readonly Block[],
  readers: ReadonlyMap<string, CellReader>,
): Promise<void> {
  const answers = round.map((block) => ask(context, block));
  try {
    await context.sync();
  } catch (error) {
    const parts = TOO_MUCH.has(errorCode(error)) ? halves(round) : undefined;
    if (!parts) throw error;
    for (const part of parts) await readRound(context, part, readers);
    return;
  }
  round.forEach(({ sheet, top }, at) => {
    const answer = answers[at]?.();
    if (answer) readers.get(sheet)?.take(top, answer);
  });
}

function linesOf(frame: Frame): readonly Lines[] {
  return frame.sheets.flatMap(({ id, used }): readonly Lines[] =>
    used
      ? [
          { sheet: id, of: "rows", from: 0, count: used.rows, is: used.rowsHidden },
          { sheet: id, of: "columns", from: 0, count: used.columns, is: used.columnsHidden },
        ]
      : [],
  );
}

const numbersOf = (hidden: readonly Lines[], sheet: string, of: Lines["of"], end: number): Set<number> =>
  new Set(
    hidden
      .filter((lines) => lines.sheet === sheet && lines.of === of)
      .flatMap(({ from, count }) => Array.from({ length: count }, (_, at) => from + at))
      .filter((line) => line < end)
      .sort((a, b) => a - b),
  );

/**
 * Reads an open workbook: two round trips for its frame, at most four for hidden lines, one for each round of blocks with a pause for
 * the page after it, and one where days are shown.
 */
export async function readWorkbook(context: Excel.RequestContext, watch?: Watch): Promise<Sheets> {
  watch?.signal.throwIfAborted();
  const frame = await readFrame(context);
  const hidden = await hiddenLines(context, linesOf(frame));
  const readers = new Map(frame.sheets.map(({ id }) => [id, new CellReader()]));
  const rounds = roundsOf(frame.sheets.flatMap(({ id, used }) => (used ? [{ id, ...used }] : [])));
  for (const [at, round] of rounds.entries()) {
    watch?.signal.throwIfAborted();
    await readRound(context, round, readers);
    watch?.progress(at + 1, rounds.length);
    await pause();
  }
  const days = [...readers].flatMap(([sheet, reader]) => reader.days(DAYS).map((day) => ({ ...day, sheet })));
  const date1904 = await date1904Of(context, days);
  const ours = new Set(frame.own.stamp?.sheets.map((name) => name.toLowerCase()));
  return {
    kind: "workbook",
    file: frame.file,
    sheets: frame.sheets.map((sheet) => {
      const cells = (readers.get(sheet.id) ?? new CellReader()).cells();
      const width = cells.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
      return {
        ...cells,
        name: sheet.name,
        visibility: sheet.visibility,
        isProtected: sheet.isProtected,
        isOurs: ours.has(sheet.name.toLowerCase()),
        // Excel has worked out every formula that it shows.
        uncalculated: new Set<number>(),
        hiddenRows: numbersOf(hidden, sheet.id, "rows", Infinity),
        hiddenColumns: numbersOf(hidden, sheet.id, "columns", width),
        comments: commentsOf(sheet),
      };
    }),
    date1904,
    isLocked: frame.isLocked,
    ...frame.own,
  };
}

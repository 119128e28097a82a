/// <reference types="office-js" />

/** Lines of a sheet that Excel answers for together: `is` is undefined where only some are hidden. */
export interface Lines {
  readonly sheet: string;
  readonly of: "rows" | "columns";
  readonly from: number;
  readonly count: number;
  readonly is: boolean | undefined;
}

/** Parts that mixed lines are asked about again in: a worksheet's 1,048,576 rows are told apart in four round trips. */
const PARTS = 32;

/** Excel says null of lines of which only some are hidden, though its types do not. */
const answered = (hidden: boolean | null): boolean | undefined => hidden ?? undefined;

function partsOf(lines: Lines): readonly Lines[] {
  const size = Math.ceil(lines.count / PARTS);
  const parts: Lines[] = [];
  for (let at = 0; at < lines.count; at += size)
    parts.push({ ...lines, from: lines.from + at, count: Math.min(size, lines.count - at), is: undefined });
  return parts;
}

/** Finds the hidden lines among some; each round trip asks about all sheets at once. */
export async function hiddenLines(
  context: Excel.RequestContext,
  known: readonly Lines[],
): Promise<readonly Lines[]> {
  const hidden = known.filter((lines) => lines.is === true);
  let mixed = known.filter((lines) => lines.is === undefined && lines.count > 0);
  while (mixed.length > 0) {
    const asked = mixed.flatMap(partsOf).map((lines) => {
      const sheet = context.workbook.worksheets.getItem(lines.sheet);
      const range =
        lines.of === "rows"
          ? sheet.getRangeByIndexes(lines.from, 0, lines.count, 1)
          : sheet.getRangeByIndexes(0, lines.from, 1, lines.count);
      return { lines, range: range.load(lines.of === "rows" ? "rowHidden" : "columnHidden") };
    });
    await context.sync();
    const told = asked.map(({ lines, range }): Lines => {
      const is = answered(lines.of === "rows" ? range.rowHidden : range.columnHidden);
      return { ...lines, is: lines.count === 1 ? is === true : is };
    });
    hidden.push(...told.filter((lines) => lines.is === true));
    mixed = told.filter((lines) => lines.is === undefined);
  }
  return hidden;
}

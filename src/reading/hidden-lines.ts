import type { Table } from "../core/tender";
import type { Context } from "./context";
import type { Grid } from "./grid";

/** Reports what a reader cannot see though it counts: the whole sheet once, each run of hidden lines, each hidden field. */
export function reportHidden(context: Context, grid: Grid, table: Table, lines: readonly number[]): void {
  const { problems } = context;
  const { sheet } = grid;
  const about = { part: sheet.name };
  if (sheet.visibility !== "visible") {
    const [line = table.header] = lines;
    if (lines.length > 0)
      problems.add(
        "hidden-line",
        grid.at(line, 0),
        { what: "sheet", sheet: sheet.name, lines: lines.length },
        about,
      );
    return;
  }
  const what = grid.across ? "column" : "row";
  let runs = 0;
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (end < lines.length && lines[end] === (lines[end - 1] ?? 0) + 1) end += 1;
    runs += 1;
    problems.add(
      "hidden-line",
      grid.at(lines[start] ?? 0, table.fields.measure ?? table.fields.title ?? 0),
      { what, sheet: sheet.name, lines: end - start },
      {
        ...about,
        ordinal: runs,
      },
    );
    start = end;
  }
  const hiddenFields = grid.across ? sheet.hiddenRows : sheet.hiddenColumns;
  for (const [field, index] of Object.entries(table.fields)) {
    if (!hiddenFields.has(index)) continue;
    problems.add(
      "hidden-line",
      grid.at(table.header, index),
      { what: grid.across ? "row" : "column", sheet: sheet.name, field, lines: 1 },
      { part: `${sheet.name} ${field}` },
    );
  }
}

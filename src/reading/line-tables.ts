import type { Table } from "../core/tender";
import type { Context, Named } from "./context";
import type { FactCell } from "./facts-sheet";
import type { FoundTable } from "./find-tables";
import { bidderOfTable, lotOfSheet } from "./owners";
import type { LineTable } from "./line-table";

/** Lines above a table that may say how its years are to be read. */
const ABOVE = 12;

/** Whether the lines above the table say that its figures are running totals. */
function yearsAre({ grid, header }: FoundTable): Table["yearsAre"] {
  for (let line = Math.max(0, header - ABOVE); line <= header; line += 1) {
    for (let index = 0; index < 40; index += 1) {
      if (/\bcumulative\b/i.test(grid.text(line, index))) return "cumulative";
    }
  }
  return "sum";
}

/** The years that spread a quantity; pounds a year beside a quantity are another matter. */
const yearsOf = ({ shape }: FoundTable): Table["years"] =>
  shape.fields.quantity === undefined ? shape.years : shape.years.filter(({ label }) => !label.includes("£"));

/** The table as the tender keeps it. */
export function tableOf(found: FoundTable, layout: Table["layout"]): Table {
  const { grid, header, shape } = found;
  const years = layout === "marks" ? [] : yearsOf(found);
  return {
    file: grid.book.file,
    sheet: grid.sheet.name,
    layout,
    across: grid.across,
    header,
    fields: shape.fields,
    years,
    yearsAre: years.length > 0 ? yearsAre(found) : "sum",
  };
}

function groupName({ grid, header }: FoundTable, group: FoundTable["shape"]["groups"][number]): Named {
  const isAbove = grid.text(header, group.at) !== group.bidder && header > 0;
  const first = Math.min(...Object.values(group.fields));
  return { text: group.bidder, at: isAbove ? grid.at(header - 1, first) : grid.at(header, group.at) };
}

/** The tables of commitments that one found table amounts to: one, or one for each bidder of a matrix. */
export function lineTables(
  context: Context,
  found: FoundTable,
  cells: readonly FactCell[],
): readonly LineTable[] {
  const { grid, shape, first, end } = found;
  const lot = lotOfSheet(grid.book, grid.sheet, cells);
  const common = { grid, first, end, percentHeading: shape.percentHeading, lot, marks: shape.evaluators };
  switch (shape.kind) {
    case "register":
      return [{ ...common, table: tableOf(found, "register"), bidder: undefined }];
    case "calculator":
      return [
        { ...common, table: tableOf(found, "calculator"), bidder: bidderOfTable(context, found, cells) },
      ];
    case "matrix":
      return shape.groups.map((group) => ({
        ...common,
        table: {
          ...tableOf(found, "matrix"),
          fields: { ...shape.fields, ...group.fields },
          years: [],
          yearsAre: "sum",
        },
        bidder: groupName(found, group),
      }));
    case "marks":
    case "scores":
    case "bids":
    case "lots":
    case "weightings":
      return [];
  }
}

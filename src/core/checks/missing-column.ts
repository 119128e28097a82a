import type { Judgement } from "../finding";
import type { Check } from "../ruleset";
import { cellIn, type Field, type Table } from "../tender";
import type { CheckContext, Line } from "./context";

/** For each table of the tender, whether it has a column (or row, where records run across) for the field. */
export const tablesWith = (context: CheckContext, field: Field): readonly boolean[] =>
  context.tender.tables.map((table) => table.fields[field] !== undefined);

/** One judgement, worded by the check's sentence "column", for each sheet with tables that lines need a column of and that have none: a matrix is one table for each bidder. */
export function missingColumns(
  check: Check,
  context: CheckContext,
  field: Field,
  lines: readonly Line[],
): readonly Judgement[] {
  const sheets = new Map<string, { readonly table: Table; count: number }>();
  for (const { commitment } of lines) {
    const table = context.tender.tables[commitment.table];
    if (!table || table.fields[field] !== undefined) continue;
    const name = `${table.file}\n${table.sheet}`;
    const sheet = sheets.get(name);
    if (sheet) sheet.count += 1;
    else sheets.set(name, { table, count: 1 });
  }
  return [...sheets.values()].map(({ table, count }) => judgementOf(check, table, field, count));
}

const judgementOf = (check: Check, table: Table, field: Field, count: number): Judgement => ({
  rule: check.id,
  subject: { part: `${field} in ${table.sheet}` },
  outcome: "not-met",
  values: { sheet: table.sheet, count },
  at: cellIn(table, table.header, table.fields.measure ?? table.fields.title ?? table.fields.quantity ?? 0),
  variant: "column",
});

import type { Judgement } from "../finding";
import type { Check } from "../ruleset";
import { cellIn, type Field, type Table } from "../tender";
import type { CheckContext, Line } from "./context";

/** For each table of the tender, whether it has a column (or row, where records run across) for the field. */
export const tablesWith = (context: CheckContext, field: Field): readonly boolean[] =>
  context.tender.tables.map((table) => table.fields[field] !== undefined);

/** One judgement, worded by the check's sentence "column", for each table that lines need a column of and that has none. */
export function missingColumns(
  check: Check,
  context: CheckContext,
  field: Field,
  lines: readonly Line[],
): readonly Judgement[] {
  const counts = new Map<number, number>();
  for (const { commitment } of lines) counts.set(commitment.table, (counts.get(commitment.table) ?? 0) + 1);
  return [...counts].flatMap(([index, count]) => {
    const table = context.tender.tables[index];
    return table && table.fields[field] === undefined ? [judgementOf(check, table, field, count)] : [];
  });
}

const judgementOf = (check: Check, table: Table, field: Field, count: number): Judgement => ({
  rule: check.id,
  subject: { part: `${field} in ${table.sheet}` },
  outcome: "not-met",
  values: { sheet: table.sheet, count },
  at: cellIn(table, table.header, table.fields.measure ?? table.fields.title ?? table.fields.quantity ?? 0),
  variant: "column",
});

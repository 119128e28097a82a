import type { SetCell } from "../../src/core/change";
import { addressOf } from "../../src/core/location";
import { cellKey, valueAt, type Sheet, type Sheets } from "../../src/core/snapshot";
import { openXlsx } from "../../src/hosts/file/xlsx";

/** Values written into a workbook: the file, and sentences on what else changed. */
export interface ValuesTrial {
  readonly bytes: Uint8Array;
  readonly written: number;
  readonly faults: readonly string[];
}

/** The first number, the first text, the first formula and a blank cell of a sheet, each with another value. */
function someValues(sheet: Sheet): readonly SetCell[] {
  const places = new Map<string, SetCell>();
  const put = (kind: string, row: number, column: number, value: SetCell["value"]): void => {
    if (places.has(kind)) return;
    const expect = valueAt(sheet, row, column);
    places.set(kind, { kind: "set-cell", sheet: sheet.name, row, column, expect, value });
  };
  sheet.rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (sheet.formulas.has(cellKey(row, column))) put("formula", row, column, 4242.5);
      else if (typeof value === "number") put("number", row, column, 1234.5);
      else if (typeof value === "string" && value !== "") put("text", row, column, '=never "a" formula');
    });
  });
  put("blank", sheet.rows.length + 3, 2, 7);
  return [...places.values()];
}

const formulasOf = (sheet: Sheet): string =>
  [...sheet.formulas].map(([key, text]) => `${String(key)}=${text}`).join("\n");

/** Sentences on cells that differ though nobody asked for it, in one sheet. */
function strays(before: Sheet, after: Sheet | undefined, asked: readonly SetCell[]): readonly string[] {
  if (!after) return [`sheet "${before.name}" is gone`];
  const wanted = new Map(
    asked
      .filter((change) => change.sheet === before.name)
      .map((change) => [cellKey(change.row, change.column), change]),
  );
  const faults: string[] = [];
  const rows = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const due = wanted.get(cellKey(row, column))?.value ?? valueAt(before, row, column);
      if (!Object.is(valueAt(after, row, column), due))
        faults.push(`${before.name}!${addressOf(row, column)} is not "${String(due)}"`);
    }
  }
  const kept = { ...before, formulas: new Map([...before.formulas].filter(([key]) => !wanted.has(key))) };
  if (formulasOf(kept) !== formulasOf(after)) faults.push(`formulas of "${before.name}" differ`);
  return faults.slice(0, 3);
}

/** Sets a few values in the first sheet that takes them and reads the workbook again: every other cell is as it was. */
export async function tryValues(file: string, opened: Uint8Array): Promise<ValuesTrial> {
  const host = openXlsx(file, opened);
  const before: Sheets = await host.read();
  const sheet = before.sheets.find((one) => !one.isProtected && one.rows.length > 0);
  const asked = sheet ? someValues(sheet) : [];
  const refused = (await host.apply(asked)).map((refusal) => refusal.change);
  const done = asked.filter((change) => !refused.includes(change));
  const bytes = host.save();
  const after = await openXlsx(file, bytes).read();
  const faults = before.sheets.flatMap((one, index) => strays(one, after.sheets[index], done));
  const again = openXlsx(file, bytes);
  await again.apply(done);
  if (again.changedParts.length > 0)
    faults.push(`setting the values again changed ${again.changedParts.join(", ")}`);
  return { bytes, written: done.length, faults };
}

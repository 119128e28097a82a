/// <reference types="office-js" />

/** A cell that shows a day. */
export interface ShownDay {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly serial: number;
}

/** Days by which a workbook that counts from 1904 lags behind one that counts from 1900. */
const LATER = 1462;
/** Days that are looked at: the first whose year is shown decides. */
export const DAYS = 50;
const DAY = 86_400_000;

const yearOf = (serial: number): string => {
  const year = new Date((serial - 25_569) * DAY).getUTCFullYear();
  return Number.isNaN(year) ? "" : String(year);
};

/** Whether a shown day names the year that its serial has when days count from 1904; undefined where it does not tell. */
export function countsFrom1904(serial: number, shown: string): boolean | undefined {
  const figures: readonly string[] = shown.match(/\d+/g) ?? [];
  const names = (year: string): boolean =>
    year !== "" && (figures.includes(year) || figures.includes(year.slice(-2)));
  const [from1900, from1904] = [names(yearOf(serial)), names(yearOf(serial + LATER))];
  return from1900 === from1904 ? undefined : from1904;
}

/**
 * Whether a workbook counts its days from 1904. Excel's API does not say, so that it is told from what the cells show: one round trip,
 * and none where there is no day.
 */
export async function date1904Of(context: Excel.RequestContext, days: readonly ShownDay[]): Promise<boolean> {
  const asked = days.slice(0, DAYS).map(({ sheet, row, column, serial }) => ({
    serial,
    cell: context.workbook.worksheets.getItem(sheet).getCell(row, column).load("text"),
  }));
  if (asked.length === 0) return false;
  await context.sync();
  for (const { serial, cell } of asked) {
    const told = countsFrom1904(serial, cell.text[0]?.[0] ?? "");
    if (told !== undefined) return told;
  }
  return false;
}

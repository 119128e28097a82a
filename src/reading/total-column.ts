import type { HeadingCell } from "./headings";

/** The one column that holds the total of the years beside it; undefined where none or several could. */
export function totalOf(cells: readonly HeadingCell[]): HeadingCell | undefined {
  const totals = cells.filter(
    ({ heading, own }) =>
      heading === undefined &&
      /^(?:(?:grand|overall|contract) )?total(?: offered| committed| units| (?:over|across|for|of) (?:all|the) .+)?$/i.test(
        own.trim(),
      ),
  );
  return totals.length === 1 ? totals[0] : undefined;
}

/** Prints a table below a test's name, columns aligned, where the tests run aloud (COMMONWEAL_TABLES=1). */
export function showTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  if (process.env.COMMONWEAL_TABLES !== "1") return;
  const text = [head, ...rows.map((row) => row.map((cell) => cell.toLocaleString("en-GB")))];
  const widths = head.map((_, column) => Math.max(...text.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  const [first = [], ...rest] = text;
  process.stdout.write(`\n${title}\n\n${[line(first), rule, ...rest.map(line)].join("\n")}\n`);
}

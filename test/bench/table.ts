/** One way of doing the work; each does the same for the same number of lines. */
export interface Contender {
  readonly name: string;
  readonly lines: number;
  readonly run: () => unknown;
}

/** Lines a second of one contender: the median of the repetitions, and the ratio to the first contender within each repetition. */
export interface Speed {
  readonly name: string;
  readonly perSecond: number;
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Runs all contenders by turns, so that a slow spell of the machine meets every one, after a round to warm up. */
export async function race(contenders: readonly Contender[], repetitions: number): Promise<readonly Speed[]> {
  const speeds: number[][] = contenders.map(() => []);
  for (let round = -1; round < repetitions; round += 1) {
    for (const [index, { lines, run }] of contenders.entries()) {
      const start = performance.now();
      await run();
      const perSecond = (lines / (performance.now() - start)) * 1000;
      if (round >= 0) speeds[index]?.push(perSecond);
    }
  }
  const [first = []] = speeds;
  return contenders.map(({ name }, index) => {
    const own = speeds[index] ?? [];
    const ratios = own.map((speed, round) => speed / (first[round] ?? speed));
    return {
      name,
      perSecond: median(own),
      ratio: median(ratios),
      lowest: Math.min(...ratios),
      highest: Math.max(...ratios),
    };
  });
}

const grouped = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");

/** The speeds as a table of plain text; the first contender is 1.00. */
export function printTable(title: string, speeds: readonly Speed[]): string {
  const rows = speeds.map(({ name, perSecond, ratio, lowest, highest }) => [
    name,
    grouped(perSecond),
    ratio.toFixed(2),
    `${lowest.toFixed(2)}..${highest.toFixed(2)}`,
  ]);
  const all = [["", "lines/s", "ratio", "lowest..highest"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
  return [title, ...lines].join("\n");
}

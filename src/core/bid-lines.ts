import { atSize, type ContractSize } from "./contract-size";
import { chooseTogether } from "./exclusive";
import { excludeLine, lineValue, scoreLine } from "./line-score";
import type { MeasureRate } from "./measure-rate";
import type { LineScore } from "./scores";
import type { Bid } from "./tender";

/** A bid's lines as they score, in the order of the workbook. A line whose quantity is blank offers nothing and is not among them. */
export interface BidLines {
  readonly lines: readonly LineScore[];
  /** Whether a cap could not be applied because the contract's value or term is not known. */
  readonly isCapUnknown: boolean;
}

const NO_CONFLICTS: ReadonlySet<string> = new Set();

/** Scores every line of a bid in one lot: values first, then the caps of measures, then measures that must not count together. */
export function scoreLines(
  bid: Bid,
  rates: ReadonlyMap<string, MeasureRate>,
  size: ContractSize,
  decimals: number,
): BidLines {
  const offered = bid.commitments.filter(({ quantity }) => quantity.is !== "blank");
  const isWithdrawn = bid.withdrawn.is === "known" && bid.withdrawn.value;
  const lines = offered.map((commitment) => {
    const line = scoreLine(
      commitment,
      commitment.measure === undefined ? undefined : rates.get(commitment.measure),
      decimals,
    );
    return isWithdrawn ? excludeLine(line, "withdrawn") : line;
  });
  const byMeasure = groupByMeasure(lines);
  const isCapUnknown = applyCaps(lines, byMeasure, rates, size, decimals);
  excludeOverlaps(lines, byMeasure, rates, decimals);
  return { lines, isCapUnknown };
}

/** Positions of the lines that have a value above nought, by measure. */
function groupByMeasure(lines: readonly LineScore[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  lines.forEach((line, position) => {
    const id = line.commitment.measure;
    if (id === undefined || line.value === undefined || line.value <= 0) return;
    const group = groups.get(id);
    if (group) group.push(position);
    else groups.set(id, [position]);
  });
  return groups;
}

/**
 * Cuts each measure's quantity to its cap, shared by the bid's lines: those with the greater attribution count first, so that the order of rows
 * changes nothing. A cap that needs a size that is not known is not applied; the answer says whether there was one.
 */
function applyCaps(
  lines: LineScore[],
  byMeasure: ReadonlyMap<string, readonly number[]>,
  rates: ReadonlyMap<string, MeasureRate>,
  size: ContractSize,
  decimals: number,
): boolean {
  let isUnknown = false;
  for (const [id, positions] of byMeasure) {
    const cap = rates.get(id)?.measure.cap;
    if (!cap) continue;
    const cappedAt = atSize(cap.value, cap.basis, size);
    if (cappedAt === undefined) isUnknown = true;
    else fillCap(lines, positions, cappedAt, decimals);
  }
  return isUnknown;
}

function fillCap(lines: LineScore[], positions: readonly number[], cappedAt: number, decimals: number): void {
  const filled = positions
    .map((position) => ({ position, line: lines[position] }))
    .sort(
      (a, b) =>
        (b.line?.attribution ?? 0) - (a.line?.attribution ?? 0) ||
        (b.line?.counted ?? 0) - (a.line?.counted ?? 0),
    );
  let left = Math.max(0, cappedAt);
  for (const { position, line } of filled) {
    if (line?.counted === undefined || line.rate === undefined || line.attribution === undefined) continue;
    const counted = Math.min(line.counted, left);
    if (counted < line.counted) {
      lines[position] = {
        ...line,
        counted,
        cappedAt,
        value: lineValue(counted, line.rate, line.attribution, decimals),
      };
    }
    left -= counted;
  }
}

/** Of measures that must not count together, keeps the choice worth most and says for each of the others which one counts instead. */
function excludeOverlaps(
  lines: LineScore[],
  byMeasure: ReadonlyMap<string, readonly number[]>,
  rates: ReadonlyMap<string, MeasureRate>,
  decimals: number,
): void {
  const conflictsOf = (id: string): ReadonlySet<string> => rates.get(id)?.conflicts ?? NO_CONFLICTS;
  const worth = new Map<string, number>();
  for (const [id, positions] of byMeasure) {
    if (conflictsOf(id).size === 0) continue;
    worth.set(
      id,
      positions.reduce(
        (sum, position) => sum + Math.round((lines[position]?.value ?? 0) * 10 ** decimals),
        0,
      ),
    );
  }
  if (worth.size < 2) return;
  const chosen = chooseTogether(worth, conflictsOf);
  for (const id of worth.keys()) {
    if (chosen.has(id)) continue;
    const rivals = [...chosen].filter((other) => conflictsOf(id).has(other));
    const inFavourOf = rivals.sort(
      (a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || (a < b ? -1 : 1),
    )[0];
    for (const position of byMeasure.get(id) ?? []) {
      const line = lines[position];
      if (line) lines[position] = excludeLine(line, "excluded-by-another", inFavourOf);
    }
  }
}

/** Something that is put in order by points. */
export interface Placed {
  readonly bidder: string;
  readonly points: number;
}

/** In order of points, most first, then of name, so that the order of bidders in the workbook changes nothing. */
export const byPoints = (a: Placed, b: Placed): number =>
  b.points - a.points || (a.bidder < b.bidder ? -1 : a.bidder > b.bidder ? 1 : 0);

/** The rank of each number of points: 1 is first; equal points share the better rank and the next is skipped (1, 2, 2, 4). */
export function ranksByPoints(
  placed: readonly Placed[],
): ReadonlyMap<number, { readonly rank: number; readonly isTied: boolean }> {
  const ranks = new Map<number, { rank: number; isTied: boolean }>();
  [...placed].sort(byPoints).forEach(({ points }, index) => {
    const above = ranks.get(points);
    ranks.set(points, above ? { rank: above.rank, isTied: true } : { rank: index + 1, isTied: false });
  });
  return ranks;
}

/**
 * Who comes first and second, with those that share a place: the first group of equal points, and the second where the first holds one bidder.
 * Two fields of bids have the same order of the first two exactly where this text is the same.
 */
export function firstTwo(placed: readonly Placed[]): string {
  const groups = new Map<number, string[]>();
  for (const { bidder, points } of [...placed].sort(byPoints)) {
    const group = groups.get(points);
    if (group) group.push(bidder);
    else groups.set(points, [bidder]);
  }
  const [first = [], second = []] = groups.values();
  return JSON.stringify(first.length > 1 ? [first] : [first, second]);
}

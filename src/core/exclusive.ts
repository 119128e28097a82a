/**
 * Which of several measures count, where some must not count together: the choice with the greatest sum, so that offering more never lowers it.
 * `worth` is in whole pence (or the smallest part of a point). Equal choices: the one with the measure of more worth, then of the lower id.
 */
export function chooseTogether(
  worth: ReadonlyMap<string, number>,
  conflictsOf: (id: string) => ReadonlySet<string>,
): ReadonlySet<string> {
  const worthOf = (id: string): number => worth.get(id) ?? 0;
  const byWorth = [...worth.keys()].sort((a, b) => worthOf(b) - worthOf(a) || (a < b ? -1 : 1));
  return best(byWorth).chosen;

  function best(open: readonly string[]): { readonly sum: number; readonly chosen: ReadonlySet<string> } {
    const free = new Set<string>();
    const contested: string[] = [];
    for (const id of open) {
      if (open.some((other) => conflictsOf(id).has(other))) contested.push(id);
      else free.add(id);
    }
    const freeSum = sum(free);
    const group = connected(contested);
    const pivot = group[0];
    if (pivot === undefined) return { sum: freeSum, chosen: free };
    const rest = contested.filter((id) => !group.includes(id));
    const withIt = best(group.filter((id) => id !== pivot && !conflictsOf(pivot).has(id)));
    const own = worthOf(pivot) + withIt.sum;
    const others = group.filter((id) => id !== pivot);
    const without = sum(others) > own ? best(others) : undefined;
    const picked =
      without && without.sum > own ? without : { sum: own, chosen: new Set([pivot, ...withIt.chosen]) };
    const further = best(rest);
    return {
      sum: freeSum + picked.sum + further.sum,
      chosen: new Set([...free, ...picked.chosen, ...further.chosen]),
    };
  }

  function sum(ids: Iterable<string>): number {
    let total = 0;
    for (const id of ids) total += worthOf(id);
    return total;
  }

  /** The group of measures, linked by conflicts, that holds the first one; in the order given. */
  function connected(ids: readonly string[]): readonly string[] {
    const reached = new Set(ids.slice(0, 1));
    for (const id of reached) for (const other of ids) if (conflictsOf(id).has(other)) reached.add(other);
    return ids.filter((id) => reached.has(id));
  }
}

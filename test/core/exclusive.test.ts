import fc from "fast-check";
import { chooseTogether } from "../../src/core/exclusive";

const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Conflicts both ways from a list of pairs. */
function conflicts(pairs: readonly (readonly [string, string])[]): (id: string) => ReadonlySet<string> {
  const all = new Map(NAMES.map((name) => [name, new Set<string>()]));
  for (const [a, b] of pairs) {
    if (a === b) continue;
    all.get(a)?.add(b);
    all.get(b)?.add(a);
  }
  return (id) => all.get(id) ?? new Set();
}

const chosen = (
  worth: Readonly<Record<string, number>>,
  pairs: readonly (readonly [string, string])[],
): readonly string[] => [...chooseTogether(new Map(Object.entries(worth)), conflicts(pairs))].sort();

test.each<
  readonly [
    string,
    Readonly<Record<string, number>>,
    readonly (readonly [string, string])[],
    readonly string[],
  ]
>([
  ["without conflicts all count", { a: 1, b: 2 }, [], ["a", "b"]],
  ["of two the one worth more", { a: 1, b: 2 }, [["a", "b"]], ["b"]],
  ["of two equals the lower name", { b: 2, a: 2 }, [["a", "b"]], ["a"]],
  [
    "of three that all exclude each other one",
    { a: 1, b: 3, c: 2 },
    [
      ["a", "b"],
      ["b", "c"],
      ["a", "c"],
    ],
    ["b"],
  ],
  [
    "both ends of a chain where they are worth more than its middle",
    { a: 10, b: 11, c: 10 },
    [
      ["a", "b"],
      ["b", "c"],
    ],
    ["a", "c"],
  ],
  [
    "its middle where it is worth more",
    { a: 10, b: 21, c: 10 },
    [
      ["a", "b"],
      ["b", "c"],
    ],
    ["b"],
  ],
  ["nothing of nothing", {}, [], []],
])("%s", (_, worth, pairs, is) => {
  expect(chosen(worth, pairs)).toEqual(is);
});

test("no other choice without a conflict is worth more, and more worth never lowers the sum", () => {
  const pair = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES));
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
      fc.array(pair, { maxLength: 12 }),
      fc.nat(7),
      (values, pairs, which) => {
        const conflictsOf = conflicts(pairs);
        const isAllowed = (set: readonly string[]): boolean =>
          set.every((a) => set.every((b) => !conflictsOf(a).has(b)));
        const worthOf = (set: readonly string[]): number =>
          set.reduce((sum, name) => sum + (values[NAMES.indexOf(name)] ?? 0), 0);
        const worth = Object.fromEntries(NAMES.map((name, index) => [name, values[index] ?? 0]));
        const own = chosen(worth, pairs);
        expect(isAllowed(own)).toBe(true);
        const every = Array.from({ length: 256 }, (_, bits) =>
          NAMES.filter((_name, index) => (bits >> index) & 1),
        );
        expect(worthOf(own)).toBe(Math.max(...every.filter(isAllowed).map(worthOf)));
        const raised = NAMES[which] ?? "a";
        const after = chosen({ ...worth, [raised]: (worth[raised] ?? 0) + 5 }, pairs);
        expect(worthOf(after) + (after.includes(raised) ? 5 : 0)).toBeGreaterThanOrEqual(worthOf(own));
      },
    ),
    { numRuns: 200 },
  );
});

test("forty measures in a ring, and forty that all exclude each other, are settled at once", () => {
  const names = Array.from({ length: 40 }, (_, index) => `m${String(index)}`);
  const worth = new Map(names.map((name, index) => [name, 100 + ((index * 37) % 41)]));
  const ring = (id: string): ReadonlySet<string> => {
    const index = names.indexOf(id);
    return new Set([names[(index + 1) % 40] ?? "", names[(index + 39) % 40] ?? ""]);
  };
  const clique = (id: string): ReadonlySet<string> => new Set(names.filter((name) => name !== id));
  const start = performance.now();
  expect(chooseTogether(worth, ring).size).toBeGreaterThan(13);
  expect(chooseTogether(worth, clique).size).toBe(1);
  expect(performance.now() - start).toBeLessThan(2000);
});

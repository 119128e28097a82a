/** The value with what stands at a JSON pointer replaced; `undefined` takes it away. */
export function editJson(value: unknown, pointer: string, next: unknown): unknown {
  const [, first, ...rest] = pointer.split("/");
  if (first === undefined) return next;
  const tail = rest.map((step) => `/${step}`).join("");
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) =>
      String(index) === first ? editJson(item, tail, next) : item,
    );
    return Number(first) < value.length ? items.filter((item) => item !== undefined) : [...items, next];
  }
  const entries = new Map(Object.entries<unknown>({ ...(typeof value === "object" ? value : {}) }));
  entries.set(first, editJson(entries.get(first), tail, next));
  return Object.fromEntries([...entries].filter(([, inner]) => inner !== undefined));
}

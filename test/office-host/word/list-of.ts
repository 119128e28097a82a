import { badArgument, notFound } from "../core/api-error";
import type { Spec, Wire } from "../core/wire";

/** The members that Word's collections have in common. */
export function listOf<T extends object>(
  name: string,
  items: (self: T) => readonly Wire[],
): {
  readonly items: (self: T) => readonly Wire[];
  readonly tracked: true;
  readonly call: NonNullable<Spec<T>["call"]>;
} {
  return {
    items,
    tracked: true,
    call: {
      GetFirst: (self) => {
        const [first] = items(self);
        if (first) return first;
        throw notFound(`${name}.getFirst`);
      },
      GetFirstOrNullObject: (self) => items(self)[0] ?? null,
      GetLast: (self) => {
        const last = items(self).at(-1);
        if (last) return last;
        throw notFound(`${name}.getLast`);
      },
      GetLastOrNullObject: (self) => items(self).at(-1) ?? null,
      GetItem: (self, args) => {
        const found = items(self)[args.number(0)];
        if (found) return found;
        throw badArgument(`${name}.getItem`);
      },
      GetItemAt: (self, args) => {
        const found = items(self)[args.number(0)];
        if (found) return found;
        throw badArgument(`${name}.getItemAt`);
      },
      GetCount: (self) => items(self).length,
    },
  };
}

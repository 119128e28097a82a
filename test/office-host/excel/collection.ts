import { badArgument, notFound } from "../core/api-error";
import type { Args } from "../core/args";
import type { Spec, Wire } from "../core/wire";

/** The members that collections have in common, over a list and a way to find one by key. */
export function collectionOf<T extends object>(
  name: string,
  items: (self: T) => readonly Wire[],
  find: (self: T, key: string) => Wire | undefined,
): {
  readonly items: (self: T) => readonly Wire[];
  readonly index: (self: T, args: Args) => Wire | null;
  readonly get: NonNullable<Spec<T>["get"]>;
  readonly call: NonNullable<Spec<T>["call"]>;
} {
  const need = (self: T, args: Args): Wire => {
    const found = find(self, args.text(0));
    if (found) return found;
    throw notFound(`${name}.getItem`);
  };
  return {
    items,
    index: need,
    get: { Count: (self) => items(self).length },
    call: {
      GetCount: (self) => items(self).length,
      GetItem: need,
      GetItemOrNullObject: (self, args) => find(self, args.text(0)) ?? null,
      GetItemAt: (self, args) => {
        const found = items(self)[args.number(0)];
        if (found) return found;
        throw badArgument(`${name}.getItemAt`);
      },
    },
  };
}

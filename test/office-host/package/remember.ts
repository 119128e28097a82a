import { treeRevision } from "./xml";

/** Works something out once for each key, until any tree changes. */
export function remember<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly revision: number; readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found?.revision === treeRevision()) return found.value;
    const value = work(key);
    known.set(key, { revision: treeRevision(), value });
    return value;
  };
}

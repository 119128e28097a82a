/** One value that views look at: read whole, changed by a function of what it was. */
export interface Store<T> {
  readonly get: () => T;
  readonly change: (next: (now: T) => T) => void;
  /** Calls the listener after every change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that starts with `initial`. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    change(next) {
      const before = value;
      value = next(before);
      if (value !== before) for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

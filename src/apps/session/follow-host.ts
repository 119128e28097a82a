import type { Live, Off } from "../../core/ports";
import type { SessionState } from "./session-state";
import type { Store } from "./store";

/** Follows edits and the selection until the returned function is called: an edit makes the result old, and a quick one is checked again. */
export function followHost<S extends SessionState<{ readonly isQuick: boolean }>>(
  host: Partial<Live>,
  store: Store<S>,
  check: () => Promise<void>,
): Off {
  const offs = [
    host.onChange?.(() => {
      const { result, work } = store.get();
      if (!result || work) return;
      store.change((now) => ({ ...now, isStale: true }));
      if (result.isQuick) void check();
    }),
    host.onSelect?.((selection) => {
      store.change((now) => ({ ...now, selection }));
    }),
  ];
  return () => {
    for (const off of offs) off?.();
  };
}

import { useEffect, useRef, type FocusEventHandler, type RefCallback } from "react";
import { isFocusLost } from "./is-focus-lost";

/** What keeps the keyboard inside the pane: a place for focus, and what notices where focus is. */
export interface FocusKeeper {
  readonly place: RefCallback<HTMLElement>;
  readonly onFocus: FocusEventHandler;
}

/**
 * Gives focus a place when a change of the view took away the control that had it: Office takes Tab from the page itself for leaving, so
 * the keyboard would fall out of the pane. Focus that is on something is never moved.
 */
export function useFocusKeeper(): FocusKeeper {
  const place = useRef<HTMLElement>(null);
  const last = useRef<Element>(null);
  useEffect(() => {
    if (!isFocusLost() || last.current === null || last.current.isConnected) return;
    last.current = null;
    place.current?.focus();
  });
  return {
    place: (element) => {
      place.current = element;
    },
    onFocus: ({ target }) => {
      last.current = target;
    },
  };
}

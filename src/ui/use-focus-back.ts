import { useCallback, useEffect, useRef, type RefCallback } from "react";
import { isFocusLost } from "./is-focus-lost";

/**
 * A place for focus when what was open closes, and what had focus in it is gone: without one the keyboard would fall out of the pane,
 * since Office takes Tab from the page itself for leaving. Focus that is somewhere else stays there.
 */
export function useFocusBack(isOpen: boolean): RefCallback<HTMLElement> {
  const place = useRef<HTMLElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) place.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return useCallback((element) => {
    place.current = element;
  }, []);
}

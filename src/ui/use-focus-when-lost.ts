import { useCallback, useEffect, useRef, type RefCallback } from "react";

/** A place for focus when a list grows shorter (`length`) and what had focus went with it; focus that is somewhere else stays there. */
export function useFocusWhenLost(length: number): RefCallback<HTMLElement> {
  const place = useRef<HTMLElement>(null);
  const last = useRef(length);
  useEffect(() => {
    const active = document.activeElement;
    if (length < last.current && document.hasFocus() && (active === null || active === document.body))
      place.current?.focus();
    last.current = length;
  }, [length]);
  return useCallback((element) => {
    place.current = element;
  }, []);
}

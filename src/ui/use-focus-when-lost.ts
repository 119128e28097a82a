import { useCallback, useEffect, useRef, type RefCallback } from "react";
import { isFocusLost } from "./is-focus-lost";

/** A place for focus when a list grows shorter (`length`) and what had focus went with it; focus that is somewhere else stays there. */
export function useFocusWhenLost(length: number): RefCallback<HTMLElement> {
  const place = useRef<HTMLElement>(null);
  const last = useRef(length);
  useEffect(() => {
    if (length < last.current && isFocusLost()) place.current?.focus();
    last.current = length;
  }, [length]);
  return useCallback((element) => {
    place.current = element;
  }, []);
}

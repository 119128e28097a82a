/// <reference types="office-js" />
import type { Looks } from "../../ui/theme";

const DARK = "(prefers-color-scheme: dark)";

// Before Office is ready there is no context, though its types say that there always is.
const contextNow = (): Partial<Office.Context> | undefined => Office.context;

/** Office's own theme where it says which; else what the system prefers. */
export function looksNow(): Looks {
  // Excel on the web has no theme in its context.
  const isDark = contextNow()?.officeTheme?.isDarkTheme ?? matchMedia(DARK).matches;
  return isDark ? "dark" : "light";
}

/** Calls back whenever the system's preference changes, until the returned function is called. */
export function onLooks(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => {
    query.removeEventListener("change", changed);
  };
}

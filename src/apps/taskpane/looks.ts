/// <reference types="office-js" />
import type { Looks } from "../../ui/theme";

const DARK = "(prefers-color-scheme: dark)";

/** Office's own theme where it says which; else what the system prefers. */
export function looksNow(): Looks {
  // Before Office is ready there is no context, and Excel on the web has no theme in it.
  const context: Partial<Office.Context> | undefined = Office.context;
  const isDark = context?.officeTheme?.isDarkTheme ?? matchMedia(DARK).matches;
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

/** Whether the page has the keyboard and no control of it has focus, as when the one that had it is gone. */
export function isFocusLost(): boolean {
  const active = document.activeElement;
  return document.hasFocus() && (active === null || active === document.body);
}

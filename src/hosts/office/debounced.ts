/** Milliseconds that the person must pause before we look again. */
export const PAUSE = 400;

/** One call after the last of several that follow each other. */
export function debounced(work: () => void): { readonly call: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  const call = (): void => {
    stop();
    timer = setTimeout(work, PAUSE);
  };
  return { call, stop };
}

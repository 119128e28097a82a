import { useEffect, useState } from "react";

/** What `open` resolves to, once it has; undefined until then. A fault is thrown where the view is drawn. `open` runs anew where it is another function. */
export function useOpened<T>(open: () => Promise<T>): T | undefined {
  const [opened, setOpened] = useState<{ readonly value: T; readonly by: () => Promise<T> } | undefined>(
    undefined,
  );
  const [fault, setFault] = useState<Error | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    open().then(
      (value) => {
        if (isWanted) setOpened({ value, by: open });
      },
      (error: unknown) => {
        if (isWanted) setFault(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [open]);
  if (fault !== undefined) throw fault;
  return opened?.by === open ? opened.value : undefined;
}

/// <reference types="office-js" />
import { parseAddress, type CellLocation } from "../../../core/location";
import type { Live, Off } from "../../../core/ports";
import { debounced } from "../debounced";
import { showCell } from "./show-cell";

interface Seen {
  readonly sheet: string;
  readonly address: string;
  readonly isOurs: boolean;
}

/** The first cell of an address such as "B2:D5" or "B:B"; undefined where it names none. */
function firstCell(address: string): { readonly row: number; readonly column: number } | undefined {
  const [first = ""] = (address.split("!").at(-1) ?? "").split(/[:,]/);
  const full = /^\$?\d+$/.test(first)
    ? `A${first.replace("$", "")}`
    : /\d$/.test(first)
      ? first
      : `${first}1`;
  return parseAddress(full);
}

async function locate(seen: readonly Seen[]): Promise<readonly CellLocation[]> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const sheets = workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const names = new Map(sheets.items.map(({ id, name }) => [id, name]));
    return seen.flatMap(({ sheet, address }): readonly CellLocation[] => {
      const [name, cell] = [names.get(sheet), firstCell(address)];
      return name !== undefined && cell ? [{ kind: "cell", file: workbook.name, sheet: name, ...cell }] : [];
    });
  });
}

/** Tells a handler of places once the person pauses: each once, in the order in which they were last seen. */
function pausing(handler: (at: CellLocation) => void): { see: (seen: Seen) => void; stop: () => void } {
  let waiting = new Map<string, Seen>();
  let isOff = false;
  const tell = async (): Promise<void> => {
    const seen = [...waiting.values()];
    waiting = new Map();
    for (const at of await locate(seen)) if (!isOff) handler(at);
  };
  const { call, stop } = debounced(() => void tell());
  return {
    see: (seen) => {
      if (isOff || seen.isOurs) return;
      const key = `${seen.sheet} ${seen.address}`;
      waiting.delete(key);
      waiting.set(key, seen);
      call();
    },
    stop: () => {
      isOff = true;
      stop();
    },
  };
}

interface Registered {
  readonly context: OfficeExtension.ClientRequestContext;
  readonly remove: () => void;
}

/** Takes a registration back, in the context in which it was made, as Excel wants it. */
function offOf(made: Promise<Registered>, stop: () => void): Off {
  return () => {
    stop();
    void made.then(({ context, remove }) => {
      remove();
      return context.sync();
    });
  };
}

/** What the workbook open in Excel can do besides: go to a cell, and tell of changes and of the selection. */
export function excelLive(): Live {
  return {
    show: async (at) => {
      if (at.kind === "cell") await showCell(at);
    },
    onChange: (handler) => {
      const { see, stop } = pausing(handler);
      const made = Excel.run(async (context) => {
        const result = context.workbook.worksheets.onChanged.add((event) => {
          see({
            sheet: event.worksheetId,
            address: event.address,
            isOurs: event.triggerSource === "ThisLocalAddin",
          });
          return Promise.resolve();
        });
        await context.sync();
        return {
          context: result.context,
          remove: () => {
            result.remove();
          },
        };
      });
      return offOf(made, stop);
    },
    onSelect: (handler) => {
      const { see, stop } = pausing(handler);
      const made = Excel.run(async (context) => {
        const result = context.workbook.worksheets.onSelectionChanged.add((event) => {
          see({ sheet: event.worksheetId, address: event.address, isOurs: false });
          return Promise.resolve();
        });
        await context.sync();
        return {
          context: result.context,
          remove: () => {
            result.remove();
          },
        };
      });
      return offOf(made, stop);
    },
  };
}

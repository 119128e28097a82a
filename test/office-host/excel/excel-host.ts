import type { Hosted } from "../core/host";
import { kind, type Wire } from "../core/wire";
import { FileSettings } from "../shared/file-settings";
import { areaName } from "./a1";
import { writeCells } from "./edit-cells";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { setWires } from "./wires";
import { workbookKind } from "./workbook-kind";
import type { Workbook } from "./workbook";
import { worksheet } from "./worksheets";

/** Objects that office.js makes by name for its own housekeeping. */
const service = kind<object>("Service", {
  call: { NotifyActionHandlerReady: () => undefined, _NotifyActionHandlerReady: () => undefined },
});

/** Puts a workbook behind the executor. */
export function hostWorkbook(book: Workbook): Hosted {
  setWires(book, { range, worksheet, areas: (sheet, areas) => rangeAreas({ sheet, areas }) });
  const settings = new FileSettings(book.pkg);
  return {
    namespace: "Excel",
    readOnly: book.readOnly,
    copy: () => book.save(),
    root: workbookKind(book),
    make: (name): Wire | undefined => (/AddinInternalService/.test(name) ? service({}) : undefined),
    settle: () => {
      book.calculator.settle();
      book.hand = "add-in";
    },
    readSettings: () => settings.read(),
    writeSettings: (all) => {
      settings.write(all);
    },
    selectedText: () => {
      const { sheet, area } = book.selection;
      const rows: string[] = [];
      for (let row = area.top; row <= area.bottom; row++) {
        const line: string[] = [];
        for (let column = area.left; column <= area.right; column++)
          line.push(String(sheet.content(row, column).value));
        rows.push(line.join("\t"));
      }
      return rows.join("\n");
    },
    replaceSelection: (text) => {
      writeCells(book.selection, text);
    },
    connect: (emit, selectionMoved) => {
      book.emit = emit;
      book.selectionMoved = selectionMoved;
    },
  };
}

/** Where the selection is, as Excel shows it in the name box. */
export const selectedAddress = (book: Workbook): string => areaName(book.selection.area);

import type { Sheets } from "../../core/snapshot";
import { readCellFormats } from "./cell-formats";
import { readOwnPart } from "./own-part";
import type { Package } from "./package";
import { readComments } from "./read-comments";
import { readSheet } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";
import { fullRoom } from "./sheet-cells";
import { workbookParts } from "./workbook-parts";

/**
 * A workbook file as facts: every worksheet's cells with their cached results. `each` is told after every sheet, and stops the reading
 * by throwing. Throws FileRefused for what is no sound workbook.
 */
export function readWorkbook(pkg: Package, each?: (done: number, total: number) => void): Sheets {
  const { sheets, sharedStrings, styles, date1904, isLocked } = workbookParts(pkg);
  const strings = readSharedStrings(pkg, sharedStrings);
  const formats = readCellFormats(pkg, styles);
  const own = readOwnPart(pkg);
  const ours = new Set(own.stamp?.sheets.map((name) => name.toLowerCase()));
  const room = fullRoom();
  const taken = new Set<string>();
  return {
    kind: "workbook",
    file: pkg.file,
    sheets: sheets.map(({ name, visibility, part }, index) => {
      const context = { file: pkg.file, sheet: name, strings, formats, date1904, room };
      const sheet = {
        ...readSheet(pkg, part, context),
        name,
        visibility,
        isOurs: ours.has(name.toLowerCase()),
        comments: readComments(pkg, part, taken),
      };
      each?.(index + 1, sheets.length);
      return sheet;
    }),
    date1904,
    isLocked,
    ...own,
  };
}

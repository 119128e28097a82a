import { parseAddress } from "../../../src/core/location";
import { findByType } from "../../../src/hosts/file/opc";
import { openPackage } from "../../../src/hosts/file/package";
import { workbookParts } from "../../../src/hosts/file/workbook-parts";
import type { StandingMark } from "../../../src/hosts/memory";

/** Open marks in a file's parts of threads, told by their opening words alone. */
export function marksIn(bytes: Uint8Array): readonly StandingMark[] {
  const pkg = openPackage("marks.xlsx", bytes);
  return workbookParts(pkg).sheets.flatMap(({ name, part }) =>
    findByType(pkg, part, "threadedComment").flatMap(({ target }) => {
      const all = (pkg.text(target) ?? "").matchAll(
        /<threadedComment\s+ref="([A-Z]+\d+)"[^>]*><text>(Commonweal ·[^<]*)<\/text>/g,
      );
      return [...all].map(([, ref = "", text = ""]) => ({
        sheet: name,
        text,
        ...(parseAddress(ref) ?? { row: -1, column: -1 }),
      }));
    }),
  );
}

import type { WorkbookChange } from "../../core/change";
import { FileRefused, type Host, type Watch } from "../../core/ports";
import type { Sheets } from "../../core/snapshot";
import { isStrict } from "./office-kind";
import { relationships, typeName } from "./opc";
import { openPackage } from "./package";
import { readWorkbook } from "./read-workbook";
import { applyChanges } from "./workbook/apply";
import { workbookParts } from "./workbook-parts";
import { XML_HEAD } from "./xml";
import { packed, writeEntries } from "./zip";

/** A workbook file in memory: what `save` returns is the file as opened with our changes spliced in, every other byte as it was. */
export interface XlsxHost extends Host<Sheets, WorkbookChange> {
  save(): Uint8Array;
  /** Names of the parts that differ from the file as opened. */
  readonly changedParts: readonly string[];
  /** Whether the file carries a digital signature, which any change breaks. */
  readonly isSigned: boolean;
}

const later = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

/**
 * Opens an .xlsx or .xlsm file. Throws FileRefused for what is no sound workbook; `apply` throws it for Strict OOXML, which is read
 * but not written.
 */
export function openXlsx(file: string, bytes: Uint8Array): XlsxHost {
  const pkg = openPackage(file, bytes);
  workbookParts(pkg);
  let snapshot: Sheets | undefined;
  const read = (watch?: Watch): Sheets =>
    (snapshot ??= readWorkbook(pkg, (done, total) => {
      watch?.signal.throwIfAborted();
      watch?.progress(done, total);
    }));
  return {
    read: (watch) => later(() => read(watch)),
    apply: (changes, options) =>
      later(() => {
        if (changes.length === 0) return [];
        if (isStrict(pkg)) {
          throw new FileRefused(
            file,
            "strict",
            `${file} is in the strict form of the Office Open XML standard, which is read but not written. Open it in Excel, save it as "Excel Workbook (.xlsx)", then try once more.`,
          );
        }
        const book = read();
        snapshot = undefined;
        return applyChanges(pkg, book, changes, options?.watch);
      }),
    save: () => pkg.save(),
    get changedParts() {
      return pkg.changed();
    },
    get isSigned() {
      return relationships(pkg, "").some(
        (one) => typeName(one.type) === "origin" && one.type.includes("digital-signature"),
      );
    },
  };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

const PARTS = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_MAIN}"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
};

/** A workbook of no sheets yet: Excel opens it once a `write-sheet` has given it one. */
export const blankXlsx = (): Uint8Array =>
  writeEntries(
    Object.entries(PARTS).map(([name, xml]) => packed(name, new TextEncoder().encode(XML_HEAD + xml))),
  );

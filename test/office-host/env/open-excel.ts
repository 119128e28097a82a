/// <reference types="office-js" />
import { hostWorkbook } from "../excel/excel-host";
import { Person } from "../excel/person";
import { Workbook } from "../excel/workbook";
import { openOffice, type Office, type OfficeOptions } from "./office";

/** An open workbook. */
export interface ExcelOffice extends Office {
  book: Workbook;
  /** Somebody at the screen, beside the add-in. */
  person: Person;
  /** The file as it now stands. */
  readonly save: () => Uint8Array;
  /** Opens another workbook behind the same office.js, which is much quicker than to start anew. */
  readonly reopen: (file: Uint8Array) => void;
}

/** Opens a workbook in Excel. */
export async function openExcel(
  file: Uint8Array,
  options: OfficeOptions & { readonly readOnly?: boolean } = {},
): Promise<ExcelOffice> {
  const book = new Workbook(file, options.readOnly);
  const office = await openOffice(hostWorkbook(book), options);
  const open: ExcelOffice = {
    ...office,
    book,
    person: new Person(book),
    save: () => open.book.save(),
    reopen: (other) => {
      open.book = new Workbook(other, options.readOnly);
      open.person = new Person(open.book);
      office.host.swap(hostWorkbook(open.book));
    },
  };
  return open;
}

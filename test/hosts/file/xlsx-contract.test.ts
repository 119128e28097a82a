import { openXlsx } from "../../../src/hosts/file/xlsx";
import { workbookContract } from "../contract";
import { marksIn } from "./marks-in";
import { workbookBytes } from "./workbook-bytes";

workbookContract("the host of .xlsx files", (sheets, notes) => {
  const host = openXlsx(sheets.file, workbookBytes(sheets, notes));
  return {
    host,
    marks: () => marksIn(host.save()),
    reopened: () => Promise.resolve(openXlsx(sheets.file, host.save())),
    content: () => host.save(),
  };
});

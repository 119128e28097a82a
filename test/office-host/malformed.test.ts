import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync, strToU8 } from "fflate";
import { Workbook } from "./excel/workbook";
import { blankWorkbook } from "./package/blank-workbook";
import { BadFile } from "./package/bad-file";
import { OfficePackage } from "./package/office-package";

const CORPUS = path.resolve("../shared/corpus/xlsx");
const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const fault = (open: () => unknown): unknown => {
  try {
    return open();
  } catch (error) {
    if (error instanceof BadFile) return error.message;
    throw error;
  }
};

/** A sound workbook with one part put in place of its own. */
const withPart = (name: string, text: string): Uint8Array => {
  const pkg = new OfficePackage(blankWorkbook("Sheet1"));
  return zipOf(
    Object.fromEntries([...pkg.names().map((one) => [one, pkg.text(one)] as const), [name, text]]),
  );
};

test.each([
  ["text", strToU8("no zip"), /^The file is no zip package: /],
  [
    "a zip of something else",
    zipOf({ "readme.txt": "hello" }),
    /^The file has no part \[Content_Types\]\.xml\.$/,
  ],
  [
    "a part cut short",
    withPart("xl/workbook.xml", "<workbook><sheets>"),
    /^xl\/workbook\.xml is not well-formed XML: /,
  ],
  [
    "a workbook without sheets",
    withPart(
      "xl/workbook.xml",
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    ),
    /^The workbook has no worksheet\.$/,
  ],
])("%s is not opened, and the part at fault is named", (_, file, message) => {
  expect(fault(() => new Workbook(file))).toMatch(message);
});

const REAL = path.join(CORPUS, "exceljs__invalid-xml.xlsx");
(existsSync(REAL) ? test : test.skip)(
  "a real file that is no XML names its part and what is wrong with it",
  () => {
    expect(fault(() => new Workbook(new Uint8Array(readFileSync(REAL))))).toMatch(
      /^xl\/worksheets\/sheet1\.xml is not well-formed XML: text data outside of root node\.$/,
    );
  },
);

test("a workbook without formats is given the usual ones, as Excel does", () => {
  const pkg = new OfficePackage(blankWorkbook("Sheet1"));
  const relations = pkg.text("xl/_rels/workbook.xml.rels").replace(/<Relationship [^>]*styles[^>]*\/>/, "");
  const types = pkg.text("[Content_Types].xml").replace(/<Override [^>]*styles[^>]*\/>/, "");
  const file = zipOf({
    ...Object.fromEntries(pkg.names().map((one) => [one, pkg.text(one)])),
    "xl/_rels/workbook.xml.rels": relations,
    "[Content_Types].xml": types,
  });
  const book = new Workbook(file);
  expect(book.styles.formatOf(0)).toBe("General");
});

test("a workbook that is open for reading only keeps every part as it was", () => {
  const book = new Workbook(blankWorkbook("Sheet1"), true);
  expect(() => book.sheets[0]?.edit()).toThrow("You can't perform the requested operation.");
});

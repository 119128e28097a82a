import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { FileRefused } from "../../../src/core/ports";
import type { Sheets } from "../../../src/core/snapshot";
import { openPackage, type Package } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";

/**
 * Real workbooks that nobody here wrote, with what a count of their XML found in each ("3 sheets; 1 hidden; 868 formulas …"). Every
 * seventh is read here, and every one of public bodies under a megabyte; COMMONWEAL_CORPUS=all reads them all.
 */
const CORPUS = resolve("../shared/corpus");
const isThere = existsSync(`${CORPUS}/manifest.tsv`);

interface Listed {
  readonly file: string;
  readonly category: string;
  readonly bytes: number;
  readonly why: string;
}

const all: readonly Listed[] = (isThere ? readFileSync(`${CORPUS}/manifest.tsv`, "utf8").split("\n") : [])
  .map((line) => line.split("\t"))
  .filter(([, kind]) => kind === "xlsx")
  .map(([file = "", , category = "", , , , , bytes = "", , , why = ""]) => ({
    file,
    category,
    bytes: Number(bytes),
    why,
  }));

const isChosen = ({ category, bytes }: Listed, at: number): boolean =>
  process.env.COMMONWEAL_CORPUS === "all" ||
  category === "robustness" ||
  (category === "mission" ? bytes < 150_000 : at % 9 === 0 && bytes < 400_000);

/** What each file is refused for; every other one must read. */
const REFUSED: Readonly<Record<string, string>> = {
  // Leads with a line break before the XML, lacks every part but a sheet, is in Excel 2007's beta format, declares a document type.
  "exceljs__invalid-xml.xlsx": "damaged",
  "exceljs__missing-bits.xlsx": "wrong-kind",
  "openxmlsdk__ProjectStatusReport_TP10094814.xltx": "damaged",
  "poi__poc-xmlbomb.xlsx": "doctype",
  "poi__xlsx-corrupted.xlsx": "damaged",
};

const count = (why: string, what: RegExp): number => Number(what.exec(why)?.[1] ?? 0);
const total = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

/** What the count of XML took in and a reader must not, found by other means than the reader's. */
function besides(pkg: Package): { formulas: number; protections: number; sheets: number; hidden: number } {
  const texts = pkg
    .names()
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
    .map((name) => pkg.text(name) ?? "");
  const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const workbook = pkg.text("xl/workbook.xml") ?? "";
  const others =
    pkg.text("xl/_rels/workbook.xml.rels")?.match(/<[^>]*relationships\/(chartsheet|dialogsheet)"[^>]*>/g) ??
    [];
  const ids = others.map((one) => /\bId="([^"]+)"/.exec(one)?.[1] ?? "");
  const listed = ids.flatMap((id) => new RegExp(`<[^>]*:id="${id}"[^>]*>`).exec(workbook) ?? []);
  return {
    // Formulas of validations, sparklines and conditional formats in extensions, which are not in a cell.
    formulas: total(texts, (text) =>
      matches(text.slice(text.lastIndexOf("sheetData>")), /<(?:\w+:)?f[\s>/]/g),
    ),
    // A protection that is there but not switched on.
    protections: total(texts, (text) =>
      matches(text, /<(?:\w+:)?sheetProtection(?![^>]*\ssheet="(?:1|true)")[^>]*>/g),
    ),
    sheets: ids.length,
    hidden: listed.filter((one) => /state="(hidden|veryHidden)"/.test(one)).length,
  };
}

const open = (file: string): { pkg: Package; book: Sheets } => {
  const pkg = openPackage(file.replace("xlsx/", ""), new Uint8Array(readFileSync(`${CORPUS}/${file}`)));
  return { pkg, book: readWorkbook(pkg) };
};

/** Refused files, with how their content was described when they were collected. */
function refusedFor({ file, why }: Listed): readonly string[] {
  if (why.startsWith("password-encrypted")) return ["encrypted"];
  if (why.startsWith("not a readable package")) return ["truncated", "not-a-zip", "damaged"];
  const reason = REFUSED[file.replace("xlsx/", "")];
  return reason === undefined ? [] : [reason];
}

(isThere ? describe : describe.skip)("real workbooks (skipped where the corpus is not there)", () => {
  const chosen = all.filter(isChosen);

  test.each(chosen.filter((one) => refusedFor(one).length > 0))("$file is refused, and says why", (one) => {
    try {
      open(one.file);
      throw new Error("was read");
    } catch (error) {
      expect(error).toBeInstanceOf(FileRefused);
      expect(refusedFor(one)).toContain(error instanceof FileRefused ? error.reason : "");
    }
  });

  test.each(chosen.filter((one) => refusedFor(one).length === 0))(
    "$file has what was counted in it",
    ({ file, why }) => {
      const { pkg, book } = open(file);
      const more = besides(pkg);
      const { sheets } = book;
      expect({
        sheets: sheets.length + more.sheets,
        hidden: sheets.filter((sheet) => sheet.visibility !== "visible").length + more.hidden,
        merges: total(sheets, (sheet) => sheet.merges.length),
        errors: total(sheets, (sheet) => sheet.errors.size),
        protected: total(sheets, (sheet) => Number(sheet.isProtected)) + more.protections,
        // Parts above fifty megabytes were not counted.
        formulas: file.includes("large_strings")
          ? 0
          : total(sheets, (sheet) => sheet.formulas.size) + more.formulas,
      }).toEqual({
        sheets: count(why, /(\d+) sheets?\b/),
        hidden: count(why, /(\d+) hidden/),
        merges: count(why, /(\d+) merges/),
        errors: count(why, /(\d+) error cells/),
        protected: count(why, /(\d+) protected sheets/),
        formulas: count(why, /(\d+) formulas/),
      });
    },
  );
});

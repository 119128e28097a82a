import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openPackage } from "../../src/hosts/file/package";
import { openXlsx } from "../../src/hosts/file/xlsx";
import { emptyFolder, run } from "./command-line";

/** A copy of the sample tender with one part's text changed. */
function altered(part: string, change: (xml: string) => string): string {
  const pkg = openPackage("tender.xlsx", new Uint8Array(readFileSync("samples/retrofit-tender.xlsx")));
  const before = pkg.text(part) ?? "";
  const after = change(before);
  expect(after).not.toBe(before);
  pkg.set(part, after);
  const file = path.join(emptyFolder(), "tender.xlsx");
  writeFileSync(file, pkg.save());
  return file;
}

const readBook = (file: string) => openXlsx(file, new Uint8Array(readFileSync(file))).read();

test("a workbook with locked structure keeps its sheets: the review goes into a report beside it, with constants in place of live cells", async () => {
  const file = altered("xl/workbook.xml", (xml) =>
    xml.replace("<bookViews", '<workbookProtection lockStructure="1"/><bookViews'),
  );
  const ran = await run("score", file);
  expect(ran.code).toBe(1);
  expect(existsSync(file.replace(".xlsx", ".scored.xlsx"))).toBe(false);
  const report = await readBook(file.replace(".xlsx", ".report.xlsx"));
  expect(report.sheets.map((sheet) => sheet.name)).toEqual(["Social value", "Gaps", "Working"]);
  const working = report.sheets.find((sheet) => sheet.name === "Working");
  expect(
    [...(working?.formulas.values() ?? [])].filter((formula) => formula.includes("Commitments")),
  ).toEqual([]);
});

test("a protected sheet takes no mark and stays protected; its findings stand in Gaps, which says why", async () => {
  // The fourth sheet of the sample is Commitments.
  const file = altered("xl/worksheets/sheet4.xml", (xml) =>
    xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
  );
  const ran = await run("score", file);
  expect([ran.code, ran.error]).toEqual([1, ""]);
  const scored = file.replace(".xlsx", ".scored.xlsx");
  const book = await readBook(scored);
  expect(book.sheets.find((sheet) => sheet.name === "Commitments")?.isProtected).toBe(true);
  const gaps = book.sheets
    .find((sheet) => sheet.name === "Gaps")
    ?.rows.flat()
    .join("\n");
  expect(gaps).toContain('"12 people" is not in weeks');
  expect(gaps).toContain("protected, not marked");
  const marked = openPackage("scored.xlsx", new Uint8Array(readFileSync(scored)));
  expect(marked.names().some((name) => name.startsWith("xl/threadedComments/"))).toBe(true);
  expect(marked.text("xl/worksheets/_rels/sheet4.xml.rels") ?? "").not.toContain("threadedComment");
});

test("a document under a workbook's name is told apart by its content", async () => {
  const file = path.join(emptyFolder(), "contract.xlsx");
  writeFileSync(file, readFileSync("samples/contract.docx"));
  const ran = await run("score", file);
  expect([ran.code, ran.error]).toEqual([2, expect.stringMatching(/contract\.xlsx is a Word document/)]);
});

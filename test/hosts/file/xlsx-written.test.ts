import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { tryFile } from "../../../scripts/corpus/try-file";
import { tryValues } from "../../../scripts/corpus/try-values";
import { newFaults, validate } from "../../../scripts/corpus/validator";

const CORPUS = path.resolve("../shared/corpus/xlsx");

/** Real workbooks, each with something that a careless write breaks; all six hundred are tried by `npm run test:corpus`. */
const FILES = [
  ["ccs-cas-ui__suppliers.xlsx", "small, with marks as text"],
  ["dluhc-postaward__PF_Round_2_Success.xlsx", "threads, protected sheets, dynamic arrays"],
  ["poi__64759.xlsx", "a thread beside a plain note"],
  ["poi__58760.xlsx", "prefixed parts"],
  ["poi__47889.xlsx", "an empty styles part"],
  ["poi__stress020.xlsx", "a drawing of comments without shapes"],
  ["exceljs__comments.xlsx", "notes without their shape type"],
  ["closedxml__universal-content.xlsx", "no default content types"],
  ["calamine__empty_sheet.xlsx", "empty elements everywhere"],
  ["powertools__SH001-Table.xlsx", "an Excel table, indented XML"],
  ["libreoffice__tdf66668.xlsx", "form controls in the drawing of comments"],
  ["openxmlsdk__GeneralLedger_TP10073880.xltx", "a template"],
] as const;

const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

describeCorpus("a real workbook is written and stays sound", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "xlsx-written-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(FILES)("%s: %s", async (file) => {
    const original = path.join(CORPUS, file);
    const trial = await tryFile(file, new Uint8Array(readFileSync(original)));
    if (trial.is === "refused") throw new Error(trial.message);
    expect(trial.faults).toEqual([]);
    const written = path.join(folder, file);
    writeFileSync(written, trial.bytes);
    const [before, after] = await Promise.all([validate(original, true), validate(written, false)]);
    expect(newFaults(before, after)).toEqual([]);
    writeFileSync(written, (await tryValues(file, new Uint8Array(readFileSync(original)))).bytes);
    expect(newFaults(before, await validate(written, false))).toEqual([]);
  });
});

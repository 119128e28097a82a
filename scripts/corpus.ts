import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { opensInLibreOffice } from "./corpus/libreoffice";
import type { Row } from "./corpus/row";
import { tableOf } from "./corpus/table";
import { tryFile } from "./corpus/try-file";
import { newFaults, validate } from "./corpus/validator";

const CORPUS = path.resolve("../shared/corpus/xlsx");

/**
 * Writes into every workbook of the corpus what a review typically asks, and tells whether each was refused for a reason or came out
 * sound: untouched parts as they were, edited parts only added to, a second run without effect, everything taken back by clearing, no
 * validator error that the input had not, and opened by LibreOffice where the input is. Ends with 1 where one did not.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      every: { type: "string", default: "1" },
      "no-validator": { type: "boolean", default: false },
      "no-libreoffice": { type: "boolean", default: false },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-"));
  const files = readdirSync(CORPUS)
    .filter((file) => file.includes(values.only))
    .filter((_, index) => index % Number(values.every) === 0);
  const rows: Row[] = [];
  for (const file of files) rows.push(await rowOf(file, folder, !values["no-validator"]));
  if (!values["no-libreoffice"]) {
    const written = rows.filter((row) => row.trial.is === "written").map((row) => row.file);
    const before = await opensInLibreOffice(written.map((file) => path.join(CORPUS, file)));
    const after = await opensInLibreOffice(written.map((file) => path.join(folder, file)));
    rows.forEach((row, index) => {
      rows[index] = {
        ...row,
        opensBefore: before.has(path.join(CORPUS, row.file)),
        opensAfter: after.has(path.join(folder, row.file)),
      };
    });
  }
  rmSync(folder, { recursive: true });
  const { text, isSound } = tableOf(rows);
  console.log(text);
  if (values.only === "" && values.every === "1") {
    mkdirSync("out", { recursive: true });
    writeFileSync("out/corpus-xlsx.md", text);
  }
  process.exitCode = isSound ? 0 : 1;
}

async function rowOf(file: string, folder: string, withValidator: boolean): Promise<Row> {
  const original = path.join(CORPUS, file);
  const trial = await tryFile(file, new Uint8Array(readFileSync(original)));
  if (trial.is === "refused") return { file, trial };
  const written = path.join(folder, file);
  writeFileSync(written, trial.bytes);
  // The bytes are in the folder now; six hundred workbooks need not stay in memory.
  const { is, edited, added, declined, faults } = trial;
  const light = { is, edited, added, declined, faults };
  if (!withValidator) return { file, trial: light };
  const [before, after] = await Promise.all([validate(original, true), validate(written, false)]);
  const fresh = newFaults(before, after);
  console.error(
    `${file}: ${String(before.length)} errors before, ${String(after.length)} after, ${String(fresh.length)} new`,
  );
  return { file, trial: light, errorsBefore: before.length, errorsAfter: after.length, fresh };
}

void main();

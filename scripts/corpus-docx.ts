import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseRuleset } from "../src/core/ruleset";
import { tryBatch } from "./corpus/document-batch";
import { progressLine } from "./corpus/progress";
import type { Row } from "./corpus/row";
import { addRows, readRows } from "./corpus/rows-file";
import { tableOf } from "./corpus/table";

const CORPUS = path.resolve("../shared/corpus/docx");
const RELEASE = "rules/lcr/releases/1.2.1.json";
const ROWS = "out/corpus-docx.jsonl";
const BATCH = 20;

/**
 * Drafts into every document of the corpus, untracked and tracked, and tells whether each was refused for a reason or came out sound:
 * its own words and numbers as they were, a second run without effect, everything taken back by clearing, tracked changes that can be
 * rejected and accepted, no validator error that the input had not, and opened by LibreOffice where the input is. Ends with 1 where
 * one did not. Rows are written as they come; a run that was stopped goes on with --resume and the file that holds them.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      every: { type: "string", default: "1" },
      rows: { type: "string", default: ROWS },
      resume: { type: "string" },
      "no-validator": { type: "boolean", default: false },
      "no-libreoffice": { type: "boolean", default: false },
    },
  });
  const ruleset = parseRuleset(readFileSync(RELEASE, "utf8"), RELEASE, "");
  const files = readdirSync(CORPUS)
    .filter((file) => file.includes(values.only))
    .filter((_, index) => index % Number(values.every) === 0);
  const kept = values.resume ?? values.rows;
  if (values.resume === undefined) rmSync(kept, { force: true });
  const rows = new Map<string, Row>(readRows(kept).map((row) => [row.file, row]));
  const left = files.filter((file) => !rows.has(file));
  if (left.length < files.length)
    console.error(`${String(files.length - left.length)} of ${String(files.length)} stand in ${kept}`);
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-docx-"));
  const started = Date.now();
  for (let from = 0; from < left.length; from += BATCH) {
    const batch = left.slice(from, from + BATCH);
    const tried = await tryBatch(batch, {
      corpus: CORPUS,
      folder: path.join(folder, "batch"),
      ruleset,
      withValidator: !values["no-validator"],
      withLibreOffice: !values["no-libreoffice"],
    });
    addRows(kept, tried);
    for (const row of tried) rows.set(row.file, row);
    console.error(progressLine(from + batch.length, left.length, Date.now() - started));
  }
  rmSync(folder, { recursive: true });
  const { text, isSound } = tableOf(
    files.flatMap((file) => rows.get(file) ?? []),
    "document",
  );
  console.log(text);
  if (values.only === "" && values.every === "1") {
    mkdirSync("out", { recursive: true });
    writeFileSync("out/corpus-docx.md", text);
  }
  process.exitCode = isSound ? 0 : 1;
}

void main();

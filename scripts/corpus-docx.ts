import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseRuleset } from "../src/core/ruleset";
import { opensInLibreOffice } from "./corpus/libreoffice";
import { tableOf, type Row } from "./corpus/table";
import { tryDocument } from "./corpus/try-document";
import { newFaults, validate } from "./corpus/validator";

const CORPUS = path.resolve("../shared/corpus/docx");
const TRACKED = "tracked-";
const RELEASE = "rules/lcr/releases/1.2.0.json";

/**
 * Drafts into every document of the corpus, untracked and tracked, and tells whether each was refused for a reason or came out sound:
 * its own words and numbers as they were, a second run without effect, everything taken back by clearing, tracked changes that can be
 * rejected and accepted, no validator error that the input had not, and opened by LibreOffice where the input is. Ends with 1 where
 * one did not.
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
  const ruleset = parseRuleset(readFileSync(RELEASE, "utf8"), RELEASE, "");
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-docx-"));
  const files = readdirSync(CORPUS)
    .filter((file) => file.includes(values.only))
    .filter((_, index) => index % Number(values.every) === 0);
  const rows: Row[] = [];
  for (const file of files) {
    const original = path.join(CORPUS, file);
    const trial = await tryDocument(file, new Uint8Array(readFileSync(original)), ruleset);
    if (trial.is === "refused") {
      rows.push({ file, trial });
      continue;
    }
    const written = path.join(folder, file);
    const tracked = path.join(folder, TRACKED + file);
    writeFileSync(written, trial.bytes);
    writeFileSync(tracked, trial.tracked ?? trial.bytes);
    const light = { ...trial, bytes: new Uint8Array(), tracked: new Uint8Array() };
    if (values["no-validator"]) {
      rows.push({ file, trial: light });
      continue;
    }
    const before = await validate(original, true);
    const [after, marked] = [await validate(written, false), await validate(tracked, false)];
    const fresh = [
      ...newFaults(before, after),
      ...newFaults(before, marked).map((fault) => `tracked: ${fault}`),
    ];
    console.error(
      `${file}: ${String(before.length)} errors before, ${String(after.length)} after, ${String(fresh.length)} new`,
    );
    rows.push({ file, trial: light, errorsBefore: before.length, errorsAfter: after.length, fresh });
  }
  const written = rows.filter(({ trial }) => trial.is === "written").map(({ file }) => file);
  const opens = (from: string, opening = ""): ReadonlySet<string> =>
    values["no-libreoffice"]
      ? new Set()
      : opensInLibreOffice(
          written.map((file) => path.join(from, opening + file)),
          "txt:Text",
        );
  const [before, after, tracked] = [opens(CORPUS), opens(folder), opens(folder, TRACKED)];
  const judged = rows.map((row): Row =>
    values["no-libreoffice"]
      ? row
      : {
          ...row,
          opensBefore: before.has(path.join(CORPUS, row.file)),
          opensAfter:
            after.has(path.join(folder, row.file)) && tracked.has(path.join(folder, TRACKED + row.file)),
        },
  );
  rmSync(folder, { recursive: true });
  const { text, isSound } = tableOf(judged, "document");
  console.log(text);
  if (values.only === "" && values.every === "1") {
    mkdirSync("out", { recursive: true });
    writeFileSync("out/corpus-docx.md", text);
  }
  process.exitCode = isSound ? 0 : 1;
}

void main();

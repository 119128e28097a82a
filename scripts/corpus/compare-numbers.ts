import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { FileRefused } from "../../src/core/ports";
import type { Paragraphs } from "../../src/core/snapshot";
import { openDocx } from "../../src/hosts/file/docx";
import { convertInLibreOffice } from "./libreoffice";
import { matchNumbers } from "./match-numbers";

const CORPUS = path.resolve("../shared/corpus/docx");

async function readOrRefuse(file: string): Promise<Paragraphs | undefined> {
  try {
    return await openDocx(file, new Uint8Array(readFileSync(file))).read();
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

/**
 * Compares the number of every paragraph with the one that LibreOffice prints, over the documents of the corpus, and prints a table.
 * LibreOffice's text shows deleted words, so a document with tracked changes is named as such.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: "string", default: "" }, every: { type: "string", default: "1" } },
  });
  const files = readdirSync(CORPUS)
    .filter((file) => file.includes(values.only))
    .filter((_, index) => index % Number(values.every) === 0)
    .map((file) => path.join(CORPUS, file));
  const plain = new Map<string, string>();
  await convertInLibreOffice(files, "txt:Text (encoded):UTF8", (file, converted) => {
    plain.set(file, readFileSync(converted, "utf8"));
  });
  const lines = [
    "| document | numbers compared | different | paragraphs not found | tracked changes |",
    "| --- | --- | --- | --- | --- |",
  ];
  const wrong: string[] = [];
  const totals = { compared: 0, different: 0, lost: 0, documents: 0 };
  for (const file of files) {
    const text = plain.get(file);
    const document = await readOrRefuse(file);
    if (text === undefined || !document) continue;
    const { compared, differences, lost } = matchNumbers(document.paragraphs, text);
    const isTracked = document.paragraphs.some((one) => one.hasTrackedChange);
    totals.documents++;
    totals.compared += compared;
    totals.different += differences.length;
    totals.lost += lost;
    if (compared + lost > 0)
      lines.push(
        `| ${path.basename(file)} | ${String(compared)} | ${String(differences.length)} | ${String(lost)} | ${isTracked ? "yes" : ""} |`,
      );
    for (const { index, ours, theirs, text: words } of differences)
      wrong.push(`- ${path.basename(file)} ${String(index)}: "${ours}" here, "${theirs}" there: ${words}`);
  }
  lines.push(
    `| ${String(totals.documents)} documents | ${String(totals.compared)} | ${String(totals.different)} | ${String(totals.lost)} | |`,
  );
  console.log([...lines, "", ...wrong].join("\n"));
}

void main();

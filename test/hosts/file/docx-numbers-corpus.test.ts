import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openDocx } from "../../../src/hosts/file/docx";
import { convertInLibreOffice } from "../../../scripts/corpus/libreoffice";
import { matchNumbers } from "../../../scripts/corpus/match-numbers";

const CORPUS = path.resolve("../shared/corpus/docx");
const hasOffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
const whereThere = existsSync(CORPUS) && hasOffice ? describe : describe.skip;

/** File, and how many of its paragraphs have a number that both programs give. */
const FILES: readonly (readonly [string, number])[] = [
  ["ccs-marketplace__Core_Terms_v3.0.2_(DA).docx", 200],
  ["ccs-marketplace__Joint_Schedule_5_-_Corporate_Social_Responsibility_(DA).docx", 40],
  ["openagreements__template__d88ab1f.docx", 80],
  ["openagreements__template__e7c7b55.docx", 110],
  ["openagreements__template__0a073e0.docx", 110],
];

whereThere("numbers are those that LibreOffice prints (skipped without the corpus or LibreOffice)", () => {
  const plain = new Map<string, string>();

  beforeAll(async () => {
    const files = FILES.map(([file]) => path.join(CORPUS, file));
    await convertInLibreOffice(files, "txt:Text (encoded):UTF8", (file, converted) => {
      plain.set(path.basename(file), readFileSync(converted, "utf8"));
    });
  }, 240_000);

  test.each(FILES)("%s: at least %i numbers, none different", async (file, least) => {
    const bytes = new Uint8Array(readFileSync(path.join(CORPUS, file)));
    const { paragraphs } = await openDocx(file, bytes).read();
    const { compared, differences } = matchNumbers(paragraphs, plain.get(file) ?? "");
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(least);
  });
});

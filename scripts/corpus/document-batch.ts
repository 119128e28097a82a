import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Ruleset } from "../../src/core/ruleset";
import { atOnce } from "./at-once";
import { opensInLibreOffice } from "./libreoffice";
import type { Row } from "./row";
import { tryDocument } from "./try-document";
import { newFaults, validate } from "./validator";

/** How a batch of documents is tried. */
export interface BatchInput {
  readonly corpus: string;
  /** A folder of its own for what is written. */
  readonly folder: string;
  readonly ruleset: Ruleset;
  readonly withValidator: boolean;
  readonly withLibreOffice: boolean;
}

const TRACKED = "tracked-";

/** Drafts into one document; what is written stays in the folder, plain and tracked. */
async function drafted(file: string, { corpus, folder, ruleset }: BatchInput): Promise<Row> {
  const trial = await tryDocument(file, new Uint8Array(readFileSync(path.join(corpus, file))), ruleset);
  if (trial.is === "refused") return { file, trial };
  const { is, bytes, tracked, edited, added, declined, faults } = trial;
  writeFileSync(path.join(folder, file), bytes);
  writeFileSync(path.join(folder, TRACKED + file), tracked ?? bytes);
  return {
    file,
    trial: { is, edited, added, declined, faults },
  };
}

async function validated(row: Row, { corpus, folder }: BatchInput): Promise<Row> {
  if (row.trial.is === "refused") return row;
  const { file } = row;
  const before = await validate(path.join(corpus, file), true);
  const after = await validate(path.join(folder, file), false);
  const tracked = await validate(path.join(folder, TRACKED + file), false);
  const fresh = [
    ...newFaults(before, after),
    ...newFaults(before, tracked).map((fault) => `tracked: ${fault}`),
  ];
  return { ...row, errorsBefore: before.length, errorsAfter: after.length, fresh };
}

/** Which documents LibreOffice opens: as they were, drafted and tracked, in one call. */
async function openedBy(
  rows: readonly Row[],
  { corpus, folder }: BatchInput,
): Promise<ReadonlyMap<string, Pick<Row, "opensBefore" | "opensAfter">>> {
  const written = rows.flatMap(({ file, trial }) => (trial.is === "written" ? [file] : []));
  const placesOf = (file: string): readonly [before: string, ...after: string[]] => [
    path.join(corpus, file),
    path.join(folder, file),
    path.join(folder, TRACKED + file),
  ];
  const opened = await opensInLibreOffice(written.flatMap(placesOf), "txt:Text");
  return new Map(
    written.map((file) => {
      const [before, ...after] = placesOf(file);
      return [file, { opensBefore: opened.has(before), opensAfter: after.every((one) => opened.has(one)) }];
    }),
  );
}

/** Tries a batch of documents: drafts into each, then asks the validator, several at once, and LibreOffice, all in one call, beside it. */
export async function tryBatch(files: readonly string[], input: BatchInput): Promise<readonly Row[]> {
  mkdirSync(input.folder, { recursive: true });
  const rows: Row[] = [];
  for (const file of files) rows.push(await drafted(file, input));
  const [judged, opened] = await Promise.all([
    input.withValidator
      ? atOnce(availableParallelism(), rows, (row) => validated(row, input))
      : Promise.resolve(rows),
    input.withLibreOffice ? openedBy(rows, input) : Promise.resolve(new Map<string, Partial<Row>>()),
  ]);
  rmSync(input.folder, { recursive: true });
  return judged.map((row) => ({ ...row, ...opened.get(row.file) }));
}

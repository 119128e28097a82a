import { readFile } from "node:fs/promises";
import path from "node:path";
import type { StaticFiles } from "./static-files-plugin";

/** The samples that the pane offers the first time it is opened. */
const SAMPLES = ["retrofit-tender.xlsx", "contract.docx"];

/** Files for the first run, as they lie beside the app. */
export const sampleFiles = async (): Promise<StaticFiles> =>
  Object.fromEntries(
    await Promise.all(
      SAMPLES.map(
        async (name) => [`samples/${name}`, await readFile(path.resolve("samples", name))] as const,
      ),
    ),
  );

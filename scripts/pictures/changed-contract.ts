import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runCli } from "../../src/apps/cli/program";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Runs the command line over the samples, for files that only it makes. */
async function make(...args: readonly string[]): Promise<void> {
  const quiet = { out: () => undefined, error: () => undefined, isInteractive: false, useColour: false };
  await runCli(args, { rulesFolder: "rules", samplesFolder: "samples", terminal: quiet });
}

/** A contract drafted from a bid's offer, in which somebody then weakened a duty and changed a figure; and the offer. */
export async function changedContract(): Promise<{ readonly bytes: Uint8Array; readonly offer: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), "commonweal-pictures-"));
  const [offer, drafted] = [path.join(folder, "offer.json"), path.join(folder, "drafted.docx")];
  const bid = ["--lot", "1", "--bid", "Alder & Finch Retrofit Ltd", "--out", offer];
  await make("offer", "samples/retrofit-tender.xlsx", ...bid);
  await make("draft", "samples/retrofit-contract.docx", "--from", offer, "--out", drafted);
  const files = unzipSync(bytesOf(drafted));
  const changed = strFromU8(files["word/document.xml"] ?? new Uint8Array())
    .replace("must pay each valid invoice", "may pay each valid invoice")
    .replace("520 weeks", "250 weeks");
  const bytes = zipSync({ ...files, "word/document.xml": strToU8(changed) });
  return { bytes, offer: readFileSync(offer, "utf8") };
}

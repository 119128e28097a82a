import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const BATCH = 60;

/** One call of the program, which is ended where it takes far longer than such files do. */
function convert(files: readonly string[], out: string, profile: string, format: string): Promise<void> {
  const seconds = 120 + 6 * files.length;
  const args = [
    "--headless",
    `-env:UserInstallation=file://${profile}`,
    "--convert-to",
    format,
    "--outdir",
    out,
  ];
  return new Promise((resolve, reject) => {
    const run = spawn("soffice", [...args, ...files], {
      stdio: "ignore",
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
    });
    run.on("error", reject);
    run.on("close", () => {
      resolve();
    });
  });
}

/**
 * Converts files and shows each result that there is, before it is thrown away. Many are converted in one call, since a start takes
 * longer than a file; what a call leaves out, because one file before it took the program down, is tried again alone.
 */
export async function convertInLibreOffice(
  files: readonly string[],
  format: string,
  show: (file: string, converted: string) => void,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-lo-"));
  const done = new Set<string>();
  const run = async (some: readonly string[]): Promise<void> => {
    const [input, out] = [path.join(folder, "in"), path.join(folder, "out")];
    for (const one of [input, out]) rmSync(one, { recursive: true, force: true });
    for (const one of [input, out]) mkdirSync(one);
    const copies = some.map((file, index) => {
      const copy = path.join(input, `${String(index)}${path.extname(file)}`);
      copyFileSync(file, copy);
      return copy;
    });
    await convert(copies, out, path.join(folder, "profile"), format);
    const ending = format.replace(/:.*/, "");
    some.forEach((file, index) => {
      const converted = path.join(out, `${String(index)}.${ending}`);
      if (!existsSync(converted)) return;
      done.add(file);
      show(file, converted);
    });
  };
  for (let from = 0; from < files.length; from += BATCH) {
    const batch = files.slice(from, from + BATCH);
    await run(batch);
    for (const file of batch) if (!done.has(file)) await run([file]);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Which of these files LibreOffice opens, by name. */
export async function opensInLibreOffice(
  files: readonly string[],
  format = "csv",
): Promise<ReadonlySet<string>> {
  const opened = new Set<string>();
  await convertInLibreOffice(files, format, (file) => opened.add(file));
  return opened;
}

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const BATCH = 25;

function convert(files: readonly string[], out: string, profile: string, format: string): void {
  const seconds = 60 + 20 * files.length;
  const args = [
    "--headless",
    `-env:UserInstallation=file://${profile}`,
    "--convert-to",
    format,
    "--outdir",
    out,
  ];
  spawnSync("soffice", [...args, ...files], {
    stdio: "ignore",
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
  });
}

/**
 * Converts files and shows each result that there is, before it is thrown away. Many are converted in one call, since a start takes
 * longer than a file; what a call leaves out, because one file before it took the program down, is tried again alone.
 */
export function convertInLibreOffice(
  files: readonly string[],
  format: string,
  show: (file: string, converted: string) => void,
): void {
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-lo-"));
  const done = new Set<string>();
  const run = (some: readonly string[]): void => {
    const [input, out] = [path.join(folder, "in"), path.join(folder, "out")];
    for (const one of [input, out]) rmSync(one, { recursive: true, force: true });
    for (const one of [input, out]) mkdirSync(one);
    const copies = some.map((file, index) => {
      const copy = path.join(input, `${String(index)}${path.extname(file)}`);
      copyFileSync(file, copy);
      return copy;
    });
    convert(copies, out, path.join(folder, "profile"), format);
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
    run(batch);
    for (const file of batch) if (!done.has(file)) run([file]);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Which of these files LibreOffice opens, by name. */
export function opensInLibreOffice(files: readonly string[], format = "csv"): ReadonlySet<string> {
  const opened = new Set<string>();
  convertInLibreOffice(files, format, (file) => opened.add(file));
  return opened;
}

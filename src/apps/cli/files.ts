import { randomUUID } from "node:crypto";
import { access, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Misuse } from "./misuse";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Reads a file the user named. Throws Misuse, with the remedy, if it is not there or not readable. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT")
      throw new Misuse(
        `${file} was not found. Check the name; the folder looked in is ${path.dirname(path.resolve(file))}.`,
      );
    if (code === "EISDIR") throw new Misuse(`${file} is a folder. Name the workbook or document inside it.`);
    if (code === "EACCES" || code === "EPERM" || code === "EBUSY")
      throw new Misuse(
        `${file} could not be read (${code}). Close it in other programs, or ask for the right to read it.`,
      );
    throw error;
  }
}

/** A text file the user named, such as facts or a mapping. */
export const readText = async (file: string): Promise<string> =>
  new TextDecoder().decode(await readInput(file)).replace(/^\ufeff/, "");

export async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return false;
    throw code === "EACCES" || code === "EPERM" || code === "ENOTDIR"
      ? new Misuse(
          `${file} cannot be looked at (${code}). Name another place with --out, or ask for the right to use that folder.`,
        )
      : error;
  }
}

/** A file's one true path, links followed; the path as given where there is no such file. */
export const wholePath = async (file: string): Promise<string> =>
  (await exists(file)) ? realpath(file) : path.resolve(file);

/** Permissions of a file; undefined where there is none yet. */
async function modeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a whole file or nothing: into a neighbour first, then renamed over the target. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  const neighbour = path.join(folder, `.${path.basename(file)}.${randomUUID()}.part`);
  try {
    const mode = await modeOf(file);
    if (mode !== undefined && (mode & 0o222) === 0)
      throw new Misuse(
        `${file} is read-only; nothing was changed. Name another place with --out, or take the write protection off.`,
      );
    await writeFile(neighbour, content, { flag: "wx", ...(mode !== undefined && { mode }) });
    await rename(neighbour, file);
  } catch (error) {
    await rm(neighbour, { force: true });
    const code = codeOf(error);
    if (
      ["ENOENT", "EACCES", "EPERM", "EROFS", "EBUSY", "ENOSPC", "ENOTDIR", "EEXIST", "EISDIR"].includes(code)
    ) {
      throw new Misuse(
        `${file} could not be written (${code}); nothing was changed. Close it in other programs, or name another place with --out.`,
      );
    }
    throw error;
  }
}

/** `plans/tender.xlsx` with "scored" gives `plans/tender.scored.xlsx`; a name that already ends so stays. */
export function besideName(file: string, suffix: string, extension = path.extname(file)): string {
  const stem = path.basename(file, path.extname(file)).replace(new RegExp(`\\.${suffix}$`), "");
  return path.join(path.dirname(file), `${stem}.${suffix}${extension}`);
}

export interface OutOptions {
  readonly out?: string | undefined;
  readonly inPlace?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Where a result goes: `--out`, the input itself with `--in-place`, else a name beside the input. Throws Misuse where that would
 * overwrite an input unasked, or a file that is not an earlier result of ours (`isOurs`).
 */
export async function outPath(
  inputs: readonly string[],
  options: OutOptions,
  beside: string,
  isOurs: (file: string) => Promise<boolean>,
): Promise<string> {
  const first = inputs[0] ?? "";
  if (options.inPlace) {
    if (options.out !== undefined)
      throw new Misuse("--in-place and --out name two places. Give one of them.");
    return first;
  }
  const out = options.out ?? beside;
  if (path.extname(out).toLowerCase() !== path.extname(beside).toLowerCase()) {
    throw new Misuse(`${out} would hold a file of the kind ${path.extname(beside)}. Give it that ending.`);
  }
  if (!(await exists(path.dirname(path.resolve(out)))))
    throw new Misuse(
      `The folder ${path.dirname(out)} was not found. Make it first, or name another place with --out.`,
    );
  const isInput = inputs.some((input) => path.resolve(input) === path.resolve(out));
  if (isInput && options.out === undefined) {
    throw new Misuse(
      `${out} is itself an earlier result. Give --in-place to bring it up to date, or --out to write another file.`,
    );
  }
  if (isInput)
    throw new Misuse(
      `${out} is an input and inputs are not overwritten unasked. Give --in-place if that is what you want.`,
    );
  if (!options.force && (await exists(out)) && !(await isOurs(out))) {
    throw new Misuse(
      `${out} is there already and was not written by Commonweal. Name another file with --out, or give --force to replace it.`,
    );
  }
  return out;
}

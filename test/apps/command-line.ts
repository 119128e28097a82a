import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../../src/apps/cli/program";

/** What one run of the command line printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line in this process, as a terminal without a person would see it. */
export async function run(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCli(args, {
    rulesFolder: "rules",
    samplesFolder: "samples",
    terminal: {
      out: (text) => out.push(text),
      error: (text) => error.push(text),
      isInteractive: false,
      useColour: false,
    },
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

/** An empty folder for one test's files. */
export const emptyFolder = (): string => mkdtempSync(path.join(tmpdir(), "commonweal-"));

import type { Output } from "./json-review";
import type { Terminal } from "./terminal";

export interface ReportOptions {
  readonly json?: boolean | undefined;
}

/** Ends a command: prints JSON or text, and gives the exit code. */
export function report(
  terminal: Terminal,
  options: ReportOptions,
  output: Output,
  lines: readonly string[],
): number {
  terminal.out(options.json ? JSON.stringify(output, null, 2) : lines.join("\n"));
  return output.exitCode;
}

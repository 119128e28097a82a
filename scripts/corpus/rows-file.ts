import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Value } from "@sinclair/typebox/value";
import { RowSchema, type Row } from "./row";

/** The rows that a run has left in a file, one a line. What stands behind the last whole line, because the run was killed there, is cut off. */
export function readRows(file: string): readonly Row[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole !== text) writeFileSync(file, whole);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line, index) => {
      const row: unknown = JSON.parse(line);
      if (Value.Check(RowSchema, row)) return row;
      const [fault] = Value.Errors(RowSchema, row);
      throw new Error(
        `${file}, line ${String(index + 1)}${fault?.path ?? ""}: ${fault?.message ?? "is no row"}. Remove the line, or start without --resume.`,
      );
    });
}

/** Adds rows to a file, which is made where it is not there. */
export function addRows(file: string, rows: readonly Row[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

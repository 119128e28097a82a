import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadSchema } from "../test/office-host/core/load-schema";
import type { Namespace } from "../test/office-host/core/schema";
import { EXCEL_KINDS } from "../test/office-host/excel/kinds";
import { WORD_KINDS } from "../test/office-host/word/kinds";

/** Runs the tests that use the Office emulator and writes which members they use, and on whose word each behaves as it does. */

const FOLDER = path.resolve(".cache/office-host/coverage");
const REPORT = path.resolve("out/office-host-coverage.md");

interface Line {
  readonly test: string;
  readonly used: readonly string[];
  readonly ours: readonly string[];
  readonly missing: readonly string[];
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

function parse(text: string): Line {
  const from: unknown = JSON.parse(text);
  const list = (name: string): readonly string[] => {
    const value: unknown = Reflect.get(Object(from), name);
    return isTexts(value) ? value : [];
  };
  return {
    test: String(Reflect.get(Object(from), "test")),
    used: list("used"),
    ours: list("ours"),
    missing: list("missing"),
  };
}

function run(paths: readonly string[]): readonly Line[] {
  rmSync(FOLDER, { recursive: true, force: true });
  const jest = path.resolve("node_modules/jest/bin/jest.js");
  const env = { ...process.env, OFFICE_HOST_COVERAGE: FOLDER };
  const { status } = spawnSync(process.execPath, [jest, ...paths], { stdio: "inherit", env });
  if (status !== 0) process.exitCode = 1;
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER).flatMap((name) =>
    readFileSync(path.join(FOLDER, name), "utf8").split("\n").filter(Boolean).map(parse),
  );
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const labelOf = (member: object): string => {
  const source: unknown = Reflect.get(member, "source");
  return typeof source === "string" ? `documented: ${source}` : "assumed";
};

function table(namespace: Namespace, lines: readonly Line[]): string {
  const schema = loadSchema(namespace);
  const rows = (namespace === "Excel" ? EXCEL_KINDS : WORD_KINDS)
    .flatMap(({ className, members }) => members.map((member) => ({ className, member })))
    .filter(({ className, member }) => schema.classes[className]?.members[camel(member.name)] !== undefined)
    .map(({ className, member }) => {
      const name = `${className}.${camel(member.name)}`;
      const tests = new Set(
        lines.filter((line) => line.used.includes(name)).map((line) => path.basename(line.test, ".test.ts")),
      );
      const proxy = lines.some((line) => line.ours.includes(name))
        ? "ours"
        : tests.size > 0
          ? "Microsoft's"
          : "";
      const set = schema.classes[className]?.members[camel(member.name)]?.set ?? "";
      return `| ${name} | ${set} | ${labelOf(member)} | ${proxy} | ${[...tests].sort().join(", ")} |`;
    });
  const head = "| member | requirement set | behaviour | proxy | tests |\n| --- | --- | --- | --- | --- |";
  return `## ${namespace}: ${String(rows.length)} members\n\n${head}\n${[...new Set(rows)].sort().join("\n")}\n`;
}

const given = process.argv.slice(2);
const lines = run(given.length > 0 ? given : ["test/office-host", "test/hosts/office"]);
const missing = [...new Set(lines.flatMap((line) => line.missing))].sort();
mkdirSync(path.dirname(REPORT), { recursive: true });
writeFileSync(
  REPORT,
  `# What the Office emulator covers\n\nNo member is verified against real Office until somebody records it: docs/real-office-checklist.md.\n\n` +
    `${table("Excel", lines)}\n${table("Word", lines)}\n## Asked for and not emulated\n\n${missing.map((one) => `- ${one}`).join("\n")}\n`,
);
console.log(
  `${path.relative(process.cwd(), REPORT)}: ${String(new Set(lines.flatMap((line) => line.used)).size)} members used`,
);

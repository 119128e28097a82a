import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emulatedMembers, type EmulatedMember } from "../test/office-host/core/emulated-members";
import type { Namespace } from "../test/office-host/core/schema";
import { EXCEL_KINDS } from "../test/office-host/excel/kinds";
import { RECORDED } from "../test/office-host/record/replay";
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

/** Whether what earlier runs told is kept, so that the tests can run in parts. */
const isAdded = process.argv.includes("--add");

function run(paths: readonly string[]): readonly Line[] {
  if (!isAdded) rmSync(FOLDER, { recursive: true, force: true });
  const jest = path.resolve("node_modules/jest/bin/jest.js");
  const env = { ...process.env, OFFICE_HOST_COVERAGE: FOLDER };
  const { status } = spawnSync(process.execPath, [jest, ...paths], { stdio: "inherit", env });
  if (status !== 0) process.exitCode = 1;
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER).flatMap((name) =>
    readFileSync(path.join(FOLDER, name), "utf8").split("\n").filter(Boolean).map(parse),
  );
}

const MEMBERS: Readonly<Record<Namespace, readonly EmulatedMember[]>> = {
  Excel: emulatedMembers("Excel", EXCEL_KINDS),
  Word: emulatedMembers("Word", WORD_KINDS),
};

const testsOf = ({ name }: EmulatedMember, lines: readonly Line[]): readonly string[] =>
  [...new Set(lines.filter((line) => line.used.includes(name)).map(({ test }) => test))].sort();

/** On whose word a member behaves as it does: "recorded" where a recording of Office was replayed and agreed. */
const labelOf = ({ source }: EmulatedMember, tests: readonly string[]): string =>
  tests.includes(RECORDED) ? "recorded" : source === undefined ? "assumed" : `documented: ${source}`;

function table(namespace: Namespace, lines: readonly Line[]): string {
  const rows = MEMBERS[namespace].map((member) => {
    const tests = testsOf(member, lines);
    const isOurs = lines.some((line) => line.ours.includes(member.name));
    const proxy = isOurs ? "ours" : tests.length > 0 ? "Microsoft's" : "";
    const names = tests.filter((one) => one !== RECORDED).map((one) => path.basename(one, ".test.ts"));
    return `| ${member.name} | ${member.set} | ${labelOf(member, tests)} | ${proxy} | ${names.join(", ")} |`;
  });
  const head = "| member | requirement set | behaviour | proxy | tests |\n| --- | --- | --- | --- | --- |";
  return `## ${namespace}: ${String(rows.length)} members\n\n${head}\n${rows.join("\n")}\n`;
}

/** How many members each label has, and how many of them a test uses. */
function summary(lines: readonly Line[]): string {
  const rows = (["Excel", "Word"] as const).flatMap((namespace) =>
    ["recorded", "documented", "assumed"].map((label) => {
      const own = MEMBERS[namespace].filter((one) => labelOf(one, testsOf(one, lines)).startsWith(label));
      const used = own.filter((one) => testsOf(one, lines).length > 0);
      return `| ${namespace} | ${label} | ${String(own.length)} | ${String(used.length)} |`;
    }),
  );
  return `| host | behaviour | members | used by a test |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

const given = process.argv.slice(2).filter((one) => one !== "--add");
const lines = run(given.length > 0 ? given : ["test/office-host", "test/hosts/office"]);
const missing = [...new Set(lines.flatMap((line) => line.missing))].sort();
mkdirSync(path.dirname(REPORT), { recursive: true });
writeFileSync(
  REPORT,
  `# What the Office emulator covers\n\nNo member is verified against real Office until somebody records it: docs/real-office-checklist.md.\n\n` +
    `${summary(lines)}\n${table("Excel", lines)}\n${table("Word", lines)}\n## Asked for and not emulated\n\n${missing.map((one) => `- ${one}`).join("\n")}\n`,
);
console.log(`${path.relative(process.cwd(), REPORT)}\n\n${summary(lines)}`);

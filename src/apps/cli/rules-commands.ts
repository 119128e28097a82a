import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { RulesetFault } from "../../core/fault";
import { formatDate } from "../../core/say";
import { packRuleset } from "../../editions/pack";
import { withRelease } from "../../editions/release-index";
import { sha256 } from "../sha256";
import { openReleases, releaseName } from "./edition";
import { exists, readText, writeWhole } from "./files";
import { editionOutput } from "./json-review";
import { Misuse } from "./misuse";
import { editionLine } from "./print-review";
import type { Machine } from "./program";
import { report, type ReportOptions } from "./report";
import { ruleLines } from "./rule-lines";

type Done = (code: number) => void;

/** The edition's source files by path, from its folder or the folder's `source`. */
async function sourceFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const source = (await exists(path.join(folder, "source"))) ? path.join(folder, "source") : folder;
  if (!(await exists(path.join(source, "ruleset.json"))))
    throw new Misuse(
      `${folder} holds no edition being written: ${path.join(source, "ruleset.json")} was not found.`,
    );
  const names = await readdir(source, { recursive: true });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  return new Map(
    await Promise.all(
      files.map(async (name): Promise<[string, string]> => [
        path.posix.join(source, name.split(path.sep).join("/")),
        await readText(path.join(source, name)),
      ]),
    ),
  );
}

const packedSource = async (folder: string) => {
  const packed = packRuleset(await sourceFiles(folder));
  if (packed.is === "faulty") throw new RulesetFault(packed.faults);
  return packed;
};

/** Adds `commonweal rules list|show|check|pack|verify`. */
export function addRulesCommands(
  program: Command,
  withJson: (command: Command) => Command,
  machine: Machine,
  done: Done,
): void {
  const { terminal } = machine;
  const rules = program.command("rules").description("the rules sets: list, show, check, pack, verify");
  const releases = () => openReleases(machine.rulesFolder);

  withJson(rules.command("list").description("every release, with its dates and hash")).action(
    async (options: ReportOptions) => {
      const list = (await releases()).list();
      const lines = list.map(
        (one) =>
          `${one.set} ${one.version}  in force from ${formatDate(one.inForce.from)}${one.inForce.to === undefined ? "" : ` to ${formatDate(one.inForce.to)}`}  ${one.sha256.slice(0, 8)}`,
      );
      done(report(terminal, options, { command: "rules list", exitCode: 0, rules: list }, lines));
    },
  );

  withJson(
    rules
      .command("show <rule>")
      .description("one rule of an edition, with its source: a measure, clause, check, theme or threshold"),
  )
    .option("--edition <set version>", "the edition; by default the newest")
    .option("--rules <file>", "an edition from a file")
    .action(async (id: string, options: ReportOptions & { edition?: string; rules?: string }) => {
      const open = await releases();
      const named = options.edition ?? releaseName(open.newest()) ?? "";
      const [set = "", version = ""] = named.trim().split(/\s+/);
      const ruleset =
        options.rules === undefined
          ? await open.load(set, version)
          : await open.loadFile(await readText(options.rules), options.rules);
      const { rule, lines } = ruleLines(ruleset, id);
      done(
        report(
          terminal,
          options,
          { command: "rules show", exitCode: 0, edition: editionOutput(ruleset), rules: rule },
          [editionLine(ruleset), "", ...lines],
        ),
      );
    });

  withJson(
    rules
      .command("check <folder>")
      .description(
        "check an edition being written, or a release file: every fault with its file and pointer",
      ),
  ).action(async (folder: string, options: ReportOptions) => {
    const isFile = folder.endsWith(".json");
    const text = isFile ? await readText(folder) : (await packedSource(folder)).text;
    const ruleset = await (await releases()).loadFile(text, folder);
    const counts = `${String(ruleset.thresholds.length)} thresholds, ${String(ruleset.measures.length)} measures, ${String(ruleset.clauses.length)} clauses, ${String(ruleset.checks.length)} checks`;
    done(
      report(terminal, options, { command: "rules check", exitCode: 0, edition: editionOutput(ruleset) }, [
        editionLine(ruleset),
        `Sound: ${counts}.`,
      ]),
    );
  });

  withJson(
    rules
      .command("pack <folder>")
      .description("pack an edition's source into a release file, with its hash in the index"),
  )
    .option("--replace", "replace a release that has not left this folder yet")
    .action(async (folder: string, options: ReportOptions & { replace?: boolean }) => {
      const packed = await packedSource(folder);
      const root = path.dirname(path.resolve(folder));
      const file = `${packed.set}/releases/${packed.version}.json`;
      const hash = await sha256(packed.text);
      const index = path.join(root, "index.json");
      const entry = { set: packed.set, version: packed.version, inForce: packed.inForce, file, sha256: hash };
      const text = withRelease(
        (await exists(index)) ? await readText(index) : undefined,
        entry,
        options.replace ?? false,
      );
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeWhole(path.join(root, file), packed.text);
      await writeWhole(index, text);
      done(
        report(
          terminal,
          options,
          {
            command: "rules pack",
            exitCode: 0,
            rules: entry,
            written: [path.join(root, file), index].map((one) => ({ file: one, parts: [], refused: [] })),
          },
          [`Packed ${packed.set} ${packed.version}: ${path.join(root, file)}`, `SHA-256 ${hash}`],
        ),
      );
    });

  withJson(rules.command("verify").description("check every release against its hash in the index")).action(
    async (options: ReportOptions) => {
      const open = await releases();
      const lines: string[] = [];
      for (const one of open.list()) {
        await open.load(one.set, one.version);
        lines.push(`${one.set} ${one.version}  ${one.sha256}  as released`);
      }
      done(report(terminal, options, { command: "rules verify", exitCode: 0, rules: open.list() }, lines));
    },
  );
}

import { Command, CommanderError } from "commander";
import { FileRefused } from "../../core/ports";
import { RulesetFault } from "../../core/fault";
import { ENGINE } from "../engine";
import { check } from "./check";
import { clear } from "./clear";
import { demo } from "./demo";
import { draft } from "./draft";
import { openReleases } from "./edition";
import { explain } from "./explain";
import { offer } from "./offer";
import { Misuse } from "./misuse";
import { report } from "./report";
import { addRulesCommands } from "./rules-commands";
import { score } from "./score";
import { template } from "./template";
import type { Terminal } from "./terminal";
import { waive } from "./waive";

/** What the command line runs on: where the rules sets and samples lie, and where it writes. */
export interface Machine {
  readonly rulesFolder: string;
  readonly samplesFolder: string;
  readonly terminal: Terminal;
}

const EXIT_CODES =
  "Ends with 0 when clean, 1 when gaps were found (errors or warnings), 2 for misuse or a file that cannot be read.";

const withInputs = (command: Command): Command =>
  command
    .option(
      "--facts <file|json>",
      "facts of the procurement or grant, as a JSON file or the JSON itself (rules/facts.schema.json)",
    )
    .option("--edition <set version>", 'the edition that governs, as "commonweal rules list" names it')
    .option("--rules <file>", "an edition from a file, in place of the releases beside the program");

const repeated = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

const withFrom = (command: Command): Command =>
  command.option("--from <offer>", 'an offer that "commonweal offer" wrote (rules/offer.schema.json)');

const withMap = (command: Command): Command =>
  command.option("--map <file>", "a mapping for a layout that is not recognised (rules/mapping.schema.json)");

const withOut = (command: Command): Command =>
  command
    .option("--out <file>", "where to write; by default beside the input under a new name")
    .option("--in-place", "overwrite the input")
    .option("--force", "replace a file that is there already");

const withJson = (command: Command): Command =>
  command.option("--json", "print one JSON object (docs/output.schema.json)");

/** Runs the command line and gives its exit code. Never throws for what a user can mend. */
export async function runCli(args: readonly string[], machine: Machine): Promise<number> {
  const { terminal } = machine;
  let code = 0;
  const releases = () => openReleases(machine.rulesFolder);
  const program = new Command("commonweal")
    .description(
      "Applies one versioned social value rules set to tender workbooks, contracts and funding agreements.",
    )
    .version(ENGINE)
    .addHelpText("after", `\n${EXIT_CODES}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text.trimEnd());
      },
      writeErr: (text) => {
        terminal.error(text.trimEnd());
      },
    });

  withJson(withOut(withMap(withInputs(program.command("score <workbooks...>")))))
    .description(
      "score social value, flag every gap at its cell, and write scorecard, gaps and working into a copy",
    )
    .option("--mark-bids", "with several workbooks: write marks into copies of the others too")
    .option("--dry-run", "print the changes and write nothing")
    .action(async (files: string[], options: Parameters<typeof score>[1]) => {
      code = await score(files, options, await releases(), terminal);
    });
  withJson(withFrom(withMap(withInputs(program.command("check <files...>")))))
    .description(
      "read and review workbooks or a contract, say which clauses it needs and has, and write nothing; with --from, hold it against an offer",
    )
    .option("--keys", "print each finding's key, by which it is waived or explained")
    .action(async (files: string[], options: Parameters<typeof check>[1]) => {
      code = await check(files, options, await releases(), terminal);
    });
  withJson(withOut(withMap(withInputs(program.command("offer <workbooks...>")))))
    .description("write one bid's commitments as JSON, on their way into the contract")
    .option("--lot <lot>", "which lot, where there are several")
    .option("--bid <bidder>", "whose bid, where there are several")
    .option("--dry-run", "print the offer and write nothing")
    .action(async (files: string[], options: Parameters<typeof offer>[1]) => {
      code = await offer(files, options, await releases(), terminal);
    });
  withJson(withMap(withInputs(program.command("explain <workbooks...>"))))
    .description("explain a score, down to cells and rules, or a finding")
    .option("--lot <lot>")
    .option("--bid <bidder>")
    .option("--what <number>", "combined, quantitative, qualitative or total", "combined")
    .option("--measure <id>", "only this measure")
    .option("--finding <key|rule>", "explain a finding instead")
    .action(async (files: string[], options: Parameters<typeof explain>[1]) => {
      code = await explain(files, options, await releases(), terminal);
    });
  withJson(withOut(withFrom(withMap(withInputs(program.command("waive <file> <key>"))))))
    .description(
      "accept one finding for a reason, kept inside the file; with the --facts and --from beside which it arises; or take that back",
    )
    .option("--reason <text>")
    .option("--who <name>")
    .option("--remove", "take the waiver of this finding back")
    .action(async (file: string, key: string, options: Parameters<typeof waive>[2]) => {
      code = await waive(file, key, options, await releases(), terminal);
    });
  withJson(withOut(program.command("clear <file>")))
    .description("take out everything that Commonweal wrote, and only that")
    .option("--dry-run", "print the changes and write nothing")
    .action(async (file: string, options: Parameters<typeof clear>[1]) => {
      code = await clear(file, options, await releases(), terminal);
    });
  withJson(withOut(withInputs(program.command("template <kind>"))))
    .description("write a clean workbook from an edition: tender or bidder")
    .action(async (kind: string, options: Parameters<typeof template>[1]) => {
      code = await template(kind, options, await releases(), terminal);
    });
  withJson(withOut(withFrom(withInputs(program.command("draft <document>")))))
    .description(
      "put the required clauses that are missing, and the commitments of an offer, into a copy of a contract, and flag gaps at its paragraphs",
    )
    .option("--as <form>", "schedule (numbered inside), or clauses among the contract's own", "schedule")
    .option("--track", "as tracked changes")
    .option(
      "--insert <clause>",
      "a clause to insert also where it is not required or possibly covered",
      repeated,
    )
    .option("--update", "put the edition's words in the place of unaltered clauses of an earlier edition")
    .option(
      "--restore <clause>",
      "put the edition's words in the place of this clause, altered or not",
      repeated,
    )
    .option("--anyway", "draft into a document that is no contract, or with the offer of another party")
    .option("--dry-run", "print the changes and write nothing")
    .action(async (file: string, options: Parameters<typeof draft>[1]) => {
      code = await draft(file, options, await releases(), terminal);
    });
  addRulesCommands(program, withJson, machine, (value) => {
    code = value;
  });
  withOut(program.command("demo", { hidden: true })).action(async () => {
    code = await demo(machine);
  });

  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return failed(error, args, terminal);
  }
}

/** Prints what a user can mend and gives 2; anything else is a bug of ours and is thrown on. */
function failed(error: unknown, args: readonly string[], terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0 && args.includes("--json"))
      report(terminal, { json: true }, { command: args[0] ?? "", exitCode: 2, error: error.message }, []);
    return error.exitCode === 0 ? 0 : 2;
  }
  if (!(error instanceof FileRefused || error instanceof Misuse || error instanceof RulesetFault))
    throw error;
  if (args.includes("--json"))
    report(terminal, { json: true }, { command: args[0] ?? "", exitCode: 2, error: error.message }, []);
  else terminal.error(error.message);
  return 2;
}

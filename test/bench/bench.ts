import { Engine } from "json-rules-engine";
import { govern, judge, type LineFacts } from "../../src/core/conditions";
import { lineFacts } from "../../src/core/line-facts";
import type { Ruleset } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import { valueOf } from "../../src/core/quantity";
import type { Tender } from "../../src/core/tender";
import { smallRuleset } from "../core/small-ruleset";
import { TWIN_RULES } from "./conditions";
import { benchContract } from "./contract";
import { printTable, race } from "./table";
import { tenderOf } from "./tender-of";
import { benchWholeCommand } from "./whole-command";

const LINES = 100_000;
const WORDS = 30_000;
const ENGINE_LINES = 2_000; // an engine run costs some tens of microseconds a rule
const REPETITIONS = 7;

/** The facts of every line of a tender, worked out once so that the contenders are compared on judging alone. */
function factsOfLines(tender: Tender, ruleset: Ruleset, document: LineFacts): readonly LineFacts[] {
  const measures = new Map(ruleset.measures.map((measure) => [measure.id, measure]));
  return tender.lots.flatMap((lot) =>
    lot.bids.flatMap((bid) =>
      bid.commitments.map((line) => lineFacts(line, bid, lot, measures.get(line.measure ?? ""), document)),
    ),
  );
}

/** What a person would write for this one rules set: quantity x rate x attribution, added up by bid. */
function scoreByHand(tender: Tender, rates: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const lot of tender.lots) {
    for (const bid of lot.bids) {
      for (const line of bid.commitments) {
        const rate = rates.get(line.measure ?? "") ?? 0;
        total +=
          Math.round((valueOf(line.quantity) ?? 0) * rate * (valueOf(line.attribution) ?? 1) * 100) / 100;
      }
    }
  }
  return total;
}

/** Our thirty judges, as tests that hold or do not. */
const compiledTests = (): readonly ((line: LineFacts) => boolean)[] =>
  TWIN_RULES.map(({ condition }) => {
    const decide = judge(condition);
    return (line) => decide(line).is === "met";
  });

/** Thirty conditions a line: one json-rules-engine run per line, our closures, and code written by hand for these thirty. */
async function benchJudging(lines: readonly LineFacts[], document: LineFacts): Promise<string> {
  const judges = compiledTests();
  const byHand = TWIN_RULES.map((rule) => rule.byHand);
  const engine = new Engine(
    TWIN_RULES.map(({ condition }, index) => ({
      conditions: { all: [condition] },
      event: { type: `rule ${String(index)}` },
    })),
    { allowUndefinedFacts: true },
  );
  const some = lines.slice(0, ENGINE_LINES);
  const whole = some.map((line) => ({ ...document, ...line })); // the engine takes own properties alone
  const fired = { engine: 0, ours: 0, byHand: 0 };
  for (const [index, line] of some.entries()) {
    fired.engine += (await engine.run(whole[index])).events.length;
    for (const each of judges) if (each(line)) fired.ours += 1;
    for (const each of byHand) if (each(line)) fired.byHand += 1;
  }
  if (fired.engine !== fired.ours || fired.ours !== fired.byHand)
    throw new Error(`The contenders disagree: ${JSON.stringify(fired)}.`);
  const speeds = await race(
    [
      {
        name: "json-rules-engine, one run a line",
        lines: some.length,
        run: async () => {
          for (const line of whole) await engine.run(line);
        },
      },
      {
        name: "judge (compiled closures)",
        lines: lines.length,
        run: () => count(lines, judges),
      },
      {
        name: "a hand-written loop",
        lines: lines.length,
        run: () => count(lines, byHand),
      },
    ],
    REPETITIONS,
  );
  return printTable(
    `30 conditions a line (${String(fired.ours)} of ${String(some.length * 30)} held; all contenders agree)`,
    speeds,
  );
}

/** How many of the tests hold over all lines. */
function count(lines: readonly LineFacts[], tests: readonly ((line: LineFacts) => boolean)[]): number {
  let held = 0;
  for (const line of lines) for (const test of tests) if (test(line)) held += 1;
  return held;
}

/** A whole tender scored: ours with caps, exclusions, themes, parts and ranks, beside a bare multiplication and beside ours with every condition judged. */
async function benchScoring(tender: Tender, ruleset: Ruleset): Promise<string> {
  const governed = await govern(ruleset, tender.facts);
  const judges = compiledTests();
  const rates = new Map([
    ["LCR-M-001", 100],
    ["LCR-M-002", 10],
    ["LCR-M-003", 0.5],
  ]);
  const speeds = await race(
    [
      { name: "a hand-written loop, value alone", lines: LINES, run: () => scoreByHand(tender, rates) },
      { name: "score", lines: LINES, run: () => score(tender, ruleset) },
      {
        name: "facts of each line",
        lines: LINES,
        run: () => factsOfLines(tender, ruleset, governed.facts).length,
      },
      {
        name: "score, facts and 30 conditions",
        lines: LINES,
        run: () => {
          score(tender, ruleset);
          return count(factsOfLines(tender, ruleset, governed.facts), judges);
        },
      },
    ],
    REPETITIONS,
  );
  return printTable(`${String(LINES)} lines scored, 5 lots of 20 bids`, speeds);
}

/** What the tables are made from: a tender of 100,000 lines under the small edition. */
interface Bench {
  readonly ruleset: Ruleset;
  readonly tender: Tender;
  readonly document: LineFacts;
}

/** The tables of the benchmark in the order printed; a further one is one function and one line here. */
const TABLES: readonly ((bench: Bench) => Promise<string>)[] = [
  () => benchContract(WORDS),
  ({ tender, ruleset, document }) => benchJudging(factsOfLines(tender, ruleset, document), document),
  ({ tender, ruleset }) => benchScoring(tender, ruleset),
  () => benchWholeCommand(LINES),
];

const ruleset = smallRuleset();
const tender = tenderOf(LINES, ruleset);
const { facts: document } = await govern(ruleset, tender.facts);
for (const table of TABLES) process.stdout.write(`${await table({ ruleset, tender, document })}\n\n`);

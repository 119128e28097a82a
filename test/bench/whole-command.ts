import { readFileSync } from "node:fs";
import type { SheetCell, WriteSheet } from "../../src/core/change";
import type { Ruleset } from "../../src/core/ruleset";
import { openRulesets } from "../../src/rulesets";
import { assess } from "../../src/apps/assess";
import { sha256 } from "../../src/apps/sha256";
import { blankXlsx, openXlsx } from "../../src/hosts/file/xlsx";
import { planWorkbook } from "../../src/writing/plan-workbook";
import { printTable, race } from "./table";

const REPETITIONS = 3;
const HEAD = [
  "Lot",
  "Bidder",
  "Ref",
  "Unit",
  "Units offered",
  "Local %",
  "Method statement",
  "Delivery date",
  "Responsible person",
  "Evidence",
  "Where",
];

/** A register of that many lines: 10 lots, each with bidders who offer every measure that is counted in pounds once. */
async function registerOf(lines: number, ruleset: Ruleset): Promise<Uint8Array> {
  const measures = ruleset.measures.filter((measure) =>
    measure.valuations.some((valuation) => valuation.kind === "pounds"),
  );
  const rows: SheetCell[][] = [HEAD.map((value) => ({ value }))];
  for (let line = 0; line < lines; line++) {
    const measure = measures[line % measures.length];
    const bid = Math.floor(line / measures.length);
    if (!measure) break;
    const texts = [
      String((bid % 10) + 1),
      `Bidder ${String(Math.floor(bid / 10) + 1)} Ltd`,
      measure.id,
      measure.unit.label,
    ];
    rows.push([
      ...texts.map((value) => ({ value })),
      { value: 1 + (line % 7) },
      { value: 0.8, style: "percent" },
      { value: "With the named partners of our response, by quarter." },
      { value: 46_200, style: "date" },
      { value: "Social value lead" },
      { value: measure.evidence[0] ?? "" },
      { value: "Liverpool City Region" },
    ]);
  }
  const sheet: WriteSheet = { kind: "write-sheet", name: "Commitments", rows, widths: [], freezeRows: 1 };
  const host = openXlsx("register.xlsx", blankXlsx());
  await host.apply([sheet]);
  return host.save();
}

/** The whole command on a workbook of many lines (open, read, judge, score, plan, write, save) beside the bare read. */
export async function benchWholeCommand(lines: number): Promise<string> {
  const releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(`rules/${file}`, "utf8")),
    sha256,
  );
  const ruleset = await releases.load("lcr", "1.0.0");
  const bytes = await registerOf(lines, ruleset);
  const facts = {
    kind: "contract",
    value: 900_000_000,
    vat: "excluded",
    start: "2026-04-01",
    end: "2029-03-31",
    commencement: "2026-02-10",
    category: "services",
    edition: "lcr 1.0.0",
  } as const;
  const read = () => openXlsx("register.xlsx", bytes).read();
  const book = await read();
  const speeds = await race(
    [
      { name: "the bare read", lines, run: read },
      { name: "read, judge and score", lines, run: async () => assess([await read()], ruleset, { facts }) },
      {
        name: "the whole command: read, judge, score, write, save",
        lines,
        run: async () => {
          const host = openXlsx("register.xlsx", bytes);
          const books = [await host.read()];
          const { tender, review } = await assess(books, ruleset, { facts });
          await host.apply(planWorkbook({ books, target: "register.xlsx", tender, ruleset, review }));
          return host.save();
        },
      },
    ],
    REPETITIONS,
  );
  const [sheet] = book.sheets;
  return printTable(
    `a workbook of ${String((sheet?.rows.length ?? 1) - 1)} lines (${(bytes.length / 1e6).toFixed(1)} MB), all ${String(ruleset.checks.length)} checks`,
    speeds,
  );
}

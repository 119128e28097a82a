import { govern } from "../../src/core/conditions";
import type { Finding } from "../../src/core/finding";
import { placeName } from "../../src/core/location";
import { reviewContract } from "../../src/core/review-contract";
import { review } from "../../src/core/review";
import { parseFacts, type Check } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import type { Sheets } from "../../src/core/snapshot";
import { readContract } from "../../src/reading/read-contract";
import { readTender } from "../../src/reading/read-tender";
import { documentOf } from "../paragraphs-builder";
import { book, type SheetExtras } from "../sheets-builder";
import { sourceRuleset } from "./source-ruleset";

type Example = Check["examples"][number];

const lcr = sourceRuleset("lcr");
const STAMP = {
  set: "lcr",
  version: lcr.version,
  sha256: lcr.sha256,
  authorityStatus: "not-issued",
  engine: "0",
  input: "",
  sheets: [],
};

/** An example's workbooks: a sheet named "birch.xlsx: Offers" stands in a workbook of its own. */
function booksOf({ sheets = {}, hidden = [] }: Example): readonly Sheets[] {
  const files = new Map<string, [string, (typeof sheets)[string]][]>();
  for (const [name, rows] of Object.entries(sheets)) {
    const [file, sheet] = name.includes(": ") ? name.split(": ") : ["example.xlsx", name];
    files.set(file ?? "", [...(files.get(file ?? "") ?? []), [sheet ?? "", rows]]);
  }
  const extras: Record<string, SheetExtras> = {};
  for (const row of hidden) {
    const [sheet = "", number] = row.split("!");
    extras[sheet] = { hiddenRows: [...(extras[sheet]?.hiddenRows ?? []), Number(number)] };
  }
  return [...files].map(([file, named]) => book(file, Object.fromEntries(named), { sheets: extras }));
}

/** Everything that the rules set finds in an example's sheets or paragraphs. */
async function findingsIn(example: Example): Promise<readonly Finding[]> {
  const facts = parseFacts(JSON.stringify(example.facts ?? {}), "facts.json");
  if (example.paragraphs) {
    const contract = readContract(documentOf(example.paragraphs), lcr, { facts, factsFile: "facts.json" });
    const governed = await govern(lcr, contract.facts);
    return reviewContract({ contract, ruleset: lcr, governed, stamp: STAMP, waivers: [] }).findings;
  }
  const tender = readTender(booksOf(example), lcr, { facts, factsFile: "facts.json" });
  const governed = await govern(lcr, tender.facts);
  const scores = score(tender, lcr);
  return review({ tender, ruleset: lcr, governed, scores, stamp: STAMP, waivers: [] }).findings;
}

/** A cell by its address, a paragraph by its number counted from 1, a file by nothing. */
function placeOf({ at }: Finding): string {
  if (at.kind === "paragraph") return String(at.index + 1);
  return at.kind === "cell" ? placeName(at) : "";
}

describe.each(lcr.checks.map((check) => [`${check.id} ${check.title}`, check] as const))("%s", (_, check) => {
  test("has an example that finds and one that does not", () => {
    expect(check.examples.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(check.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test.each(check.examples.map((example) => [example.title, example] as const))(
    "%s",
    async (_title, example) => {
      const found = (await findingsIn(example)).filter(({ rule }) => rule === check.id);
      const wanted = example.finds.map(({ at, message }, index) => ({
        at,
        message: message ?? found[index]?.message,
      }));
      for (const { message } of found) expect(message).not.toMatch(/not stated\)|[{}]|undefined|NaN|: ,|""/);
      expect(found.map((finding) => ({ at: placeOf(finding), message: finding.message }))).toEqual(wanted);
    },
  );
});

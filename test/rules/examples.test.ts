import { govern } from "../../src/core/conditions";
import type { Finding } from "../../src/core/finding";
import type { Offer } from "../../src/core/offer";
import { validateOffer } from "../../src/core/offer-validator";
import { placeName } from "../../src/core/location";
import { reviewContract } from "../../src/core/review-contract";
import { review } from "../../src/core/review";
import { parseFacts, type Check } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import type { Sheets } from "../../src/core/snapshot";
import { readContract } from "../../src/reading/read-contract";
import { readTender } from "../../src/reading/read-tender";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
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

/** A paragraph of an example as a host would show it. */
function paragraphOf(paragraph: NonNullable<Example["paragraphs"]>[number]): TestParagraph {
  if (typeof paragraph === "string") return paragraph;
  const { text, tag = "", number = "", cell, isTracked = false } = paragraph;
  return {
    text,
    tag,
    ...(tag.startsWith("cw:") && { ourTags: [tag] }),
    number,
    numbering: number === "" ? "none" : "direct",
    inTable: cell !== undefined,
    ...(cell && { cell }),
    hasTrackedChange: isTracked,
  };
}

/** The offer of an example; what it leaves out is as little as an offer may say. */
function offerOf({ offer }: Example): Offer | undefined {
  if (!offer) return undefined;
  const value: unknown = {
    format: 1,
    edition: `lcr ${lcr.version}`,
    sha256: "",
    engine: "0",
    input: "",
    facts: {},
    lot: "",
    bidder: "Acme Homes Limited",
    commitments: [],
    ...offer,
  };
  if (!validateOffer(value)) throw new Error(JSON.stringify(validateOffer.errors));
  return value;
}

/** Everything that one check, in use or retired, finds in an example's sheets or paragraphs. */
async function findingsIn(example: Example, check: Check): Promise<readonly Finding[]> {
  const facts = parseFacts(JSON.stringify(example.facts ?? {}), "facts.json");
  if (example.paragraphs) {
    const document = documentOf(example.paragraphs.map(paragraphOf));
    const checks = lcr.checks.map((one) => (one.id === check.id ? { ...one, adopted: true } : one));
    const ruleset = { ...lcr, checks };
    const contract = readContract(document, ruleset, { facts, factsFile: "facts.json" });
    const governed = await govern(ruleset, contract.facts);
    const offer = offerOf(example);
    return reviewContract({
      contract,
      ruleset,
      governed,
      stamp: STAMP,
      waivers: [],
      ...(offer && { offer }),
    }).findings;
  }
  const tender = readTender(booksOf(example), lcr, { facts, factsFile: "facts.json" });
  const governed = await govern(lcr, tender.facts);
  const scores = score(tender, lcr);
  return review({ tender, ruleset: lcr, governed, scores, stamp: STAMP, waivers: [] }).findings;
}

/** Whether a finding is about what the example is about, where it says so. */
const isAbout = ({ subject }: Finding, { about }: Example): boolean =>
  about === undefined || [subject.clause, subject.measure, subject.part].includes(about);

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
      const found = (await findingsIn(example, check)).filter(
        (finding) => finding.rule === check.id && isAbout(finding, example),
      );
      const wanted = example.finds.map(({ at, message }, index) => ({
        at,
        message: message ?? found[index]?.message,
      }));
      for (const { message } of found) expect(message).not.toMatch(/not stated\)|[{}]|undefined|NaN|: ,|""/);
      expect(found.map((finding) => ({ at: placeOf(finding), message: finding.message }))).toEqual(wanted);
    },
  );
});

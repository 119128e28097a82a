import { govern } from "../../src/core/conditions";
import type { Facts } from "../../src/core/facts";
import type { Finding } from "../../src/core/finding";
import { placeName } from "../../src/core/location";
import { review } from "../../src/core/review";
import type { Check } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import { readTender } from "../../src/reading/read-tender";
import { book } from "../sheets-builder";
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
const isFacts = (value: unknown): value is Facts => typeof value === "object";

/** Everything that the rules set finds in an example's sheets. */
async function findingsIn(example: Example): Promise<readonly Finding[]> {
  const facts = isFacts(example.facts) ? example.facts : {};
  const sheets = Object.entries(example.sheets ?? {});
  const tender = readTender([book("example.xlsx", Object.fromEntries(sheets))], lcr, {
    facts,
    factsFile: "facts.json",
  });
  const governed = await govern(lcr, tender.facts);
  const scores = score(tender, lcr, governed);
  return review({ tender, ruleset: lcr, governed, scores, stamp: STAMP, waivers: [] }).findings;
}

const placeOf = ({ at }: Finding): string => (at.kind === "cell" ? placeName(at) : "");

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
      expect(found.map((finding) => ({ at: placeOf(finding), message: finding.message }))).toEqual(wanted);
    },
  );
});

import { documentFacts } from "../../src/core/conditions";
import { LINE_FACTS } from "../../src/core/fact-names";
import { lineFacts } from "../../src/core/line-facts";
import type { BidLiteral, LineLiteral } from "./tender-builder";
import { tender } from "./tender-builder";
import { smallRuleset } from "./small-ruleset";

const edition = smallRuleset();

/** The facts of one line, under a contract that starts on 1 April 2026. */
function factsOf(line: LineLiteral, bid: BidLiteral = {}) {
  const facts = { start: "2026-04-01", value: 50_000 };
  const [lot] = tender({ facts, lots: { North: { Acorn: { ...bid, lines: [line] } } } }).lots;
  const [acorn] = lot?.bids ?? [];
  const [commitment] = acorn?.commitments ?? [];
  if (!lot || !acorn || !commitment) throw new Error("The tender has one line.");
  const measure = edition.measures.find(({ id }) => id === commitment.measure);
  return lineFacts(commitment, acorn, lot, measure, documentFacts(edition, facts));
}

test("a filled line names everything, the document's facts among them", () => {
  const line: LineLiteral = {
    measure: "LCR-M-001", quantity: 10.75, minimum: 5, attribution: 0.5, proxy: 100, value: 500, method: "With the jobcentre", due: "2026-10-01", owner: "A. Reader",
    evidence: "payroll", place: "Bootle", horizon: "long-term", inSpecification: false, isHidden: true,
  }; // prettier-ignore
  const facts = factsOf(line);
  expect(facts).toMatchObject({
    measure: "LCR-M-001", theme: "fairer", unitKind: "people", horizon: "long-term", lot: "North", bidder: "Acorn", quantity: 10.75, attribution: 0.5, proxy: 100,
    printedValue: 500, local: true, group: "", minimum: 5, stepRemainder: 0.25, isAdopted: true, hasMethod: true, hasOwner: true, hasDue: true, hasEvidence: true, hasPlace: true, isHidden: true,
    inSpecification: false, withdrawn: false, dueMonths: 6, value: 50_000, start: "2026-04-01",
  }); // prettier-ignore
  for (const name of LINE_FACTS) expect(facts[name]).toBeDefined();
});

test.each<readonly [string, LineLiteral, BidLiteral, object]>([
  [
    "a blank quantity is undefined, not nought",
    { measure: "LCR-M-001" },
    {},
    { quantity: undefined, hasMethod: false, hasDue: false },
  ],
  [
    "a quantity that cannot be read is undefined",
    { measure: "LCR-M-001", quantity: { written: "12 people", why: "wrong-unit" } },
    {},
    { quantity: undefined },
  ],
  [
    "a date that cannot be read neither is there nor is not",
    { measure: "LCR-M-001", due: { written: "soon", why: "not-a-date" } },
    {},
    { hasDue: undefined, dueMonths: undefined },
  ],
  [
    "a line that nothing places in the specification is not in it",
    { measure: "LCR-M-001" },
    {},
    { inSpecification: false },
  ],
  [
    "an answer that cannot be read is undefined",
    { measure: "LCR-M-001", inSpecification: { written: "perhaps", why: "not-yes-or-no" } },
    {},
    { inSpecification: undefined },
  ],
  [
    "without a horizon the measure's counts",
    { measure: "LCR-M-003" },
    {},
    { horizon: "long-term", theme: "stronger" },
  ],
  [
    "an unknown measure tells nothing about itself",
    { label: "Trees" },
    {},
    { measure: undefined, theme: undefined, local: undefined, group: undefined, horizon: undefined },
  ],
  ["the day of the start is month nought", { measure: "LCR-M-001", due: "2026-04-01" }, {}, { dueMonths: 0 }],
  [
    "the day before is a thirty-first of a month early",
    { measure: "LCR-M-001", due: "2026-03-31" },
    {},
    { dueMonths: -0.03 },
  ],
  ["a withdrawn bid says so", { measure: "LCR-M-001" }, { withdrawn: true }, { withdrawn: true }],
])("%s", (_, line, bid, is) => {
  expect(factsOf(line, bid)).toMatchObject(is);
});

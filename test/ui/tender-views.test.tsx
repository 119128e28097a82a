/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import type { ReactElement } from "react";
import type { TenderResult } from "../../src/apps/session/assess-tender";
import { explain } from "../../src/core/explain";
import type { Facts } from "../../src/core/facts";
import { placeName, type Location } from "../../src/core/location";
import { EditionCard } from "../../src/ui/edition-card";
import { FactsView } from "../../src/ui/facts-view";
import { GapsView } from "../../src/ui/gaps-view";
import { ScoresView } from "../../src/ui/scores-view";
import { pseudoStrings } from "../../src/ui/strings/pseudo";
import { WhatIfView } from "../../src/ui/what-if-view";
import { completePage } from "./browser-page";
import { foreignWords } from "./foreign-words";
import { render } from "./render";
import { sampleReview } from "./sample-review";

completePage();

let result: TenderResult;
beforeAll(async () => {
  result = await sampleReview();
});

const gone: Location[] = [];
const onGo = (at: Location): void => {
  gone.push(at);
};

const scores = (offered: string[] = []): ReactElement => (
  <ScoresView
    scores={result.review.scores}
    tender={result.tender}
    ruleset={result.ruleset}
    governs=""
    isWeightStated={false}
    explain={(subject) => explain(subject, result.tender, result.ruleset, result.review.scores)}
    onGo={onGo}
    onOffer={(lot, bidder) => offered.push(`${lot} ${bidder}`)}
  />
);

const gaps = (waived: string[] = [], fixed: string[] = []): ReactElement => (
  <GapsView
    review={result.review}
    ruleset={result.ruleset}
    groupings={["severity", "bidder", "role", "strategy"]}
    selection={undefined}
    who=""
    actions={{
      onGo,
      standing: () => 180,
      onWaive: (finding, reason, who) => waived.push(`${finding.rule} ${reason} ${who}`),
      onFix: (finding, { value }) => fixed.push(`${finding.rule} ${String(value)}`),
    }}
  />
);

test("each bid has its rank, its score, its value and what it is made of, in words", async () => {
  const { page, close } = await render(scores());
  const [first] = page.querySelectorAll("[role=group][aria-label='Cobalt Insulation plc']");
  expect(first?.textContent).toContain("First on social value");
  expect(first?.textContent).toContain("15.00 of 15 so far");
  expect(first?.textContent).toContain("Social value £1,268,460");
  expect(first?.textContent).toContain("Long term £750,000");
  expect(first?.textContent).toContain(
    "100% of the total rests on illustrative values: placeholders that no authority has set.",
  );
  await close();
});

test("a number unfolds to its parts, and a leaf goes to its cell", async () => {
  const { page, press, close } = await render(scores());
  expect(page.textContent).not.toContain("Tender facts!B16");
  await press("Combined score");
  await press("Go to Tender facts!B16");
  expect(gone.at(-1)).toMatchObject({ sheet: "Tender facts", row: 15, column: 1 });
  await close();
});

test("a provisional score names the bid and the line that it hangs on, and goes there", async () => {
  const { page, press, close } = await render(scores());
  const [first] = page.querySelectorAll("[role=group][aria-label='Cobalt Insulation plc']");
  expect(first?.textContent).toContain(
    "Brightwall Homes CIC, LCR-M-004 Apprenticeships: the quantity cannot be told",
  );
  await press("Go to Commitments!G15");
  expect(gone.at(-1)).toMatchObject({ sheet: "Commitments", row: 14, column: 6 });
  await close();
});

test("help beside a rule says what it asks, with an example of each kind, why, and where that comes from", async () => {
  const { page, press, type, close } = await render(gaps());
  await type("Filter", "Commitments!G15");
  await press("About LCR-K-007");
  const terms = [...page.querySelectorAll("dt")].map((one) => one.textContent);
  expect(terms).toEqual([
    "What it asks",
    "Found, for example",
    "Nothing found, for example",
    "Why this is asked",
    "Source",
    "Status of the rule",
    "Key",
  ]);
  expect(page.querySelector("dd")?.textContent).toBe("Quantities in the measure's own unit");
  await close();
});

test("a waiver needs a reason and a name, and says which is missing", async () => {
  const waived: string[] = [];
  const { page, press, type, submit, close } = await render(gaps(waived));
  await press("Waive");
  await submit();
  await type("Reason", "Clarified in writing.");
  expect(waived).toEqual([]);
  expect(page.textContent).toContain("A waiver needs the name of the person who gives it.");
  await type("Your name", "A. Officer");
  await submit();
  const [gravest] = result.review.findings.filter(({ severity }) => severity === "error");
  expect(waived).toEqual([`${gravest?.rule ?? ""} Clarified in writing. A. Officer`]);
  await close();
});

test("a fix shows what stands there and what would, before anybody accepts it", async () => {
  const fixed: string[] = [];
  const { page, press, type, close } = await render(gaps([], fixed));
  await type("Filter", "LCR-K-026");
  await press("Fix");
  expect(page.querySelector("del")?.textContent).toBe("180");
  expect(page.querySelector("ins")?.textContent).toBe("80");
  expect(fixed).toEqual([]);
  await press("Accept and write");
  expect(fixed).toEqual(["LCR-K-026 80"]);
  await close();
});

test("gaps are grouped as a person wishes, and filtered by word, rule or cell", async () => {
  const { page, type, close } = await render(gaps());
  const headings = (): readonly string[] => [...page.querySelectorAll("h2")].map((one) => one.textContent);
  expect(headings()[0]).toBe("Errors (14)");
  await type("Group by", "bidder");
  expect(headings().some((one) => one.startsWith("Eastquay Construction Ltd ("))).toBe(true);
  await type("Filter", "Commitments!G15");
  expect(page.textContent).toContain("1 of 32 shown");
  await type("Filter", "nothing has these words");
  expect(page.textContent).toContain("No gap fits this filter.");
  await close();
});

test("what-if shows a change of rank where another weight brings one, and names a number that is none", async () => {
  const { page, press, type, close } = await render(
    <WhatIfView tender={result.tender} ruleset={result.ruleset} scores={result.review.scores} />,
  );
  expect(page.textContent).toContain("The order of bids does not change.");
  await type("Quantitative share of it, percent", "100");
  expect(page.textContent).toMatch(/Rises from \d to \d/);
  expect(page.textContent).toContain("The order of bids changes in 1 lot.");
  expect(page.textContent).toContain("Altered from 50");
  await type("Weight of social value, percent", "a lot");
  expect(page.textContent).toContain('"a lot" is not a number from 0 to 100. Until then, 15 counts.');
  await press("Quantitative share of it, percent: Back to 50");
  expect(page.textContent).not.toContain("Altered");
  await press("Undo all changes");
  expect(page.textContent).not.toContain("a lot");
  expect(page.textContent).toContain("The order of bids does not change.");
  await close();
});

test("a rate to try is marked, and who would be first is told for every share of the quantitative part", async () => {
  const { page, press, type, close } = await render(
    <WhatIfView tender={result.tender} ruleset={result.ruleset} scores={result.review.scores} />,
  );
  await type("Change the rate of a measure", "LCR-M-004");
  const label = [...page.querySelectorAll("label")]
    .map((one) => one.textContent)
    .find((one) => one.includes("LCR-M-004"));
  await type(label ?? "", "£1,000");
  expect(page.textContent).toContain("Altered from ");
  await press("Who would be first at another share?");
  expect(page.textContent).toMatch(/from 0% to \d+%: /);
  await close();
});

test("a fact says where it came from; an amount that is none is named at its field", async () => {
  const stated: Facts[] = [];
  const { page, press, type, submit, close } = await render(
    <FactsView
      shown={{ facts: result.tender.facts, factsAt: result.tender.factsAt, stated: {}, heading: "Facts" }}
      onGo={onGo}
      onState={(facts) => stated.push(facts)}
    />,
  );
  expect(page.textContent).toContain("£6,400,000");
  await press("State or correct facts");
  await type("Value", "about a million");
  await submit();
  expect(stated).toEqual([]);
  expect(page.textContent).toContain('"about a million" is not an amount of pounds');
  await type("Value", "£1,250,000.50");
  await type("Places", "Knowsley; St Helens");
  await submit();
  expect(stated).toEqual([{ value: 1_250_000.5, places: ["Knowsley", "St Helens"] }]);
  await close();
});

/** Words that come from the file and the rules set, not from the screen. */
const isData = (text: string): boolean => {
  const known = JSON.stringify([result.ruleset, result.review, result.tender.facts]);
  const places = result.review.findings.map(({ at }) => placeName(at));
  return (
    places.includes(text) ||
    /^\d+ \p{L}+ \d{4}$/u.test(text) ||
    known.includes(JSON.stringify(text).slice(1, -1)) ||
    /^[\d£,.%:;()·\s–-]*$/.test(text)
  );
};

test.each([
  ["the gaps", () => gaps()],
  [
    "the facts",
    () => (
      <FactsView
        shown={{ facts: result.tender.facts, factsAt: {}, stated: {}, heading: "" }}
        onGo={onGo}
        onState={() => undefined}
      />
    ),
  ],
  [
    "what if",
    () => <WhatIfView tender={result.tender} ruleset={result.ruleset} scores={result.review.scores} />,
  ],
  ["the edition", () => <EditionCard edition={{ is: "governing", ruleset: result.ruleset, why: "named" }} />],
])("every word of %s comes from the tables of strings", async (_, view) => {
  const { page, close } = await render(view(), pseudoStrings());
  expect(page.textContent).toContain("⟦");
  expect(foreignWords(page, isData)).toEqual([]);
  await close();
});

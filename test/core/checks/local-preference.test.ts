import localCheck from "../../../rules/lcr/source/checks/LCR-K-106.json";
import { runCheck } from "../../../src/core/checks/index";
import { check, ruleset } from "../ruleset-builder";
import { contractOf } from "./contract-literal";
import { contextOf } from "./run-test";

const TEST = { kind: "local-preference", with: localCheck.test.with } as const;
const when = { fact: "value", operator: "greaterThanInclusive", value: 207_720 } as const;
/** What is found in a paragraph of a contract of that value. */
async function found(text: string, value?: number): Promise<readonly string[]> {
  const one = check("TEST-K-001", TEST, { when });
  const facts = value === undefined ? {} : { value };
  const context = await contextOf({ lots: {}, facts }, ruleset({ checks: [one] }));
  const { judgements } = runCheck(one, { ...context, document: contractOf([text]) });
  return judgements.map(
    ({ outcome, at }) => `${outcome} ${at.kind === "paragraph" ? String(at.index) : at.kind}`,
  );
}

test.each([
  ["This lot is open to local firms only."],
  ["Subcontracts are reserved for companies based in Knowsley."],
  ["Bidders must be based in the Liverpool City Region."],
  ["The Contractor shall award work to suppliers from the City Region only."],
  ["The Contractor must give preference to local companies."],
  ["Only businesses located in Sefton may tender."],
  ["Suppliers outside the region will not be considered."],
  ["The Contractor must have an office in Liverpool."],
])("prefers: %s", async (text) => {
  expect(await found(text, 207_720)).toEqual(["not-met 0"]);
});

test.each([
  ["The places of delivery are Halton and Wirral."],
  ["The Contractor must spend £50,000 with suppliers in the Liverpool City Region."],
  ["The Contractor must advertise each subcontract to local firms."],
  ["The Contractor must not give preference to local companies."],
  ["Competition is not limited to local firms."],
  ["The site team must be based in Knowsley."],
  ["The Services must be delivered in the Liverpool City Region only."],
  ["No business is to be preferred for where it is."],
  ["Apprentices must be recruited from the region."],
])("does not: %s", async (text) => {
  expect(await found(text, 207_720)).toEqual([]);
});

test.each([
  ["a penny below the threshold it may be lawful", 207_719.99, []],
  ["at a value that is not known it is open", undefined, ["unknown 0"]],
])("%s", async (_, value, outcome) => {
  expect(await found("The Contractor must give preference to local companies.", value)).toEqual(outcome);
});

import type { Facts } from "../../src/core/facts";
import { readContract } from "../../src/reading/read-contract";
import { documentOf } from "../paragraphs-builder";
import { rules } from "./rules";

const facts = (...paragraphs: readonly string[]): Facts => readContract(documentOf(paragraphs), rules).facts;

test("facts that a person stated inside the file come before its words, and after those given beside it", () => {
  const text = "The total value of this Contract is £1,200,000 excluding VAT.";
  const document = { ...documentOf([text], "c.docx"), stated: { value: 5, title: "As stated" } };
  const given = { facts: { title: "As given" }, factsFile: "facts.json" };
  const { facts: all, factsAt } = readContract(document, rules, given);
  expect(all).toEqual({ value: 5, vat: "excluded", title: "As given" });
  expect(factsAt).toMatchObject({
    value: { kind: "json", file: "c.docx (stated in Commonweal)", pointer: "/value" },
    vat: { kind: "paragraph", index: 0 },
    title: { kind: "json", file: "facts.json", pointer: "/title" },
  });
});

describe("facts that sentences state", () => {
  test.each<[string, string, Facts]>([
    [
      "when it starts and ends",
      "This Agreement commences on 1 April 2026 and continues until 31 March 2029.",
      { start: "2026-04-01", end: "2029-03-31" },
    ],
    [
      // Three years from 1 April 2026 are full with 31 March 2029.
      "a period from a day",
      "The Services run for a period of three years from 1 April 2026.",
      { start: "2026-04-01", end: "2029-03-31" },
    ],
    [
      "months, in words and figures",
      "for a period of eighteen (18) months commencing on 1 July 2026",
      { start: "2026-07-01", end: "2027-12-31" },
    ],
    [
      "what it is worth",
      "The total value of this Contract is £1,200,000 excluding VAT.",
      { value: 1_200_000, vat: "excluded" },
    ],
    ["the most that it may cost", "The total contract value shall not exceed £50,000.00.", { value: 50_000 }],
    ["a sum for a year is not the whole", "The contract price is £5,000 per annum.", {}],
    ["nor is a limit on liability", "The contract value for liability is £5,000,000.", {}],
    ["nor a threshold", "The allowable total contract value is a maximum of £1.5m.", {}],
    ["a date that is still a blank is none", "This Agreement commences on [Day Month Year].", {}],
    ["a date that could be two days is none", "This Agreement commences on 03/04/2026.", {}],
    ["the end of something else is none", "The insurance expires on 1 May 2027.", {}],
  ])("%s", (_, text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  test("a sentence and a label that differ state nothing", () => {
    expect(facts("Start date: 1 May 2026", "This Agreement commences on 1 April 2026.")).toEqual({});
  });
});

describe("what is taken for a contract", () => {
  const DUTIES = [
    "The Supplier shall act.",
    "The Buyer must pay the Supplier.",
    "The Supplier shall report to the Buyer. The Buyer may inspect.",
  ];
  const is = (...paragraphs: readonly string[]): boolean =>
    readContract(documentOf(paragraphs), rules).isContract;
  test.each<[string, readonly string[], boolean]>([
    ["duties of two parties under a title", ["Services Agreement", ...DUTIES], true],
    [
      "parties with other names",
      [
        "Repurchase Agreement",
        "The Founder shall sell. The Company shall pay. The Company will tell.",
        "This Agreement is governed by the laws of X.",
      ],
      true,
    ],
    [
      "a cover page that takes its terms from elsewhere",
      [
        "Mutual Agreement",
        "By signing this page, each party agrees to enter into this Agreement.",
        "Signature",
      ],
      true,
    ],
    ["a letter about a contract", ["Dear Sir", "Award of contract", ...DUTIES], false],
    ["a tender pack", ["Bid pack", "About the procurement of a contract", ...DUTIES], false],
    ["notes on a law", ["EXPLANATORY NOTES", "The contract", ...DUTIES], false],
    ["what binds nobody", ["This non-binding letter tells of a future agreement.", ...DUTIES], false],
    [
      "a law's authority in small letters",
      [
        "A contract",
        "The authority must act.",
        "The authority must wait.",
        "The authority must pay the contractor.",
      ],
      false,
    ],
  ])("%s", (_, paragraphs, expected) => {
    expect(is(...paragraphs)).toBe(expected);
  });
});

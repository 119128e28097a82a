import type { Contract } from "../../src/core/contract";
import type { Reading } from "../../src/core/quantity";
import type { ClauseRule } from "../../src/core/ruleset";
import { readContract } from "../../src/reading/read-contract";
import { ruleset } from "../core/ruleset-builder";
import { documentOf, type TestParagraph } from "../paragraphs-builder";

const CLAUSE: ClauseRule = {
  id: "TEST-C-001",
  edition: 2,
  title: "Core obligation",
  heading: "Social value commitments",
  trigger: { all: [] },
  horizon: "day-one",
  paragraphs: [
    {
      level: 1,
      text: "The {supplier} must deliver every commitment in full and on its date at no further cost to the {authority}.",
    },
    {
      level: 1,
      text: "Each commitment is a term of the {agreement} and adds to what the specification already requires of the {supplier}.",
    },
  ],
  slots: [],
  duties: [],
  terms: { needs: [], brings: [] },
  conflicts: [],
  earlier: [],
  examples: [],
  signs: ["social value", "social value plan", "community benefits"],
  roles: ["investor"],
  strategies: [],
  status: "illustrative",
  source: { ref: "TEST" },
};

const rules = ruleset({
  clauses: [CLAUSE],
  vocabulary: {
    ...ruleset().vocabulary,
    facts: {
      authority: ["Buyer"],
      value: ["Contract value"],
      start: ["Start date"],
      end: ["End date"],
      commencement: ["Commencement date", "Date procurement commenced"],
      reference: ["Reference"],
    },
  },
});
const read = (paragraphs: readonly TestParagraph[], facts = {}): Contract =>
  readContract(documentOf(paragraphs), rules, { facts });
/** A cell of the document's only table. */
const cell = (row: number, column: number, text: string): TestParagraph => ({
  text,
  inTable: true,
  cell: { table: 0, row, column },
});
const said = (reading: Reading<string>): string =>
  reading.is === "known" ? reading.value : reading.is === "blank" ? "" : `unclear: ${reading.asWritten}`;

const DUTIES = [
  "The Supplier shall deliver the services.",
  "The Supplier must keep records.",
  "The Buyer shall pay the Supplier.",
];
const CONTRACT: readonly TestParagraph[] = [
  "Services Agreement",
  "NORTHPORT COUNCIL (the “Buyer”) and ACME LIMITED (the “Supplier”)",
  ...DUTIES,
  "This Agreement is governed by English law. Nothing in this Agreement limits liability. The Agreement is entire.",
];

describe("the contract's own words for its parties", () => {
  test.each<[string, readonly TestParagraph[], string, string]>([
    ["from a title block", CONTRACT, "Buyer", "Supplier"],
    [
      "from definitions",
      [
        "“Contractor” means Acme Limited.",
        "“Authority”: means Northport Council.",
        "the Contractor shall act",
      ],
      "Authority",
      "Contractor",
    ],
    [
      "from a table of definitions",
      [
        cell(0, 0, "Funder"),
        cell(0, 1, "means Northport Council"),
        cell(1, 0, "“Grant Recipient”"),
        cell(1, 1, "means Acme CIC"),
      ],
      "Funder",
      "Grant Recipient",
    ],
    [
      "from how the sentences speak, where a schedule defines nothing",
      [...DUTIES, "The Buyer may inspect.", "The Buyer may ask."],
      "Buyer",
      "Supplier",
    ],
    [
      "in the case that the sentences use",
      ["(the “CONTRACTOR”)", "The CONTRACTOR shall act.", "the CONTRACTOR must act"],
      "",
      "CONTRACTOR",
    ],
    [
      "two that are used alike are unclear, never a guess",
      ["The Buyer and the Customer agree. The Buyer and the Customer act. The Buyer and the Customer pay."],
      "unclear: Buyer, Customer",
      "",
    ],
    [
      "one that stands out is clear",
      [...DUTIES, "The Supplier may ask the Consultant.", "The Buyer waits.", "The Buyer waits on."],
      "Buyer",
      "Supplier",
    ],
    [
      "a word that is mentioned once or twice is no party",
      ["the Supplier of gas", "the Council tax"],
      "",
      "",
    ],
    [
      "our own clauses prove nothing",
      [{ text: "The Supplier shall the Supplier shall the Supplier shall", tag: "cw:X:1" }],
      "",
      "",
    ],
  ])("%s", (_, paragraphs, authority, supplier) => {
    const contract = read(paragraphs);
    expect([said(contract.authorityTerm), said(contract.supplierTerm)]).toEqual([authority, supplier]);
  });

  test.each([
    ["this Agreement, the Agreement", "Agreement"],
    ["This Call-Off Contract and this Call-Off Contract", "Call-Off Contract"],
    ["this agreement and this agreement", "agreement"],
    ["nothing at all", ""],
    ["this Contract and this Agreement", "unclear: Contract, Agreement"],
  ])("and for itself: %s", (text, expected) => {
    expect(said(read([text]).agreementTerm)).toBe(expected);
  });
});

describe("whether it is a contract", () => {
  test("duties of parties under a title, with a clause on law, are one", () => {
    expect(read(CONTRACT)).toMatchObject({ isContract: true, lookedFor: [] });
  });

  test.each<[string, readonly string[]]>([
    ["a letter", ["Dear Ann", "The Supplier shall be told.", "Yours"]],
    [
      "guidance full of must",
      [
        "Guidance",
        "You must apply.",
        "You must wait.",
        "The authority must act.",
        "The authority must act.",
        "The authority must act.",
      ],
    ],
    ["an empty document", []],
  ])("%s is none, and what was looked for is said", (_, paragraphs) => {
    const contract = read(paragraphs);
    expect(contract.isContract).toBe(false);
    expect(contract.lookedFor).toContain("a signature block");
  });
});

describe("facts from labelled lines, where they are certain", () => {
  test.each<[string, readonly TestParagraph[], object]>([
    [
      "a line with a colon",
      ["Contract value: £1,200,000 excluding VAT"],
      { value: 1_200_000, vat: "excluded" },
    ],
    ["a table's two cells", [cell(0, 0, "Start date"), cell(0, 1, "1 April 2026")], { start: "2026-04-01" }],
    ["a placeholder is none", ["Contract value: [insert]", "Reference: {ref}", "End date: «date»"], {}],
    ["an answer that cannot be read is none", ["Contract value: to be agreed"], {}],
    ["a date that could be two days is none", ["Start date: 03/04/2026"], {}],
    ["a definition is none", ["Buyer: means the person who buys"], {}],
    ["two different answers are none", ["Contract value: £5", "Contract value: £6"], {}],
    ["the same answer twice is one", ["Contract value: £5", "Contract value: £5.00"], { value: 5 }],
    [
      "a contract's commencement date is its start, not the procurement's",
      ["Commencement date: 1 April 2026"],
      { start: "2026-04-01" },
    ],
    [
      "unless the label says procurement",
      ["Date procurement commenced: 10 February 2026"],
      { commencement: "2026-02-10" },
    ],
  ])("%s", (_, paragraphs, facts) => {
    expect(read(paragraphs).facts).toEqual(facts);
  });

  test("facts given beside the document come first, and say where they stand", () => {
    const contract = read(["Contract value: £5", "Reference: R1"], { value: 7 });
    expect(contract.facts).toEqual({ value: 7, reference: "R1" });
    expect(contract.factsAt).toMatchObject({
      value: { kind: "json", pointer: "/value" },
      reference: { kind: "paragraph", index: 1 },
    });
  });

  test.each([
    [
      "a funder and a recipient make a funding agreement",
      "(the “Funder”) and (the “Recipient”)",
      "funding-agreement",
    ],
    ["a buyer and a supplier make a contract", "(the “Buyer”) and (the “Supplier”)", "contract"],
    ["one party alone says nothing", "(the “Supplier”)", undefined],
  ])("%s", (_, text, kind) => {
    expect(read([text]).facts.kind).toBe(kind);
  });
});

describe("clauses of ours that stand already", () => {
  const words = CLAUSE.paragraphs.map(({ text }) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => (name === "supplier" ? "Contractor" : "Council")),
  );

  test.each<[string, readonly TestParagraph[], object | undefined]>([
    ["by tag, with the edition", [{ text: "Anything", tag: "cw:TEST-C-001:1" }], { by: "tag", edition: 1 }],
    [
      "by bookmark, where the content control is gone",
      [{ text: "Anything", bookmarks: ["cw_TEST_C_001_2"] }],
      { by: "bookmark", edition: 2 },
    ],
    ["by its words, whatever the parties are called", words, { by: "fingerprint", edition: 2 }],
    [
      "by its words, with a change here and there",
      words.map((text) => text.replace("at no further cost", "free of charge")),
      { by: "fingerprint" },
    ],
    ["not by a quarter of its words", words.slice(0, 1).map((text) => text.slice(0, 50)), undefined],
    ["not by the tag of another", [{ text: "x", tag: "cw:TEST-C-0011:1" }], undefined],
  ])("%s", (_, paragraphs, found) => {
    const [first] = read(paragraphs).found;
    if (found === undefined) expect(first).toBeUndefined();
    else expect(first).toMatchObject({ clause: "TEST-C-001", ...found });
  });

  test("blanks in it are told by their paragraphs", () => {
    const tag = "cw:TEST-C-001:2";
    expect(
      read([
        { text: "Heading", tag },
        { text: "due on [date]", tag },
      ]).found[0]?.blanks,
    ).toEqual([1]);
  });
});

describe("foreign wording that may do the job", () => {
  test.each<[string, readonly TestParagraph[], number | undefined, readonly string[]]>([
    [
      "a duty about the matter",
      ["x", "The Supplier shall deliver its social value plan."],
      1,
      ["social value plan"],
    ],
    ["a heading alone obliges nobody", [{ text: "Social Value", level: 0 }], undefined, []],
    [
      "the paragraph with most signs",
      [
        { text: "Social Value", level: 0 },
        "The Supplier shall give community benefits.",
        "The Supplier shall give social value and community benefits.",
      ],
      2,
      ["social value", "community benefits"],
    ],
    ["a mere mention covers nothing", ["We are proud of social value."], undefined, []],
    ["nor do words that only look alike", ["The Supplier shall keep antisocial values."], undefined, []],
    [
      "nor a clause of ours",
      [{ text: "The Supplier shall give social value.", tag: "cw:OTHER:1" }],
      undefined,
      [],
    ],
  ])("%s", (_, paragraphs, index, signs) => {
    const [cover] = read(paragraphs).possible;
    expect(cover?.at).toEqual(
      index === undefined ? undefined : expect.objectContaining({ kind: "paragraph", index }),
    );
    expect(cover?.signs ?? []).toEqual(signs);
  });

  test("a clause that stands is not possibly covered too", () => {
    expect(
      read([{ text: "x", tag: "cw:TEST-C-001:2" }, "The Supplier shall give social value."]).possible,
    ).toEqual([]);
  });
});

describe("the place to insert", () => {
  test.each<[string, readonly TestParagraph[], number, string]>([
    [
      "before the signature block",
      ["a", "Law.", "", "Signed by the Buyer", "Name"],
      1,
      "before the signature block (“Signed by the Buyer”), after “Law.”",
    ],
    [
      "before its heading and the sentence that leads into it",
      ["Law.", "Execution", "This Deed was executed today.", "Signed by A"],
      0,
      "before the signature block (“Execution”), after “Law.”",
    ],
    [
      "at the end where schedules follow the signatures",
      ["Law.", "Signed by A", { text: "Schedule 1: Prices", level: 0 }, "£5"],
      3,
      "at the end, after “£5”: schedules follow the signature block (“Schedule 1: Prices”)",
    ],
    [
      "at the end where nobody signs",
      ["a", { text: "Law.", number: "9.2" }, ""],
      2,
      "at the end, after §9.2 “Law.”: no signature block closes the document",
    ],
    ["at the start of an empty document", [], -1, "at the start: the document has no words yet"],
  ])("%s", (_, paragraphs, after, because) => {
    expect(read(paragraphs)).toMatchObject({ insertAfter: after, insertBecause: because });
  });
});

test("tracked changes are told", () => {
  expect(read([{ text: "a", hasTrackedChange: true }]).hasTrackedChanges).toBe(true);
  expect(read(["a"]).hasTrackedChanges).toBe(false);
});

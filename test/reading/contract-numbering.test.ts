import { readContract } from "../../src/reading/read-contract";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
import { rules } from "./rules";

const auto = (number: string, text: string, level?: number): TestParagraph => ({
  text,
  number,
  numbering: "style",
  level,
});
const typed = (number: string, text: string, level?: number): TestParagraph => ({
  text,
  number,
  numbering: "typed",
  level,
});
const read = (...paragraphs: readonly TestParagraph[]) => readContract(documentOf(paragraphs), rules);

const BODY = [
  auto("1", "Services", 0),
  auto("1.1", "The Supplier shall act."),
  auto("(a)", "well; and"),
  auto("2", "Law", 0),
  auto("2.1", "The Supplier shall obey. The Buyer must pay."),
  auto("2.2", "The Supplier shall wait."),
];

describe("whether clauses of ours can join the contract's own numbers", () => {
  test("the last clause shows its heading and the levels below", () => {
    expect(read(...BODY).numbering).toEqual({
      is: "automatic",
      like: [3, 4, 2],
      after: 5,
      because: "after its last clause, §2 “Law”, numbered as that one is",
    });
  });

  test.each<[string, readonly TestParagraph[], number]>([
    ["signatures", [...BODY, "", "Signed by the Buyer", "Name"], 5],
    [
      "a schedule",
      [...BODY, { text: "Schedule 1: Prices", level: 0 }, auto("1", "Prices", 0), auto("1.1", "£5")],
      5,
    ],
    ["a schedule of ours", [...BODY, { text: "Social value", tag: "cw:schedule:lcr" }, "x"], 5],
    ["a clause of ours that went in before", [...BODY, { text: "Ours", tag: "cw:LCR-C-001:1" }], 6],
    ["the cover page that is signed first", ["Signed by the Buyer", "Name", ...BODY], 7],
  ])("they follow the last clause and no further: %s", (_, paragraphs, after) => {
    expect(read(...paragraphs).numbering).toMatchObject({ is: "automatic", after });
  });

  test.each<[string, readonly TestParagraph[], string]>([
    [
      "typed by hand",
      [typed("1", "Services", 0), typed("1.1", "The Supplier shall act.")],
      "its clause numbers are typed by hand, as in §1 “Services”",
    ],
    [
      "none at all",
      [{ text: "Services", level: 0 }, "The Supplier shall act."],
      "its clauses have no numbers, as in “Services”",
    ],
    [
      "on paragraphs without headings",
      [auto("1", "The Supplier shall act."), auto("2", "The Buyer shall pay.")],
      "its numbered clauses have no headings, as in §1 “The Supplier shall act.”",
    ],
    [
      "on headings alone",
      [auto("1", "Services", 0), "The Supplier shall act."],
      "the paragraphs below its clause headings have no automatic numbers, as in “The Supplier shall act.”",
    ],
    ["an empty document", [], "it has no words yet"],
  ])("they cannot where numbers are %s", (_, paragraphs, because) => {
    expect(read(...paragraphs).numbering).toEqual({ is: "none", because });
  });
});

const cell = (table: number, row: number, text: string): TestParagraph => ({
  text,
  inTable: true,
  cell: { table, row, column: 0 },
});

describe("the place for a schedule", () => {
  test.each<[string, readonly TestParagraph[], number, RegExp]>([
    [
      "behind the schedules, where the signatures stand before them",
      ["Law.", cell(0, 0, "For and on behalf of the Buyer:"), "", "Call-Off Schedules", "[Insert schedules]"],
      4,
      /^at the end, after “\[Insert schedules\]”: schedules follow the signature block/,
    ],
    [
      "before the table that holds the signatures",
      ["Law.", "", cell(0, 0, "PARTY 1"), cell(0, 1, "Signature"), ""],
      0,
      /^before the signature block \(“PARTY 1”\)/,
    ],
    ["never in a table", [cell(0, 0, "Price"), "", "Signed by the Buyer"], 1, /^before the signature block/],
    [
      "at the end where a table touches the signatures",
      ["Law.", cell(0, 0, "Price"), "Signed by the Buyer"],
      2,
      /a table stands right before the signature block$/,
    ],
    [
      "behind the clauses, where a cover page is signed first",
      ["Signed by the Buyer", "Name", auto("1", "The Supplier shall act.")],
      2,
      /clauses follow the signature block/,
    ],
    [
      "behind a clause's own last words, though they speak of signing",
      ["Law.", auto("9", "Advice", 0), "By signing this agreement, each party confirms it.", "Signatures"],
      2,
      /^before the signature block \(“Signatures”\)/,
    ],
  ])("%s", (_, paragraphs, after, because) => {
    const contract = read("Contract", ...paragraphs);
    expect(contract.insertAfter).toBe(after + 1);
    expect(contract.insertBecause).toMatch(because);
  });
});

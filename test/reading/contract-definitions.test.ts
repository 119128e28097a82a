import { readContract } from "../../src/reading/read-contract";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
import { rules } from "./rules";

const cell = (row: number, column: number, text: string): TestParagraph => ({
  text,
  inTable: true,
  cell: { table: 0, row, column },
});
const defined = (...paragraphs: readonly TestParagraph[]): readonly (readonly [string, string])[] =>
  readContract(documentOf(paragraphs), rules).definitions.map(({ term, means }) => [term, means]);

describe("the terms that a contract defines", () => {
  test.each<[string, readonly TestParagraph[], readonly (readonly [string, string])[]]>([
    [
      "a term in quotation marks that means something",
      ["“Services” means the work."],
      [["Services", "the work."]],
    ],
    ["straight ones too", ['"Start Date" has the meaning given below'], [["Start Date", "given below"]]],
    [
      "two terms for one meaning",
      ["“Staff” and “Personnel” mean the people at work."],
      [
        ["Staff", "the people at work."],
        ["Personnel", "the people at work."],
      ],
    ],
    [
      "a term without quotation marks",
      ["Working Day means Monday to Friday"],
      [["Working Day", "Monday to Friday"]],
    ],
    [
      "a term and a colon, where definitions are announced",
      [{ text: "Definitions", level: 0 }, "Goods: the goods ordered"],
      [["Goods", "the goods ordered"]],
    ],
    ["but not anywhere else", ["Goods: the goods ordered"], []],
    [
      "a party in brackets",
      ["Northport Council of 1 High Street (the “Buyer”)"],
      [["Buyer", "Northport Council of 1 High Street"]],
    ],
    [
      "several in one bracket",
      ["A and B (together the “Parties” and each a “Party”)"],
      [
        ["Parties", "A and B"],
        ["Party", "A and B"],
      ],
    ],
    ["hereinafter", ["Acme, hereinafter referred to as the Contractor,"], [["Contractor", "Acme,"]]],
    [
      "a table of two cells with a heading row",
      [cell(0, 0, "Definition"), cell(0, 1, "Meaning"), cell(1, 0, "Goods"), cell(1, 1, "the goods")],
      [["Goods", "the goods"]],
    ],
    [
      "a table without one, whose terms are quoted",
      [cell(0, 0, "“Goods”"), cell(0, 1, "the goods"), cell(1, 0, "“Site”"), cell(1, 1, "the site")],
      [
        ["Goods", "the goods"],
        ["Site", "the site"],
      ],
    ],
    ["a table of other things is none", [cell(0, 0, "Name"), cell(0, 1, "Acme")], []],
    ["a quotation is none", ["They call it “best value” and are proud of it."], []],
  ])("%s", (_, paragraphs, expected) => {
    expect(defined(...paragraphs)).toEqual(expected);
  });

  test("those in our own words are ours", () => {
    const { definitions } = readContract(
      documentOf([
        "“Services” means work.",
        { text: "In this clause “social value” means the good of all.", tag: "cw:LCR-C-001:1" },
      ]),
      rules,
    );
    expect(definitions.map(({ term, isOurs }) => [term, isOurs])).toEqual([
      ["Services", false],
      ["social value", true],
    ]);
  });
});

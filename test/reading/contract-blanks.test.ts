import fc from "fast-check";
import { blanksIn } from "../../src/reading/contract/blanks-in";
import { readContract } from "../../src/reading/read-contract";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
import { rules } from "./rules";

describe("what waits to be filled", () => {
  test.each([
    ["empty brackets", "Number: [ ] and [   ]", ["[ ]", "[   ]"]],
    ["dots and bullets in brackets", "[…] [●] [....]", ["[…]", "[●]", "[....]"]],
    ["guidance", "dated [Day Month Year]", ["[Day Month Year]"]],
    ["a rule", "Name: ______", ["______"]],
    ["a row of dots", "bond is………..", ["……….."]],
    ["merge fields", "«Name» {{ field }} {deal_name}", ["«Name»", "{{ field }}", "{deal_name}"]],
    ["an invitation in angles", "of <insert address>", ["<insert address>"]],
    ["a placeholder of Word", "Click or tap here to enter text.", ["Click or tap here to enter text."]],
    ["each of two choices", "the [minimum] [maximum] volume", ["[minimum]", "[maximum]"]],
    ["the inner of two brackets", "[BACS to [    ] at [Bank]]", ["[    ]", "[Bank]"]],
    ["a bracket that nobody closed", "[Insert the details of", ["[Insert the details of"]],
    ["the year of a case is none", "[2018] EWHC 123", []],
    ["nor a word of the editor, a letter or a note", "it [sic] was [T]hey said[1]", []],
    ["nor a link, an index or a tag of HTML", "[text](https://a.b/c) rows[0] <b>bold</b>", []],
    ["nor the dots of a table of contents", "Payment ........ 12", []],
    ["nor three dots in a sentence", "and so on... then", []],
  ])("%s", (_, text, expected) => {
    expect(blanksIn(text).map((blank) => blank.text)).toEqual(expected);
  });

  test("each blank stands where it says, and none overlaps another, whatever the text", () => {
    const piece = fc.constantFrom("[", "]", " ", "a", "…", "….", "____", "{x_y}", "«", "»", "12", "(", ")");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const blank of blanksIn(text)) {
          expect(text.slice(blank.start, blank.start + blank.text.length)).toBe(blank.text);
          expect(blank.start).toBeGreaterThanOrEqual(end);
          end = blank.start + blank.text.length;
        }
      }),
    );
  });
});

const waiting = (...paragraphs: readonly TestParagraph[]): readonly string[] =>
  readContract(documentOf(paragraphs), rules)
    .blanks.filter(({ waitsFor }) => waitsFor === "commitments")
    .map(({ at, text }) => `${String(at.index)} ${text}`);

describe("the blank that waits for the commitments", () => {
  const LEAD =
    "The Supplier agrees that it will comply with the following social value commitments as were provided for in its [Tender]:";
  test.each<[string, readonly TestParagraph[], readonly string[]]>([
    ["stands alone below the words, not in them", [LEAD, "", "[    ]"], ["2 [    ]"]],
    [
      "stands below a heading that says so",
      [{ text: "SOCIAL VALUE COMMITMENTS", level: 0 }, "[…]"],
      ["1 […]"],
    ],
    ["stands right behind the words", ["The social value commitments are: [●]"], ["0 [●]"]],
    [
      "says so itself",
      ["[Insert the Supplier's social value commitments]"],
      [`0 [Insert the Supplier's social value commitments]`],
    ],
    ["is none where other words came between", [LEAD, "The price is [ ]."], []],
    ["is none where a date is asked for", ["Social value commitments start on [date]"], []],
    [
      "is none where it is a choice",
      [{ text: "Social value commitments", level: 0 }, "[Not applicable]"],
      [],
    ],
    ["is none under any other heading", [{ text: "Payment", level: 0 }, "[ ]"], []],
    [
      "is none in a clause of ours",
      [{ text: "The social value commitments are: [ ]", tag: "cw:LCR-C-001:1" }],
      [],
    ],
  ])("%s", (_, paragraphs, expected) => {
    expect(waiting(...paragraphs)).toEqual(expected);
  });
});

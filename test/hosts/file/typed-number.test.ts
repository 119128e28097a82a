import fc from "fast-check";
import { splitTypedNumber } from "../../../src/hosts/file/document/typed-number";

describe("a typed number is split from the words behind it", () => {
  test.each([
    ["2.1The Supplier is", "2.1", "The Supplier is"],
    ["2.1 The Supplier is", "2.1", "The Supplier is"],
    ["1.Definitions", "1", "Definitions"],
    ["35.\tWhich law applies", "35", "Which law applies"],
    ["3.1.2 “Term” means", "3.1.2", "“Term” means"],
    ["3.1.2 the Buyer may", "3.1.2", "the Buyer may"],
    ["2.4 the Buyer may", "2.4", "the Buyer may"],
    ["4. the Buyer may", "4", "the Buyer may"],
    ["18.33.010 Purpose", "18.33.010", "Purpose"],
    ["2.1[Not used]", "2.1", "[Not used]"],
    ["\n2.\tPrinciples", "2", "Principles"],
    ["3 \tA person", "3", "A person"],
    ["(a) the goods", "(a)", "the goods"],
    ["\t(a)\tthe goods", "(a)", "the goods"],
    ["(iv)\tthe rest", "(iv)", "the rest"],
    ["(12) The rest", "(12)", "The rest"],
    ["b) works", "b)", "works"],
    ["xii)\tlength of contracts", "xii)", "length of contracts"],
    ["a. the goods", "a", "the goods"],
    ["iv. the rest", "iv", "the rest"],
    ["II. Services", "II", "Services"],
    ["7\tTerm", "7", "Term"],
    ["I\tagree", "I", "agree"],
  ])("%j", (text, number, rest) => {
    expect(splitTypedNumber(text)).toEqual({ number, rest });
  });
});

describe("what only looks like a number stays in the text", () => {
  test.each([
    ["a duration", "12 Months"],
    ["a duration with a point", "1.5 Hours"],
    ["an amount", "1.5 million pounds"],
    ["an amount with a capital", "1.5 Million pounds"],
    ["a sum", "£1.2 Million"],
    ["a sum with its currency behind", "20.00 GBP"],
    ["thousands with points", "1.000.000 Euro"],
    ["a rate", "2.5% of the price"],
    ["a time", "2.30 pm on Monday"],
    ["a year", "2026 was a year"],
    ["a date in figures", "22.11.2026 Signed"],
    ["a date in words", "22 November 2026"],
    ["an address", "3 The Street"],
    ["somebody's initial", "A. Smith"],
    ["somebody's initials", "a. b. Smith"],
    ["words in brackets", "(the Buyer) pays"],
    ["a number without words", "(a)"],
    ["a cell of a table", "2.1"],
    ["a schedule's title", "Schedule 1"],
    ["a schedule's title with its name", "Schedule 1 – Services"],
    ["a reference", "Clause 2.1 applies"],
  ])("%s: %s", (_, text) => {
    expect(splitTypedNumber(text)).toEqual({ number: "", rest: text });
  });

  test("the rest is always an ending of the text, and a split leaves words", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\t (]?[0-9a-zIVX.)]{1,8}[ \t.]{0,2}[A-Za-z ]{0,8}$/), (text) => {
        const { number, rest } = splitTypedNumber(text);
        expect(text.endsWith(rest)).toBe(true);
        if (number !== "") expect(text.slice(0, text.length - rest.length)).toContain(number);
        if (number !== "") expect(rest).not.toBe("");
      }),
    );
  });
});

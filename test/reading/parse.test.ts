import fc from "fast-check";
import { dateOfSerial, parseDate } from "../../src/reading/parse-date";
import { parseNumber } from "../../src/reading/parse-number";
import { parseYes } from "../../src/reading/parse-yes";
import { bareKey, companyKey, nameKey, singularKey, textKey } from "../../src/reading/text-key";
import { compileWords } from "../../src/reading/words";
import { rules } from "./rules";

const words = compileWords(rules);
const number = (value: number, also: object = {}): object => ({
  is: "number",
  value,
  pounds: false,
  percent: false,
  words: "",
  ...also,
});
const ambiguous = { is: "unclear", why: "ambiguous" };
const notANumber = { is: "unclear", why: "not-a-number" };

describe("numbers typed as text", () => {
  test.each([
    ["a comma groups thousands", "1,200", number(1200)],
    ["twice", "1,234,567.89", number(1234567.89)],
    ["pounds and k are thousands of pounds", "£3.5k", number(3500, { pounds: true })],
    ["pounds and m are millions", "£1.2m", number(1_200_000, { pounds: true })],
    ["a scale in words", "1.5 million", number(1_500_000)],
    ["brackets are negative", "(5)", number(-5)],
    ["and so is a minus, also the typographic one", "−5", number(-5)],
    ["negative pounds", "-£5", number(-5, { pounds: true })],
    ["a percentage", "5%", number(5, { percent: true })],
    ["a percentage in words", "5 per cent", number(5, { percent: true })],
    ["words behind the number are kept", "12 people", number(12, { words: "people" })],
    ["kg is a unit, not a thousand g", "12 kg", number(12, { words: "kg" })],
    ["the 2 of CO2e is no number", "120 tonnes CO2e", number(120, { words: "tonnes CO2e" })],
    ["wherever it stands", "1,200.5 tCO2e saved", number(1200.5, { words: "tCO2e saved" })],
    ["nor is that of m2", "40 m2", number(40, { words: "m2" })],
    ["a second number beside it is one", "120 tonnes CO2e or 130", ambiguous],
    ["and a number that only runs on from a word is one", "10 to12", ambiguous],
    ["a number below one", "0.125", number(0.125)],
    ["and without its nought", ".5", number(0.5)],
    ["nil is nought", "Nil", number(0)],
    ["surrounding and hard spaces do not matter", "\u00a0 12 ", number(12)],
    ["a range is two numbers", "10-12", ambiguous],
    ["in words too", "10 to 12", ambiguous],
    ["a list is two numbers", "10/12", ambiguous],
    ["Continental style could be either", "1.200,50", ambiguous],
    ["so could a comma with two digits", "1,20", ambiguous],
    ["and a point with three", "1.200", ambiguous],
    ["5m may be five metres", "5m", ambiguous],
    ["about ten is not ten", "approx 10", notANumber],
    ["nor is at least ten", ">10", notANumber],
    ["to be confirmed is no number", "TBC", notANumber],
    ["nor is not applicable", "n/a", notANumber],
    ["nor a dash", "-", notANumber],
    ["nor words", "ten", notANumber],
    ["an open bracket is a slip", "(5", notANumber],
    ["a plus behind it means more", "10+", notANumber],
    ["nothing is no number", "", notANumber],
  ])("%s: %s", (_, text, expected) => {
    expect(parseNumber(text)).toEqual(expected);
  });

  test("whatever is printed with British grouping is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(parseNumber(value.toLocaleString("en-GB"))).toEqual(number(value));
      }),
    );
  });

  test("any text is either a finite number or unclear", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseNumber(text);
        expect(found.is === "unclear" || Number.isFinite(found.value)).toBe(true);
      }),
    );
  });
});

describe("dates", () => {
  test.each([
    ["ISO", "2027-04-01", "2027-04-01"],
    ["with its time", "2027-04-01T00:00:00Z", "2027-04-01"],
    ["in words", "1 April 2027", "2027-04-01"],
    ["short and ordinal", "1st Apr 2027", "2027-04-01"],
    ["with the weekday", "Thursday 1 April 2027", "2027-04-01"],
    ["with dashes", "1-Apr-2027", "2027-04-01"],
    ["the month first", "April 1, 2027", "2027-04-01"],
    ["a day above 12 settles the order", "31/03/2029", "2029-03-31"],
    ["wherever it stands", "03/31/2029", "2029-03-31"],
    ["the same number twice is one day", "04/04/2027", "2027-04-04"],
  ])("%s: %s", (_, text, iso) => {
    expect(parseDate(text)).toEqual({ is: "date", iso });
  });

  test.each([
    ["two days are possible", "03/04/2026", "ambiguous"],
    ["two digits leave the century open", "31/03/29", "ambiguous"],
    ["a quarter is no date", "Q2 2027", "not-a-date"],
    ["nor is a year of the contract", "Year 1", "not-a-date"],
    ["nor a month", "April 2027", "not-a-date"],
    ["there is no 31 February", "31/02/2027", "not-a-date"],
    ["nor a 29 February in 2027", "29 February 2027", "not-a-date"],
    ["nor a thirteenth month", "31/13/2027", "not-a-date"],
  ])("%s: %s", (_, text, why) => {
    expect(parseDate(text)).toEqual({ is: "unclear", why });
  });

  test("46113 counted from 1900 is 1 April 2026; 1462 days less from 1904", () => {
    expect(dateOfSerial(46113, false)).toEqual({ is: "date", iso: "2026-04-01" });
    expect(dateOfSerial(46113 - 1462, true)).toEqual({ is: "date", iso: "2026-04-01" });
  });

  test("serials around Excel's 29 February 1900, which never was, are refused", () => {
    expect(dateOfSerial(60, false)).toEqual({ is: "unclear", why: "not-a-date" });
  });

  test("every day between 1950 and 2100 is read back from ISO and from its serial", () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_264, max: 73_050 }), (serial) => {
        const found = dateOfSerial(serial, false);
        expect(found.is === "date" && parseDate(found.iso)).toEqual(found);
      }),
    );
  });
});

describe("yes and no", () => {
  test.each([
    ["Yes", true],
    ["y", true],
    ["TRUE", true],
    ["✓", true],
    [true, true],
    [1, true],
    ["No", false],
    ["✗", false],
    [false, false],
    [0, false],
    ["perhaps", undefined],
    ["?", undefined],
    ["N/A", undefined],
  ])("%s is %s", (value, expected) => {
    expect(parseYes(value, words)).toBe(expected);
  });
});

describe("keys of texts", () => {
  test.each([
    ["case, space and punctuation", "  Bidder's\n NAME: ", "bidders name"],
    ["accents", "Société", "societe"],
    ["currency", "Social value (£)", "social value"],
    ["ampersand", "R&D", "r and d"],
  ])("%s do not matter: %s", (_, text, key) => {
    expect(textKey(text)).toBe(key);
  });

  test("brackets can be set aside, words put in the singular, legal forms dropped", () => {
    expect(bareKey("Quantity offered (units)")).toBe("quantity offered");
    expect(singularKey("Weeks of business")).toBe("week of business");
    expect(companyKey("ACME Limited")).toBe(companyKey("Acme Ltd."));
    expect(nameKey("Acme  Ltd")).toBe(nameKey("ACME ltd"));
    expect(nameKey("Acme Ltd")).not.toBe(nameKey("Acme Limited"));
  });

  test("a name that is nothing but a legal form keeps its words", () => {
    expect(companyKey("The Co Ltd")).toBe("thecoltd");
  });
});

import {
  formatAmount,
  formatDate,
  formatMoney,
  formatNumber,
  formatOffer,
  joined,
  say,
  sayUnknown,
} from "../../src/core/say";
import { measure } from "./ruleset-builder";

test.each([
  [0, "0"],
  [-0.00001, "0"],
  [7, "7"],
  [1200.5, "1,200.5"],
  [1234567.891, "1,234,567.891"],
  [-1000, "-1,000"],
  [0.1 + 0.2, "0.3"],
])("the number %d is written %s", (value, written) => {
  expect(formatNumber(value)).toBe(written);
});

test.each([
  [1234.56, "£1,234.56"],
  [1234, "£1,234"],
  [0.5, "£0.50"],
  [-4500, "-£4,500"],
  [-0.001, "£0"],
])("%d pounds are written %s", (value, written) => {
  expect(formatMoney(value)).toBe(written);
});

test.each([
  ["2026-11-22", "22 November 2026"],
  ["2026-04-01", "1 April 2026"],
  ["soon", "soon"],
  ["2026-13-01", "2026-13-01"],
])("the date %s is written %s", (iso, written) => {
  expect(formatDate(iso)).toBe(written);
});

describe("amounts", () => {
  const unit = (kind: "weeks" | "money" | "percent" | "yes-no" | "people" | "tonnes", label: string) => ({
    ...measure("T-M-001").unit,
    kind,
    label,
  });
  test.each([
    [520, unit("weeks", "weeks"), "520 weeks"],
    [1, unit("people", "FTE years"), "1 FTE year"],
    [1, unit("tonnes", "tonnes CO2e"), "1 tonne CO2e"],
    [50_000, unit("money", "£"), "£50,000"],
    [40, unit("percent", "%"), "40%"],
    [1, unit("yes-no", "yes or no"), "yes"],
    [0, unit("yes-no", "yes or no"), "no"],
  ])("%d is %#", (quantity, of, written) => {
    expect(formatAmount(quantity, of)).toBe(written);
  });
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j joined is %j", (items, written) => {
  expect(joined(items)).toBe(written);
});

describe("say", () => {
  test.each([
    ["a number gets thousands separators", "{n}", { n: 1200 }, "1,200"],
    ["text stands as it is, dollars and braces too", "{t}", { t: "$& {n}" }, "$& {n}"],
    [
      "a value with a format",
      "{v:money}, {s:percent}, {d:date}",
      { v: 9.5, s: 0.125, d: "2026-01-02" },
      "£9.50, 12.5%, 2 January 2026",
    ],
    ["one line, two lines", "{a:lines}, {b:lines}", { a: 1, b: 2 }, "1 line, 2 lines"],
    ["a field in words", "{f:field}", { f: "due" }, "delivery date"],
    [
      "a lot by its number, its name or none",
      "{a:lot}, {b:lot}, {c:lot}",
      { a: "2", b: "Lot North", c: "" },
      "lot 2, Lot North, this tender",
    ],
    ["what is not there is said not to be", "{x}", {}, "(not stated)"],
  ])("%s", (_, en, values, sentence) => {
    expect(say({ en }, values)).toBe(sentence);
  });

  test("what cannot be judged names the facts that are missing", () => {
    expect(sayUnknown("Delivery within the term", { missing: "start, end", count: 3 })).toBe(
      'Not judged for 3 items: "Delivery within the term". To judge it, state the contract start date and the contract end date on the facts sheet or among the facts.',
    );
  });

  test("where every fact is stated, the threshold is what is in doubt", () => {
    expect(sayUnknown("Local jobs", { missing: "", doubtful: "LCR-T-002", count: 1 })).toContain(
      "It turns on LCR-T-002, whose source does not say",
    );
  });
});

test.each([
  ["yes-no", 1, 'the answer "yes"'],
  ["yes-no", 0, 'the answer "no"'],
  ["weeks", 520, "520 weeks"],
] as const)("an offer in a sentence, %s of %s: %s", (kind, quantity, is) => {
  const unit = { label: "weeks", kind, step: 1, synonyms: [], notThese: [], example: "" };
  expect(formatOffer(quantity, unit)).toBe(is);
});

test.each([
  [undefined, "2 bids for this tender; what this contract requires; the only bid"],
  ["contract", "2 bids for this tender; what this contract requires; the only bid"],
  ["funding-agreement", "2 applications for this grant; what this grant requires; the only application"],
] as const)("the words for a procurement of kind %s: %s", (kind, is) => {
  const message = { en: "{count:bids} for {lot:lot}; what this {contract} requires; the only {bid}" };
  expect(say(message, { count: 2, lot: "" }, "en", kind)).toBe(is);
  expect(say({ en: "{lot:lot}" }, { lot: "1" }, "en", kind)).toBe("lot 1");
});

import fc from "fast-check";
import type { Facts } from "../../src/core/facts";
import type { Threshold } from "../../src/core/ruleset";
import { thresholdHolds } from "../../src/core/thresholds";
import { smallRuleset, threshold } from "./small-ruleset";

const edition = smallRuleset();
const base: Facts = {
  kind: "contract",
  vat: "included",
  commencement: "2026-02-10",
  category: "services",
  jurisdiction: "england",
};
type Verdict = boolean | undefined;

/** The base facts with some left out. */
const without = (...names: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(base).filter(([name]) => !names.includes(name)));

const twenty = threshold("LCR-T-001");
const goods: Partial<Threshold> = {
  vat: "included",
  comparator: "at-or-above",
  categories: ["goods", "services"],
};
const goods2024 = threshold("LCR-T-010", {
  ...goods,
  value: 214_904,
  effective: { from: "2024-01-01", to: "2025-12-31" },
});
const goods2026 = threshold("LCR-T-011", {
  ...goods,
  value: 207_720,
  effective: { from: "2026-01-01", to: "2027-12-31" },
});
const kpi = threshold("LCR-T-020", { value: 5_000_000, comparator: "above", period: "total" });
const carbon = threshold("LCR-T-021", {
  value: 5_000_000,
  comparator: "above",
  period: "annual",
  duty: "supplier",
});
const band = threshold("LCR-T-022", {
  value: 5_000_000,
  comparator: "at-or-above",
  effective: { from: "2027-01-01" },
});

describe("a value beside a threshold", () => {
  test.each<readonly [string, typeof twenty, Facts, Verdict]>([
    ["£20,000.00 is not above £20,000", twenty, { value: 20_000 }, false],
    ["£20,000.01 is", twenty, { value: 20_000.01 }, true],
    ["a blank value is unknown, never a pass", twenty, {}, undefined],
    ["£207,720 with VAT is not less than £207,720", goods2026, { value: 207_720 }, true],
    ["a penny less is", goods2026, { value: 207_719.99 }, false],
    ["£173,100 without VAT is £207,720 with it", goods2026, { value: 173_100, vat: "excluded" }, true],
    [
      "£173,099.99 without VAT is £207,719.99 with it",
      goods2026,
      { value: 173_099.99, vat: "excluded" },
      false,
    ],
    ["exactly £5,000,000 in total is not more than £5m", kpi, { value: 5_000_000 }, false],
    [
      "exactly £5,000,000 a year is not above £5m a year",
      carbon,
      { value: 5_000_000, annualValue: 5_000_000 },
      false,
    ],
    [
      "£15m over three years is £5m a year, not above",
      carbon,
      { value: 15_000_000, start: "2026-04-01", end: "2029-03-31" },
      false,
    ],
    [
      "£15,000,003 over three years is £5,000,001 a year",
      carbon,
      { value: 15_000_003, start: "2026-04-01", end: "2029-03-31" },
      true,
    ],
    ["£15m without a term gives no value a year", carbon, { value: 15_000_000 }, undefined],
    [
      "exactly £5,000,000 is in PPN 026's band of £5m and above",
      band,
      { value: 5_000_000, commencement: "2027-01-01" },
      true,
    ],
    ["a penny less is not", band, { value: 4_999_999.99, commencement: "2027-01-01" }, false],
  ])("%s", (_, rule, facts, is) => {
    expect(thresholdHolds(rule, { ...base, ...facts }, edition)).toBe(is);
  });
});

describe("VAT that is not stated is judged both ways, at 20%", () => {
  const unstated = threshold("LCR-T-001", { vat: "unstated" });
  const net = threshold("LCR-T-001", { vat: "excluded" });
  test.each<readonly [string, typeof twenty, number, Facts["vat"], Verdict]>([
    [
      "£16,666.67 may be £20,000.00 with VAT, which is not above: neither way",
      twenty,
      16_666.67,
      "unstated",
      false,
    ],
    ["£16,666.68 may be £20,000.02 with VAT", twenty, 16_666.68, "unstated", undefined],
    ["£20,000.01 is above both ways", twenty, 20_000.01, "unstated", true],
    ["a basis that is left out is unstated", twenty, 18_000, undefined, undefined],
    ["£24,000.00 with VAT is £20,000.00 without", net, 24_000, "included", false],
    ["£24,000.02 with VAT is £20,000.02 without", net, 24_000.02, "included", true],
    ["£22,000 may be £18,333.33 without", net, 22_000, "unstated", undefined],
    [
      "a threshold without a basis and £20,000.00 with VAT: not above both ways",
      unstated,
      20_000,
      "included",
      false,
    ],
    [
      "a threshold without a basis and £20,000.01 without VAT: above both ways",
      unstated,
      20_000.01,
      "excluded",
      true,
    ],
    [
      "a threshold without a basis and £20,000.00 without VAT, perhaps £24,000.00: unknown",
      unstated,
      20_000,
      "excluded",
      undefined,
    ],
    [
      "a threshold without a basis and £24,000.02 with VAT: above both ways",
      unstated,
      24_000.02,
      "included",
      true,
    ],
    ["neither says: £24,000.02 is above every way", unstated, 24_000.02, "unstated", true],
    ["neither says: £20,000.01 may be £16,666.68", unstated, 20_000.01, "unstated", undefined],
    ["neither says: £16,666.66 is below every way", unstated, 16_666.66, "unstated", false],
  ])("%s", (_, rule, value, vat, is) => {
    const rest = without("vat");
    expect(thresholdHolds(rule, { ...rest, value, ...(vat === undefined ? {} : { vat }) }, edition)).toBe(is);
  });
});

describe("the commencement date, not today, chooses between editions of a figure", () => {
  const value = 210_000; // between the two
  test.each<readonly [string, string | undefined, Verdict, Verdict]>([
    ["31 December 2025: £214,904 rules and is not reached", "2025-12-31", false, false],
    ["1 January 2026: £207,720 rules and is reached", "2026-01-01", false, true],
    ["31 December 2027 is its last day", "2027-12-31", false, true],
    ["1 January 2028: neither is in effect", "2028-01-01", false, false],
    [
      "no date: the lower may be in effect; the higher is not reached in any case",
      undefined,
      false,
      undefined,
    ],
  ])("%s", (_, commencement, in2024, in2026) => {
    const rest = without("commencement");
    const facts: Facts = { ...rest, value, ...(commencement === undefined ? {} : { commencement }) };
    expect(thresholdHolds(goods2024, facts, edition)).toBe(in2024);
    expect(thresholdHolds(goods2026, facts, edition)).toBe(in2026);
  });
});

describe("who comes under it", () => {
  const anywhere = without("jurisdiction", "category", "kind");
  const works = threshold("LCR-T-030", { categories: ["works"], kind: "contract" });
  test.each<readonly [string, typeof twenty, Facts, Verdict]>([
    [
      "a Scottish procurement does not come under an English threshold",
      twenty,
      { jurisdiction: "scotland" },
      false,
    ],
    ["a procurement that states no jurisdiction is under the authority's law", twenty, {}, true],
    [
      "services do not come under a threshold for works",
      works,
      { category: "services", kind: "contract" },
      false,
    ],
    [
      "a grant does not come under a threshold for contracts",
      works,
      { category: "works", kind: "funding-agreement" },
      false,
    ],
    ["a category that is not known is unknown", works, { kind: "contract" }, undefined],
    ["a kind that is not known is unknown", works, { category: "works" }, undefined],
    ["one part that fails decides, whatever else is missing", works, { category: "goods" }, false],
  ])("%s", (_, rule, facts, is) => {
    expect(thresholdHolds(rule, { ...anywhere, value: 30_000, ...facts }, edition)).toBe(is);
  });

  test("without an authority's jurisdiction a procurement that states none is unknown", () => {
    const { name, status, statement } = edition.authority;
    const authority = { name, status, statement };
    expect(thresholdHolds(twenty, { ...anywhere, value: 30_000 }, { ...edition, authority })).toBeUndefined();
  });

  test("what is decided stays decided when more becomes known", () => {
    const all = fc.record({
      value: fc.constantFrom(10_000, 19_000, 20_000, 20_000.01, 23_000, 30_000),
      vat: fc.constantFrom("included" as const, "excluded" as const),
      commencement: fc.constantFrom("2020-01-01", "2026-02-10"),
      category: fc.constantFrom("works" as const, "goods" as const),
      kind: fc.constantFrom("contract" as const, "funding-agreement" as const),
      jurisdiction: fc.constantFrom("england" as const, "wales" as const),
    });
    fc.assert(
      fc.property(
        all,
        fc.subarray(["value", "vat", "commencement", "category", "kind", "jurisdiction"] as const),
        fc.constantFrom("included" as const, "excluded" as const),
        (full, hidden, vat) => {
          const { authority } = edition;
          const elsewhere = {
            ...edition,
            authority: { name: authority.name, status: authority.status, statement: authority.statement },
          };
          const partly: Facts = Object.fromEntries(
            Object.entries(full).filter(([name]) => !hidden.some((each) => each === name)),
          );
          const verdict = thresholdHolds({ ...works, vat: "unstated" }, partly, elsewhere);
          if (verdict !== undefined) expect(thresholdHolds({ ...works, vat }, full, elsewhere)).toBe(verdict);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

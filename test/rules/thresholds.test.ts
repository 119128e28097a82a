import { sourceRuleset } from "./source-ruleset";

const { thresholds } = sourceRuleset("lcr");
const byId = (id: string) => {
  const found = thresholds.find((threshold) => threshold.id === id);
  if (!found) throw new Error(`no threshold ${id}`);
  return found;
};

test.each([
  [
    "£20,000, strictly above, VAT not stated, in total",
    "LCR-T-001",
    20_000,
    "above",
    "unstated",
    "total",
    "2022-04-14",
    undefined,
  ],
  [
    "2026-27 goods and services, sub-central",
    "LCR-T-005",
    207_720,
    "at-or-above",
    "included",
    "total",
    "2026-01-01",
    "2027-12-31",
  ],
  ["2026-27 works", "LCR-T-006", 5_193_000, "at-or-above", "included", "total", "2026-01-01", "2027-12-31"],
  [
    "2026-27 light touch",
    "LCR-T-007",
    663_540,
    "at-or-above",
    "included",
    "total",
    "2026-01-01",
    "2027-12-31",
  ],
  [
    "2026-27 concessions",
    "LCR-T-008",
    5_193_000,
    "at-or-above",
    "included",
    "total",
    "2026-01-01",
    "2027-12-31",
  ],
  [
    "2026-27 light touch concessions",
    "LCR-T-009",
    5_372_609,
    "at-or-above",
    "included",
    "total",
    "2026-01-01",
    "2027-12-31",
  ],
  [
    "2024-25 goods and services, sub-central",
    "LCR-T-010",
    214_904,
    "at-or-above",
    "included",
    "total",
    "2024-01-01",
    "2025-12-31",
  ],
  ["2024-25 works", "LCR-T-011", 5_372_609, "at-or-above", "included", "total", "2024-01-01", "2025-12-31"],
  [
    "2024-25 light touch",
    "LCR-T-012",
    663_540,
    "at-or-above",
    "included",
    "total",
    "2024-01-01",
    "2025-12-31",
  ],
  [
    "2024-25 concessions",
    "LCR-T-013",
    5_372_609,
    "at-or-above",
    "included",
    "total",
    "2024-01-01",
    "2025-12-31",
  ],
  [
    "2024-25 light touch concessions",
    "LCR-T-014",
    5_372_609,
    "at-or-above",
    "included",
    "total",
    "2024-01-01",
    "2025-12-31",
  ],
  [
    "2026-27 goods and services, central",
    "LCR-T-015",
    135_018,
    "at-or-above",
    "included",
    "total",
    "2026-01-01",
    "2027-12-31",
  ],
  [
    "2024-25 goods and services, central",
    "LCR-T-016",
    139_688,
    "at-or-above",
    "included",
    "total",
    "2024-01-01",
    "2025-12-31",
  ],
  [
    "key performance indicators: more than £5m in total",
    "LCR-T-017",
    5_000_000,
    "above",
    "unstated",
    "total",
    "2025-02-24",
    undefined,
  ],
  [
    "PPN 006 carbon: above £5m a year with VAT",
    "LCR-T-018",
    5_000_000,
    "above",
    "included",
    "annual",
    "2025-02-24",
    undefined,
  ],
  [
    "PPN 018 payment: above £5m a year with VAT",
    "LCR-T-019",
    5_000_000,
    "above",
    "included",
    "annual",
    "2025-10-01",
    undefined,
  ],
  [
    "PPN 026 from £1m with VAT",
    "LCR-T-020",
    1_000_000,
    "at-or-above",
    "included",
    "total",
    "2027-01-01",
    undefined,
  ],
  [
    "PPN 026 from £5m with VAT",
    "LCR-T-021",
    5_000_000,
    "at-or-above",
    "included",
    "total",
    "2027-01-01",
    undefined,
  ],
  [
    "Scotland: community benefits from £4m",
    "LCR-T-022",
    4_000_000,
    "at-or-above",
    "unstated",
    "total",
    "2016-06-01",
    undefined,
  ],
  [
    "Scotland: regulated from £50,000",
    "LCR-T-023",
    50_000,
    "at-or-above",
    "unstated",
    "total",
    "2016-06-01",
    undefined,
  ],
  [
    "Scotland: regulated works from £2m",
    "LCR-T-024",
    2_000_000,
    "at-or-above",
    "unstated",
    "total",
    "2016-06-01",
    undefined,
  ],
  [
    "Wales: construction from £2m with VAT",
    "LCR-T-025",
    2_000_000,
    "at-or-above",
    "included",
    "total",
    "2026-03-25",
    undefined,
  ],
  [
    "Northern Ireland: services",
    "LCR-T-026",
    138_760,
    "at-or-above",
    "unstated",
    "total",
    "2022-06-01",
    undefined,
  ],
  [
    "Northern Ireland: works",
    "LCR-T-027",
    5_336_937,
    "at-or-above",
    "unstated",
    "total",
    "2022-06-01",
    undefined,
  ],
  [
    "Northern Ireland: services, the other figure",
    "LCR-T-028",
    500_000,
    "at-or-above",
    "unstated",
    "total",
    "2022-06-01",
    undefined,
  ],
])("%s", (_, id, value, comparator, vat, period, from, to) => {
  const threshold = byId(id);
  expect([threshold.value, threshold.comparator, threshold.vat, threshold.period]).toEqual([
    value,
    comparator,
    vat,
    period,
  ]);
  expect([threshold.effective.from, threshold.effective.to]).toEqual([from, to]);
});

test("the rules at £5 million differ: one by total and the buyer's duty, two by year and the supplier's evidence", () => {
  const [indicators, carbon, payment] = ["LCR-T-017", "LCR-T-018", "LCR-T-019"].map(byId);
  expect([indicators?.period, carbon?.period, payment?.period]).toEqual(["total", "annual", "annual"]);
  expect([indicators?.duty, carbon?.duty, payment?.duty]).toEqual(["authority", "supplier", "supplier"]);
  expect([indicators?.binding, carbon?.binding, payment?.binding]).toEqual([
    "binding",
    "voluntary",
    "voluntary",
  ]);
});

test("only PPN 026's band takes in £5,000,000 itself", () => {
  const atFive = thresholds.filter(
    (threshold) => threshold.value === 5_000_000 && threshold.comparator === "at-or-above",
  );
  expect(atFive.map((threshold) => threshold.id)).toEqual(["LCR-T-021"]);
});

test("the steps at £100,000, £250,000 and £500,000 are illustrative and carry a doubt", () => {
  const steps = ["LCR-T-002", "LCR-T-003", "LCR-T-004"].map(byId);
  expect(steps.map((step) => step.value)).toEqual([100_000, 250_000, 500_000]);
  for (const step of steps)
    expect([step.status, step.binding, step.doubt === undefined]).toEqual([
      "illustrative",
      "voluntary",
      false,
    ]);
});

test("Northern Ireland's figures conflict, and each says so", () => {
  const northern = thresholds.filter((threshold) => threshold.jurisdiction.join() === "northern-ireland");
  expect(northern).toHaveLength(3);
  for (const threshold of northern) expect(threshold.doubt).toMatch(/conflict/);
});

test("a threshold that ends does so after it begins", () => {
  for (const { effective } of thresholds)
    expect(effective.to === undefined || effective.from <= effective.to).toBe(true);
});

test("in 2024-25 and in 2026-27 each category has exactly one binding procurement threshold in England", () => {
  for (const day of ["2025-06-01", "2026-06-01"]) {
    for (const category of [
      "goods",
      "services",
      "works",
      "light-touch",
      "concession",
      "light-touch-concession",
      "retrofit",
      "facilities",
      "transport",
      "adult-education",
    ]) {
      const inEffect = thresholds.filter(
        ({ title, binding, jurisdiction, effective, categories }) =>
          title.startsWith("Procurement threshold") &&
          binding === "binding" &&
          jurisdiction.includes("england") &&
          effective.from <= day &&
          day <= (effective.to ?? "9999") &&
          categories?.some((listed) => listed === category),
      );
      expect(`${category} on ${day}: ${String(inEffect.length)}`).toBe(`${category} on ${day}: 1`);
    }
  }
});

test("the Order of 2026 stands with the thresholds below which it allows a reservation", () => {
  for (const id of ["LCR-T-005", "LCR-T-006", "LCR-T-007", "LCR-T-008", "LCR-T-009"])
    expect(byId(id).consequence).toMatch(/4 February 2026 may be reserved/);
});

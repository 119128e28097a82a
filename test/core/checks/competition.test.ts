import { measure } from "../ruleset-builder";
import type { BidLiteral, LineLiteral, TenderLiteral } from "../tender-builder";
import { runTest } from "./run-test";

const SOURCE = { ref: "TEST" };
const PLAIN = measure("T-M-001", { title: "Local jobs" });
const UNEMPLOYED = measure("T-M-002", { title: "Unemployed people", group: "target-group" });
const LEAVERS = measure("T-M-003", { title: "Care leavers", group: "target-group" });
const SPEND = measure("T-M-004", { title: "Local spending", exclusiveWith: ["T-M-005"] });
const SMALL = measure("T-M-005", { title: "Small firms" });
const measures = [PLAIN, UNEMPLOYED, LEAVERS, SPEND, SMALL];
const UNREAD = { written: "some", why: "not-a-number" } as const;

const bids = (content: Readonly<Record<string, BidLiteral>>): TenderLiteral => ({ lots: { "": content } });
const offer = (...lines: readonly LineLiteral[]): TenderLiteral => bids({ Alder: { lines } });
const worth = (quantity: number | undefined): BidLiteral => ({ lines: [{ measure: "T-M-001", quantity }] });

describe("competition", () => {
  const of = (
    test_: "no-bids" | "single-bid" | "all-zero" | "tie" | "outlier" | "sensitive" | "withdrawn",
    content: TenderLiteral,
  ) => runTest({ kind: "competition", with: { test: test_ } }, content, { measures });
  test("a lot that the facts state and nobody bids for", async () => {
    const { found, values } = await of("no-bids", {
      lots: { "Lot 1": { Alder: worth(1) } },
      facts: { lots: [{ id: "Lot 1" }, { id: "Lot 2" }] },
    });
    expect(found).toEqual(["tender.xlsx"]);
    expect(values).toEqual([{ lot: "Lot 2" }]);
  });

  test.each([
    ["one bid", bids({ Alder: worth(1) }), ["Offers!B2"]],
    ["two bids", bids({ Alder: worth(1), Birch: worth(1) }), []],
    [
      "one bid beside a withdrawn one",
      bids({ Alder: { ...worth(1), withdrawn: true }, Birch: worth(1) }),
      ["Offers!B3"],
    ],
  ])("single bid: %s", async (_, content, found) => {
    expect((await of("single-bid", content)).found).toEqual(found);
  });

  test.each([
    ["all nought", bids({ Alder: worth(0), Birch: worth(0) }), 1, 0],
    ["one above nought", bids({ Alder: worth(0), Birch: worth(1) }), 0, 0],
    [
      "an unread offer may be above nought",
      bids({ Alder: worth(0), Birch: { lines: [{ measure: "T-M-001", quantity: UNREAD }] } }),
      0,
      1,
    ],
  ])("all zero: %s", async (_, content, count, unknown) => {
    const outcome = await of("all-zero", content);
    expect([outcome.found.length, outcome.counts.unknown]).toEqual([count, unknown]);
  });

  test("a tie names the rank and everybody who shares it", async () => {
    const { values } = await of("tie", bids({ Alder: worth(5), Birch: worth(2), Cedar: worth(5) }));
    expect(values).toMatchObject([{ rank: 1, count: 2, bidders: "Alder and Cedar", points: 5 }]);
  });

  test("bids that have earned nothing yet are not called tied", async () => {
    expect((await of("tie", bids({ Alder: worth(0), Birch: worth(0) }))).found).toEqual([]);
  });

  test("where only marks are given, nobody offered nought", async () => {
    const marks = [{ question: "Method", consensus: 0 }];
    expect((await of("all-zero", bids({ Alder: { marks } }))).counts).toEqual({
      met: 0,
      notApplicable: 1,
      unknown: 0,
    });
  });

  test("a lot with bids and nothing in them is no field of noughts", async () => {
    const { found, values } = await of("all-zero", bids({ Alder: {}, Birch: { price: 5 } }));
    expect([found, values]).toEqual([["Offers!A2 silent"], [{ lot: "", count: 2 }]]);
    expect((await of("all-zero", bids({ Alder: { withdrawn: true } }))).found).toEqual([]);
  });

  test.each([
    ["31 is more than three times 10", 31, [3.1]],
    ["30 is not more than three times 10", 30, []],
  ])("outlier: %s", async (_, quantity, times) => {
    const { values } = await of("outlier", bids({ Alder: worth(quantity), Birch: worth(10) }));
    expect(values.map((each) => each["times"])).toEqual(times);
  });

  test("a withdrawn bid is named where it stands", async () => {
    expect(
      (await of("withdrawn", bids({ Alder: worth(1), Birch: { ...worth(1), withdrawn: true } }))).found,
    ).toEqual(["Offers!B3"]);
  });

  test("a bid that is not first and decides who is", async () => {
    // Weight 10, halves of 5. With Cedar's 100: Birch 0.5 + 5 = 5.5, Alder 2 + 3 = 5, Cedar 5 + 0 = 5. Without: Alder 5 + 3 = 8, Birch 1.25 + 5 = 6.25.
    const marked = (quantity: number, consensus: number): BidLiteral => ({
      ...worth(quantity),
      marks: [{ question: "Method", consensus }],
    });
    const { values } = await of(
      "sensitive",
      bids({ Alder: marked(40, 3), Birch: marked(10, 5), Cedar: marked(100, 0) }),
    );
    expect(values).toMatchObject([{ bidder: "Cedar" }]);
  });
});

describe("empty bids", () => {
  const of = (test_: "blank" | "zero", lines: readonly LineLiteral[]) =>
    runTest({ kind: "empty-bid", with: { test: test_ } }, offer(...lines), { measures });
  test.each([
    ["blank", "everything blank", [{ measure: "T-M-001" }], 1],
    ["blank", "a nought is an answer", [{ measure: "T-M-001", quantity: 0 }], 0],
    ["zero", "noughts and blanks", [{ measure: "T-M-001", quantity: 0 }, { measure: "T-M-002" }], 1],
    ["zero", "everything blank is no nought", [{ measure: "T-M-001" }], 0],
    [
      "zero",
      "something offered",
      [
        { measure: "T-M-001", quantity: 0 },
        { measure: "T-M-002", quantity: 1 },
      ],
      0,
    ],
    [
      "zero",
      "an unread offer",
      [
        { measure: "T-M-001", quantity: 0 },
        { measure: "T-M-002", quantity: UNREAD },
      ],
      0,
    ],
  ] as const)("%s: %s", async (test_, _, lines, count) => {
    expect((await of(test_, lines)).found).toHaveLength(count);
  });
});

describe("illustrative", () => {
  const published = measure("T-M-007", {
    valuations: [
      { kind: "pounds", value: 1000, priceYear: 2026, licence: "OGL", status: "published", source: SOURCE },
    ],
  });
  test.each([
    ["half and half is not above a half", 1, []],
    ["two thirds are", 2, [2 / 3]],
  ])("%s", async (_, quantity, most) => {
    const lines = [
      { measure: "T-M-001", quantity },
      { measure: "T-M-007", quantity: 1 },
    ];
    const { values } = await runTest({ kind: "illustrative", with: { above: 0.5 } }, offer(...lines), {
      measures: [...measures, published],
    });
    expect(values.map((each) => each["most"])).toEqual(most);
  });
});

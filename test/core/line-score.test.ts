import type { Measure } from "../../src/core/ruleset";
import type { LineScore } from "../../src/core/scores";
import { measure } from "./ruleset-builder";
import { bidScoreOf, lotScoreOf } from "./score-of";
import { points, pounds, scoring, smallRuleset } from "./small-ruleset";
import { tender, type LineLiteral } from "./tender-builder";

/** A's lines as they score in a contract of £2m over two years. */
function linesOf(
  lines: readonly LineLiteral[],
  measures?: Measure[],
  facts = { value: 2_000_000, start: "2026-04-01", end: "2028-03-31" },
) {
  const edition = measures ? smallRuleset({ measures }) : smallRuleset();
  return bidScoreOf(lotScoreOf(tender({ facts, lots: { "": { A: { lines } } } }), edition), "A");
}

const firstLine = (line: LineLiteral, measures?: Measure[]): LineScore | undefined =>
  linesOf([line], measures).lines[0];

const NT = "LCR-M-001";
const cap = (basis: "per-million" | "of-value" | "total", value: number): Partial<Measure> => ({
  attribution: "optional",
  valuations: [pounds(100)],
  cap: { basis, value, status: "published", source: { ref: "TEST" } },
});

describe("a line's social value is quantity x rate x attribution, to the penny", () => {
  test.each<readonly [string, LineLiteral, number | undefined, readonly string[]]>([
    ["10 x £100 x 50% is £500", { measure: NT, quantity: 10, attribution: 0.5 }, 500, []],
    ["an optional attribution left blank is the whole: 10 x £100", { measure: NT, quantity: 10 }, 1000, []],
    [
      "a required attribution left blank is unknown",
      { measure: "LCR-M-002", quantity: 52 },
      undefined,
      ["attribution"],
    ],
    ["52 weeks x £10 x 25% is £130", { measure: "LCR-M-002", quantity: 52, attribution: 0.25 }, 130, []],
    [
      "a measure without attribution ignores what is written: £1,000 x £0.50",
      { measure: "LCR-M-003", quantity: 1000, attribution: 0.1 },
      500,
      [],
    ],
    ["half a penny goes up: £0.01 x £0.50", { measure: "LCR-M-003", quantity: 0.01 }, 0.01, []],
    ["nought is nought", { measure: NT, quantity: 0 }, 0, []],
    ["nought is nought whatever the attribution", { measure: "LCR-M-002", quantity: 0 }, 0, []],
    ["nought is nought under any measure", { label: "Trees", quantity: 0 }, 0, []],
    [
      "what cannot be read is unknown",
      { measure: NT, quantity: { written: "12 people", why: "wrong-unit" } },
      undefined,
      ["quantity"],
    ],
    [
      "an attribution that cannot be read is unknown, also where optional",
      { measure: NT, quantity: 1, attribution: { written: "most", why: "not-a-number" } },
      undefined,
      ["attribution"],
    ],
    [
      "an attribution above 1 is not a share",
      { measure: NT, quantity: 1, attribution: 50 },
      undefined,
      ["attribution"],
    ],
    ["a negative quantity is not an offer", { measure: NT, quantity: -1 }, undefined, ["quantity"]],
    [
      "a measure that the edition does not have is unknown",
      { label: "Trees", quantity: 5 },
      undefined,
      ["measure"],
    ],
    [
      "everything that is missing is named",
      { measure: "LCR-M-002", quantity: { written: "#REF!", why: "error-cell" } },
      undefined,
      ["quantity", "attribution"],
    ],
    [
      "whether the specification requires it cannot be read: unknown",
      { measure: NT, quantity: 1, inSpecification: { written: "?", why: "not-yes-or-no" } },
      undefined,
      ["inSpecification"],
    ],
  ])("%s", (_, line, value, missing) => {
    expect(firstLine(line)).toMatchObject({ value, missing, excluded: undefined });
  });

  test("a blank quantity offers nothing: it has no score and makes nothing unknown", () => {
    expect(linesOf([{ measure: NT }, { measure: NT, quantity: 1 }])).toMatchObject({
      total: 100,
      unknownLines: 0,
      lines: [{ value: 100 }],
    });
  });
});

describe("some lines are recorded and earn nothing", () => {
  const recordOnly = measure(NT, {
    valuations: [{ kind: "record-only", because: "a share is no quantity" }],
  });
  test.each<readonly [string, LineLiteral, Measure | undefined, string]>([
    [
      "what the specification requires",
      { measure: NT, quantity: 10, inSpecification: true },
      undefined,
      "in-specification",
    ],
    ["a measure for the record", { measure: NT, quantity: 80 }, recordOnly, "record-only"],
    [
      "a measure with points alone, where pounds count",
      { measure: NT, quantity: 80 },
      measure(NT, { valuations: [points(3)] }),
      "record-only",
    ],
    [
      "a measure that the edition has not adopted",
      { measure: NT, quantity: 80 },
      measure(NT, { adopted: false }),
      "not-adopted",
    ],
  ])("%s", (_, line, changed, excluded) => {
    expect(firstLine(line, changed && [changed])).toMatchObject({
      value: 0,
      counted: 0,
      excluded,
      missing: [],
    });
  });

  test("under points, 40 people at 3 points each are 120 points, and a measure without points earns none", () => {
    const method = { ...scoring().method, kind: "points" as const };
    const edition = smallRuleset({
      scoring: scoring({ method }),
      measures: [
        measure(NT, { valuations: [pounds(7), points(3)] }),
        measure("LCR-M-009", { valuations: [pounds(7)] }),
      ],
    });
    const offers = tender({
      lots: {
        "": {
          A: {
            lines: [
              { measure: NT, quantity: 40 },
              { measure: "LCR-M-009", quantity: 1 },
            ],
          },
        },
      },
    });
    expect(bidScoreOf(lotScoreOf(offers, edition), "A")).toMatchObject({
      total: 120,
      lines: [
        { value: 120, rate: 3 },
        { value: 0, excluded: "no-points" },
      ],
    });
  });

  test("longest counted time does not shorten a quantity, since FTE years do not tell how many people are meant", () => {
    expect(
      firstLine({ measure: NT, quantity: 20, due: "2026-06-01" }, [
        measure(NT, { maxMonths: 12, valuations: [pounds(100)] }),
      ])?.value,
    ).toBe(2000);
  });
});

describe("a cap is the largest quantity that scores", () => {
  test.each<readonly [string, Partial<Measure>, number, number, number | undefined]>([
    ["5 whatever the size: 8 score as 5 x £100", cap("total", 5), 8, 500, 5],
    ["5 whatever the size: 5 are under it", cap("total", 5), 5, 500, undefined],
    ["3 for each £1m: 3 x 2 = 6 of 20 score", cap("per-million", 3), 20, 600, 6],
    ["1% of £2m: 20,000 of 30,000 score", cap("of-value", 0.01), 30_000, 2_000_000, 20_000],
  ])("%s", (_, capped, quantity, value, cappedAt) => {
    expect(firstLine({ measure: NT, quantity }, [measure(NT, capped)])).toMatchObject({ value, cappedAt });
  });

  test("it is shared by a bid's lines, the greater attribution first, whatever the order of rows", () => {
    const lines: LineLiteral[] = [
      { measure: NT, quantity: 4, attribution: 0.5 },
      { measure: NT, quantity: 3, attribution: 1 },
    ];
    const bid = linesOf(lines, [measure(NT, cap("total", 5))]);
    expect(bid.lines.map(({ counted, value }) => [counted, value])).toEqual([
      [2, 100],
      [3, 300],
    ]); // 3 x £100 + 2 x £100 x 50%
    expect(linesOf([...lines].reverse(), [measure(NT, cap("total", 5))]).total).toBe(400);
  });

  test("without the contract's value it is not applied, and the score is provisional", () => {
    const facts = { start: "2026-04-01", end: "2028-03-31" };
    const edition = smallRuleset({ measures: [measure(NT, cap("per-million", 3))] });
    const bid = bidScoreOf(
      lotScoreOf(tender({ facts, lots: { "": { A: { lines: [{ measure: NT, quantity: 20 }] } } } }), edition),
      "A",
    );
    expect(bid).toMatchObject({
      total: 2000,
      unknownLines: 0,
      quantitative: { provisional: ["value-unknown"] },
    });
  });

  test("the whole contract's value is not taken for one of its lots", () => {
    const edition = smallRuleset({ measures: [measure(NT, cap("of-value", 0.01))] });
    const lots = { North: { A: { lines: [{ measure: NT, quantity: 30_000 }] } }, South: {} };
    const wholeOnly = tender({ facts: { value: 2_000_000 }, lots });
    expect(bidScoreOf(lotScoreOf(wholeOnly, edition), "A").quantitative.provisional).toEqual([
      "value-unknown",
    ]);
    const perLot = tender({
      facts: {
        value: 2_000_000,
        lots: [
          { id: "North", value: 500_000 },
          { id: "South", value: 1_500_000 },
        ],
      },
      lots,
    });
    expect(bidScoreOf(lotScoreOf(perLot, edition), "A")).toMatchObject({
      total: 500_000,
      quantitative: { provisional: [] },
    }); // 1% of £500,000 at £100
  });
});

describe("measures that must not count together", () => {
  const [local, unemployed, care] = ["LCR-M-001", "LCR-M-002", "LCR-M-003"];
  const measures = [
    measure(local, { valuations: [pounds(100)] }),
    measure(unemployed, { group: "target", exclusiveWith: [care], valuations: [pounds(60)] }),
    measure(care, { group: "target", valuations: [pounds(50)] }), // the other names it, which is enough
  ];
  test("of two groups the one worth more counts; local employment counts beside it", () => {
    const bid = linesOf(
      [
        { measure: local, quantity: 3 },
        { measure: unemployed, quantity: 2 },
        { measure: care, quantity: 3 },
      ],
      measures,
    );
    expect(bid.total).toBe(450); // 3 x £100 + 3 x £50; 2 x £60 = £120 does not count
    expect(bid.lines[1]).toMatchObject({ value: 0, excluded: "excluded-by-another", inFavourOf: care });
  });

  test("another bid's, another lot's, or a nought, excludes nothing", () => {
    const lots = {
      North: {
        A: {
          lines: [
            { measure: unemployed, quantity: 2 },
            { measure: care, quantity: 0 },
          ],
        },
        B: { lines: [{ measure: care, quantity: 9 }] },
      },
      South: { A: { lines: [{ measure: care, quantity: 9 }] } },
    };
    expect(bidScoreOf(lotScoreOf(tender({ lots }), smallRuleset({ measures })), "A").total).toBe(120);
  });

  test("equal worth: the lower id counts, whatever the order of rows", () => {
    const lines = [
      { measure: unemployed, quantity: 5 },
      { measure: care, quantity: 6 },
    ];
    for (const order of [lines, [...lines].reverse()]) {
      expect(linesOf(order, measures).lines.find(({ value }) => value === 300)?.commitment.measure).toBe(
        unemployed,
      );
    }
  });

  test("a group with a line that is unknown may count more; what is known counts meanwhile", () => {
    const bid = linesOf(
      [
        { measure: unemployed, quantity: { written: "lots", why: "not-a-number" } },
        { measure: care, quantity: 1 },
      ],
      measures,
    );
    expect(bid).toMatchObject({
      total: 50,
      unknownLines: 1,
      quantitative: { provisional: ["own-lines-unknown"] },
    });
  });

  test("of a chain, the choice worth most counts: £100 + £100 beside £110", () => {
    const chain = [
      measure("LCR-M-001", { exclusiveWith: ["LCR-M-002"], valuations: [pounds(100)] }),
      measure("LCR-M-002", { exclusiveWith: ["LCR-M-003"], valuations: [pounds(110)] }),
      measure("LCR-M-003", { valuations: [pounds(100)] }),
    ];
    expect(
      linesOf(
        ["LCR-M-001", "LCR-M-002", "LCR-M-003"].map((id) => ({ measure: id, quantity: 1 })),
        chain,
      ).total,
    ).toBe(200);
  });
});

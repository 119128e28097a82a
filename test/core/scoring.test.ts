import type { Facts } from "../../src/core/facts";
import { mayFall, provisionalReason } from "../../src/core/provisional";
import type { Scoring } from "../../src/core/ruleset";
import { bidScoreOf, lotScoreOf, scoresOf } from "./score-of";
import { scoring, smallRuleset } from "./small-ruleset";
import { tender, type BidLiteral, type TenderLiteral, type Written } from "./tender-builder";

const NT = "LCR-M-001"; // £100 a person

/** A bid of so many pounds of social value, marked so on one question. */
const bid = (value: number, mark?: Written<number>, more: BidLiteral = {}): BidLiteral => ({
  lines: [{ measure: NT, quantity: value / 100 }],
  marks: [{ question: "How will you deliver?", consensus: mark }],
  ...more,
});

const NOUGHT: BidLiteral = { lines: [{ measure: NT, quantity: 0 }] };
const UNREAD = { measure: NT, quantity: { written: "12 people", why: "wrong-unit" } } as const;

const lotOf = (
  bids: Readonly<Record<string, BidLiteral>>,
  changes: Partial<Scoring> = {},
  facts: Facts = {},
) => lotScoreOf(tender({ facts, lots: { "": bids } }), smallRuleset({ scoring: scoring(changes) }));

/** Quantitative, qualitative, combined and rank, by bidder in the order of the scorecard. */
const table = (lot: ReturnType<typeof lotOf>) =>
  lot.bids.map(({ bidder, quantitative, qualitative, combined, rank }) => [
    bidder,
    quantitative.points,
    qualitative.points,
    combined.points,
    rank,
  ]);

describe("the relative method: weight 10%, split 50/50, so 5 for pounds and 5 for marks of 0 to 5", () => {
  test.each<readonly [string, Readonly<Record<string, BidLiteral>>, readonly unknown[][]]>([
    [
      "£120,000, £80,000, £0 with marks 4, 5, 0: 5 x 120/120 + 4, 5 x 80/120 + 5, 0",
      { A: bid(120_000, 4), B: bid(80_000, 5), C: bid(0, 0) },
      [
        ["A", 5, 4, 9, 1],
        ["B", 3.33, 5, 8.33, 2],
        ["C", 0, 0, 0, 3],
      ],
    ],
    [
      "everyone offers nought: nobody has a part of it",
      { A: bid(0, 3), B: bid(0, 5) },
      [
        ["B", 0, 5, 5, 1],
        ["A", 0, 3, 3, 2],
      ],
    ],
    ["one bid that offers anything is the highest", { A: bid(100, 1) }, [["A", 5, 1, 6, 1]]],
    ["one bid that offers nought has nought", { A: bid(0, 1) }, [["A", 0, 1, 1, 1]]],
    [
      "a bid without a line has nought",
      { A: bid(100, 1), B: { marks: [{ question: "How will you deliver?", consensus: 2 }] } },
      [
        ["A", 5, 1, 6, 1],
        ["B", 0, 2, 2, 2],
      ],
    ],
    [
      "an absurd offer presses all others down, and still scores",
      { A: bid(1_000_000_000, 0), B: bid(100_000, 5), C: bid(50_000, 5) },
      [
        ["A", 5, 0, 5, 1],
        ["B", 0, 5, 5, 1],
        ["C", 0, 5, 5, 1],
      ],
    ],
    [
      "a withdrawn bid takes no part: £80,000 is the highest",
      { A: bid(120_000, 4, { withdrawn: true }), B: bid(80_000, 5) },
      [
        ["B", 5, 5, 10, 1],
        ["A", 0, 0, 0, undefined],
      ],
    ],
    [
      "equal points share the better rank and the next is skipped",
      { D: bid(0, 1), C: bid(100, 2), B: bid(100, 2), A: bid(100, 4) },
      [
        ["A", 5, 4, 9, 1],
        ["B", 5, 2, 7, 2],
        ["C", 5, 2, 7, 2],
        ["D", 0, 1, 1, 4],
      ],
    ],
    [
      "points that are equal once rounded are equal: 5 x 99,999/100,000 = 4.99995",
      { A: bid(100_000, 1), B: bid(99_999, 1) },
      [
        ["A", 5, 1, 6, 1],
        ["B", 5, 1, 6, 1],
      ],
    ],
  ])("%s", (_, bids, is) => {
    expect(table(lotOf(bids))).toEqual(is);
  });

  test("says what it was worked out from", () => {
    expect(lotOf({ A: bid(120_000, 4), B: bid(80_000, 5) })).toMatchObject({
      method: "relative", weight: 10, weightFrom: "edition", quantitativeWeight: 5, qualitativeWeight: 5, highest: 120_000,
    }); // prettier-ignore
  });

  test("ties are marked", () => {
    expect(lotOf({ A: bid(1, 1), B: bid(1, 1), C: bid(1, 0) }).bids.map(({ isTied }) => isTied)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("a withdrawn bid's lines say why they count for nothing", () => {
    expect(bidScoreOf(lotOf({ A: bid(100, 4, { withdrawn: true }) }), "A")).toMatchObject({
      total: 0,
      withdrawn: true,
      lines: [{ value: 0, excluded: "withdrawn" }],
    });
  });

  test("the weight that the tender declares comes before the edition's: 20%, so 10 + 8", () => {
    expect(lotOf({ A: bid(100, 4) }, {}, { weighting: 20 })).toMatchObject({
      weight: 20,
      weightFrom: "tender",
      bids: [{ combined: { points: 18, maximum: 20 } }],
    });
  });

  test("split 70/30: 7 for pounds, 3 x 4/5 = 2.4 for marks", () => {
    const split = { ...scoring().split, quantitative: 70, qualitative: 30 };
    expect(table(lotOf({ A: bid(100, 4), B: bid(50, 5) }, { split }))).toEqual([
      ["A", 7, 2.4, 9.4, 1],
      ["B", 3.5, 3, 6.5, 2],
    ]);
  });

  test("lots are scored apart", () => {
    const lots = scoresOf(
      tender({ lots: { North: { A: bid(100, 1), B: bid(50, 1) }, South: { B: bid(50, 1) } } }),
      smallRuleset(),
    );
    expect(lots.map(({ lot, highest, bids }) => [lot, highest, bids[0]?.bidder, bids.length])).toEqual([
      ["North", 100, "A", 2],
      ["South", 50, "B", 1],
    ]);
  });
});

describe("other methods", () => {
  const target = { method: { ...scoring().method, kind: "target" as const, target: 0.25 } };
  test.each<readonly [string, number, Facts, number, readonly string[]]>([
    ["£100,000 of £1m is £0.10 of the £0.25 a pound: 5 x 0.4", 100_000, { value: 1_000_000 }, 2, []],
    ["£250,000 reaches the target", 250_000, { value: 1_000_000 }, 5, []],
    ["£900,000 earns no more than the weight", 900_000, { value: 1_000_000 }, 5, []],
    ["without the contract's value nothing can be told", 100_000, {}, 0, ["value-unknown"]],
    ["nor with a value of nought", 100_000, { value: 0 }, 0, ["value-unknown"]],
  ])("target: %s", (_, value, facts, points, provisional) => {
    expect(bidScoreOf(lotOf({ A: bid(value, 5), B: bid(1, 5) }, target, facts), "A").quantitative).toEqual({
      points,
      maximum: 5,
      provisional,
    });
  });

  test("points: 30 people are 30 of 100 points, 5 x 0.3; another bid changes nothing", () => {
    const lot = lotOf(
      { A: bid(3_000, 0), B: bid(20_000, 0) },
      { method: { ...scoring().method, kind: "points" } },
    );
    expect(table(lot)).toEqual([
      ["B", 5, 0, 5, 1],
      ["A", 1.5, 0, 1.5, 2],
    ]);
  });

  test("a bid's social value counts up to a multiple of the contract's: 0.5 x £100,000", () => {
    const caps = { ...scoring().caps, bidMultiple: 0.5 };
    const lot = lotOf({ A: bid(1_000_000, 0), B: bid(25_000, 0) }, { caps }, { value: 100_000 });
    expect(lot.bids.map(({ total, counted, quantitative }) => [total, counted, quantitative.points])).toEqual(
      [
        [1_000_000, 50_000, 5],
        [25_000, 25_000, 2.5],
      ],
    );
    expect(lotOf({ A: bid(1_000_000, 0) }, { caps }).bids[0]).toMatchObject({
      counted: 1_000_000,
      quantitative: { provisional: ["value-unknown"] },
    });
  });
});

describe("the qualitative part is 5 x the mean of the agreed marks on the scale", () => {
  const marked = (
    marks: BidLiteral["marks"],
    changes: Partial<Scoring> = {},
    others: Readonly<Record<string, BidLiteral>> = {},
  ) => bidScoreOf(lotOf({ A: { ...NOUGHT, marks: marks ?? [] }, ...others }, changes), "A").qualitative;
  const missing = ["mark-missing"];
  test.each<readonly [string, NonNullable<BidLiteral["marks"]>, number, readonly string[]]>([
    [
      "3 and 4 of 5: 5 x 0.7",
      [
        { question: "1", consensus: 3 },
        { question: "2", consensus: 4 },
      ],
      3.5,
      [],
    ],
    [
      "weighted 3:1: 5 x (0.75 x 0.6 + 0.25 x 0.8)",
      [
        { question: "1", consensus: 3, weight: 0.75 },
        { question: "2", consensus: 4, weight: 0.25 },
      ],
      3.25,
      [],
    ],
    [
      "weights need not add up to 1",
      [
        { question: "1", consensus: 3, weight: 60 },
        { question: "2", consensus: 4, weight: 20 },
      ],
      3.25,
      [],
    ],
    ["a mark of nought is a mark", [{ question: "1", consensus: 0 }], 0, []],
    [
      "a blank is not a nought: at least 5 x 0.3",
      [{ question: "1", consensus: 3 }, { question: "2" }],
      1.5,
      missing,
    ],
    [
      "a mark above the scale is unknown",
      [
        { question: "1", consensus: 6 },
        { question: "2", consensus: 5 },
      ],
      2.5,
      missing,
    ],
    ["a mark between two steps is unknown", [{ question: "1", consensus: 3.5 }], 0, missing],
    [
      "a mark that is text is unknown",
      [{ question: "1", consensus: { written: "Good", why: "not-a-number" } }],
      0,
      missing,
    ],
    [
      "evaluators' own marks do not score",
      [{ question: "1", individual: { Ann: [5, "Clear"], Ben: [5, "Clear"] } }],
      0,
      missing,
    ],
    ["no marks at all", [], 0, missing],
  ])("%s", (_, marks, points, provisional) => {
    expect(marked(marks)).toEqual({ points, maximum: 5, provisional });
  });

  test("a scale from 1 to 4: a mark of 3 is 5 x 2/3", () => {
    expect(
      marked([{ question: "1", consensus: 3 }], { scale: { ...scoring().scale, minimum: 1, maximum: 4 } })
        .points,
    ).toBe(3.33);
  });

  test("a question that other bids were marked on is missing: 5 x 4/5 / 2", () => {
    const others = {
      B: {
        marks: [
          { question: "1", consensus: 5 },
          { question: "2", consensus: 5 },
        ],
      },
    };
    expect(marked([{ question: "1", consensus: 4 }], {}, others)).toEqual({
      points: 2,
      maximum: 5,
      provisional: missing,
    });
  });

  test("a mark for one line of another bid is no question to this one", () => {
    const others = { B: { lines: [{ measure: NT, quantity: 1 }], marks: [{ question: NT, consensus: 5 }] } };
    expect(marked([{ question: "1", consensus: 4 }], {}, others)).toEqual({
      points: 4,
      maximum: 5,
      provisional: [],
    });
  });

  test("where marks weigh nothing, their absence leaves nothing open", () => {
    expect(marked([], { split: { ...scoring().split, quantitative: 100, qualitative: 0 } })).toEqual({
      points: 0,
      maximum: 0,
      provisional: [],
    });
  });
});

describe("what is unknown makes a score provisional, never a pass and never a nought", () => {
  const unread: BidLiteral = { ...bid(0, 4), lines: [{ measure: NT, quantity: 500 }, UNREAD] };

  test("at least: £50,000 and a line that cannot be read, beside £100,000", () => {
    const a = bidScoreOf(lotOf({ A: unread, B: bid(100_000, 4) }), "A");
    expect(a).toMatchObject({
      total: 50_000,
      unknownLines: 1,
      combined: { points: 6.5, provisional: ["own-lines-unknown"] },
    }); // 5 x 50/100 + 4
    const filled = {
      ...unread,
      lines: [
        { measure: NT, quantity: 500 },
        { measure: NT, quantity: 12 },
      ],
    };
    expect(bidScoreOf(lotOf({ A: filled, B: bid(100_000, 4) }), "A").combined.points).toBeGreaterThanOrEqual(
      6.5,
    );
  });

  test("under the relative method it may raise the highest, so the others are provisional too", () => {
    expect(bidScoreOf(lotOf({ A: unread, B: bid(100_000, 4) }), "B").combined).toEqual({
      points: 9,
      maximum: 10,
      provisional: ["others-lines-unknown"],
    });
  });

  test("under other methods the others are settled", () => {
    const method = { ...scoring().method, kind: "points" as const };
    expect(bidScoreOf(lotOf({ A: unread, B: bid(100, 4) }, { method }), "B").combined.provisional).toEqual(
      [],
    );
  });

  test("a withdrawn bid's unknown lines concern nobody", () => {
    expect(
      bidScoreOf(lotOf({ A: { ...unread, withdrawn: true }, B: bid(100, 4) }), "B").combined.provisional,
    ).toEqual([]);
  });

  test("both parts' reasons stand in the combined score, each once", () => {
    const { combined } = bidScoreOf(
      lotOf({ A: { lines: [UNREAD, UNREAD], marks: [{ question: "1" }, { question: "2" }] } }),
      "A",
    );
    expect(combined).toEqual({ points: 0, maximum: 10, provisional: ["own-lines-unknown", "mark-missing"] });
  });

  test("a withdrawal that cannot be read: the bid takes part; it and those it presses down are provisional", () => {
    const withdrawn = { written: "see email", why: "not-yes-or-no" } as const;
    const lot = lotOf({ A: bid(200, 5, { withdrawn }), B: bid(100, 5) });
    expect(table(lot)).toEqual([
      ["A", 5, 5, 10, 1],
      ["B", 2.5, 5, 7.5, 2],
    ]);
    expect(lot.bids.map(({ combined }) => combined.provisional)).toEqual([
      ["withdrawal-unclear"],
      ["withdrawal-unclear"],
    ]);
    const low = lotOf({ A: bid(200, 5), B: bid(100, 5, { withdrawn }) });
    expect(low.bids.map(({ combined }) => combined.provisional)).toEqual([[], ["withdrawal-unclear"]]);
  });
});

describe("totals", () => {
  const lines: BidLiteral = {
    lines: [
      { measure: NT, quantity: 10 }, // £1,000, day one
      { measure: "LCR-M-002", quantity: 52, attribution: 0.5, horizon: "long-term" }, // £260, written long term
      { measure: "LCR-M-003", quantity: 5_000 }, // £2,500, illustrative, two roles
      { measure: NT, quantity: 3, inSpecification: true }, // nothing
    ],
  };
  test("by theme, horizon and role; a horizon as written comes before the measure's", () => {
    expect(bidScoreOf(lotOf({ A: lines }), "A")).toMatchObject({
      total: 3_760,
      counted: 3_760,
      illustrative: 2_500,
      byTheme: { fairer: 1_260, stronger: 2_500 },
      byHorizon: { "day-one": 1_000, "long-term": 2_760 },
      byRole: { "commissioner-provider": 3_760, investor: 2_500 },
    });
  });

  test("a theme that nobody touches is there with nought", () => {
    expect(bidScoreOf(lotOf({ A: NOUGHT }), "A").byTheme).toEqual({ fairer: 0, stronger: 0 });
  });
});

describe("a blank is not read as nought", () => {
  const question = { question: "1", consensus: 4 };
  test.each<readonly [string, BidLiteral, readonly string[]]>([
    ["every quantity blank", { lines: [{ measure: NT }, { measure: "LCR-M-003" }] }, ["no-offer"]],
    ["no line at all", {}, ["no-offer"]],
    ["noughts alone are an answer", { lines: [{ measure: NT, quantity: 0 }, { measure: NT }] }, []],
    ["a quantity that cannot be read is an offer", { lines: [UNREAD] }, ["own-lines-unknown"]],
    ["a withdrawn bid is settled", { withdrawn: true }, []],
  ])("%s", (_, content, provisional) => {
    const lot = lotOf({ A: { ...content, marks: [question] }, B: bid(0, 4, { marks: [question] }) });
    const { quantitative, qualitative } = bidScoreOf(lot, "A");
    expect([quantitative.points, quantitative.provisional]).toEqual([0, provisional]);
    expect(qualitative.provisional).toEqual([]);
  });

  test("what is missing can only add, so that such a score is an at least", () => {
    const { combined } = bidScoreOf(lotOf({ A: { marks: [question] }, B: bid(100, 4) }), "A");
    expect(mayFall(combined)).toBe(false);
    expect(combined.provisional.map(provisionalReason)).toContain(
      "no offer of this bid was read; a blank is not read as nought",
    );
  });

  test("where quantities weigh nothing, none is missed", () => {
    const split = { ...scoring().split, quantitative: 0, qualitative: 100 };
    expect(bidScoreOf(lotOf({ A: { marks: [question] } }, { split }), "A").combined.provisional).toEqual([]);
  });

  test("a lot whose bids hold neither lines nor marks is not ranked; the next one is", () => {
    const read = tender({ lots: { North: { A: {}, B: { price: 5 } }, South: { A: bid(100, 4), B: {} } } });
    expect(scoresOf(read, smallRuleset()).map(({ lot, bids }) => [lot, bids.length])).toEqual([["South", 2]]);
  });
});

describe("a weight that the tender states and that cannot be read", () => {
  const at = { kind: "file", file: "tender.xlsx" } as const;
  const problem = (fact: string) =>
    ({ problem: "unreadable-value", at, values: { field: fact, fact, text: "tbc" }, part: fact }) as const;
  const doubts = (literal: Partial<TenderLiteral>): readonly string[] => {
    const read = tender({ lots: { "": { A: bid(100, 4) } }, ...literal });
    const { quantitative, qualitative, combined } = bidScoreOf(lotScoreOf(read, smallRuleset()), "A");
    expect([quantitative.provisional, qualitative.provisional]).toEqual([
      combined.provisional,
      combined.provisional,
    ]);
    return combined.provisional;
  };
  const unread = { written: "ten-ish", why: "not-a-number" } as const;
  test.each<readonly [string, Partial<TenderLiteral>, readonly string[]]>([
    ["on the facts sheet", { problems: [problem("weighting")] }, ["weight-unclear"]],
    ["in the table of weightings", { weightings: { "Social value": unread } }, ["weight-unclear"]],
    ["another criterion's", { weightings: { Price: unread } }, []],
    ["another fact", { problems: [problem("value")] }, []],
    [
      "stated elsewhere so that it can be read",
      { problems: [problem("weighting")], facts: { weighting: 20 } },
      [],
    ],
  ])("%s", (_, literal, provisional) => {
    expect(doubts(literal)).toEqual(provisional);
  });

  test("the score may fall as well", () => {
    const read = tender({ lots: { "": { A: bid(100, 4) } }, problems: [problem("weighting")] });
    expect(mayFall(bidScoreOf(lotScoreOf(read, smallRuleset()), "A").combined)).toBe(true);
  });
});

describe("a cap that needs the value of the contract, which is not stated", () => {
  const [people, ...others] = smallRuleset().measures;
  const cap = {
    basis: "per-million" as const,
    value: 5,
    status: "published" as const,
    source: { ref: "TEST" },
  };
  const measures = people ? [{ ...people, cap }, ...others] : others;
  const free = (pounds: number): BidLiteral => ({ lines: [{ measure: "LCR-M-003", quantity: pounds * 2 }] });
  const capped = (pounds: number): BidLiteral => ({ lines: [{ measure: NT, quantity: pounds / 100 }] });
  const unsure = (bids: Readonly<Record<string, BidLiteral>>): readonly string[] =>
    lotScoreOf(tender({ lots: { "": bids } }), smallRuleset({ measures }))
      .bids.filter(({ quantitative }) => quantitative.provisional.includes("value-unknown"))
      .map(({ bidder }) => bidder);
  test.each<readonly [string, Readonly<Record<string, BidLiteral>>, readonly string[]]>([
    ["the highest may be cut: both wait", { A: capped(1_000), B: free(500) }, ["A", "B"]],
    ["the highest stands: only the capped bid waits", { A: capped(500), B: free(1_000) }, ["A"]],
    ["another reaches the same: the highest stands", { A: capped(1_000), B: free(1_000) }, ["A"]],
    ["nought stays nought whatever the highest", { A: capped(1_000), B: free(0) }, ["A"]],
    [
      "both at the top capped: a third waits with them",
      { A: capped(9), B: capped(9), C: free(1) },
      ["A", "B", "C"],
    ],
  ])("%s", (_, bids, is) => {
    expect(unsure(bids)).toEqual(is);
  });
});

describe("whether removing a bid that is not first changes who comes first and second", () => {
  test.each<readonly [string, Readonly<Record<string, BidLiteral>>, readonly string[]]>([
    [
      "C's £100 holds B's £80 down: A 3+5=8, B 4+4=8 and C 5+0; without C: B 5+4=9, A 3.75+5=8.75",
      { A: bid(6_000, 5), B: bid(8_000, 4), C: bid(10_000, 0) },
      ["C"],
    ],
    [
      "C's £100 changes figures only: A 4+5=9, B 3+4=7; without C: A 10, B 7.75",
      { A: bid(8_000, 5), B: bid(6_000, 4), C: bid(10_000, 0) },
      [],
    ],
    [
      "the first sets the highest: nobody else moves anything",
      { A: bid(10_000, 5), B: bid(8_000, 4), C: bid(6_000, 3) },
      [],
    ],
    [
      "the second, removed, puts the third above the first: A 2.5+4=6.5, B 5+0=5, C 2+3=5; without B: A 9, C 4+3=7",
      { A: bid(5_000, 4), B: bid(10_000, 0), C: bid(4_000, 3) },
      [],
    ],
    [
      "the second sets the highest and holds the third below the first: A 1+5=6, C 2+3=5, B 5+0=5; without B: A 2.5+5, C 5+3",
      { A: bid(2_000, 5), B: bid(10_000, 0), C: bid(4_000, 3) },
      ["B"],
    ],
    [
      "two share the highest: removing either leaves it",
      { A: bid(6_000, 5), B: bid(10_000, 0), C: bid(10_000, 0) },
      [],
    ],
  ])("%s", (_, bids, is) => {
    expect(lotOf(bids).sensitiveTo).toEqual(is);
  });

  test("under other methods never", () => {
    const bids = { A: bid(6_000, 5), B: bid(8_000, 4), C: bid(10_000, 0) };
    expect(lotOf(bids, { method: { ...scoring().method, kind: "points" } }).sensitiveTo).toEqual([]);
    expect(
      lotOf(bids, { method: { ...scoring().method, kind: "target" } }, { value: 1_000_000 }).sensitiveTo,
    ).toEqual([]);
  });
});

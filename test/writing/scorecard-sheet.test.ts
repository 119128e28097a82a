import { planWorkbook } from "../../src/writing/plan-workbook";
import { linesOf, reviewed, sheetOf, THREE_BIDS, type Besides } from "./reviewed";
import { RETROFIT } from "./retrofit";
import { scoring } from "../core/small-ruleset";
import type { TenderLiteral } from "../core/tender-builder";

const scorecard = (literal: TenderLiteral, besides: Besides = {}) =>
  sheetOf(planWorkbook(reviewed(literal, besides)), "Social value");
const retrofit = () => scorecard(RETROFIT.literal, RETROFIT.besides);

test("title, authority's status, edition with a short hash, and what first means, open the sheet", () => {
  const lines = linesOf(retrofit());
  expect(lines[0]).toBe("Social value: Retrofit of 400 homes in Knowsley and St Helens");
  expect(lines[1]).toBe("Not issued by the authority.");
  expect(lines[2]).toBe("Edition test 1.0.0 (00000000): Test rules");
  expect(lines[3]).toMatch(/^First on social value is not an award/);
});

test("the status is shown as a status", () => {
  expect(retrofit().rows[1]?.[0]?.style).toBe("status");
});

test("the worked vectors: 9.00, 8.33 and 0 of 10, ranked, as values", () => {
  const sheet = scorecard(THREE_BIDS);
  const from = linesOf(sheet).indexOf("Ranked on social value");
  expect(linesOf(sheet).slice(from + 1, from + 5)).toEqual([
    "Bidder | Rank | Quantitative, of 5 | Qualitative, of 5 | Combined, of 10 | Social value, £ | Lines not known |  | Where it stands",
    "Alder | 1 | 5 | 4 | 9 | 120000 | 0 |  | First on social value.",
    "Birch | 2 | 3.33 | 5 | 8.33 | 80000 | 0",
    "Cedar | 3 | 0 | 0 | 0 | 0 | 0",
  ]);
});

test("every column of the ranking is wide enough for its heading in bold, and none without a heading is filled", () => {
  const sheet = scorecard(THREE_BIDS);
  const header = sheet.rows.find((row) => row[0]?.value === "Bidder") ?? [];
  expect(header.filter((cell, n) => String(cell.value ?? "").length > (sheet.widths[n] ?? 0))).toEqual([]);
  expect(sheet.rows.flat().filter((cell) => cell.style === "header" && (cell.value ?? "") === "")).toEqual(
    [],
  );
});

test("the stamp says what the hash of the input is of", () => {
  const row = scorecard(THREE_BIDS).rows.find((cells) => cells[0]?.value === "Input as read");
  expect(row?.[1]?.value).toBe(reviewed(THREE_BIDS).review.stamp.input);
  expect(row?.[8]).toEqual({
    value:
      "SHA-256 of what was read: values and formulas of every sheet outside our own, with the facts and mapping given; not of the file's bytes",
    style: "note",
  });
});

test("no cell of the record is a formula", () => {
  expect(
    retrofit()
      .rows.flat()
      .filter((cell) => cell.formula !== undefined),
  ).toEqual([]);
});

test("nowhere is a bidder called a winner", () => {
  expect(linesOf(retrofit()).join("\n")).not.toMatch(/winner|winning|award(ed)? to/i);
});

test("a score that can only rise is at least; one that may also fall is provisional; both say why", () => {
  const lines = linesOf(retrofit());
  expect(lines.find((line) => line.startsWith("Cedar | 3"))).toMatch(
    /At least 2\.08 of 20: lines of this bid could not be judged.*; a consensus mark is missing[^;]*\.$/,
  );
  expect(lines.find((line) => line.startsWith("Alder Homes | 1 | 10"))).toMatch(
    /First on social value\. Provisional, 17 of 20 so far: lines of another bid/,
  );
});

test("a tie is called a tie, at the shared rank", () => {
  const lines = linesOf(retrofit());
  expect(lines.filter((line) => line.endsWith("Tied first on social value."))).toEqual([
    "Alder Homes | 1 | 10 | 8 | 18 | 500 | 0 |  | Tied first on social value.",
    "Elm | 1 | 10 | 8 | 18 | 500 | 0 |  | Tied first on social value.",
  ]);
});

test("a withdrawn bid keeps its place below the others, without rank or points", () => {
  expect(linesOf(retrofit())).toContain("D'Arcy | Withdrawn: takes no part.");
});

test("every total goes to its row on the sheet Working", () => {
  const changes = planWorkbook(reviewed(RETROFIT.literal, RETROFIT.besides));
  const working = sheetOf(changes, "Working");
  const links = sheetOf(changes, "Social value")
    .rows.flat()
    .filter((cell) => cell.link?.sheet === "Working");
  expect(links).toHaveLength(5);
  for (const { value, link } of links) {
    const row = working.rows[link?.row ?? -1];
    expect(row?.[3]?.value).toBe("Total social value");
    expect(row?.[link?.column ?? -1]?.value).toBe(value);
  }
});

test("a bidder's name that opens as a formula stays text", () => {
  const named = retrofit()
    .rows.flat()
    .filter((cell) => String(cell.value).includes("=Birch"));
  expect(named.length).toBeGreaterThan(2);
  expect(named.every((cell) => cell.formula === undefined)).toBe(true);
});

test("how much rests on illustrative values is said in pounds and percent", () => {
  // £125,000.19 of spending (illustrative) in £133,405.15 offered by all bids that take part.
  expect(linesOf(retrofit())).toContain(
    "£125,000.19 of £133,405.15 (93.7%) rests on illustrative values: placeholders, not policy.",
  );
  expect(linesOf(scorecard(THREE_BIDS))).toContain("Nothing of the totals rests on illustrative values.");
});

test("facts stand with the place they were read from, and those that are missing are named", () => {
  const sheet = scorecard(THREE_BIDS, {
    adjust: (tender) => ({
      ...tender,
      factsAt: {
        value: { kind: "cell", file: "tender.xlsx", sheet: "Marks", row: 0, column: 1 },
        kind: { kind: "json", file: "facts.json", pointer: "/kind" },
      },
    }),
  });
  const row = (label: string) => sheet.rows.find((one) => one[0]?.value === label);
  expect(row("Value")?.[1]?.value).toBe("£1,200,000");
  expect(row("Value")?.[8]).toEqual({
    value: "Marks!B1",
    style: "link",
    link: { sheet: "Marks", row: 0, column: 1 },
  });
  expect(row("Kind")?.[8]).toEqual({ value: "facts.json /kind", style: "note" });
  expect(row("Start")?.[1]?.value).toBe("not stated: what needs it cannot be judged");
});

test("weights and method name their status and source, and a weight that the tender declares says so", () => {
  const declared = retrofit().rows.find(
    (row) => row[0]?.value === "Weight of social value" && row[1]?.value === "20% of all award criteria",
  );
  expect(declared?.[8]?.value).toBe("declared by the tender");
  const own = scorecard(THREE_BIDS).rows.find((row) => row[0]?.value === "Weight of social value");
  expect(own?.[8]?.value).toBe("illustrative, not policy (Test source)");
});

describe("the chart", () => {
  test("stacks every bid that takes part by theme, over the table of themes", () => {
    const sheet = retrofit();
    const { chart } = sheet;
    const header = sheet.rows.findIndex((row) => row[0]?.value === "Bid" && row[1]?.value === "Fairer");
    expect(chart?.stacked).toBe(true);
    expect(chart?.categories).toEqual({ top: header + 1, bottom: header + 5, left: 0, right: 0 });
    expect(chart?.series.map((one) => [one.name, one.values.left, one.values.bottom])).toEqual([
      [{ row: header, column: 1 }, 1, header + 5],
      [{ row: header, column: 2 }, 2, header + 5],
    ]);
    expect(sheet.rows[header + 1]?.[0]?.value).toBe("Lot 1 · Alder Homes");
  });

  test("has its figures in words for those who cannot see it", () => {
    expect(scorecard(THREE_BIDS).chart?.description).toBe(
      "Stacked bar chart of social value by theme, a bar for each bid. Alder: £120,000, of which Fairer £120,000. Birch: £80,000, of which Fairer £80,000. Cedar: £0.",
    );
  });

  test("covers no row that holds anything", () => {
    const sheet = retrofit();
    const { top, bottom } = sheet.chart?.anchor ?? { top: 0, bottom: 0 };
    expect(sheet.rows.slice(top, bottom + 1).flat()).toEqual([]);
  });

  test.each([
    ["one bid: the first page holds it", 1, undefined],
    ["9 bids: table and chart go to the next page together", 9, "Social value by theme, £"],
    ["30 bids: the chart has a page of its own", 30, "chart"],
  ])("is not cut by a page's end: %s", (_, count, from) => {
    const bid = { lines: [{ measure: "LCR-M-001", quantity: 1, attribution: 1 }] };
    const bids = Object.fromEntries(Array.from({ length: count }, (_, n) => [`Bidder ${String(n)}`, bid]));
    const sheet = scorecard({ lots: { "": bids } });
    const [row, ...more] = sheet.pageBreaks ?? [];
    const { top, bottom } = sheet.chart?.anchor ?? { top: 0, bottom: 0 };
    expect(more).toEqual([]);
    expect(row === top ? "chart" : row && sheet.rows[row]?.[0]?.value).toBe(from);
    expect(bottom - top).toBeLessThan(40);
    expect(row === undefined || bottom - row < 42).toBe(true);
  });

  test("is not there where no bid is", () => {
    const sheet = scorecard({ lots: {} });
    expect(sheet.chart).toBeUndefined();
    expect(linesOf(sheet)).toContain("Nothing was offered or marked for social value, so nothing is scored.");
  });
});

test.each([
  [
    "two bids",
    ["Alder", "Birch"],
    "Fewer than three bids take part, so no third bid can change the order of the first two.",
  ],
  [
    "three",
    ["Alder", "Birch", "Cedar"],
    "Sensitivity: removing any one bid that is not first would not change the order of the first two.",
  ],
])("sensitivity in a sentence: %s", (_, names, sentence) => {
  const all = THREE_BIDS.lots[""] ?? {};
  const lots = { "": Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))) };
  expect(linesOf(scorecard({ ...THREE_BIDS, lots }))).toContain(sentence);
});

test("sensitivity names the bid without which the first two would change places", () => {
  // 3 points by value, 7 by marks. With Cherry's £10m: Ash 0.00 + 7.00, Beech 0.00 + 5.60. Without: Ash 0.30 + 7.00 = 7.30, Beech 3.00 + 5.60 = 8.60.
  const bid = (quantity: number, consensus: number) => ({
    lines: [{ measure: "LCR-M-001", quantity, attribution: 1 }],
    marks: [{ question: "Q", consensus }],
  });
  const split = { ...scoring().split, quantitative: 30, qualitative: 70 };
  const lots = { "": { Ash: bid(10, 5), Beech: bid(100, 4), Cherry: bid(100_000, 0) } };
  expect(linesOf(scorecard({ lots }, { ruleset: { scoring: scoring({ split }) } }))).toContain(
    "Sensitivity: the order of the first two would change without Cherry.",
  );
});

test("where every bid is nought, it says that nobody earns the quantitative part", () => {
  const lots = { "": { Ash: { lines: [{ measure: "LCR-M-001", quantity: 0, attribution: 1 }] } } };
  expect(linesOf(scorecard({ lots }))).toContain(
    "No bid offers social value that counts, so every bid has 0 for the quantitative part.",
  );
});

test.each([2, 4, 5, 9])(
  "every figure of an edition with %s themes has a column wide enough to show it",
  (count) => {
    const source = { ref: "TEST" };
    const themes = Array.from({ length: count }, (_, n) => ({
      id: n === 0 ? "fairer" : `t${String(n)}`,
      title: `Theme ${String(n)}`,
      description: "",
      source,
      status: "published" as const,
    }));
    const sheet = scorecard(THREE_BIDS, { ruleset: { themes } });
    const narrow = sheet.rows.flatMap((row) =>
      row.filter((cell, index) => typeof cell.value === "number" && (sheet.widths[index] ?? 0) < 14),
    );
    expect(narrow).toEqual([]);
  },
);

import { readTender } from "../../src/reading/read-tender";
import type { Tender } from "../../src/core/tender";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

type Rows = readonly (readonly TestCell[])[];

const read = (sheets: Readonly<Record<string, Rows>>): Tender => readTender([book("t.xlsx", sheets)], rules);
const marks = (tender: Tender, bid = 0): object => tender.lots[0]?.bids[bid]?.marks ?? [];
const problems = (tender: Tender): readonly string[] => tender.problems.map(({ problem }) => problem);

describe("marks", () => {
  test("stand with one line for each bidder and question, evaluators side by side", () => {
    const tender = read({
      Marks: [
        [
          "Bidder",
          "Question",
          "Evaluator 1 mark",
          "Evaluator 1 reason",
          "Evaluator 2 mark",
          "Evaluator 2 reason",
          "Consensus mark",
          "Consensus reason",
        ],
        ["Acme", "Q1", 4, "Clear plan", 3, null, 4, "Agreed: clear plan"],
        ["Acme", "Q2", 2, "Thin", null, null, null, null],
      ],
    });
    expect(marks(tender)).toMatchObject([
      {
        question: "Q1",
        individual: [
          {
            evaluator: "Evaluator 1",
            mark: { value: 4 },
            reason: { value: "Clear plan" },
            at: { row: 1, column: 2 },
          },
          {
            evaluator: "Evaluator 2",
            mark: { value: 3 },
            reason: { is: "blank" },
            at: { row: 1, column: 4 },
          },
        ],
        consensus: { value: 4 },
        reason: { value: "Agreed: clear plan" },
        at: { row: 1, column: 6 },
        reasonAt: { row: 1, column: 7 },
      },
      {
        question: "Q2",
        individual: [{ evaluator: "Evaluator 1" }],
        consensus: { is: "blank" },
        reason: { is: "blank" },
      },
    ]);
    expect(problems(tender)).toEqual([]);
    expect(tender.tables).toMatchObject([{ layout: "marks" }]);
  });

  test("may have evaluators as groups over two rows", () => {
    const tender = read({
      Marks: [
        ["Bidder", "Question", "Evaluator 1", null, "Consensus", null],
        [null, null, "Mark", "Reason", "Mark", "Reason"],
        ["Acme", "Q1", 4, "Clear", 5, "Agreed"],
      ],
    });
    expect(marks(tender)).toMatchObject([
      {
        question: "Q1",
        individual: [{ evaluator: "Evaluator 1", mark: { value: 4 } }],
        consensus: { value: 5 },
        reason: { value: "Agreed" },
      },
    ]);
  });

  test("may have a line for each evaluator, the panel's among them", () => {
    const tender = read({
      Marks: [
        ["Bidder", "Question", "Evaluator", "Mark", "Reason"],
        ["Acme", "Q1", "A. Khan", 4, "Clear"],
        ["Acme", "Q1", "B. Lee", 2, "Vague"],
        ["Acme", "Q1", "Consensus", 3, "Clear but vague on dates"],
      ],
    });
    expect(marks(tender)).toMatchObject([
      {
        individual: [
          { evaluator: "A. Khan", mark: { value: 4 } },
          { evaluator: "B. Lee", mark: { value: 2 } },
        ],
        consensus: { value: 3 },
        reason: { value: "Clear but vague on dates" },
        at: { row: 3 },
      },
    ]);
  });

  test("may stand on the lines of a register; a line that offers nothing needs none", () => {
    const tender = read({
      Offers: [
        ["Bidder", "Ref", "Quantity", "Consensus mark", "Consensus reason"],
        ["Acme", "LCR-M-001", 5, 4, "Clear"],
        ["Acme", "LCR-M-004", 0, null, null],
        ["Acme", "LCR-M-005", 9, null, null],
      ],
    });
    expect(marks(tender)).toMatchObject([
      { question: "LCR-M-001", consensus: { value: 4 } },
      { question: "LCR-M-005", consensus: { is: "blank" } },
    ]);
  });

  test("that are text are read and said to be text; words are not marks", () => {
    const tender = read({
      Marks: [
        ["Bidder", "Question", "Consensus mark"],
        ["Acme", "Q1", "4"],
        ["Acme", "Q2", "Good"],
      ],
    });
    expect(marks(tender)).toMatchObject([
      { consensus: { is: "known", value: 4, asWritten: "4" } },
      { consensus: { is: "unclear", asWritten: "Good" } },
    ]);
    expect(tender.problems).toMatchObject([
      { problem: "number-as-text", bidder: "Acme", part: "Q1" },
      { problem: "unreadable-value", part: "Q2" },
    ]);
  });

  test("join the bid of the only lot that the bidder bids for; with several, nobody can tell", () => {
    const offers: Rows = [
      ["Lot", "Bidder", "Ref", "Quantity"],
      ["1", "Acme", "LCR-M-001", 5],
      ["2", "Acme", "LCR-M-001", 5],
      ["2", "Beta", "LCR-M-001", 5],
    ];
    const tender = read({
      Offers: offers,
      Marks: [
        ["Bidder", "Question", "Consensus mark"],
        ["Beta", "Q1", 4],
        ["Acme", "Q1", 5],
        ["Acme", "Q2", 5],
      ],
    });
    expect(
      tender.lots.map(({ id, bids }) => [
        id,
        bids.map(({ bidder, marks: given }) => `${bidder} ${String(given.length)}`),
      ]),
    ).toEqual([
      ["1", ["Acme 0"]],
      ["2", ["Acme 0", "Beta 1"]],
    ]);
    expect(tender.problems).toMatchObject([
      { problem: "unknown-lot", bidder: "Acme", at: { sheet: "Marks", row: 2 } },
    ]);
  });

  test("weigh what a table of questions says: 60 of 100 is 0.6", () => {
    const tender = read({
      Questions: [
        ["Question", "Weighting"],
        ["Q1", 60],
        ["Q2", "40%"],
      ],
      Marks: [
        ["Bidder", "Question", "Consensus mark"],
        ["Acme", "Q1", 4],
        ["Acme", "Q2", 5],
      ],
    });
    expect(marks(tender)).toMatchObject([{ weight: 0.6 }, { weight: 0.4 }]);
    expect(tender.weightings).toEqual([]);
  });
});

describe("a table of scores, one column for each question", () => {
  const scores: Rows = [
    ["Rank No.", "Supplier Name", "Total Score", "Capacity Score", "Social Value Score"],
    [1, "Acme", 12.05, "8.05", "4"],
    [2, "Beta", 9, 6, null],
  ];

  test("gives marks for each, with the total left out", () => {
    const tender = read({ Scores: scores });
    expect(marks(tender)).toMatchObject([
      { question: "Capacity", consensus: { value: 8.05, asWritten: "8.05" } },
      { question: "Social Value", consensus: { value: 4 } },
    ]);
    expect(marks(tender, 1)).toMatchObject([{ consensus: { value: 6 } }, { consensus: { is: "blank" } }]);
    expect(problems(tender)).toEqual(["number-as-text", "number-as-text"]);
  });

  test("gives marks for social value only where its columns are the award criteria", () => {
    const tender = read({
      Scores: scores,
      Weightings: [
        ["Overall weightings"],
        [],
        ["Dimension", "Weighting"],
        ["Capacity", 90],
        ["Social value", 10],
      ],
    });
    expect(marks(tender)).toMatchObject([{ question: "Social Value" }]);
    expect(problems(tender)).toEqual(["number-as-text", "number-as-text"]);
    expect(tender.weightings).toMatchObject([
      { label: "Capacity", weight: { value: 90 }, at: { row: 3, column: 1 } },
      { label: "Social value", weight: { value: 10 } },
    ]);
    expect(tender.facts.weighting).toBe(10);
    expect(tender.factsAt.weighting).toMatchObject({ sheet: "Weightings", row: 4, column: 1 });
  });
});

describe("weightings", () => {
  test("are percent however they are written; a total and what follows a blank line are none", () => {
    const tender = read({
      W: [
        ["Award criterion", "Weighting"],
        ["Price", "@60%"],
        ["Quality", "30%"],
        ["Social value", 10],
        ["Total", 100],
        [],
        ["Note", 5],
      ],
      Offers: [
        ["Bidder", "Ref", "Quantity"],
        ["Acme", "LCR-M-001", 5],
      ],
    });
    expect(tender.weightings.map(({ label, weight }) => [label, weight])).toEqual([
      ["Price", { is: "known", value: 60 }],
      ["Quality", { is: "known", value: 30, asWritten: "30%" }],
      ["Social value", { is: "known", value: 10 }],
    ]);
  });
});

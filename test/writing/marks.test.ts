import { markText, planMarks, MOST_MARKS } from "../../src/writing/marks";
import { smallRuleset } from "../core/small-ruleset";
import { book, type BookExtras } from "../sheets-builder";
import { at, finding } from "./reviewed";

const rules = smallRuleset();
const rows = [
  ["Bidder", "Weeks"],
  ["Alder", "12 people"],
  ["Birch", null],
];
const workbook = (extras: BookExtras = {}) => book("tender.xlsx", { Offers: rows, Other: rows }, extras);

const people = finding("LCR-K-001", "warning", '"12 people" is not a number of weeks.', at("Offers", 1, 1));
const late = finding("LCR-K-002", "error", "No delivery date.", at("Offers", 1, 1));
const blank = finding("LCR-K-003", "advice", "Nothing offered.", at("Offers", 2, 1));

describe("the text of a mark", () => {
  test("opens with our name and the edition, and lists every finding at the cell, gravest first, severity in words", () => {
    expect(markText([people, late], rules)).toBe(
      'Commonweal · test 1.0.0, not issued by Test authority\n\nError LCR-K-002: No delivery date.\n\nWarning LCR-K-001: "12 people" is not a number of weeks.',
    );
  });

  test("stays under 4,000 characters and says how many more there are", () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      finding("LCR-K-001", "advice", `${String(n)} ${"word ".repeat(30)}`, at("Offers", 1, 1)),
    );
    const text = markText(many, rules);
    expect(text.length).toBeLessThan(4000);
    const listed = text.match(/Advice LCR-K-001/g)?.length ?? 0;
    expect(listed).toBeGreaterThan(10);
    expect(text.endsWith(`and ${String(60 - listed)} more: see the sheet Gaps.`)).toBe(true);
  });

  test("one endless message is cut, not left out", () => {
    const text = markText([finding("LCR-K-001", "error", "x".repeat(10_000), at("Offers", 1, 1))], rules);
    expect(text.length).toBeLessThan(4000);
    expect(text).toMatch(/Error LCR-K-001: x+…$/);
  });
});

describe("where marks go", () => {
  test("one for each cell with findings, in the order of the workbook, expecting the value that was read", () => {
    const { marks } = planMarks(workbook(), [blank, people, late], rules);
    expect(marks.map(({ sheet, row, column, expect: value }) => [sheet, row, column, value])).toEqual([
      ["Offers", 1, 1, "12 people"],
      ["Offers", 2, 1, ""],
    ]);
  });

  test("a sheet is found whatever the case of its name, and named as it stands", () => {
    const { marks } = planMarks(
      workbook(),
      [finding("LCR-K-001", "error", "Found.", at("OFFERS", 1, 1))],
      rules,
    );
    expect(marks.map(({ sheet }) => sheet)).toEqual(["Offers"]);
  });

  test.each([
    ["a cell of another file", at("Offers", 1, 1, "other.xlsx")],
    ["a sheet that is not there", at("Elsewhere", 1, 1)],
    ["a whole file", { kind: "file", file: "tender.xlsx" } as const],
    ["a place in the facts", { kind: "json", file: "facts.json", pointer: "/value" } as const],
  ])("%s takes none", (_, place) => {
    expect(planMarks(workbook(), [finding("LCR-K-001", "error", "Found.", place)], rules).marks).toEqual([]);
  });

  test("a sheet of ours takes none", () => {
    expect(planMarks(workbook({ sheets: { Offers: { isOurs: true } } }), [people], rules).marks).toEqual([]);
  });

  test("a protected sheet takes none, and the plan says why", () => {
    const { marks, unmarked } = planMarks(
      workbook({ sheets: { Offers: { isProtected: true } } }),
      [people],
      rules,
    );
    expect(marks).toEqual([]);
    expect(unmarked.get(people)).toBe("protected");
  });

  test("of too many cells the gravest are marked", () => {
    const many = Array.from({ length: MOST_MARKS + 10 }, (_, n) =>
      finding("LCR-K-001", "advice", "Found.", at("Offers", n + 5, 0)),
    );
    const { marks, unmarked } = planMarks(workbook(), [...many, late], rules);
    expect(marks).toHaveLength(MOST_MARKS);
    expect(marks[0]).toMatchObject({ row: 1, column: 1 });
    expect([...unmarked.values()]).toEqual(Array.from({ length: 11 }, () => "too-many"));
  });
});

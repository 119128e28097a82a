import type { SheetCell, WorkbookChange, WriteSheet } from "../../src/core/change";
import type { Stamp } from "../../src/core/finding";
import { sheetNamed, valueAt, type Sheets } from "../../src/core/snapshot";

const header = (...values: readonly string[]): readonly SheetCell[] =>
  values.map((value) => ({ value, style: "header" }));

const BIDDERS = ["Anfield Retrofit", "=Bootle & Co", "Crosby Homes"] as const;

function scorecard(name: string): WriteSheet {
  return {
    kind: "write-sheet",
    name,
    rows: [
      [{ value: "Social value", style: "title" }],
      [{ value: "Drafted for trial, from figures of no bidder. ".repeat(4), style: "note" }],
      header("Bidder", "Day one", "Long term", "Total"),
      ...BIDDERS.map((bidder, index): readonly SheetCell[] => [
        { value: bidder, style: "text" },
        { value: 1200.5 * (index + 1), style: "money" },
        { value: 300 * index, style: "money" },
        { value: 1200.5 * (index + 1) + 300 * index, style: "total-money" },
      ]),
    ],
    widths: [28, 14, 14, 16],
    freezeRows: 3,
    landscape: true,
    merges: [{ top: 1, left: 0, bottom: 1, right: 3 }],
    chart: {
      title: "Social value by bidder",
      description: "Crosby Homes promises most: £4,201.50 in all.",
      stacked: true,
      categories: { top: 3, left: 0, bottom: 5, right: 0 },
      series: [1, 2].map((column) => ({
        name: { row: 2, column },
        values: { top: 3, left: column, bottom: 5, right: column },
      })),
      valueAxisTitle: "Pounds",
      anchor: { top: 8, left: 0, bottom: 24, right: 3 },
    },
  };
}

function gaps(name: string, firstSheet: string): WriteSheet {
  const severities = ["error", "warning", "advice"] as const;
  return {
    kind: "write-sheet",
    name,
    rows: [
      header("Severity", "Message", "Place"),
      ...severities.map((severity): readonly SheetCell[] => [
        { value: severity, style: severity },
        { value: "A quantity is missing, so the line cannot be scored.", style: "wrap" },
        { value: "Go", style: "link", link: { sheet: firstSheet, row: 0, column: 0 } },
      ]),
    ],
    widths: [12, 60, 10],
    freezeRows: 1,
    autoFilter: { top: 0, left: 0, bottom: 3, right: 2 },
    landscape: true,
  };
}

function working(name: string): WriteSheet {
  return {
    kind: "write-sheet",
    name,
    rows: [
      header("Line", "Quantity", "Proxy", "Value", "Share", "Checked"),
      [
        { value: "Apprenticeships", style: "text" },
        { value: 520, style: "number" },
        { value: 12.5, style: "money" },
        { formula: "B2*C2", value: 6500, style: "money" },
        { value: 0.5, style: "percent" },
        { formula: 'IF(D2=6500,"equals the record","changed since scored")', value: "equals the record" },
      ],
      [
        { value: "Total", style: "total-text" },
        {},
        {},
        { formula: "SUM(D2:D2)", value: 6500, style: "total-money" },
        { value: 46000, style: "date" },
        { value: true, style: "status" },
      ],
    ],
    widths: [28, 12, 12, 14, 10, 24],
    freezeRows: 1,
    validations: [
      {
        top: 1,
        left: 1,
        bottom: 1,
        right: 1,
        rule: { is: "decimal", minimum: 0, maximum: 10_000 },
        title: "Weeks",
        help: "Weeks of training, from 0 to 10,000.",
      },
    ],
  };
}

const STAMP: Omit<Stamp, "sheets"> = {
  set: "lcr",
  version: "1.0.0",
  sha256: "0".repeat(64),
  authorityStatus: "trial",
  engine: "0.1.0",
  input: "1".repeat(64),
};

/** A name that no sheet of the workbook has. */
const free = (book: Sheets, name: string): string =>
  sheetNamed(book, name) ? free(book, `${name} (Commonweal)`) : name;

/** What a review typically asks of a workbook, whatever is in it: three sheets, marks at three cells, the stamp. */
export function ourChanges(book: Sheets): readonly WorkbookChange[] {
  const names = ["Social value", "Gaps", "Working"].map((name) => free(book, name));
  const [first = "", second = "", third = ""] = names;
  const sheet = book.sheets.find((one) => !one.isProtected) ?? book.sheets[0];
  const marks = [
    [0, 0],
    [2, 1],
    [7, 3],
  ].flatMap(([row = 0, column = 0]): readonly WorkbookChange[] =>
    sheet
      ? [
          {
            kind: "mark",
            sheet: sheet.name,
            row,
            column,
            expect: valueAt(sheet, row, column),
            text: `Commonweal · 1 finding\nerror: row ${String(row + 1)} has no quantity <"none" & nothing>.`,
          },
        ]
      : [],
  );
  return [
    scorecard(first),
    gaps(second, sheet?.name ?? first),
    working(third),
    { kind: "unmark" },
    ...marks,
    { kind: "stamp", stamp: { ...STAMP, sheets: names }, waivers: [] },
  ];
}

/** What takes all of it back. */
export const clearing = (changes: readonly WorkbookChange[]): readonly WorkbookChange[] => [
  { kind: "unmark" },
  ...changes.flatMap((change): readonly WorkbookChange[] =>
    change.kind === "write-sheet" ? [{ kind: "remove-sheet", name: change.name }] : [],
  ),
  { kind: "stamp", stamp: undefined, waivers: [] },
];

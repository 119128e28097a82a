import { MET } from "../../src/core/outcome";
import type { WorkbookChange, WriteSheet } from "../../src/core/change";
import { findingKey, type Finding, type Severity, type Stamp, type Subject } from "../../src/core/finding";
import type { Location } from "../../src/core/location";
import type { Review } from "../../src/core/review";
import type { Ruleset } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import type { Sheets } from "../../src/core/snapshot";
import type { Tender } from "../../src/core/tender";
import { smallRuleset } from "../core/small-ruleset";
import { tender as buildTender, type TenderLiteral } from "../core/tender-builder";
import { offersBook, type Overrides } from "./offers-book";
import type { BookExtras } from "../sheets-builder";

export const STAMP: Stamp = {
  set: "test",
  version: "1.0.0",
  sha256: "0".repeat(64),
  authorityStatus: "Not issued by the authority.",
  engine: "commonweal 0.1.0",
  input: "f".repeat(64),
  sheets: [],
};

/** Three bids with the marks and values of the worked vectors: £120,000, £80,000 and £0; marks 4, 5 and 0 of 5. */
export const THREE_BIDS: TenderLiteral = {
  facts: { title: "Retrofit of homes", kind: "contract", value: 1_200_000, vat: "excluded" },
  lots: {
    "": {
      Alder: {
        lines: [{ measure: "LCR-M-001", quantity: 1200, attribution: 1 }],
        marks: [{ question: "Q1", consensus: 4, reason: "Clear." }],
      },
      Birch: {
        lines: [{ measure: "LCR-M-002", quantity: 16_000, attribution: 0.5 }],
        marks: [{ question: "Q1", consensus: 5, reason: "Whole." }],
      },
      Cedar: {
        lines: [{ measure: "LCR-M-001", quantity: 0, attribution: 1 }],
        marks: [{ question: "Q1", consensus: 0, reason: "None." }],
      },
    },
  },
};

/** A finding at a cell or elsewhere. */
export function finding(
  rule: string,
  severity: Severity,
  message: string,
  at: Location,
  subject: Subject = {},
): Finding {
  return {
    key: findingKey(rule, subject),
    rule,
    severity,
    outcome: "not-met",
    subject,
    values: {},
    message,
    source: "Test source, 3.2",
    at,
    roles: ["commissioner-provider"],
    strategies: [],
    suggestions: [],
  };
}

/** A place on a sheet of the tender workbook; row and column from 0. */
export const at = (sheet: string, row: number, column: number, file = "tender.xlsx"): Location => ({
  kind: "cell",
  file,
  sheet,
  row,
  column,
});

export interface Reviewed {
  readonly books: readonly Sheets[];
  readonly target: string;
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly review: Review;
}

/** What a test says of a reviewed tender besides its literal. */
export interface Besides {
  readonly ruleset?: Partial<Ruleset>;
  readonly overrides?: Overrides;
  readonly extras?: BookExtras;
  readonly findings?: readonly Finding[];
  readonly waived?: Review["waived"];
  readonly tallies?: Review["tallies"];
  /** Changes the tender after it was built, where the literal cannot say it. */
  readonly adjust?: (tender: Tender) => Tender;
}

/** A tender of a literal with its workbook, scored, with the findings that the test gives. */
export function reviewed(literal: TenderLiteral, besides: Besides = {}): Reviewed {
  const built = buildTender(literal);
  const tender = besides.adjust?.(built) ?? built;
  const ruleset = smallRuleset(besides.ruleset);
  const scores = score(tender, ruleset);
  const review = {
    stamp: STAMP,
    tallies: besides.tallies ?? [],
    findings: besides.findings ?? [],
    waived: besides.waived ?? [],
    scores,
    governs: MET,
  };
  return {
    books: [offersBook(tender, besides.overrides, besides.extras)],
    target: "tender.xlsx",
    tender,
    ruleset,
    review,
  };
}

/** The sheet of that name among the changes. */
export function sheetOf(changes: readonly WorkbookChange[], name: string): WriteSheet {
  const found = changes.find((change) => change.kind === "write-sheet" && change.name === name);
  if (found?.kind !== "write-sheet") throw new Error(`no sheet "${name}" is written`);
  return found;
}

/** The sheet as lines of text, cells joined by " | "; a formula shows as =formula -> value. */
export const linesOf = (sheet: WriteSheet): readonly string[] =>
  sheet.rows.map((row) =>
    row
      .map((cell) =>
        cell.formula === undefined
          ? String(cell.value ?? "")
          : `=${cell.formula} -> ${String(cell.value ?? "")}`,
      )
      .join(" | ")
      .replace(/( \| )+$/, ""),
  );

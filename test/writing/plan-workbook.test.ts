import type { WorkbookChange } from "../../src/core/change";
import type { Waiver } from "../../src/core/finding";
import { planClear, planClearDocument } from "../../src/writing/plan-clear";
import { planMarksOnly } from "../../src/writing/plan-marks";
import { planReport } from "../../src/writing/plan-report";
import { planWaive } from "../../src/writing/plan-waive";
import { planWorkbook } from "../../src/writing/plan-workbook";
import { book } from "../sheets-builder";
import { at, finding, reviewed, STAMP, THREE_BIDS } from "./reviewed";
import { RETROFIT } from "./retrofit";

const kinds = (changes: readonly WorkbookChange[]): readonly string[] =>
  changes.map((change) =>
    change.kind === "write-sheet" || change.kind === "remove-sheet"
      ? `${change.kind} ${change.name}`
      : change.kind,
  );
const waiver: Waiver = {
  key: "LCR-K-005|lot=Lot 2",
  reason: "Only one.",
  who: "A. Officer",
  edition: "test 1.0.0",
};

describe("a scored workbook", () => {
  test("takes off old marks, writes three sheets, marks cells, and is stamped last", () => {
    expect(kinds(planWorkbook(reviewed(RETROFIT.literal, RETROFIT.besides)))).toEqual([
      "unmark",
      "write-sheet Social value",
      "write-sheet Gaps",
      "write-sheet Working",
      "mark",
      "mark",
      "mark",
      "stamp",
    ]);
  });

  test("the stamp names the sheets that were written and keeps the waivers", () => {
    const changes = planWorkbook(reviewed(THREE_BIDS, { extras: { waivers: [waiver], sheets: {} } }));
    expect(changes.at(-1)).toEqual({
      kind: "stamp",
      stamp: { ...STAMP, sheets: ["Social value", "Gaps", "Working"] },
      waivers: [waiver],
    });
  });

  test("the same input gives the same changes", () => {
    const input = reviewed(RETROFIT.literal, RETROFIT.besides);
    expect(JSON.stringify(planWorkbook(input))).toBe(
      JSON.stringify(planWorkbook(reviewed(RETROFIT.literal, RETROFIT.besides))),
    );
  });

  test("a sheet of ours under a name that is no longer used goes", () => {
    const input = reviewed(THREE_BIDS);
    const [first] = input.books;
    const old = book(
      "tender.xlsx",
      { "Gaps (Commonweal)": [["old"]] },
      { sheets: { "Gaps (Commonweal)": { isOurs: true } } },
    );
    const books = [{ ...old, sheets: [...(first?.sheets ?? []), ...old.sheets] }];
    expect(kinds(planWorkbook({ ...input, books })).slice(0, 3)).toEqual([
      "unmark",
      "remove-sheet Gaps (Commonweal)",
      "write-sheet Social value",
    ]);
  });

  test("a locked structure takes marks and stamp; the report takes the sheets", () => {
    const input = reviewed(RETROFIT.literal, { ...RETROFIT.besides, extras: { isLocked: true } });
    expect(kinds(planWorkbook(input))).toEqual(["unmark", "mark", "mark", "mark", "stamp"]);
    expect(kinds(planReport(input))).toEqual([
      "write-sheet Social value",
      "write-sheet Gaps",
      "write-sheet Working",
      "stamp",
    ]);
  });

  test("the report states what the first workbook that states anything does", () => {
    const input = reviewed(THREE_BIDS);
    const books = [undefined, { value: 1 }, { value: 2 }].flatMap((stated) =>
      input.books.slice(0, 1).map((one) => ({ ...one, ...(stated && { stated }) })),
    );
    expect(planReport({ ...input, books }).at(-1)).toMatchObject({ kind: "stamp", stated: { value: 1 } });
  });

  test("a target that was not read is a mistake of the caller", () => {
    expect(() => planWorkbook({ ...reviewed(THREE_BIDS), target: "other.xlsx" })).toThrow(
      '"other.xlsx" is not among the workbooks that were read.',
    );
  });
});

test("a workbook that is only marked keeps its own sheets in the stamp", () => {
  const input = reviewed(THREE_BIDS, {
    findings: [finding("LCR-K-001", "error", "Found.", at("Offers", 1, 7))],
  });
  const changes = planMarksOnly(input);
  expect(kinds(changes)).toEqual(["unmark", "mark", "stamp"]);
  expect(changes.at(-1)).toMatchObject({ stamp: { sheets: [] } });
});

describe("clearing", () => {
  test("takes out our sheets, marks, stamp and waivers, and no sheet of anybody else", () => {
    const workbook = book(
      "t.xlsx",
      { Offers: [["a"]], Gaps: [["b"]], Working: [["c"]] },
      { sheets: { Gaps: { isOurs: true } }, stamp: STAMP, waivers: [waiver] },
    );
    expect(planClear(workbook)).toEqual([
      { kind: "unmark" },
      { kind: "remove-sheet", name: "Gaps" },
      { kind: "stamp", stamp: undefined, waivers: [], stated: {} },
    ]);
  });

  test("takes each block of ours out of a document once", () => {
    const paragraph = (index: number, tag: string) => ({
      index,
      text: "x",
      style: "",
      number: "",
      level: undefined,
      inTable: false,
      tag,
      numbering: "none" as const,
      inTextBox: false,
      hasTrackedChange: false,
      comments: [],
      marks: [],
      bookmarks: [],
    });
    const document = {
      kind: "document" as const,
      file: "c.docx",
      asides: [],
      paragraphs: [
        paragraph(0, ""),
        paragraph(1, "cw:LCR-C-001:1"),
        paragraph(2, "cw:LCR-C-001:1"),
        paragraph(3, "theirs"),
      ],
      isProtected: false,
      stamp: STAMP,
      waivers: [],
    };
    expect(planClearDocument(document)).toEqual([
      { kind: "unmark" },
      { kind: "remove-block", tag: "cw:LCR-C-001:1" },
      { kind: "stamp", stamp: undefined, waivers: [], stated: {}, offered: {} },
    ]);
  });
});

describe("waiving", () => {
  const other = { ...waiver, key: "LCR-K-001" };
  test("adds to the waivers that are there", () => {
    expect(planWaive(book("t.xlsx", {}, { waivers: [other] }), STAMP, waiver)).toEqual([
      { kind: "stamp", stamp: STAMP, waivers: [other, waiver] },
    ]);
  });

  test("again replaces the reason given before", () => {
    const again = { ...waiver, reason: "Still only one." };
    expect(planWaive(book("t.xlsx", {}, { waivers: [waiver, other] }), STAMP, again)).toEqual([
      { kind: "stamp", stamp: STAMP, waivers: [other, again] },
    ]);
  });
});

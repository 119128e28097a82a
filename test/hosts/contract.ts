import type { MarkCell, WorkbookChange, WriteSheet } from "../../src/core/change";
import type { Facts } from "../../src/core/facts";
import type { Refusal } from "../../src/core/refusal";
import type { Stamp, Waiver } from "../../src/core/finding";
import type { Host } from "../../src/core/ports";
import { cellKey, sheetNamed, valueAt, type Sheets } from "../../src/core/snapshot";
import type { StandingMark } from "../../src/hosts/memory";
import { planClear } from "../../src/writing/plan-clear";
import { book } from "../sheets-builder";
import type { Place } from "./file/workbook-bytes";

/** A workbook under test, opened through one host. */
export interface OpenedWorkbook {
  readonly host: Host<Sheets, WorkbookChange>;
  /** Marks of ours as they stand, read by other means than the host's own. */
  marks(): readonly StandingMark[] | Promise<readonly StandingMark[]>;
  /** What a second host sees that opens what the first one left. */
  reopened(): Promise<Host<Sheets, WorkbookChange>>;
  /** Everything that the host would leave behind, to compare before and after; undefined where there is nothing to compare. */
  content(): Uint8Array | undefined;
}

/** How a host opens a workbook of this content; at the cells of `notes` the comments are plain notes. */
export type OpenWorkbook = (sheets: Sheets, notes: readonly Place[]) => OpenedWorkbook;

const STAMP: Stamp = {
  set: "lcr",
  version: "1.0.0",
  sha256: "a".repeat(64),
  authorityStatus: "not issued by the authority",
  engine: "0.1.0",
  input: "b".repeat(64),
  sheets: ["Social value"],
};
const WAIVER: Waiver = {
  key: "LCR-K-001|lot=1",
  reason: "agreed <on 3 May>",
  who: "A. Officer",
  edition: "lcr 1.0.0",
};

const STATED: Facts = {
  title: 'Homes "A" & <B>\n£1m',
  value: 1_200_000,
  places: ["Sefton"],
  vat: "excluded",
};

const tender = (): Sheets =>
  book(
    "tender.xlsx",
    {
      Commitments: [
        ["Bidder", "Measure", "Quantity", "Value"],
        ["A Ltd", "Apprenticeships", 520, "=C2*10 -> 5200"],
        ["'=B & Sons", "Local jobs", "12 people", true],
      ],
      Locked: [["Weight", 50]],
      Notes: [["Said", "Unsaid"]],
    },
    {
      sheets: {
        Locked: { isProtected: true },
        Notes: { comments: { A1: "Who agreed this?", B1: "Ask Ann" } },
      },
    },
  );
const NOTES: readonly Place[] = [{ sheet: "Notes", row: 0, column: 1 }];

const scorecard = (points = 31.2): WriteSheet => ({
  kind: "write-sheet",
  name: "Social value",
  rows: [
    [
      { value: "Bidder", style: "header" },
      { value: "Points", style: "header" },
    ],
    [
      { value: "=A & Co", style: "text" },
      { value: points, style: "points" },
    ],
    [{ value: "Twice" }, { value: points * 2, formula: "B2*2", style: "points" }],
  ],
  widths: [30, 12],
  freezeRows: 1,
});

const mark = (
  sheet: string,
  row: number,
  column: number,
  expect: MarkCell["expect"],
  text = "first",
): MarkCell => ({
  kind: "mark",
  sheet,
  row,
  column,
  expect,
  text: `Commonweal · ${text}`,
});

const MARKED = mark("Commitments", 2, 2, "12 people");
const stamp = (sheets = STAMP.sheets): WorkbookChange => ({
  kind: "stamp",
  stamp: { ...STAMP, sheets },
  waivers: [WAIVER],
});
const reasons = (refused: readonly Refusal[]): readonly string[] => refused.map(({ why }) => why);

/** The rules that every host of workbooks keeps, whatever stands behind it. */
export function workbookContract(
  name: string,
  open: OpenWorkbook,
  { hasNotes = true }: { readonly hasNotes?: boolean } = {},
): void {
  const unseen = hasNotes ? "" : " (but no plain note is told of, which needs ExcelApi 1.18)";
  const said = [...(tender().sheets[2]?.comments ?? [])].slice(0, hasNotes ? 2 : 1);
  const opened = (extra: Partial<Sheets> = {}): OpenedWorkbook => open({ ...tender(), ...extra }, NOTES);
  const marksOf = async (workbook: OpenedWorkbook): Promise<readonly string[]> =>
    [...(await workbook.marks())]
      .map(({ sheet, row, column, text }) => `${sheet} ${String(row)} ${String(column)} ${text}`)
      .sort();

  describe(`${name} keeps the contract of a workbook host`, () => {
    test(`reading shows values, formulas, protection and comments${unseen}`, async () => {
      const { sheets, isLocked, stamp: none } = await opened().host.read();
      expect(sheets.map((sheet) => [sheet.name, sheet.isProtected, sheet.isOurs])).toEqual([
        ["Commitments", false, false],
        ["Locked", true, false],
        ["Notes", false, false],
      ]);
      expect(sheets[0]?.rows[2]).toEqual(["=B & Sons", "Local jobs", "12 people", true]);
      expect(sheets[0]?.formulas.get(cellKey(1, 3))).toBe("C2*10");
      expect([...(sheets[2]?.comments.values() ?? [])]).toEqual(said.map(([, text]) => text));
      expect([isLocked, none]).toEqual([false, undefined]);
    });

    test("a sheet of ours comes last, and its text that opens as a formula stays text", async () => {
      const workbook = opened();
      expect(await workbook.host.apply([scorecard(), stamp()])).toEqual([]);
      const { sheets } = await (await workbook.reopened()).read();
      expect(sheets.map((sheet) => [sheet.name, sheet.isOurs]).at(-1)).toEqual(["Social value", true]);
      const ours = sheets.at(-1);
      expect(ours && [valueAt(ours, 1, 0), valueAt(ours, 1, 1), valueAt(ours, 2, 1)]).toEqual([
        "=A & Co",
        31.2,
        62.4,
      ]);
      expect([...(ours?.formulas ?? [])]).toEqual([[cellKey(2, 1), "B2*2"]]);
    });

    test("a second run replaces our sheet in its place and repeats nothing", async () => {
      const workbook = opened();
      await workbook.host.apply([scorecard(), stamp()]);
      const again = await workbook.reopened();
      expect(await again.apply([{ ...scorecard(40), name: "SOCIAL VALUE" }])).toEqual([]);
      const { sheets } = await again.read();
      expect(sheets.map((sheet) => sheet.name.toLowerCase())).toEqual([
        "commitments",
        "locked",
        "notes",
        "social value",
      ]);
      expect(sheets[3] && valueAt(sheets[3], 1, 1)).toBe(40);
    });

    test("a name that a user's sheet has is taken, in whatever case, and the sheet is left alone", async () => {
      const workbook = opened();
      const refused = await workbook.host.apply([
        { ...scorecard(), name: "commitments" },
        stamp(["commitments"]),
      ]);
      expect(reasons(refused)).toEqual(["name-taken"]);
      const after = await (await workbook.reopened()).read();
      expect(after.sheets[0]?.rows).toEqual(tender().sheets[0]?.rows);
      // A stamp that claimed it would let the next run write over it.
      expect(after.stamp?.sheets).toEqual([]);
      expect(
        reasons(await (await workbook.reopened()).apply([{ ...scorecard(), name: "commitments" }])),
      ).toEqual(["name-taken"]);
    });

    test("a locked structure takes no sheet, but values, marks and the stamp", async () => {
      const workbook = opened({ isLocked: true });
      expect(reasons(await workbook.host.apply([scorecard(), MARKED, stamp([])]))).toEqual([
        "locked-structure",
      ]);
      expect(await marksOf(workbook)).toHaveLength(1);
    });

    test("only a sheet of ours is removed; one that is not there is gone already", async () => {
      const workbook = opened();
      await workbook.host.apply([scorecard(), stamp()]);
      const remove = (sheet: string): WorkbookChange => ({ kind: "remove-sheet", name: sheet });
      const refused = await workbook.host.apply([remove("Social value"), remove("Notes"), remove("Gaps")]);
      expect(reasons(refused)).toEqual(["name-taken"]);
      const { sheets } = await (await workbook.reopened()).read();
      expect(sheets.map((sheet) => sheet.name)).toEqual(["Commitments", "Locked", "Notes"]);
    });

    test.each([
      ["replaces the value that was read", "12 people", 12, [], 12],
      ["is refused where another value stands", "13 people", 12, ["changed-meanwhile"], "12 people"],
      ["is done where its result stands, whatever it expected", "13 people", "12 people", [], "12 people"],
    ])("a value %s", async (_, expected, value, why, after) => {
      const workbook = opened();
      const change: WorkbookChange = {
        kind: "set-cell",
        sheet: "commitments",
        row: 2,
        column: 2,
        expect: expected,
        value,
      };
      expect(reasons(await workbook.host.apply([change]))).toEqual(why);
      const sheet = sheetNamed(await (await workbook.reopened()).read(), "Commitments");
      expect(sheet && valueAt(sheet, 2, 2)).toBe(after);
      expect(sheet && valueAt(sheet, 1, 2)).toBe(520);
    });

    test("a value takes a formula's place, and a blank cell's", async () => {
      const workbook = opened();
      const set = (
        row: number,
        column: number,
        expect: number | string,
        value: number | string,
      ): WorkbookChange => ({
        kind: "set-cell",
        sheet: "Commitments",
        row,
        column,
        expect,
        value,
      });
      expect(
        await workbook.host.apply([set(1, 3, 5200, 1), set(7, 5, "", "=not a formula"), set(0, 9, "", 2)]),
      ).toEqual([]);
      const sheet = sheetNamed(await (await workbook.reopened()).read(), "Commitments");
      expect(sheet?.formulas.size).toBe(0);
      expect(sheet && [valueAt(sheet, 1, 3), valueAt(sheet, 7, 5), valueAt(sheet, 0, 9)]).toEqual([
        1,
        "=not a formula",
        2,
      ]);
    });

    test("no value goes under merged cells, where nobody would see it; the first of them takes one", async () => {
      const area = { top: 2, left: 2, bottom: 3, right: 3 };
      const sheets = tender().sheets.map((sheet) =>
        sheet.name === "Notes"
          ? { ...sheet, rows: [...sheet.rows, [], ["", "", 520]], merges: [area] }
          : sheet,
      );
      const workbook = opened({ sheets });
      const set = (row: number, column: number, was: number | string): WorkbookChange => ({
        kind: "set-cell",
        sheet: "Notes",
        row,
        column,
        expect: was,
        value: 12,
      });
      const refused = await workbook.host.apply([
        set(2, 2, 520),
        set(2, 3, ""),
        set(3, 2, ""),
        set(4, 2, ""),
      ]);
      expect(refused.map(({ why, message }) => [why, message])).toEqual(
        ["D3", "C4"].map((cell): readonly unknown[] => [
          "part-of-a-block",
          expect.stringContaining(`Notes!${cell} lies under merged cells, where nobody would see a value`),
        ]),
      );
      const sheet = sheetNamed(await (await workbook.reopened()).read(), "Notes");
      expect(sheet && [valueAt(sheet, 2, 2), valueAt(sheet, 2, 3), valueAt(sheet, 4, 2)]).toEqual([
        12,
        "",
        12,
      ]);
      expect(sheet?.merges).toEqual([area]);
    });

    test("nothing is written into a protected sheet or one that is not there", async () => {
      const workbook = opened();
      const refused = await workbook.host.apply([
        { kind: "set-cell", sheet: "Locked", row: 0, column: 1, expect: 50, value: 60 },
        mark("Locked", 0, 1, 50),
        mark("Nowhere", 0, 0, ""),
      ]);
      expect(reasons(refused)).toEqual(["protected-sheet", "protected-sheet", "no-such-place"]);
      expect(refused.map(({ message }) => message).join("\n")).toContain("Locked!B1");
      expect(await marksOf(workbook)).toEqual([]);
    });

    test("a mark stands at its cell, once, and goes when it is not asked for again", async () => {
      const workbook = opened();
      const far = mark("Commitments", 30, 6, "", "far away");
      expect(await workbook.host.apply([{ kind: "unmark" }, MARKED, far])).toEqual([]);
      const both = ["Commitments 2 2 Commonweal · first", "Commitments 30 6 Commonweal · far away"];
      expect(await marksOf(workbook)).toEqual(both);
      expect(
        await workbook.host.apply([{ kind: "unmark" }, mark("Commitments", 2, 2, "12 people", "second")]),
      ).toEqual([]);
      expect(await marksOf(workbook)).toEqual(["Commitments 2 2 Commonweal · second"]);
      expect(await workbook.host.apply([{ kind: "unmark" }])).toEqual([]);
      expect(await marksOf(workbook)).toEqual([]);
    });

    test("a mark is refused where another value stands, and done where it stands itself", async () => {
      const workbook = opened();
      const stale = mark("Commitments", 2, 2, "13 people");
      expect(reasons(await workbook.host.apply([stale]))).toEqual(["changed-meanwhile"]);
      await workbook.host.apply([MARKED]);
      expect(await workbook.host.apply([stale])).toEqual([]);
      expect(await marksOf(workbook)).toHaveLength(1);
    });

    test(`a mark joins a user's thread and leaves it as it was; a plain note stands in its way${unseen}`, async () => {
      const workbook = opened();
      const refused = await workbook.host.apply([mark("Notes", 0, 0, "Said"), mark("Notes", 0, 1, "Unsaid")]);
      expect(reasons(refused)).toEqual(["note-in-the-way"]);
      expect(await marksOf(workbook)).toEqual(["Notes 0 0 Commonweal · first"]);
      const comments = async (): Promise<unknown> => [
        ...((await (await workbook.reopened()).read()).sheets[2]?.comments ?? []),
      ];
      expect(await comments()).toEqual(said);
      await workbook.host.apply([{ kind: "unmark" }]);
      expect(await marksOf(workbook)).toEqual([]);
      expect(await comments()).toEqual(said);
    });

    test("our part of the file comes back as written, and goes", async () => {
      const workbook = opened();
      await workbook.host.apply([scorecard(), stamp()]);
      const { stamp: read, waivers } = await (await workbook.reopened()).read();
      expect([read, waivers]).toEqual([STAMP, [WAIVER]]);
      await workbook.host.apply([{ kind: "stamp", stamp: undefined, waivers: [WAIVER] }]);
      expect((await workbook.host.read()).waivers).toEqual([WAIVER]);
      await workbook.host.apply([{ kind: "stamp", stamp: undefined, waivers: [] }]);
      const gone = await (await workbook.reopened()).read();
      expect([gone.stamp, gone.waivers]).toEqual([undefined, []]);
    });

    test("stated facts come back as written, stay where a change does not mention them, and go", async () => {
      const workbook = opened();
      const before = await workbook.host.read();
      const stated = async (): Promise<Facts | undefined> =>
        (await (await workbook.reopened()).read()).stated;
      const none = { kind: "stamp", stamp: undefined, waivers: [] } as const;
      await workbook.host.apply([{ ...none, stated: STATED }]);
      expect(await stated()).toEqual(STATED);
      await workbook.host.apply([scorecard(), stamp()]);
      expect([await stated(), (await workbook.host.read()).stamp]).toEqual([STATED, STAMP]);
      await workbook.host.apply([scorecard(40), { kind: "remove-sheet", name: "Social value" }, none]);
      expect(await stated()).toEqual(STATED);
      await workbook.host.apply([{ ...none, stated: { value: 5 } }]);
      expect(await stated()).toEqual({ value: 5 });
      await workbook.host.apply(planClear(await workbook.host.read()));
      expect(await (await workbook.reopened()).read()).toEqual(before);
    });

    test("applying twice is applying once", async () => {
      const workbook = opened();
      const changes: readonly WorkbookChange[] = [
        scorecard(),
        { kind: "set-cell", sheet: "Commitments", row: 1, column: 2, expect: 520, value: 530 },
        { kind: "unmark" },
        MARKED,
        mark("Notes", 0, 0, "Said"),
        mark("Locked", 0, 0, "Weight"),
        stamp(),
      ];
      const first = reasons(await workbook.host.apply(changes));
      const [read, content, marks] = [
        await workbook.host.read(),
        workbook.content(),
        await marksOf(workbook),
      ];
      expect(reasons(await workbook.host.apply(changes))).toEqual(first);
      expect([await workbook.host.read(), await marksOf(workbook)]).toEqual([read, marks]);
      expect(workbook.content()).toEqual(content);
    });

    test("clearing takes away everything of ours and nothing else", async () => {
      const workbook = opened();
      const before = await workbook.host.read();
      await workbook.host.apply([scorecard(), MARKED, mark("Notes", 0, 0, "Said"), stamp()]);
      expect(
        await workbook.host.apply([
          { kind: "unmark" },
          { kind: "remove-sheet", name: "Social value" },
          { kind: "stamp", stamp: undefined, waivers: [] },
        ]),
      ).toEqual([]);
      expect(await (await workbook.reopened()).read()).toEqual(before);
      expect(await marksOf(workbook)).toEqual([]);
    });

    test("a call that is given up changes nothing", async () => {
      const workbook = opened();
      const watch = { signal: AbortSignal.abort(), progress: () => undefined };
      await expect(workbook.host.apply([MARKED], { watch })).rejects.toThrow();
      expect(await marksOf(workbook)).toEqual([]);
    });
  });
}

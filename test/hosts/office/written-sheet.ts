import type { XmlElement } from "../../office-host/package/xml";
import { cellName } from "../../office-host/excel/a1";
import type { Sheet } from "../../office-host/excel/sheet";
import { repliesOf, textOf, threadsOf } from "../../office-host/excel/threads";
import { Workbook } from "../../office-host/excel/workbook";

/** What a sheet shows and holds, read by the emulator's own reader, so that neither host reads its own writing. */
export interface WrittenSheet {
  /** By address: value, formula, number format, letters, fill, alignment, lock and lines. */
  readonly cells: Readonly<Record<string, string>>;
  readonly widths: readonly string[];
  readonly heights: readonly string[];
  readonly merges: readonly string[];
  readonly links: readonly string[];
  readonly validations: readonly string[];
  readonly view: string;
  readonly page: string;
  readonly breaks: readonly string[];
  readonly filter: string;
  readonly protection: string;
  readonly charts: readonly string[];
}

const on = (element: XmlElement | undefined): boolean =>
  element !== undefined && !["0", "false", "none"].includes(element.attr("val") ?? "");
const colour = (element: XmlElement | undefined): string => element?.attr("rgb") ?? "";

type Side = "left" | "right" | "top" | "bottom";
const NEXT: Readonly<Record<Side, readonly [row: number, column: number, other: Side]>> = {
  left: [0, -1, "right"],
  right: [0, 1, "left"],
  top: [-1, 0, "bottom"],
  bottom: [1, 0, "top"],
};

interface Seen {
  readonly text: string;
  readonly lines: Readonly<Record<Side, string>>;
}

const looks = new WeakMap<Workbook, Map<number, Seen>>();

/** What a cell format makes of a cell, worked out once a workbook. */
function lookOf(sheet: Sheet, row: number, column: number): Seen {
  const { book } = sheet;
  const known = looks.get(book) ?? new Map<number, Seen>();
  looks.set(book, known);
  const xf = sheet.style(row, column);
  const seen = known.get(xf) ?? described(book, xf);
  known.set(xf, seen);
  return seen;
}

function described({ styles }: Workbook, xf: number): Seen {
  const { font, fill, format, border, xf: own } = styles.look(xf);
  const line = (side: Side): string => {
    const element = border.child(side);
    const style = element?.attr("style");
    return style === undefined || style === "none" ? "" : `${style} ${colour(element?.child("color"))}`;
  };
  const align = own.child("alignment");
  const letters = ["b", "i", "u"].filter((name) => on(font.child(name))).join("");
  const pattern = fill.child("patternFill");
  const text = [
    format,
    `${letters} ${font.child("sz")?.attr("val") ?? ""} ${font.child("name")?.attr("val") ?? ""} ${colour(font.child("color"))}`,
    pattern?.attr("patternType") === "solid" ? colour(pattern.child("fgColor")) : "",
    ["horizontal", "vertical", "wrapText", "indent"]
      .map((name) => align?.attr(name) ?? "")
      // Said outright or not, these are what a cell has anyway.
      .map((value) => (["general", "bottom", "false", "0"].includes(value) ? "" : value.replace("true", "1")))
      .join(" "),
    styles.isLocked(xf) ? "" : "unlocked",
  ].join(" | ");
  return {
    text,
    lines: { left: line("left"), right: line("right"), top: line("top"), bottom: line("bottom") },
  };
}

/** The line that is seen at a side: the cell's own, else its neighbour's. */
function seenLine(sheet: Sheet, row: number, column: number, side: Side): string {
  const [down, across, other] = NEXT[side];
  const [r, c] = [row + down, column + across];
  const own = lookOf(sheet, row, column).lines[side];
  return own || (r < 0 || c < 0 ? "" : lookOf(sheet, r, c).lines[other]);
}

function cellText(sheet: Sheet, row: number, column: number): string {
  const { value, is } = sheet.content(row, column);
  const formula = sheet.formula(row, column);
  const sides: readonly Side[] = ["left", "right", "top", "bottom"];
  return [
    `${is} ${JSON.stringify(value)}`,
    formula === undefined ? "" : `=${formula}`,
    lookOf(sheet, row, column).text,
    sides.map((side) => seenLine(sheet, row, column, side)).join(", "),
  ].join(" | ");
}

const attributes = (element: XmlElement | undefined, ...names: readonly string[]): string =>
  names.map((name) => `${name}=${element?.attr(name) ?? ""}`).join(" ");

const unquoted = (text: string): string => text.replace(/'/g, "");

function validation(one: XmlElement): readonly string[] {
  const formulas = [one.child("formula1"), one.child("formula2")].map((formula) =>
    unquoted(formula?.text ?? ""),
  );
  const operator = one.attr("operator") ?? "between";
  const said = attributes(one, "type", "promptTitle", "prompt");
  return (one.attr("sqref") ?? "")
    .split(" ")
    .map((area) => `${area} ${operator} ${formulas.join(" ")} ${said}`);
}

function chartText(sheet: Sheet): readonly string[] {
  const { pkg } = sheet.book;
  const drawing = pkg.related(sheet.part, "drawing");
  if (drawing === undefined) return [];
  return pkg.relationships(drawing).map(({ target }) => {
    const [anchor] = pkg.xml(drawing).elements("twoCellAnchor");
    const place = ["from", "to"].map((which) =>
      ["row", "col"].map((name) => anchor?.child(which)?.child(name)?.text ?? "").join(","),
    );
    const plot = pkg.xml(target).at("chart", "plotArea");
    const bars = plot?.child("barChart");
    const series = bars?.elements("ser").map((one) => {
      const refs = [...one.all("f")].map(({ text }) => unquoted(text)).join(" ");
      const fill = one.at("spPr", "solidFill", "srgbClr")?.attr("val") ?? "";
      return `${refs} ${fill}`;
    });
    const titles = [...pkg.xml(target).all("t")].map(({ text }) => text);
    const set = (of: XmlElement | undefined, ...path: readonly string[]): string =>
      of?.at(...path)?.attr("val") ?? "";
    const looks = [
      set(bars, "barDir"),
      set(bars, "grouping"),
      set(bars, "gapWidth"),
      set(bars, "overlap"),
      set(plot?.child("catAx"), "scaling", "orientation"),
      set(plot?.child("catAx"), "tickLblPos"),
      set(plot?.child("valAx"), "crosses"),
      plot?.child("valAx")?.child("numFmt")?.attr("formatCode") ?? "",
      set(pkg.xml(target).child("chart"), "legend", "legendPos"),
    ];
    return [...place, ...titles.toSorted(), ...looks, ...(series ?? [])].join(" | ");
  });
}

function written(sheet: Sheet): WrittenSheet {
  const area = sheet.used({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, false);
  const cells: Record<string, string> = {};
  if (area)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const text = cellText(sheet, row, column);
        if (sheet.grid.cell(row, column)) cells[cellName(row, column)] = text;
      }
  const columns = sheet.find("cols")?.elements("col") ?? [];
  const rows = [...sheet.grid.rowsWithin({ top: 0, left: 0, bottom: 1_048_575, right: 0 })];
  const setup = sheet.find("pageSetup");
  const fitted = sheet.find("sheetPr")?.child("pageSetUpPr")?.attr("fitToPage") ?? "";
  const view = sheet.find("sheetViews")?.child("sheetView");
  return {
    cells,
    widths: columns.map((one) => `${attributes(one, "min", "max")} ${Number(one.attr("width")).toFixed(3)}`),
    heights: rows.flatMap(([row, one]) =>
      one.attr("customHeight") === "1" ? [`${String(row)} ${one.attr("ht") ?? ""}`] : [],
    ),
    merges: (sheet.find("mergeCells")?.elements() ?? []).map((one) => one.attr("ref") ?? "").toSorted(),
    links: (sheet.find("hyperlinks")?.elements() ?? [])
      .map((one) => `${one.attr("ref") ?? ""} ${unquoted(one.attr("location") ?? "")}`)
      .toSorted(),
    validations: (sheet.find("dataValidations")?.elements() ?? []).flatMap(validation).toSorted(),
    view: `${view?.attr("showGridLines") ?? ""} ${attributes(view?.child("pane"), "ySplit", "topLeftCell", "state")}`,
    page: [
      fitted,
      attributes(setup, "paperSize", "orientation", "fitToHeight"),
      `wide ${setup?.attr("fitToWidth") ?? "1"}`,
      attributes(sheet.find("pageMargins"), "left", "right", "top", "bottom", "header", "footer"),
    ].join(" "),
    breaks: (sheet.find("rowBreaks")?.elements() ?? []).map((one) => attributes(one, "id", "man")),
    filter: sheet.find("autoFilter")?.attr("ref") ?? "",
    protection: sheet.isProtected
      ? attributes(
          sheet.find("sheetProtection"),
          "objects",
          "scenarios",
          "formatColumns",
          "formatRows",
          "sort",
          "autoFilter",
        )
      : "",
    charts: chartText(sheet),
  };
}

/** The sheets of those names in a saved workbook, with all that a person sees of them. */
export function writtenSheets(
  bytes: Uint8Array,
  names: readonly string[],
): Readonly<Record<string, WrittenSheet>> {
  const book = new Workbook(bytes);
  return Object.fromEntries(
    names.flatMap((name) => {
      const sheet = book.sheet(name);
      return sheet ? [[name, written(sheet)] as const] : [];
    }),
  );
}

/** Everything that is said at a workbook's cells, thread by thread. */
export function saidIn(bytes: Uint8Array): readonly string[] {
  const book = new Workbook(bytes);
  return book.sheets
    .flatMap((sheet) =>
      threadsOf(sheet).map((thread) => {
        const said = [thread, ...repliesOf(thread)].map(textOf).join(" / ");
        return `${sheet.name}!${thread.element.attr("ref") ?? ""} ${thread.element.attr("done") ?? "0"} ${said}`;
      }),
    )
    .toSorted();
}

type Written = Readonly<Record<string, WrittenSheet>>;

/** Where two writings differ, one line for each difference: what the one has, and what the other. */
export function differences(one: Written, other: Written): readonly string[] {
  const lines = (sheets: Written): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(sheets).flatMap(([name, { cells, ...rest }]) => [
        ...Object.entries(cells).map(([at, text]) => [`${name}!${at}`, text] as const),
        ...Object.entries(rest).map(([what, text]) => [`${name} ${what}`, JSON.stringify(text)] as const),
      ]),
    );
  const [left, right] = [lines(one), lines(other)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((key) => left.get(key) !== right.get(key))
    .map((key) => `${key}\n  ${left.get(key) ?? "nothing"}\n  ${right.get(key) ?? "nothing"}`);
}

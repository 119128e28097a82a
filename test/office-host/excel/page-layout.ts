import { badArgument } from "../core/api-error";
import { isRecord } from "../core/args";
import { kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { collectionOf } from "./collection";
import { range } from "./range";
import type { Sheet } from "./sheet";

const POINTS = 72;
const MARGINS: Readonly<Record<string, string>> = {
  left: "0.7",
  right: "0.7",
  top: "0.75",
  bottom: "0.75",
  header: "0.3",
  footer: "0.3",
};

/** Paper by the number that the file has for it. */
const PAPER: Readonly<Record<string, string>> = { 1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5" };

const margin = (sheet: Sheet, side: string): number =>
  Number(sheet.find("pageMargins")?.attr(side) ?? MARGINS[side]) * POINTS;

function setMargin(sheet: Sheet, side: string, value: unknown): void {
  if (typeof value !== "number" || value < 0) throw badArgument(`PageLayout.${side}Margin`);
  sheet.edit();
  const own = sheet.section("pageMargins");
  for (const [name, usual] of Object.entries(MARGINS)) if (own.attr(name) === undefined) own.put(name, usual);
  own.put(side, String(Math.round((value / POINTS) * 1e6) / 1e6));
}

const setUp = (sheet: Sheet): XmlElement => {
  sheet.edit();
  return sheet.section("pageSetup");
};

const fits = (sheet: Sheet): boolean =>
  sheet.find("sheetPr")?.child("pageSetUpPr")?.attr("fitToPage") === "1";

/** Pages that a sheet is fitted to: 0 stands for as many as it takes. */
function zoomOf(sheet: Sheet): Readonly<Record<string, number>> {
  const own = sheet.find("pageSetup");
  if (!fits(sheet)) return { scale: Number(own?.attr("scale") ?? 100) };
  const [wide, high] = [Number(own?.attr("fitToWidth") ?? 1), Number(own?.attr("fitToHeight") ?? 1)];
  return {
    ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
    ...(high > 0 ? { verticalFitToPages: high } : {}),
  };
}

function setZoom(sheet: Sheet, value: unknown): void {
  if (!isRecord(value)) throw badArgument("PageLayout.zoom");
  const figure = (name: string): string | undefined => {
    const one = value[name];
    return typeof one === "number" ? String(one) : undefined;
  };
  const scale = figure("scale");
  const own = setUp(sheet);
  for (const name of ["scale", "fitToWidth", "fitToHeight"]) own.put(name, undefined);
  const properties = sheet.section("sheetPr");
  const fit = properties.child("pageSetUpPr") ?? properties.add(properties.make("pageSetUpPr"));
  fit.put("fitToPage", scale === undefined ? "1" : undefined);
  if (scale !== undefined) own.put("scale", scale);
  else
    own
      .put("fitToWidth", figure("horizontalFitToPages") ?? "0")
      .put("fitToHeight", figure("verticalFitToPages") ?? "0");
}

const MARGIN_NAMES = Object.keys(MARGINS).map((side) => ({
  name: `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`,
  side,
}));

const MARGINS_GET: Record<string, (sheet: Sheet) => number> = {};
const MARGINS_SET: Record<string, (sheet: Sheet, value: unknown) => void> = {};
for (const { name, side } of MARGIN_NAMES) {
  MARGINS_GET[name] = (sheet) => margin(sheet, side);
  MARGINS_SET[name] = (sheet, value) => {
    setMargin(sheet, side, value);
  };
}

/** How a sheet is printed. */
export const pageLayout = kind<Sheet>("PageLayout", {
  documented: {
    "excel.pagelayout": ["Orientation"],
  },
  get: {
    Orientation: (sheet) =>
      sheet.find("pageSetup")?.attr("orientation") === "landscape" ? "Landscape" : "Portrait",
    PaperSize: (sheet) => PAPER[sheet.find("pageSetup")?.attr("paperSize") ?? "1"] ?? "Letter",
    Zoom: zoomOf,
    ...MARGINS_GET,
  },
  set: {
    Orientation: (sheet, value) => {
      if (value !== "Portrait" && value !== "Landscape") throw badArgument("PageLayout.orientation");
      setUp(sheet).put("orientation", value.toLowerCase());
    },
    PaperSize: (sheet, value) => {
      const [number] = Object.entries(PAPER).find(([, name]) => name === value) ?? [];
      if (number === undefined) throw badArgument("PageLayout.paperSize");
      setUp(sheet).put("paperSize", number);
    },
    Zoom: setZoom,
    ...MARGINS_SET,
  },
  assumed: ["PaperSize", "Zoom", ...MARGIN_NAMES.map(({ name }) => name)],
});

/** Breaks between a sheet's rows; its columns have none here. */
interface Break {
  readonly sheet: Sheet;
  readonly element: XmlElement;
}

const breaksOf = (sheet: Sheet): readonly Break[] =>
  (sheet.find("rowBreaks")?.elements("brk") ?? []).map((element) => ({ sheet, element }));

function settle(sheet: Sheet): void {
  const list = sheet.find("rowBreaks");
  if (!list) return;
  const count = String(list.elements("brk").length);
  if (count === "0") remove(list);
  else list.put("count", count).put("manualBreakCount", count);
}

function add(sheet: Sheet, row: number): Break {
  sheet.edit();
  const list = sheet.section("rowBreaks");
  const known = list.elements("brk").find((one) => one.attr("id") === String(row));
  if (known) return { sheet, element: known };
  const next = list.elements("brk").find((one) => Number(one.attr("id")) > row);
  const made = list.make("brk", { id: String(row), max: "16383", man: "1" });
  list.insert(next ? list.indexOf(next) : list.children.length, made);
  settle(sheet);
  return { sheet, element: made };
}

/** A break before a row. */
export const pageBreak = kind<Break>("PageBreak", {
  id: ({ element }) => element.attr("id") ?? "",
  get: { RowIndex: ({ element }) => Number(element.attr("id") ?? 0), ColumnIndex: () => 0 },
  call: {
    Delete: ({ sheet, element }) => {
      sheet.edit();
      remove(element);
      settle(sheet);
    },
    GetCellAfterBreak: ({ sheet, element }) => {
      const row = Number(element.attr("id") ?? 0);
      return range({ sheet, area: { top: row, left: 0, bottom: row, right: 0 } });
    },
  },
});

const common = collectionOf<Sheet>(
  "PageBreakCollection",
  (sheet) => breaksOf(sheet).map(pageBreak),
  (sheet, key) => {
    const found = breaksOf(sheet)[Number(key)];
    return found && pageBreak(found);
  },
);

/** The breaks before a sheet's rows. */
export const rowBreaks = kind<Sheet>("PageBreakCollection", {
  documented: {
    "excel.pagebreakcollection": ["Add", "GetCount", "RemovePageBreaks"],
  },
  ...common,
  call: {
    ...common.call,
    Add: (sheet, args) => {
      const place = range.unwrap(args.raw(0)) ?? sheet.book.place(args.text(0), sheet);
      if (place.area.top === 0) throw args.fail("No page ends above the first row.");
      return pageBreak(add(sheet, place.area.top));
    },
    RemovePageBreaks: (sheet) => {
      const list = sheet.find("rowBreaks");
      sheet.edit();
      if (list) remove(list);
    },
  },
});

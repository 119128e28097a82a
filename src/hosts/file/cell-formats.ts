import type { Package } from "./package";
import { walk } from "./xml";

/** What a number in a cell of some style is displayed as. */
export type FormatKind = "date" | "percent" | "plain";

const between = (id: number, first: number, last: number): boolean => id >= first && id <= last;

/** Built-in number formats that have no code in the file (ECMA-376 part 1, 18.8.30); 27 to 58 are East Asian dates. */
function builtInKind(id: number): FormatKind {
  if (id === 9 || id === 10) return "percent";
  const isDate = between(id, 14, 17) || id === 22 || between(id, 27, 31) || id === 36;
  return isDate || between(id, 50, 54) || between(id, 57, 58) ? "date" : "plain";
}

/** Excel keeps 255 characters of a code; more are not looked at. */
const LONGEST = 255;

/** Quoted text, escaped characters, fill and space characters, colours, conditions, currencies and locales. */
const DECORATION = /"[^"]*"?|\\.|_.|\*.|\[[^[\]]*\]|general|standard|am\/pm|a\/p/gi;

/**
 * What a number format code displays. A time of day or a duration is no date: "m" stands for minutes beside hours or seconds, else
 * for months.
 */
export function formatKind(code: string): FormatKind {
  // Elapsed hours, minutes and seconds stand in brackets and are kept as letters.
  const bare = code
    .slice(0, LONGEST)
    .replace(/\[(h+|m+|s+)\]/gi, (_, letters: string) => (/m/i.test(letters) ? "h" : letters))
    .replace(DECORATION, (text) => (/^\[/.test(text) ? "" : " "));
  if (bare.includes("%")) return "percent";
  for (const section of bare.toLowerCase().split(";")) {
    if (/[dy]/.test(section)) return "date";
    const letters = section.replace(/[^hms]/g, "");
    if (
      letters
        .replace(/h+m+/g, "")
        .replace(/m+(?=s)/g, "")
        .includes("m")
    )
      return "date";
  }
  return "plain";
}

/** For each cell style of the workbook (its `s` number), what its number format displays. */
export function readCellFormats(pkg: Package, part: string | undefined): readonly FormatKind[] {
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellXfs = false;
  walk(pkg.file, part, xml, {
    open({ local, attributes }, depth) {
      if (depth === 1) inCellXfs = local === "cellXfs";
      if (depth === 2 && inCellXfs && local === "xf") ids.push(Number(attributes.numFmtId ?? 0));
      if (depth === 2 && local === "numFmt")
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    },
  });
  return ids.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInKind(id) : formatKind(code);
  });
}

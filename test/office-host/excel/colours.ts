import type { XmlElement } from "../package/xml";
import type { Workbook } from "./workbook";

const THEME = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** A colour of the file as "#RRGGBB"; theme colours without their tint. */
export function readColour(book: Workbook, colour: XmlElement | undefined, otherwise: string): string {
  const rgb = colour?.attr("rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const theme = colour?.attr("theme");
  if (theme === undefined) return otherwise;
  const part = book.pkg.related(book.part, "theme");
  const scheme = part === undefined ? undefined : book.pkg.xml(part).at("themeElements", "clrScheme");
  const found = scheme?.child(THEME[Number(theme)] ?? "")?.elements()[0];
  const value = found?.attr("lastClr") ?? found?.attr("val");
  return value === undefined ? otherwise : `#${value.toUpperCase()}`;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  grey: "808080",
  gray: "808080",
};

/** "#RRGGBB" or a colour's name as the file writes it; undefined for neither. */
export function writeColour(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const named = NAMED[value.toLowerCase()];
  if (named !== undefined) return `FF${named}`;
  return /^#?[0-9A-Fa-f]{6}$/.test(value) ? `FF${value.slice(-6).toUpperCase()}` : undefined;
}

import { escapeXml } from "../xml";
import { OURS } from "./elements";
import { LINES, SIDES } from "./lines";
import type { Look } from "./looks";

/** The font of the workbook's unstyled cells, which sheets of ours share. */
export interface BaseFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

const line = (p: string, side: string, style: string, colour: string): string =>
  `<${p}${side} style="${style}"><${p}color rgb="${colour}"/></${p}${side}>`;

/** A look's font; children in the order in which Excel writes them, so that ours is found again after Excel saved the file. */
export function fontXml(p: string, look: Look, base: BaseFont): string {
  const flag = (name: string, isSet: boolean | undefined): string => (isSet ? `<${p}${name}/>` : "");
  const colour = look.colour ? `<${p}color rgb="${look.colour}"/>` : "";
  const size = `<${p}sz val="${String(base.size + (look.larger ?? 0))}"/>`;
  const marks = flag("b", look.bold) + flag("i", look.italic) + flag("u", look.underline);
  return `<${p}font${OURS}>${marks}${size}${colour}<${p}name val="${escapeXml(base.name)}"/></${p}font>`;
}

/** A look's solid fill; undefined where it has none. */
export const fillXml = (p: string, look: Look): string | undefined =>
  look.fill &&
  `<${p}fill${OURS}><${p}patternFill patternType="solid"><${p}fgColor rgb="${look.fill}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

/** A look's border; undefined where it has none. */
export function borderXml(p: string, look: Look): string | undefined {
  if (!look.border) return undefined;
  const lines = LINES[look.border];
  const sides = SIDES.map((side) => {
    const one = lines[side];
    return one ? line(p, side, one.style, one.colour) : `<${p}${side}/>`;
  });
  return `<${p}border${OURS}>${sides.join("")}<${p}diagonal/></${p}border>`;
}

/** The numbers that one cell format refers to. */
export interface FormatParts {
  readonly numFmt: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** Whether the workbook has named styles, to which a cell format then refers. */
  readonly hasNamedStyles: boolean;
  /** Marks text that would be read as a formula if it were typed again. */
  readonly quoted: boolean;
}

/** A look's cell format, attributes in the order in which Excel writes them. */
export function cellFormatXml(p: string, look: Look, parts: FormatParts): string {
  const alignment = [
    look.align ? ` horizontal="${look.align}"` : "",
    look.vertical ? ` vertical="${look.vertical}"` : "",
    look.wrap ? ` wrapText="1"` : "",
    look.indent ? ` indent="${String(look.indent)}"` : "",
  ].join("");
  const attributes = [
    `numFmtId="${String(parts.numFmt)}" fontId="${String(parts.font)}"`,
    ` fillId="${String(parts.fill)}" borderId="${String(parts.border)}"`,
    parts.hasNamedStyles ? ` xfId="0"` : "",
    parts.quoted ? ` quotePrefix="1"` : "",
    parts.numFmt > 0 ? ` applyNumberFormat="1"` : "",
    ` applyFont="1"`,
    parts.fill > 0 ? ` applyFill="1"` : "",
    parts.border > 0 ? ` applyBorder="1"` : "",
    alignment ? ` applyAlignment="1"` : "",
    look.unlocked ? ` applyProtection="1"` : "",
  ].join("");
  const children =
    (alignment ? `<${p}alignment${alignment}/>` : "") + (look.unlocked ? `<${p}protection locked="0"/>` : "");
  const open = `<${p}xf${OURS}${attributes}`;
  return children ? `${open}>${children}</${p}xf>` : `${open}/>`;
}

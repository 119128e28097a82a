import { propertiesOf } from "./properties";
import type { RawParagraph } from "./scan";
import type { Styles } from "./styles";

const LEFT = /\bw:(?:left|start)\s*=\s*["'](-?\d+)["']/;

const leftOf = (properties: string): number | undefined => {
  const left = LEFT.exec(propertiesOf(properties).get("ind") ?? "")?.[1];
  return left === undefined ? undefined : Number(left);
};

/** The `w:pPr` of a style or of a list's level, as it is written; "" for none. */
const inside = (xml: string, start: RegExp, end: string): string => {
  const from = xml.search(start);
  const own = from < 0 ? "" : xml.slice(from, xml.indexOf(end, from));
  return /<w:pPr\b[^>/]*>.*?<\/w:pPr>/s.exec(own)?.[0] ?? "";
};

const level = (numbering: string, numId: string, ilvl: number): string => {
  const use = new RegExp(`<w:num\\b[^>]*w:numId="${numId}"[^>]*>.*?</w:num>`, "s").exec(numbering)?.[0] ?? "";
  const id = /<w:abstractNumId\b[^>]*w:val="(\d+)"/.exec(use)?.[1];
  if (id === undefined) return "";
  const from = numbering.search(new RegExp(`<w:abstractNum\\b[^>]*w:abstractNumId="${id}"`));
  const list = from < 0 ? "" : numbering.slice(from, numbering.indexOf("</w:abstractNum>", from));
  return inside(list, new RegExp(`<w:lvl\\b[^>]*w:ilvl="${String(ilvl)}"`), "</w:lvl>");
};

/** Where a numbered paragraph's text starts from the left margin, in twips: its own indent, else its list's, else its style's; undefined where none says. */
export function textIndent(
  { properties, style = "", numId, ilvl }: RawParagraph,
  styles: Styles,
  parts: { readonly styles: string; readonly numbering: string },
): number | undefined {
  const own = leftOf(properties);
  if (own !== undefined) return own;
  if (numId !== undefined) {
    const listed = leftOf(level(parts.numbering, numId, ilvl ?? 0));
    if (listed !== undefined) return listed;
  }
  for (const id of styles.chain(style)) {
    const written = inside(parts.styles, new RegExp(`<w:style\\b[^>]*w:styleId="${id}"`), "</w:style>");
    const styled = leftOf(written);
    if (styled !== undefined) return styled;
    const list = /<w:numId\b[^>]*w:val="(\d+)"/.exec(written)?.[1];
    const at = styles.ownLevel(id) ?? 0;
    const listed = list === undefined ? undefined : leftOf(level(parts.numbering, list, at));
    if (listed !== undefined) return listed;
  }
  return undefined;
}

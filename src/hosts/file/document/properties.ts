import { walk, type Tag } from "../xml";
import { soundValues } from "./sound-values";

/** Order of the paragraph properties that we write, as the schema has it. */
const PARAGRAPH_ORDER = [
  "pStyle",
  "keepNext",
  "keepLines",
  "pageBreakBefore",
  "widowControl",
  "numPr",
  "bidi",
  "spacing",
  "ind",
  "contextualSpacing",
  "jc",
  "textAlignment",
  "outlineLvl",
];

/** Order of the run properties that we write. */
const RUN_ORDER = [
  "rStyle",
  "rFonts",
  "b",
  "bCs",
  "i",
  "iCs",
  "caps",
  "smallCaps",
  "color",
  "sz",
  "szCs",
  "u",
  "lang",
];

/** Properties by their local names, each as XML. */
export type Properties = ReadonlyMap<string, string>;

/** The children of a `w:pPr` or `w:rPr`, each as it is written. */
export function propertiesOf(xml: string): Properties {
  const out = new Map<string, string>();
  let open: Tag | undefined;
  if (xml !== "")
    walk("", "", xml, {
      open(tag, depth) {
        if (depth === 1) open = tag;
      },
      close(_, __, end, depth) {
        if (depth === 1 && open && !out.has(open.local)) out.set(open.local, xml.slice(open.start, end));
      },
    });
  return out;
}

const printed = (element: string, order: readonly string[], properties: Properties): string => {
  const inside = order.map((name) => soundValues(properties.get(name) ?? "")).join("");
  return inside === "" ? "" : `<w:${element}>${inside}</w:${element}>`;
};

/** A `w:pPr` of the properties that we write, in the schema's order; others are left out. */
export const printParagraphProperties = (properties: Properties): string =>
  printed("pPr", PARAGRAPH_ORDER, properties);

/** A `w:rPr` of the properties that we write, in the schema's order; others are left out. */
export const printRunProperties = (properties: Properties): string => printed("rPr", RUN_ORDER, properties);

/** Some of the properties. */
export const only = (properties: Properties, names: readonly string[]): Map<string, string> =>
  new Map([...properties].filter(([name]) => names.includes(name)));

/** A `w:pPr` or `w:rPr` without one of its children. */
export function withoutChild(xml: string, name: string): string {
  const child = propertiesOf(xml).get(name);
  return child === undefined ? xml : xml.replace(child, "");
}

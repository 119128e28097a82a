import type { Look } from "./paragraph-xml";
import { propertiesOf } from "./properties";
import { inSchemaOrder } from "./schema-order";
import { settledLook } from "./sibling-look";
import type { Revise } from "./revision";

const OFF = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** A paragraph's look with its automatic number switched off, so that it neither shows nor counts, and its text at `indent` (twips). */
export function withoutNumber(look: Omit<Look, "run">, indent: number | undefined): Omit<Look, "run"> {
  const all = new Map(propertiesOf(`<w:pPr>${look.paragraph}</w:pPr>`)).set("numPr", OFF);
  if (indent !== undefined) all.set("ind", `<w:ind w:left="${String(indent)}" w:firstLine="0"/>`);
  const properties = inSchemaOrder(`<w:pPr>${[...all.values()].join("")}</w:pPr>`);
  return { ...look, paragraph: properties.slice("<w:pPr>".length, -"</w:pPr>".length) };
}

/**
 * The `w:pPr` of a paragraph whose mark was there before, its number switched off; where that is tracked, a rejection gives it back.
 * Undefined where somebody's tracked change of its properties is pending, which leaves no room for ours.
 */
export function numberOff(
  properties: string,
  indent: number | undefined,
  revise: Revise,
): string | undefined {
  const own = propertiesOf(properties);
  if (own.has("pPrChange")) return undefined;
  const { paragraph } = withoutNumber(settledLook(properties), indent);
  const tail = `${own.get("rPr") ?? ""}${own.get("sectPr") ?? ""}`;
  const earlier = settledLook(properties).paragraph;
  const change = revise ? `<w:pPrChange${revise()}><w:pPr>${earlier}</w:pPr></w:pPrChange>` : "";
  return `<w:pPr>${paragraph}${tail}${change}</w:pPr>`;
}

import type { XmlElement } from "../package/xml";
import type { WordDocument } from "./word-document";

const rootOf = (document: WordDocument): XmlElement | undefined => {
  const part = document.pkg.related(document.part, "styles");
  return part === undefined ? undefined : document.pkg.xml(part);
};

/** The styles of a document. */
export const stylesOf = (document: WordDocument): readonly XmlElement[] =>
  rootOf(document)?.elements("style") ?? [];

export const styleById = (document: WordDocument, id: string | undefined): XmlElement | undefined =>
  stylesOf(document).find((one) => one.attr("styleId") === id);

/** Names that Word writes small in the file and shows with capitals. */
const shown = (name: string): string =>
  /^(?:heading \d|title|subtitle|caption|header|footer|list paragraph|toc \d|table grid|normal|list bullet.*|list number.*|quote|body text.*|footnote text|hyperlink)$/i.test(
    name,
  )
    ? name
        .replace(/(^|\s)([a-z])/g, (_, space: string, letter: string) => space + letter.toUpperCase())
        .replace(/^Toc/, "TOC")
    : name;

export const styleName = (style: XmlElement): string =>
  shown(style.child("name")?.attr("val") ?? style.attr("styleId") ?? "");

export const styleByName = (document: WordDocument, name: string): XmlElement | undefined =>
  stylesOf(document).find((one) => styleName(one).toLowerCase() === name.toLowerCase()) ??
  stylesOf(document).find(
    (one) => styleName(one).replace(/ /g, "").toLowerCase() === name.replace(/ /g, "").toLowerCase(),
  );

const isDefault = (style: XmlElement, type: string): boolean =>
  style.attr("type") === type && (style.attr("default") === "1" || style.attr("default") === "true");

/** The style of a paragraph. */
export const styleOf = (document: WordDocument, paragraph: XmlElement): XmlElement | undefined =>
  styleById(document, paragraph.child("pPr")?.child("pStyle")?.attr("val")) ??
  stylesOf(document).find((one) => isDefault(one, "paragraph"));

/** A style, the one that it is based on, and so on. */
export function* chain(document: WordDocument, style: XmlElement | undefined): Generator<XmlElement> {
  const seen = new Set<XmlElement>();
  for (let on = style; on && !seen.has(on); on = styleById(document, on.child("basedOn")?.attr("val"))) {
    seen.add(on);
    yield on;
  }
}

/** A property of a paragraph: its own, else that of its styles. */
export function paragraphProperty(
  document: WordDocument,
  paragraph: XmlElement,
  name: string,
): XmlElement | undefined {
  const own = paragraph.child("pPr")?.child(name);
  if (own) return own;
  for (const style of chain(document, styleOf(document, paragraph))) {
    const found = style.child("pPr")?.child(name);
    if (found) return found;
  }
  return rootOf(document)?.at("docDefaults", "pPrDefault", "pPr", name);
}

/** A property of a run: its own, else that of its character style, of the paragraph's styles, of the document. */
export function runProperty(
  document: WordDocument,
  paragraph: XmlElement,
  run: XmlElement | undefined,
  name: string,
): XmlElement | undefined {
  const properties = run?.child("rPr");
  const own = properties?.child(name);
  if (own) return own;
  const styles = [
    styleById(document, properties?.child("rStyle")?.attr("val")),
    styleOf(document, paragraph),
  ];
  for (const style of styles)
    for (const one of chain(document, style)) {
      const found = one.child("rPr")?.child(name);
      if (found) return found;
    }
  return rootOf(document)?.at("docDefaults", "rPrDefault", "rPr", name);
}

/** The name that the API has for a style of Word's own; "Other" for any other. */
export function builtInName(name: string): string {
  const bare = name.replace(/ /g, "");
  return /^(?:Normal|Heading[1-9]|Title|Subtitle|Header|Footer|Caption|ListParagraph|Quote|IntenseQuote|Strong|Emphasis|Hyperlink|NoSpacing|FootnoteText|FootnoteReference|EndnoteText|EndnoteReference|TOC[1-9]|Toc[1-9])$/.test(
    bare,
  )
    ? bare.replace(/^TOC/, "Toc")
    : "Other";
}

import { XmlElement } from "../package/xml";

/** A new element in the namespace of another, its attributes too. */
export function element(
  like: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const { prefix } = like;
  return new XmlElement(
    prefix + name,
    new Map(
      Object.entries(attributes).map(([key, value]) => [key.includes(":") ? key : prefix + key, value]),
    ),
  );
}

/** Sets an attribute in the namespace of its element. */
export const attribute = (of: XmlElement, name: string, value: string | undefined): void => {
  of.put(of.prefix + name, value);
};

/** A child of an element, made in the place that the order of names gives it. */
export function childInOrder(of: XmlElement, name: string, order: readonly string[]): XmlElement {
  const known = of.child(name);
  if (known) return known;
  const rank = order.indexOf(name);
  const next = of.elements().find((one) => order.indexOf(one.local) > rank);
  return of.insert(next ? of.indexOf(next) : of.children.length, element(of, name));
}

/** The order of a paragraph's properties. */
export const PARAGRAPH_ORDER = (
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
  "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid " +
  "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl " +
  "divId cnfStyle rPr sectPr pPrChange"
).split(" ");

/** The order of a run's properties. */
export const RUN_ORDER = (
  "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof " +
  "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em " +
  "lang eastAsianLayout specVanish oMath rPrChange"
).split(" ");

/** A paragraph's properties, made where it has none. */
export function paragraphProperties(paragraph: XmlElement): XmlElement {
  return paragraph.child("pPr") ?? paragraph.insert(0, element(paragraph, "pPr"));
}

/** A run's properties, made where it has none. */
export function runProperties(run: XmlElement): XmlElement {
  return run.child("rPr") ?? run.insert(0, element(run, "rPr"));
}

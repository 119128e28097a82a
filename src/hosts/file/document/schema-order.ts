import { walk, type Tag } from "../xml";

const words = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((name, at) => [name, at]),
  );

/** Children of a `w:pPr`: CT_PPr of ISO/IEC 29500-1, annex A. */
const PARAGRAPH = words(`
  pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens
  kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind
  contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle
  rPr sectPr pPrChange`);

/** Children of a `w:rPr`, those of a paragraph's mark first: CT_ParaRPr and CT_RPr; Word's later ones stand before the tracked change. */
const RUN = words(`
  ins del moveFrom moveTo
  rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden
  color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish
  oMath`);

interface Child {
  readonly name: string;
  readonly xml: string;
}

const childrenOf = (xml: string): readonly Child[] => {
  const out: Child[] = [];
  let open: Tag | undefined;
  walk("", "", xml, {
    open(tag, depth) {
      if (depth === 1) open = tag;
    },
    close(_, __, end, depth) {
      if (depth === 1 && open) out.push({ name: open.name, xml: xml.slice(open.start, end) });
    },
  });
  return out;
};

/**
 * A `w:pPr` or `w:rPr` with its children in the schema's order, each once, the last of a name; one that is in order already stays as
 * it is written. Children of other vocabularies go behind those of the standard, and a tracked change behind them.
 */
export function inSchemaOrder(xml: string): string {
  const element = /^<((?:[^\s:/>]+:)?)(pPr|rPr)\b[^>]*>/.exec(xml);
  if (!element) return xml;
  const [opening, prefix = "", name] = element;
  if (opening.endsWith("/>")) return xml;
  const order = name === "pPr" ? PARAGRAPH : RUN;
  const rank = (child: Child): number => {
    const local = child.name.slice(prefix.length);
    if (!child.name.startsWith(prefix) || local.includes(":")) return order.size;
    return local.endsWith("PrChange") ? order.size + 1 : (order.get(local) ?? order.size);
  };
  const children = childrenOf(xml);
  const last = new Map(children.map((child) => [child.name, child]));
  const sorted = [...last.values()].sort((one, other) => rank(one) - rank(other));
  const isInOrder = sorted.length === children.length && sorted.every((child, at) => child === children[at]);
  return isInOrder ? xml : `${opening}${sorted.map((child) => child.xml).join("")}</${prefix}${name ?? ""}>`;
}

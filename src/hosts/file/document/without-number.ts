import type { Look } from "./paragraph-xml";
import { propertiesOf } from "./properties";
import { settledLook } from "./sibling-look";
import type { Revise } from "./revision";

/** What stands before the numbering in a `w:pPr`, as the schema has it. */
const BEFORE_NUMBERING = new Set([
  "pStyle",
  "keepNext",
  "keepLines",
  "pageBreakBefore",
  "framePr",
  "widowControl",
]);
const BEFORE_INDENT = new Set([
  ...BEFORE_NUMBERING,
  "numPr",
  "suppressLineNumbers",
  "pBdr",
  "shd",
  "tabs",
  "suppressAutoHyphens",
  "kinsoku",
  "wordWrap",
  "overflowPunct",
  "topLinePunct",
  "autoSpaceDE",
  "autoSpaceDN",
  "bidi",
  "adjustRightInd",
  "snapToGrid",
  "spacing",
]);
const OFF = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** A paragraph's look with its automatic number switched off, so that it neither shows nor counts, and its text at `indent` (twips). */
export function withoutNumber(look: Omit<Look, "run">, indent: number | undefined): Omit<Look, "run"> {
  const all = [...propertiesOf(`<w:pPr>${look.paragraph}</w:pPr>`)].filter(([name]) => name !== "numPr");
  const put = (
    among: readonly (readonly [string, string])[],
    name: string,
    xml: string,
    before: ReadonlySet<string>,
  ): readonly (readonly [string, string])[] => {
    const at = among.findLastIndex(([one]) => before.has(one)) + 1;
    return [...among.slice(0, at), [name, xml], ...among.slice(at)];
  };
  const off = put(all, "numPr", OFF, BEFORE_NUMBERING);
  const placed =
    indent === undefined
      ? off
      : put(
          off.filter(([name]) => name !== "ind"),
          "ind",
          `<w:ind w:left="${String(indent)}" w:firstLine="0"/>`,
          BEFORE_INDENT,
        );
  return { ...look, paragraph: placed.map(([, xml]) => xml).join("") };
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

import type { JoinedParagraph } from "./join-paragraphs";
import { isOff, LOUD_RUN, QUIET_RUN } from "./models";
import type { Look } from "./paragraph-xml";
import { only, printRunProperties, propertiesOf, type Properties } from "./properties";
import { inSchemaOrder } from "./schema-order";
import { soundValues } from "./sound-values";

/** What a new paragraph never takes over: breaks, frames, tracked changes, and what belongs to one place. */
const LEFT_OUT = new Set(["sectPr", "pPrChange", "pageBreakBefore", "framePr", "cnfStyle", "divId", "rPr"]);
const TRACKED = new Set(["ins", "del", "moveFrom", "moveTo", "rPrChange"]);

const prefixOf = (xml: string): string => /^<(?:([^\s:/>]+):)?/.exec(xml)?.[1] ?? "";

/** Some of the children of an element, as they are written; those of other vocabularies are left out. */
function childrenOf(xml: string, isLeftOut: (name: string) => boolean): string {
  const prefix = prefixOf(xml);
  return [...propertiesOf(xml)]
    .filter(([name, child]) => !isLeftOut(name) && prefixOf(child) === prefix)
    .map(([, child]) => child)
    .join("");
}

/** The letters that a sibling lends: to a heading all of them, to body text those that raise no voice. */
export function siblingRun(run: Properties, isHeading: boolean): string {
  const loud = [...only(run, LOUD_RUN)].filter(([, xml]) => isHeading || isOff(xml));
  const style = isHeading && !/hyperlink|placeholder|comment/i.test(run.get("rStyle") ?? "");
  return printRunProperties(new Map([...only(run, [...(style ? ["rStyle"] : []), ...QUIET_RUN]), ...loud]));
}

const HISTORY = new Set(["sectPr", "pPrChange", "rPr"]);

/** A `w:pPr` whose children, and those of its mark's `w:rPr`, stand in the schema's order. */
function ordered(properties: string): string {
  const mark = propertiesOf(properties).get("rPr");
  return inSchemaOrder(mark === undefined ? properties : properties.replace(mark, () => inSchemaOrder(mark)));
}

const lookOf = (properties: string, leftOut: ReadonlySet<string>): Omit<Look, "run"> => ({
  paragraph: childrenOf(properties, (name) => leftOut.has(name)),
  mark: childrenOf(propertiesOf(properties).get("rPr") ?? "", (name) => TRACKED.has(name)),
});

/** All of a paragraph's own properties as they are written, without tracked changes and the section that it ends. */
export const settledLook = (properties: string): Omit<Look, "run"> => lookOf(properties, HISTORY);

/** All of a paragraph's own properties, without its history, as a second paragraph has them: in the schema's order. */
export const secondLook = (properties: string): Omit<Look, "run"> => settledLook(ordered(properties));

/** Properties of a paragraph of the document as another paragraph beside it takes them over, without tracked changes and breaks. */
export const paragraphLook = (properties: string): Omit<Look, "run"> =>
  lookOf(soundValues(ordered(properties)), LEFT_OUT);

/** The look of a paragraph that is a sibling of one of the document: its style, number, indents and letters. */
export function siblingLook({ last, parts }: JoinedParagraph, isHeading: boolean): Look {
  const fullest = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best), last);
  return {
    ...paragraphLook(last.properties),
    run: siblingRun(propertiesOf(fullest.runProperties), isHeading),
  };
}

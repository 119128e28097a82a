import type { Paragraph } from "../../../core/snapshot";
import type { JoinedParagraph } from "./join-paragraphs";
import { modelPlaces, type ModelPlaces } from "./model-places";
import { writtenSpace, type Space } from "./paragraph-space";
import { only, propertiesOf, type Properties } from "./properties";
import type { Styles } from "./styles";

/** The look of one kind of paragraph, as the document itself writes it. */
export interface Model {
  readonly paragraph: Properties;
  readonly run: Properties;
  /** Whether its style numbers it, so that a number typed by us needs that switched off. */
  readonly isNumbered: boolean;
  /** Whether next to no space parts it from the next, as where empty paragraphs do. */
  readonly isTight?: boolean;
}

/** The looks that a block of ours takes from its neighbours. */
export interface Models {
  readonly title: Model;
  readonly heading: Model;
  readonly body: Model;
}

/** A paragraph of the document as it is written. */
export interface WrittenParagraph {
  /** Its `w:pPr`, and the `w:rPr` of most of its words; "" for none. */
  readonly properties: string;
  readonly runProperties: string;
  readonly isNumbered: boolean;
  /** The space around it as its style or Word says, where it sets none itself. */
  readonly space: Space;
}

const SHAPE = [
  "pStyle",
  "keepNext",
  "keepLines",
  "widowControl",
  "bidi",
  "spacing",
  "contextualSpacing",
  "jc",
  "textAlignment",
];
/** Run properties that say which letters there are, and those that raise their voice. */
export const QUIET_RUN = ["rFonts", "sz", "szCs", "lang"];
export const LOUD_RUN = ["b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "u"];
/** Three points: less than that parts no paragraph from the next. */
const LEAST_SPACE = 60;
/** What no body text of ours takes over: it would hold a page's worth of clauses together. */
const withoutKeep = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name !== "keepNext");
/** Whether a property as XML switches itself off. */
export const isOff = (xml: string): boolean => /val\s*=\s*["'](0|false|off|none)["']/.test(xml);

/** The look that a paragraph lends to those of ours that are headings, or body text. */
export function modelOf(
  { properties, runProperties, isNumbered, space }: WrittenParagraph,
  isHeading: boolean,
): Model {
  const run = propertiesOf(runProperties);
  // Body text keeps what switches a loud style off, never what switches emphasis on.
  const loud = [...only(run, LOUD_RUN)].filter(([, xml]) => isHeading || isOff(xml));
  const own = propertiesOf(properties);
  const { before = 0, after = 0 } = { ...space, ...writtenSpace(own.get("spacing")) };
  return {
    paragraph: only(own, isHeading ? [...SHAPE, "outlineLvl"] : withoutKeep(SHAPE)),
    run: new Map([...only(run, QUIET_RUN), ...loud]),
    isNumbered,
    isTight: before + after < LEAST_SPACE,
  };
}

const BOLD: Properties = new Map([
  ["b", "<w:b/>"],
  ["bCs", "<w:bCs/>"],
]);

/** Body text of a document whose prose all stands in tables: the letters of that prose, without its place in a cell. */
const tabledModel = (own: Model | undefined, isNumbered: boolean): Model => ({
  paragraph: own ? only(own.paragraph, ["pStyle"]) : new Map(),
  run: own?.run ?? new Map(),
  isNumbered: own?.isNumbered ?? isNumbered,
  isTight: true,
});

/** The models at their places. Where there is no heading, a heading of ours is body text in bold; `isNumbered` is the plain style's. */
export function modelsOf(
  places: ModelPlaces,
  written: (index: number) => WrittenParagraph | undefined,
  isNumbered: boolean,
): Models {
  const at = (index: number | undefined, isHeading: boolean): Model | undefined => {
    const paragraph = index === undefined ? undefined : written(index);
    return paragraph && modelOf(paragraph, isHeading);
  };
  const own = at(places.body, false);
  const body = own && !places.isTabled ? own : tabledModel(own, isNumbered);
  const bold: Model = {
    ...body,
    paragraph: new Map([...body.paragraph, ["keepNext", "<w:keepNext/>"]]),
    run: new Map([...body.run, ...BOLD]),
  };
  return { title: at(places.title, true) ?? bold, heading: at(places.heading, true) ?? bold, body };
}

/** Chooses the looks of a block at this index from the paragraphs of a file; text boxes are passed over. */
export function chooseModels(
  paragraphs: readonly Paragraph[],
  joined: readonly JoinedParagraph[],
  styles: Styles,
  index: number,
  isOurs: (tag: string) => boolean,
): Models {
  const candidates = paragraphs.flatMap((paragraph) => {
    const whole = joined[paragraph.index];
    const isBoxed = whole?.last.host !== undefined;
    return whole && !isBoxed ? [{ paragraph, styleName: styles.nameOf(paragraph.style) }] : [];
  });
  const written = (at: number): WrittenParagraph | undefined => {
    const [whole, style] = [joined[at], paragraphs[at]?.style ?? ""];
    if (!whole) return undefined;
    const { last, parts } = whole;
    const fullest = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best), last);
    return {
      properties: last.properties,
      runProperties: fullest.runProperties,
      isNumbered: styles.numId(style) !== undefined,
      space: styles.space(style),
    };
  };
  return modelsOf(modelPlaces(candidates, index, isOurs), written, styles.numId("") !== undefined);
}

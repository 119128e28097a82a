/// <reference types="office-js" />
import type { Paragraph } from "../../../core/snapshot";
import { tableLook, typedLooks, siblingLooks, type BlockLooks } from "../../file/document/block-looks";
import { only, printRunProperties, propertiesOf, type Properties } from "../../file/document/properties";
import { paragraphLook } from "../../file/document/sibling-look";
import { OUR_TAG } from "../../file/document/own-names";
import type { Look } from "../../file/document/paragraph-xml";

type Model = Parameters<typeof tableLook>[0];

/** Indices of the paragraphs that a block takes its looks from. */
export interface ModelPlaces {
  readonly title: number | undefined;
  readonly heading: number | undefined;
  readonly body: number | undefined;
}

/** Twentieths of a point between the margins of a page of A4 with margins of an inch: Word's API on the web does not tell the page's. */
const TEXT_WIDTH = 9026;
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
const RUN = ["rFonts", "sz", "szCs", "lang"];
const LOUD = ["b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "u"];

/** Chooses the paragraphs whose looks a block at an index takes: the nearest heading and clause text before it, else the first. */
export function modelPlaces(all: readonly Paragraph[], index: number): ModelPlaces {
  const plain = all.filter(
    ({ text, inTable, tag }) => text.trim() !== "" && !inTable && !tag.startsWith(OUR_TAG),
  );
  const nearest = (some: readonly Paragraph[]): number | undefined =>
    (some.findLast((one) => one.index <= index) ?? some[0])?.index;
  const headings = plain.filter(({ level, text }) => level !== undefined && text.length <= 120);
  const schedules = headings.filter(({ text }) => /^(schedule|annex|appendix)\b/i.test(text));
  const top = headings.filter(({ level }) => level === 0);
  const body = plain.filter(({ level, text }) => level === undefined && text.length >= 40);
  const heading = nearest(headings);
  return { title: nearest(schedules) ?? nearest(top) ?? heading, heading, body: nearest(body) };
}

/** Paragraph and run properties of the first paragraph of a package that Word exported. */
function exported(ooxml: string): { readonly paragraph: string; readonly run: Properties } {
  const body = /<w:body>(.*?)<\/w:body>/s.exec(ooxml)?.[1] ?? "";
  const first = /<w:p[ >].*?<\/w:p>/s.exec(body)?.[0] ?? "";
  const paragraph = /^<w:p(?:\s[^>]*)?>\s*(<w:pPr>.*?<\/w:pPr>)/s.exec(first)?.[1] ?? "";
  const run = /<w:r(?:\s[^>]*)?>\s*(<w:rPr>.*?<\/w:rPr>)/s.exec(first)?.[1] ?? "";
  return { paragraph, run: propertiesOf(run) };
}

function modelOf(ooxml: string | undefined, isHeading: boolean, isNumbered: boolean): Model | undefined {
  if (ooxml === undefined) return undefined;
  const { paragraph, run } = exported(ooxml);
  const shape = isHeading ? [...SHAPE, "outlineLvl"] : SHAPE;
  return {
    paragraph: only(propertiesOf(paragraph), shape),
    run: only(run, isHeading ? [...RUN, ...LOUD] : RUN),
    isNumbered,
  };
}

/** What Word exported of the models, by their indices. */
export type Exported = ReadonlyMap<number, string>;

const at = (given: Exported, index: number | undefined): string | undefined =>
  index === undefined ? undefined : given.get(index);

/** The looks of a block: those of paragraphs that it is a sibling of, else those of the document around it. */
export function looksOf(
  all: readonly Paragraph[],
  places: ModelPlaces,
  given: Exported,
  { like, newPage }: { readonly like: readonly number[]; readonly newPage: boolean },
): BlockLooks {
  const isNumbered = (index: number | undefined): boolean =>
    /^(direct|style)$/.test(all[index ?? -1]?.numbering ?? "none");
  const plain: Model = { paragraph: new Map(), run: new Map(), isNumbered: false };
  const body = modelOf(at(given, places.body), false, isNumbered(places.body)) ?? plain;
  const bold: Model = {
    ...body,
    paragraph: new Map([...body.paragraph, ["keepNext", "<w:keepNext/>"]]),
    run: new Map([...body.run, ["b", "<w:b/>"], ["bCs", "<w:bCs/>"]]),
  };
  const heading = modelOf(at(given, places.heading), true, isNumbered(places.heading)) ?? bold;
  const title = modelOf(at(given, places.title), true, isNumbered(places.title)) ?? heading;
  const table = tableLook(body, undefined, TEXT_WIDTH);
  if (like.length === 0) return typedLooks({ title, heading, body }, table, newPage);
  const siblings = like.map((index): { readonly heading: Look; readonly body: Look } => {
    const { paragraph, run } = exported(at(given, index) ?? "");
    const look = paragraphLook(paragraph);
    return {
      heading: { ...look, run: printRunProperties(only(run, [...RUN, ...LOUD])) },
      body: { ...look, run: printRunProperties(only(run, RUN)) },
    };
  });
  return siblingLooks(siblings, table);
}

/// <reference types="office-js" />
import type { Paragraph } from "../../../core/snapshot";
import { tableLook, typedLooks, siblingLooks, type BlockLooks } from "../../file/document/block-looks";
import { modelPlaces, type ModelPlaces } from "../../file/document/model-places";
import { modelsOf, type WrittenParagraph } from "../../file/document/models";
import { propertiesOf } from "../../file/document/properties";
import { paragraphLook, siblingRun } from "../../file/document/sibling-look";
import { OUR_TAG } from "../../file/document/own-names";
import type { Look } from "../../file/document/paragraph-xml";

/** Twentieths of a point between the margins of a page of A4 with margins of an inch: Word's API on the web does not tell the page's. */
const TEXT_WIDTH = 9026;
/** Twentieths of a point in one point, which Word's API counts in. */
const TWENTIETHS = 20;

/** What Word told of a model: its own package, and the space around it in points, whatever sets that. */
export interface ExportedModel {
  readonly ooxml: string;
  readonly before: number;
  readonly after: number;
}

/** What Word told of the models, by their indices. */
export type Exported = ReadonlyMap<number, ExportedModel>;

/** The paragraphs that a block at an index takes its looks from, chosen as in a file. */
export const placesOfModels = (all: readonly Paragraph[], index: number): ModelPlaces =>
  modelPlaces(
    all.map((paragraph) => ({ paragraph, styleName: paragraph.style.toLowerCase() })),
    index,
    (tag) => tag.startsWith(OUR_TAG),
  );

/** Paragraph and run properties of the first paragraph of a package that Word exported. */
function properties(ooxml: string): Pick<WrittenParagraph, "properties" | "runProperties"> {
  const body = /<w:body>(.*?)<\/w:body>/s.exec(ooxml)?.[1] ?? "";
  const first = /<w:p[ >].*?<\/w:p>/s.exec(body)?.[0] ?? "";
  return {
    properties: /^<w:p(?:\s[^>]*)?>\s*(<w:pPr>.*?<\/w:pPr>)/s.exec(first)?.[1] ?? "",
    runProperties: /<w:r(?:\s[^>]*)?>\s*(<w:rPr>.*?<\/w:rPr>)/s.exec(first)?.[1] ?? "",
  };
}

/** The looks of a block: those of paragraphs that it is a sibling of, else those of the document around it. */
export function looksOf(
  all: readonly Paragraph[],
  places: ModelPlaces,
  given: Exported,
  { like, newPage }: { readonly like: readonly number[]; readonly newPage: boolean },
): BlockLooks {
  const written = (index: number): WrittenParagraph | undefined => {
    const model = given.get(index);
    if (!model) return undefined;
    const { ooxml, before, after } = model;
    return {
      ...properties(ooxml),
      isNumbered: /^(direct|style)$/.test(all[index]?.numbering ?? "none"),
      space: { before: before * TWENTIETHS, after: after * TWENTIETHS },
    };
  };
  const models = modelsOf(places, written, false);
  const table = tableLook(models.body, undefined, TEXT_WIDTH);
  if (like.length === 0) return typedLooks(models, table, newPage);
  const siblings = like.map((index): { readonly heading: Look; readonly body: Look } => {
    const own = properties(given.get(index)?.ooxml ?? "");
    const [look, run] = [paragraphLook(own.properties), propertiesOf(own.runProperties)];
    return {
      heading: { ...look, run: siblingRun(run, true) },
      body: { ...look, run: siblingRun(run, false) },
    };
  });
  return siblingLooks(siblings, table);
}

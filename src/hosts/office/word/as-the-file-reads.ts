import type { OpenDocument } from "../../file/document/open-document";
import { FILL_TAG } from "../../file/document/own-names";
import { MARK_OPENING } from "../../mark-opening";
import { heldOf } from "../../memory-document/held";
import { segmentsOf } from "./fill-segments";
import type { WordParagraph } from "./held-paragraphs";
import { readAlike } from "./read-alike";

/**
 * Paragraphs as the document's own file reads: with text boxes, the ids of styles, where numbers come from, and paragraphs joined over
 * deleted marks, none of which Word's API tells. Undefined where file and API show different paragraphs.
 */
export function asTheFileReads(
  answered: readonly WordParagraph[],
  { scan, joined, paragraphs }: OpenDocument,
): readonly WordParagraph[] | undefined {
  const raws = scan.paragraphs.filter(({ host }) => host === undefined);
  if (
    !readAlike(
      raws,
      answered.map(({ whole }) => whole),
    )
  )
    return undefined;
  const at = new Map(raws.map(({ start }, index) => [start, answered[index]]));
  return paragraphs.flatMap((paragraph, index): readonly WordParagraph[] => {
    const { parts = [], last, text = "" } = joined[index] ?? {};
    const own = parts.flatMap(({ start }) => at.get(start) ?? []);
    const place = own.at(-1) ?? at.get(last?.host ?? -1);
    if (!place) return [];
    const controls = [...new Map(own.flatMap((one) => one.controls).map((one) => [one.id, one])).values()];
    const lead = text.slice(0, text.length - paragraph.text.length);
    // Word gives our comments its user's name, so only their opening tells them.
    const comments = paragraph.comments.filter((one) => !one.startsWith(MARK_OPENING));
    const held = heldOf(
      { ...paragraph, comments },
      own.flatMap((one) => one.held.marks),
    );
    const fills = controls.filter(({ tag }) => tag.startsWith(FILL_TAG));
    return [
      {
        held: { ...held, segments: segmentsOf(paragraph.text, fills), typed: lead },
        proxy: place.proxy,
        whole: text,
        lead,
        threads: own.flatMap((one) => one.threads),
        open: own.find((one) => one.open)?.open,
        controls,
        isInControl: last?.inControl ?? false,
        touched: own.flatMap((one) => one.touched),
      },
    ];
  });
}

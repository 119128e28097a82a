import type { FillRecord } from "../../own-part";
import { splice } from "../xml";
import type { WantedFill } from "./apply-fills";
import type { Batch } from "./batch";
import { cutsOf, fillXml } from "./fill-xml";
import { lettersOf } from "./letters";
import { numberOf } from "./own-names";
import type { DraftPart } from "./draft-part";
import type { JoinedParagraph } from "./join-paragraphs";
import type { OpenDocument } from "./open-document";
import { strike } from "./strike";

/** An id that no control has, always the same for a filling's line. */
function controlIds(tag: string, count: number, taken: ReadonlySet<number>): readonly number[] {
  const used = new Set(taken);
  return Array.from({ length: count }, (_, line) => {
    let id = numberOf(`${tag}/${String(line)}`);
    while (used.has(id)) id = id === 0x7fffffff ? 1 : id + 1;
    used.add(id);
    return id;
  });
}

/** Whether a paragraph has an automatic number. */
function isNumbered({ joined, paragraphs }: OpenDocument, one: JoinedParagraph): boolean {
  const is = paragraphs[joined.indexOf(one)]?.numbering;
  return is === "direct" || is === "style";
}

/** Fills blanks from the document's end to its start, so that none moves the letters of the next, and records what stood there. */
export function makeFills(
  draft: DraftPart,
  wanted: readonly WantedFill[],
  { revise, freshId }: Pick<Batch, "revise" | "freshId">,
): readonly FillRecord[] {
  const ordered = [...wanted].sort((a, b) => b.paragraph - a.paragraph || b.start - a.start);
  return ordered.flatMap(({ change, paragraph, start }): readonly FillRecord[] => {
    const document = draft.open();
    const at = draft.moved(paragraph);
    const joined = document.joined.find((one) => one.start === at);
    const pieces = joined && lettersOf(document, joined);
    if (!joined || !pieces) throw new Error(`no paragraph of "${change.tag}" at ${String(at)}`);
    const last = cutsOf(pieces, start, change.length).at(-1);
    const raw = joined.parts.find((part) => part.start === last?.piece.paragraph);
    const { lines, tag, length } = change;
    const { xml } = document.scan;
    const made =
      raw &&
      fillXml({
        xml,
        pieces,
        start,
        length,
        lines,
        tag,
        ids: controlIds(tag, lines.length, document.scan.controlIds),
        paragraph: raw,
        numbered: isNumbered(document, joined) ? { indent: document.textIndent(raw) } : undefined,
        revise,
        freshId,
        binding: "",
        struck: ({ start: from, end: to }) =>
          revise
            ? splice(
                xml.slice(from, to),
                strike(document, { start: from, end: to }, revise).map((one) => ({
                  ...one,
                  start: one.start - from,
                  end: one.end - from,
                })),
              )
            : "",
      });
    if (!made) throw new Error(`no letters of "${tag}" at ${String(at)}`);
    const { blank, head } = made;
    draft.edit(head ? [head, blank] : [blank]);
    return [
      {
        tag,
        blank: pieces
          .map(({ text }) => text)
          .join("")
          .slice(start, start + length),
        lines,
        was: xml.slice(blank.start, blank.end),
        is: blank.text,
        headWas: head ? xml.slice(head.start, head.end) : "",
        headIs: head?.text ?? "",
      },
    ];
  });
}

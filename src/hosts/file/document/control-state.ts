import { AUTHOR } from "./own-names";
import type { OpenDocument } from "./open-document";
import type { Control, Span } from "./scan";
import { contentOf } from "./strike";

const OURS = `[^>]*\\bw:author="${AUTHOR}"[^>]*`;
const STARTS = new RegExp(`<w:customXml(Ins|Del)RangeStart\\b${OURS}/>\\s*$`);
const ENDS = /^\s*<w:customXml(Ins|Del)RangeEnd\b[^>]*\/>/;
const CHANGES = /<(?:\w+:)(ins|del|moveFrom|moveTo|pPrChange|rPrChange)\b[^>]*>/g;

/** A content control with the ranges of ours that mark its tags as inserted or deleted. */
export function withRanges(xml: string, control: Span): Span {
  let { start, end } = control;
  for (;;) {
    const before = STARTS.exec(xml.slice(Math.max(0, start - 600), start));
    const after = ENDS.exec(xml.slice(end, end + 600));
    if (!before || !after) return { start, end };
    start = start - before[0].length;
    end += after[0].length;
  }
}

/** Whether a content control is a tracked insertion of ours that nobody else changed under tracking. */
export function isOurInsertion({ scan: { xml } }: OpenDocument, control: Control): boolean {
  const { start } = withRanges(xml, control);
  if (!xml.slice(start, control.start).includes("<w:customXmlInsRangeStart")) return false;
  const inside = contentOf(xml, control);
  const changes = inside ? [...xml.slice(inside.start, inside.end).matchAll(CHANGES)] : [];
  return changes.every(([whole]) => whole.includes(`author="${AUTHOR}"`));
}

/** Whether everything in a content control is deleted by tracked changes, so that it reads as gone. */
export function isStruckOut({ joined, scan: { xml } }: OpenDocument, control: Control): boolean {
  const written = xml.slice(control.start, control.end);
  const reads = joined.some(
    ({ start, end, text }) => text.trim() !== "" && start >= control.start && end <= control.end,
  );
  return !reads && /<\w+:(del|moveFrom)\b/.test(written);
}

import type { Splice } from "../xml";
import type { OpenDocument } from "./open-document";
import { changeMark, readMarks } from "./paragraph-marks";
import { controlRanges } from "./revision";
import type { Span } from "./scan";
import { WORD_NAMESPACE, walkWord, type Frame, type Tracker } from "./word-xml";

/** Elements of a deleted run, and what they are called there. */
const RENAMED: Readonly<Record<string, string>> = { t: "delText", instrText: "delInstrText" };
const isStruck = ({ name }: Frame): boolean => name === "del" || name === "moveFrom";

/**
 * Deletes the words, paragraphs and rows of a content control of ours, and the control itself, as tracked changes. What is deleted
 * already stays so; `skipped` are runs that go altogether.
 */
export function strike(
  { pkg, main, scan: { xml, hasUsualPrefix } }: OpenDocument,
  control: Span,
  revise: () => string,
  skipped: readonly Span[] = [],
): readonly Splice[] {
  const edits: Splice[] = [];
  const isInside = ({ tag }: Frame): boolean => tag.start > control.start && tag.end < control.end;
  // Marks first: where a paragraph has no properties, they stand at the offset where its first run is wrapped.
  for (const paragraph of readMarks(pkg.file, main, xml)) {
    const isOwn = paragraph.start > control.start && paragraph.end < control.end;
    if (isOwn && !paragraph.changes.some(({ kind }) => kind === "del"))
      edits.push(changeMark(xml, paragraph, `<w:del${revise()}/>`));
  }
  let run: Frame | undefined;
  let row: { readonly serial: number; hasProperties: boolean } | undefined;
  const tracker: Tracker = {
    open(frame, path) {
      if (!isInside(frame)) return;
      const { name, tag, serial } = frame;
      const isSkipped = skipped.some(({ start }) => start === tag.start);
      if (name === "r" && !run && !isSkipped && !path.some(isStruck)) {
        run = frame;
        edits.push({ start: tag.start, end: tag.start, text: `<w:del${revise()}>` });
      }
      const prefix = tag.name.slice(0, -name.length);
      const deletedName = RENAMED[name];
      if (deletedName !== undefined && run && path.at(-1)?.serial === run.serial)
        edits.push({
          start: tag.start + 1,
          end: tag.start + 1 + tag.name.length,
          text: prefix + deletedName,
        });
      if (name === "tr") row = { serial, hasProperties: false };
      if (row && name === "trPr") row.hasProperties = true;
      if (row && name === "tc" && path.at(-1)?.serial === row.serial && !row.hasProperties) {
        edits.push({ start: tag.start, end: tag.start, text: `<w:trPr><w:del${revise()}/></w:trPr>` });
        row.hasProperties = true;
      }
    },
    close(frame, closeStart, end, path) {
      if (!isInside(frame)) return;
      const { name, tag } = frame;
      const deletedName = RENAMED[name];
      if (deletedName !== undefined && run && path.at(-1)?.serial === run.serial && !tag.isEmpty)
        edits.push({
          start: closeStart + 2,
          end: closeStart + 2 + tag.name.length,
          text: tag.name.slice(0, -name.length) + deletedName,
        });
      if (run && frame.serial === run.serial) {
        edits.push({ start: end, end, text: "</w:del>" });
        run = undefined;
      }
      if (name !== "trPr" || tag.isEmpty) return;
      const inside = xml.slice(tag.end, closeStart);
      if (!/<w:del\b/.test(inside)) {
        const earlier = inside.indexOf("<w:trPrChange");
        const place = earlier < 0 ? closeStart : tag.end + earlier;
        edits.push({ start: place, end: place, text: `<w:del${revise()}/>` });
      }
    },
  };
  walkWord(pkg.file, main, xml, [tracker]);
  const binding = hasUsualPrefix ? "" : ` xmlns:w="${WORD_NAMESPACE}"`;
  const ranges = controlRanges("Del", revise, binding);
  const content = contentOf(xml, control);
  edits.push({ start: control.start, end: control.start, text: ranges.before });
  if (content) {
    edits.push({ start: content.start, end: content.start, text: ranges.first });
    edits.push({ start: content.end, end: content.end, text: ranges.last });
  }
  edits.push({ start: control.end, end: control.end, text: ranges.after });
  return edits;
}

/** Between the tags of a content control's content; undefined where it has none. */
export function contentOf(xml: string, control: Span): Span | undefined {
  const written = xml.slice(control.start, control.end);
  const opening = /<(\w+:)?sdtContent\b[^>]*>/.exec(written);
  const closing = written.lastIndexOf("sdtContent>");
  if (!opening || opening[0].endsWith("/>") || closing < 0) return undefined;
  const close = written.lastIndexOf("<", closing);
  return { start: control.start + opening.index + opening[0].length, end: control.start + close };
}

import type { MarkParagraph } from "../../../core/document-change";
import type { Splice } from "../xml";
import { foundAt, indexOf, isGone, isSameText, opening, refuse, type Batch } from "./batch";
import type { Comment } from "./comments-part";
import type { JoinedParagraph } from "./join-paragraphs";
import { markXml } from "./mark-xml";
import type { RawParagraph } from "./scan";
import { WORD_NAMESPACE } from "./word-xml";

/** Index of the paragraph that a comment of ours stands at; undefined where its anchor is lost. Lines of a filling asked for are one paragraph. */
function placeOf(batch: Batch, comment: Comment): number | undefined {
  const { document, filled } = batch;
  const anchors = document.scan.anchors.filter((anchor) => anchor.id === comment.id);
  const at = (anchors.find((anchor) => anchor.is === "start") ?? anchors[0])?.start;
  if (at === undefined) return undefined;
  const index = document.joined.findIndex((one) => one.start <= at && at < one.end);
  if (index < 0 || filled.length === 0) return index < 0 ? undefined : index;
  return batch.seen().find(({ further }) => further.includes(index))?.index ?? index;
}

const ours = (batch: Batch): readonly Comment[] =>
  batch.document.comments.filter((comment) => comment.isOurs);

/** Notes a mark that is asked for, or refuses it; a mark that already stands, at a place that has moved since, is done. */
export function wantMark(batch: Batch, change: MarkParagraph): void {
  const { paragraphs, protection } = batch.document;
  const at = paragraphs[change.index];
  const standing = ours(batch)
    .filter((comment) => comment.text === change.text)
    .map((comment) => placeOf(batch, comment))
    .find((index) => index !== undefined && isSameText(paragraphs[index]?.text ?? "", change.expect));
  const index = indexOf(batch, change.index, change.expect) ?? standing;
  if (index === undefined) {
    const why = at ? "changed-meanwhile" : "no-such-place";
    const found = foundAt(batch, change.index);
    const message = `No mark was set at paragraph ${String(change.index + 1)}: "${opening(change.expect)}" was expected, and ${found}. Read the document again.`;
    refuse(batch, change, why, message);
    return;
  }
  if (protection === "locked") {
    const message = `No mark was set at "${opening(change.expect)}": the document is protected against editing. Its finding stands in the report; unprotect the document under Review > Restrict Editing to have it marked.`;
    refuse(batch, change, "protected-sheet", message);
    return;
  }
  hold(batch, index, change.text);
}

/** Asks for a mark at a paragraph, beside any other that is asked for there. A text box's mark stands at the paragraph that holds the box. */
export function hold(batch: Batch, index: number, text: string): void {
  const { joined } = batch.document;
  const host = joined[index]?.last.host;
  const at = host === undefined ? index : joined.findIndex((one) => one.start <= host && host < one.end);
  const before = batch.wanted.get(at);
  batch.wanted.set(at, before === undefined || before === text ? text : `${before}\n${text}`);
}

/** Where a mark goes: at the part of the paragraph with most words. */
const targetOf = ({ parts, last }: JoinedParagraph): RawParagraph =>
  parts.reduce((best, part) => (part.text.length > best.text.length ? part : best), last);

/** The splices that put a comment around a paragraph's words. */
function markSplices(batch: Batch, target: RawParagraph, id: number): readonly Splice[] {
  const { hasUsualPrefix, xml } = batch.document.scan;
  const { start, end, contentStart, contentEnd, isEmpty, inControl } = target;
  const binding = hasUsualPrefix ? "" : ` xmlns:w="${WORD_NAMESPACE}"`;
  const { before, after } = markXml(id, binding, inControl);
  if (!isEmpty)
    return [
      { start: contentStart, end: contentStart, text: before },
      { start: contentEnd, end: contentEnd, text: after },
    ];
  const open = xml.slice(start, end).replace(/\/>$/, "");
  const name = /^<([^\s/>]+)/.exec(open)?.[1] ?? "w:p";
  // The space before ">" tells, when the mark goes, that the paragraph was written without a closing tag.
  return [{ start, end, text: `${open} >${before}${after}</${name}>` }];
}

/** The splices that take a comment's anchors out; an empty paragraph that only held them is written as it was. */
function unmarkSplices(batch: Batch, comment: Comment): readonly Splice[] {
  const { anchors, paragraphs, xml } = batch.document.scan;
  const own = anchors.filter((anchor) => anchor.id === comment.id && !isGone(batch, anchor.start));
  const [first, last] = [own[0], own.at(-1)];
  const holder =
    first && paragraphs.find((one) => one.contentStart === first.start && one.contentEnd === last?.end);
  const length = own.reduce((sum, anchor) => sum + anchor.end - anchor.start, 0);
  const isAlone = holder && holder.properties === "" && length === holder.contentEnd - holder.contentStart;
  if (isAlone && xml.startsWith(" >", holder.contentStart - 2))
    return [{ start: holder.contentStart - 2, end: holder.end, text: "/>" }];
  return own.map(({ start, end }) => ({ start, end, text: "" }));
}

/** Sets the marks that were asked for and takes out those that they replace or, after `unmark`, all others of ours. */
export function settleMarks(batch: Batch, unmark: boolean): void {
  const kept = new Set<number>();
  for (const comment of ours(batch)) {
    if (batch.removed.has(comment)) continue;
    const index = placeOf(batch, comment);
    const wanted = index === undefined ? undefined : batch.wanted.get(index);
    if (index !== undefined && wanted === comment.text && !kept.has(index)) kept.add(index);
    else if (unmark || wanted !== undefined) {
      if (comment.isAnswered) batch.answered.add(comment);
      else {
        batch.removed.add(comment);
        batch.edits.push(...unmarkSplices(batch, comment));
      }
    }
  }
  for (const [index, text] of batch.wanted) {
    const paragraph = batch.document.joined[index];
    if (kept.has(index) || !paragraph || isGone(batch, paragraph.start)) continue;
    const id = batch.freshId();
    batch.added.push({ id, text });
    batch.edits.push(...markSplices(batch, targetOf(paragraph), id));
  }
}

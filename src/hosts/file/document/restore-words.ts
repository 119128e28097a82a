import { escapeXml, type Splice } from "../xml";
import { withRanges } from "./control-state";
import { lettersOf } from "./letters";
import type { OpenDocument } from "./open-document";
import { AUTHOR } from "./own-names";
import { runXml } from "./paragraph-xml";
import { propertiesOf } from "./properties";
import type { Control, Span } from "./scan";

/** What must not be lost between the lines of a filling. */
const FOREIGN = /<\w+:(comment\w+|bookmark\w+|tbl|drawing|pict|object|footnoteReference|endnoteReference)\b/;
const STRUCK = /<w:del\b[^>]*\bw:author="([^"]*)"[^>]*>((?:(?!<\/?w:del\b).)*)<\/w:del>/gs;
const LETTERS = /<w:delText\b[^>]*>([^<]*)<\/w:delText>|<w:(tab|br|cr|noBreakHyphen)\b[^>]*\/>/g;

/** The paragraph that holds a control: the innermost, where it stands in a text box. */
const holderOf = ({ scan }: OpenDocument, control: Control) =>
  scan.paragraphs.findLast(({ start, end }) => start < control.start && control.end < end);

/** Whether nobody's words stand between the first and the last control of a filling. */
export function isUnbroken(document: OpenDocument, controls: readonly Control[]): boolean {
  const [first, last] = [controls[0], controls.at(-1)];
  if (!first || !last) return false;
  const between = document.joined
    .filter(({ start, end }) => start < last.start && end > first.end)
    .flatMap((one) => lettersOf(document, one) ?? [])
    .filter(({ element }) => element.start > first.start && element.end < last.end);
  const isOurs = ({ start, end }: Span): boolean =>
    controls.some((control) => control.start < start && end < control.end);
  return between.every(({ element }) => isOurs(element));
}

/** A paragraph's properties; where a filling switched its number off, those that the record of its opening holds. */
export function numberBack(properties: string, openingWas: string): string {
  const isOff = /<w:numId\b[^>]*w:val="0"/.test(properties.replace(/<w:pPrChange\b.*<\/w:pPrChange>/s, ""));
  return isOff && openingWas !== "" ? openingWas.replace(/^<[^>]*>/, "") : properties;
}

/**
 * The splices that undo the deletion of a blank, where it is pending still before the place of its filling; undefined where no
 * deletions of ours there make up the blank.
 */
function undeleted(xml: string, from: number, to: number, blank: string): readonly Splice[] | undefined {
  const struck = [...xml.slice(from, to).matchAll(STRUCK)].filter(([, author]) => author === AUTHOR);
  const letters = (words: string): string =>
    [...words.matchAll(LETTERS)].map(([, text, sign]) => (sign === undefined ? (text ?? "") : "?")).join("");
  const wanted = escapeXml(blank).replace(/[\t\n\u2011]/g, "?");
  for (let first = struck.length - 1; first >= 0; first--) {
    const own = struck.slice(first);
    const text = own.map(([, , words = ""]) => letters(words).replace(/&apos;/g, "'")).join("");
    if (text !== wanted) continue;
    return own.map(({ 0: whole, 2: words = "", index }) => ({
      start: from + index,
      end: from + index + whole.length,
      text: words.replace(/(<\/?w:)delText\b/g, "$1t"),
    }));
  }
  return undefined;
}

/** The splices that put a blank's words back where a filling's place was edited since; undefined where that would lose something. */
export function restoreWords(
  document: OpenDocument,
  controls: readonly Control[],
  blank: string,
  openingWas = "",
): readonly Splice[] | undefined {
  const { xml } = document.scan;
  const [first, last] = [controls[0], controls.at(-1)];
  if (!first || !last || !isUnbroken(document, controls)) return undefined;
  const [opening, ending] = [withRanges(xml, first), withRanges(xml, last)];
  if (controls.length > 1 && FOREIGN.test(xml.slice(opening.start, ending.end))) return undefined;
  const properties = /<w:r\b[^>]*>(<w:rPr>.*?<\/w:rPr>)/s.exec(xml.slice(first.start, first.end))?.[1] ?? "";
  const look = [...propertiesOf(properties)].some(([name]) => name === "rPrChange") ? "" : properties;
  const [holder, end] = [holderOf(document, first), holderOf(document, last)];
  if (!holder || !end) return undefined;
  const pending = undeleted(xml, holder.contentStart, opening.start, blank);
  const text = pending ? "" : runXml(blank, look);
  const words: readonly Splice[] = [...(pending ?? []), { start: opening.start, end: ending.end, text }];
  if (holder === end) return words;
  // The paragraph that all becomes again has the properties of the last, whose mark was there before.
  const head = { start: holder.contentStart - holder.properties.length, end: holder.contentStart };
  return [{ ...head, text: numberBack(end.properties, openingWas) }, ...words];
}

import type { Splice } from "../xml";
import { withRanges } from "./control-state";
import { lettersOf } from "./letters";
import type { OpenDocument } from "./open-document";
import { AUTHOR } from "./own-names";
import { runXml } from "./paragraph-xml";
import { propertiesOf } from "./properties";
import type { Control, Span } from "./scan";

/** What must not be lost between the lines of a filling. */
const FOREIGN = /<\w+:(comment\w+|bookmark\w+|tbl|drawing|pict|object|footnoteReference|endnoteReference)\b/;
const STRUCK = /<w:del\b[^>]*\bw:author="([^"]*)"[^>]*>((?:(?!<w:del\b).)*)<\/w:del>$/s;

/** A paragraph that holds a control, and the letters of it that stand outside all controls of the filling. */
const holderOf = ({ scan }: OpenDocument, control: Control) =>
  scan.paragraphs.find(({ start, end }) => start < control.start && control.end < end);

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

/** Deletions of ours right before a place, and the words that they deleted as they were. */
function struckBefore(xml: string, place: number): { readonly start: number; readonly text: string } {
  const match = STRUCK.exec(xml.slice(0, place));
  if (!match || match[1] !== AUTHOR) return { start: place, text: "" };
  const start = place - match[0].length;
  const words = (match[2] ?? "").replace(/(<\/?w:)delText\b/g, "$1t");
  const before = struckBefore(xml, start);
  return { start: before.start, text: before.text + words };
}

/** The splices that put a blank's words back where a filling's place was edited since; undefined where that would lose something. */
export function restoreWords(
  document: OpenDocument,
  controls: readonly Control[],
  blank: string,
): readonly Splice[] | undefined {
  const { xml } = document.scan;
  const [first, last] = [controls[0], controls.at(-1)];
  if (!first || !last || !isUnbroken(document, controls)) return undefined;
  const [opening, ending] = [withRanges(xml, first), withRanges(xml, last)];
  if (controls.length > 1 && FOREIGN.test(xml.slice(opening.start, ending.end))) return undefined;
  const properties = /<w:r\b[^>]*>(<w:rPr>.*?<\/w:rPr>)/s.exec(xml.slice(first.start, first.end))?.[1] ?? "";
  const look = [...propertiesOf(properties)].some(([name]) => name === "rPrChange") ? "" : properties;
  const struck = struckBefore(xml, opening.start);
  const text = struck.text === "" ? runXml(blank, look) : struck.text;
  const words: Splice = { start: struck.start, end: ending.end, text };
  const [holder, end] = [holderOf(document, first), holderOf(document, last)];
  if (!holder || !end) return undefined;
  if (holder === end) return [words];
  // The paragraph that all becomes again has the properties of the last, whose mark was there before.
  const head = { start: holder.contentStart - holder.properties.length, end: holder.contentStart };
  return [{ ...head, text: end.properties }, words];
}

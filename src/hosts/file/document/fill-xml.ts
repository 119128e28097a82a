import { escapeXml, type Splice } from "../xml";
import { withFreshIds } from "./copied-change";
import type { Piece, Run } from "./letters";
import { paragraphXml, propertiesXml, runXml, type Look } from "./paragraph-xml";
import { controlRanges, deleted, inserted, type Revise } from "./revision";
import type { RawParagraph, Span } from "./scan";
import { inSchemaOrder } from "./schema-order";
import { secondLook } from "./sibling-look";
import { soundValues } from "./sound-values";
import { withoutChild } from "./properties";
import { numberOff, withoutNumber } from "./without-number";

/** What a filling puts in the place of a stretch of the part, and, where it makes paragraphs, of the paragraph's opening. */
export interface FillXml {
  readonly blank: Splice;
  readonly head: Splice | undefined;
}

/** What a filling is made of. */
export interface FillInput {
  readonly xml: string;
  readonly pieces: readonly Piece[];
  /** The blank, counted in the letters of the pieces. */
  readonly start: number;
  readonly length: number;
  readonly lines: readonly string[];
  readonly tag: string;
  /** Ids of content controls, one a line. */
  readonly ids: readonly number[];
  readonly paragraph: RawParagraph;
  /** Where the text of a paragraph with an automatic number starts, in twips; left out where it has none. */
  readonly numbered?: { readonly indent: number | undefined } | undefined;
  readonly revise: Revise;
  /** An id for a tracked change of somebody's that goes on behind the filling. */
  readonly freshId: () => number;
  readonly binding: string;
  /** A content control struck out by tracked changes, for one that shows its prompt. */
  readonly struck: (control: Span) => string;
}

/** The letters of one piece that belong to the blank. */
export interface Cut {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** The pieces, or parts of pieces, that make up a blank. */
export function cutsOf(pieces: readonly Piece[], start: number, length: number): readonly Cut[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const begin = at;
    at += piece.text.length;
    const from = Math.max(start, begin) - begin;
    const to = Math.min(start + length, at) - begin;
    return from < to ? [{ piece, from, to }] : [];
  });
}

const offsetAt = ({ offsets, content }: Piece, letter: number): number => offsets?.[letter] ?? content.start;

const closing = (open: string): string => `</${/^<([^\s/>]+)/.exec(open)?.[1] ?? ""}>`;
const preserved = (open: string): string =>
  open.includes("xml:space") ? open : open.replace(/>$/, ' xml:space="preserve">');
const isWrapped = ({ run }: Piece): boolean => run.parent.name === "ins" || run.parent.name === "moveTo";

/** A run's opening and properties, for a second run of the same look. */
const copied = ({ open, properties }: Run, freshId: () => number): string =>
  open + withFreshIds(inSchemaOrder(properties), freshId);

/** The blank's letters in one run as deleted text; "" where nothing is tracked, since they are then gone. */
function struckRun(
  { xml, revise, struck, freshId }: FillInput,
  cuts: readonly Cut[],
  isCopy: boolean,
): string {
  const [first] = cuts;
  if (!revise || !first) return "";
  if (first.piece.control) return struck(first.piece.control);
  const { run } = first.piece;
  const letters = cuts.map(({ piece, from, to }) => {
    if (piece.open === "") return xml.slice(piece.element.start, piece.element.end);
    const prefix = /^<(\w+:)?/.exec(piece.open)?.[1] ?? "";
    const raw = xml.slice(offsetAt(piece, from), offsetAt(piece, to));
    return `<${prefix}delText xml:space="preserve">${raw}</${prefix}delText>`;
  });
  const begun = isCopy ? copied(run, freshId) : `${run.open}${run.properties}`;
  return deleted(`${begun}${letters.join("")}${closing(run.open)}`, revise);
}

/** Where the blank starts in its first run: behind letters that stay, which keep the spaces at their end. */
function headOf(xml: string, { piece, from }: Cut): { readonly start: number; readonly text: string } {
  const { run, element, content, open } = piece;
  if (from === 0 && element.start === run.contentStart) return { start: run.start, text: "" };
  if (from === 0) return { start: element.start, text: closing(run.open) };
  const kept = xml.slice(content.start, offsetAt(piece, from));
  const words = open.includes("xml:space") ? kept : kept.replace(/[ \t\r\n]+$/, "");
  const spaces = kept.slice(words.length);
  const apart = spaces === "" ? "" : `${preserved(open)}${spaces}${closing(open)}`;
  return { start: content.start + words.length, text: `${closing(open)}${apart}${closing(run.open)}` };
}

/** Where the blank ends in its last run, and what opens the run again for what stays behind it. */
function tailOf(freshId: () => number, { piece, to }: Cut): { readonly end: number; readonly text: string } {
  const { run, element, open } = piece;
  if (to < piece.text.length)
    return { end: offsetAt(piece, to), text: copied(run, freshId) + preserved(open) };
  if (element.end < run.contentEnd) return { end: element.end, text: copied(run, freshId) };
  return { end: run.end, text: "" };
}

/** The runs of the blank's letters, the first of which may leave letters before it, one after another, with what stands between two runs as it is. */
function middle(input: FillInput, cuts: readonly Cut[], isSplit: boolean): string {
  const out: string[] = [];
  let own: Cut[] = [];
  let isCopy = isSplit;
  for (const cut of cuts) {
    const before = own.at(-1);
    if (before && before.piece.run !== cut.piece.run) {
      out.push(struckRun(input, own, isCopy), input.xml.slice(before.piece.run.end, cut.piece.run.start));
      own = [];
      isCopy = false;
    }
    own.push(cut);
  }
  return [...out, struckRun(input, own, isCopy)].join("");
}

/** The properties of the run that holds most of the blank's letters, without tracked changes of them. */
function runLook(cuts: readonly Cut[]): string {
  const longest = cuts.reduce<Cut | undefined>(
    (best, cut) => (best && best.to - best.from >= cut.to - cut.from ? best : cut),
    undefined,
  );
  return soundValues(inSchemaOrder(withoutChild(longest?.piece.run.properties ?? "", "rPrChange")));
}

/** A filling of one blank as XML, and the stretch of the part that it replaces. */
export function fillXml(input: FillInput): FillXml | undefined {
  const { xml, pieces, lines, tag, ids, paragraph, numbered, revise, freshId, binding } = input;
  const cuts = cutsOf(pieces, input.start, input.length);
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (!first || !last) return undefined;
  const [begin, finish] = [headOf(xml, first), tailOf(freshId, last)];
  const look = runLook(cuts);
  const controls = lines.map((line, index) => {
    const ranges = controlRanges("Ins", revise, binding);
    const names = `<w:alias w:val="Commonweal"/><w:tag w:val="${escapeXml(tag)}"/><w:id w:val="${String(ids[index] ?? 0)}"/>`;
    const words = inserted(runXml(line, look), revise);
    return `${ranges.before}<w:sdt${binding}><w:sdtPr>${names}</w:sdtPr><w:sdtContent>${ranges.first}${words}${ranges.last}</w:sdtContent></w:sdt>${ranges.after}`;
  });
  // Words never stand inside somebody's tracked insertion: it ends before them and goes on behind them.
  const wrapper = isWrapped(last.piece)
    ? xml.slice(last.piece.run.parent.tag.start, last.piece.run.parent.tag.end)
    : "";
  const endOfWrapper = closing(wrapper);
  const isLastInWrapper = wrapper !== "" && finish.text === "" && xml.startsWith(endOfWrapper, finish.end);
  const before = wrapper === "" ? "" : endOfWrapper;
  const behind = isLastInWrapper ? "" : withFreshIds(wrapper, freshId);
  const end = isLastInWrapper ? finish.end + endOfWrapper.length : finish.end;
  const struck = `${begin.text}${middle(input, cuts, begin.text !== "")}${before}`;
  const blank = (text: string): Splice => ({ start: begin.start, end, text });
  if (lines.length < 2)
    return { blank: blank(`${struck}${controls.join("")}${behind}${finish.text}`), head: undefined };
  const own: Look = { ...secondLook(soundValues(paragraph.properties)), run: "" };
  const opening = xml.slice(paragraph.start, paragraph.contentStart - paragraph.properties.length);
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? "w:p";
  const head = {
    start: paragraph.start,
    end: paragraph.contentStart,
    text: opening + propertiesXml(own, revise),
  };
  // Only the first line has the number that a reader saw; the others neither show one nor count.
  const ending = numbered && numberOff(paragraph.properties, numbered.indent, revise);
  const further: Look =
    ending !== undefined && numbered ? { ...withoutNumber(own, numbered.indent), run: "" } : own;
  const text = [
    struck,
    controls[0] ?? "",
    `</${name}>`,
    ...controls.slice(1, -1).map((control) => paragraphXml("", further, revise, { before: control })),
    `<${name}>${ending ?? paragraph.properties}`,
    controls.at(-1) ?? "",
    behind,
    finish.text,
  ].join("");
  return { blank: blank(text), head };
}

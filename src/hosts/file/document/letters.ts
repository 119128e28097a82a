import type { JoinedParagraph } from "./join-paragraphs";
import type { OpenDocument } from "./open-document";
import type { Span } from "./scan";
import { readPieces, type Prompt, type WrittenPiece } from "./prompt-pieces";
import { isOn, walkWord, type Frame, type Tracker } from "./word-xml";

/** A `w:r` of a paragraph, at its offsets in the part. */
export interface Run extends Span {
  /** Its opening tag and its properties, as they are written. */
  readonly open: string;
  readonly properties: string;
  /** Where its content starts, behind its properties, and the offset of its closing tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** The element that holds it, and the names of all that stand between it and the paragraph. */
  readonly parent: Frame;
  readonly within: readonly string[];
  /** Names of its children that are no letters. */
  readonly others: readonly string[];
}

/** Letters of a paragraph's text that one element holds: a `w:t`, or a tab or break. */
export interface Piece {
  readonly text: string;
  /** The element, and the text inside it; both the same for a tab or break. */
  readonly element: Span;
  readonly content: Span;
  /** Offset of each letter in the part, and behind the last; undefined where it is written in a way that cannot be split. */
  readonly offsets: readonly number[] | undefined;
  /** The opening tag of a `w:t`; "" for a tab or break. */
  readonly open: string;
  readonly run: Run;
  /** Start of the `w:p` that holds it. */
  readonly paragraph: number;
  /** The content control whose prompt it is, which is filled as a whole. */
  readonly control?: Span;
}

const UNREAD = new Set(["del", "moveFrom", "rt"]);
const LETTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
};
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text's letters and the offset of each, counted in UTF-16 as strings are; undefined where markup stands between them. */
function spelled(
  raw: string,
  start: number,
): { readonly text: string; readonly offsets: readonly number[] | undefined } {
  if (raw.includes("<"))
    return { text: raw.replace(/<!\[CDATA\[|\]\]>|<!--.*?-->/gs, ""), offsets: undefined };
  const offsets: number[] = [];
  let text = "";
  for (const match of raw.matchAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));|\r\n?|./gsu)) {
    const [whole, hex, decimal, name] = match;
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    const letter =
      code !== undefined
        ? String.fromCodePoint(code)
        : name !== undefined
          ? (NAMED[name] ?? whole)
          : whole.startsWith("\r")
            ? "\n"
            : whole;
    for (let unit = 0; unit < letter.length; unit++) offsets.push(start + match.index);
    text += letter;
  }
  return { text, offsets: [...offsets, start + raw.length] };
}

/** Stands for the one letter of a sign of another font, which reading looks up. */
const SIGN = "\uffff";

/** The pieces, signs with the letters that were read, where they make up a text. */
function fitted(pieces: readonly Piece[], text: string): readonly Piece[] | undefined {
  let at = 0;
  const out = pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return piece.text === SIGN ? { ...piece, text: text.slice(start, at) } : piece;
  });
  return out.map((piece) => piece.text).join("") === text ? out : undefined;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The letters of a paragraph's text, each where it stands; undefined where they do not make up the text that was read. */
export function lettersOf(
  { pkg, main, scan }: OpenDocument,
  joined: JoinedParagraph,
): readonly Piece[] | undefined {
  const { xml } = scan;
  const starts = new Set(joined.parts.map(({ start }) => start));
  const pieces: WrittenPiece[] = [];
  const hidden = new Set<Run>();
  const prompts: (Writable<Prompt> & { readonly serial: number })[] = [];
  const runs: (Writable<Run> & { readonly serial: number; readonly names: string[] })[] = [];
  const home = (path: readonly Frame[]): number | undefined => {
    const start = path.findLast(({ name }) => name === "p")?.tag.start;
    const isRead = start !== undefined && starts.has(start);
    return isRead && !path.some((one) => UNREAD.has(one.name)) ? start : undefined;
  };
  const tracker: Tracker = {
    open(frame, path) {
      const above = path.at(-1);
      const run = runs.at(-1);
      if (frame.name === "showingPlcHdr" && above?.name === "sdtPr" && isOn(frame.tag)) {
        const owner = path.at(-2);
        if (owner) prompts.push({ serial: owner.serial, control: undefined, parent: undefined, within: [] });
      }
      const isVanished = frame.name === "vanish" && above?.name === "rPr" && isOn(frame.tag);
      if (run && isVanished && path.at(-2)?.serial === run.serial) hidden.add(run);
      if (frame.name === "r" && above && home(path) !== undefined) {
        const { start, end } = frame.tag;
        const names: string[] = [];
        runs.push({
          serial: frame.serial,
          start,
          end,
          open: xml.slice(start, end),
          properties: "",
          contentStart: end,
          contentEnd: end,
          parent: above,
          within: path.slice(path.findLastIndex(({ name }) => name === "p") + 1).map(({ name }) => name),
          others: names,
          names,
        });
      } else if (run && above?.serial === run.serial && !["t", "rPr"].includes(frame.name)) {
        const text = LETTERS[frame.name];
        if (text === undefined && frame.name !== "sym") run.names.push(frame.name);
      }
    },
    close(frame, closeStart, end, path) {
      const run = runs.at(-1);
      const prompt = prompts.at(-1);
      if (prompt && frame.serial === prompt.serial) {
        prompts.pop();
        // Only a control inside a paragraph can give way as a whole.
        if (home(path) === undefined) return;
        prompt.control = { start: frame.tag.start, end };
        prompt.parent = path.at(-1);
        prompt.within = path
          .slice(path.findLastIndex(({ name }) => name === "p") + 1)
          .map(({ name }) => name);
      }
      const paragraph = home(path);
      if (!run || paragraph === undefined) return;
      const { start } = frame.tag;
      if (frame.serial === run.serial) {
        run.contentEnd = closeStart;
        run.end = end;
      } else if (path.at(-1)?.serial !== run.serial) return;
      else if (frame.name === "rPr") {
        run.properties = xml.slice(start, end);
        run.contentStart = end;
      } else if (frame.name === "t" && !frame.tag.isEmpty) {
        const content = { start: frame.tag.end, end: closeStart };
        const letters = spelled(xml.slice(content.start, content.end), content.start);
        const open = xml.slice(start, frame.tag.end);
        const element = { start, end };
        pieces.push({
          ...letters,
          element,
          content,
          open,
          run,
          paragraph,
          isHidden: hidden.has(run),
          prompt,
        });
      } else if (LETTERS[frame.name] !== undefined || frame.name === "sym") {
        const element = { start, end };
        const text = LETTERS[frame.name] ?? SIGN;
        const place = { element, content: element, offsets: [start, end], open: "", run, paragraph };
        pieces.push({ text, ...place, isHidden: hidden.has(run), prompt });
      }
    },
  };
  walkWord(pkg.file, main, xml, [tracker]);
  return fitted(readPieces(pieces), joined.text);
}

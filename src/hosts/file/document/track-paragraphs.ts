import type { RawParagraph } from "./scan";
import { attribute, type Frame, type Tracker } from "./word-xml";

/** Elements whose content nobody reads once every tracked change is accepted, or that repeat what stands elsewhere. */
const UNREAD = new Set([
  "del",
  "moveFrom",
  "rt",
  "pPrChange",
  "rPrChange",
  "sectPrChange",
  "tblPrChange",
  "tblPrExChange",
  "tcPrChange",
  "trPrChange",
  "tblGridChange",
  "numberingChange",
]);
const TRACKED = new Set(["ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange"]);
const LETTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Draft {
  readonly serial: number;
  readonly of: Writable<RawParagraph>;
  readonly bookmarks: string[];
  propertiesStart: number;
  /** Where the text of the run being read starts, and that run's properties. */
  runStart: number;
  run: string;
  longest: number;
}

function draftOf(frame: Frame, path: readonly Frame[], host: number | undefined, tag: string): Draft {
  const { start, end, isEmpty } = frame.tag;
  const bookmarks: string[] = [];
  const of: Writable<RawParagraph> = {
    start,
    end,
    contentStart: end,
    contentEnd: end,
    isEmpty,
    text: "",
    properties: "",
    runProperties: "",
    style: undefined,
    numId: undefined,
    ilvl: undefined,
    outline: undefined,
    isMarkDeleted: false,
    hasTrackedChange: false,
    parent: path.at(-1)?.serial ?? -1,
    inTable: path.some((one) => one.name === "tc"),
    host,
    inControl: path.some((one) => one.name === "sdt"),
    tag,
    bookmarks,
  };
  return { serial: frame.serial, of, bookmarks, propertiesStart: end, runStart: 0, run: "", longest: 0 };
}

/** Takes from an element of a paragraph's properties what reading needs. */
function readProperty({ of, serial }: Draft, { name, tag }: Frame, path: readonly Frame[]): void {
  const [above, second, third] = [path.at(-1), path.at(-2), path.at(-3)];
  const value = attribute(tag, "val");
  if (above?.name === "pPr" && second?.serial === serial) {
    if (name === "pStyle") of.style = value;
    if (name === "outlineLvl") of.outline = Number(value);
  }
  if (second?.name !== "pPr" || third?.serial !== serial) return;
  if (above?.name === "numPr" && name === "numId") of.numId = value;
  if (above?.name === "numPr" && name === "ilvl") of.ilvl = Number(value);
  if (above?.name === "rPr" && (name === "del" || name === "moveFrom")) of.isMarkDeleted = true;
}

/** Collects the body's paragraphs. `isHidden` says whether text at this point is a field's code; `tagOf` gives a content control's tag. */
export function trackParagraphs(
  xml: string,
  isHidden: () => boolean,
  tagOf: (serial: number) => string | undefined,
): { readonly tracker: Tracker; readonly found: RawParagraph[] } {
  const found: RawParagraph[] = [];
  const open: Draft[] = [];
  const choices = new Set<number>();
  let unread: number | undefined;

  const startsUnread = (frame: Frame, path: readonly Frame[]): number | undefined => {
    const above = path.at(-1);
    if (frame.name === ":Choice" || frame.name === ":Fallback") {
      // A shape stands twice, for newer and for older readers; the first form counts.
      const shape = above?.serial ?? -1;
      if (choices.has(shape)) return frame.serial;
      choices.add(shape);
    }
    if (above?.name === "trPr" && frame.name === "del") return path.at(-2)?.serial;
    return UNREAD.has(frame.name) && above?.name !== "rPr" ? frame.serial : undefined;
  };

  const tracker: Tracker = {
    open(frame, path) {
      const draft = open.at(-1);
      if (draft && TRACKED.has(frame.name)) draft.of.hasTrackedChange = true;
      if (unread !== undefined) return;
      if (frame.name === "p") {
        const host = path.some((one) => one.name === "txbxContent") ? open[0]?.of.start : undefined;
        const tags = path.map((one) => (one.name === "sdt" ? (tagOf(one.serial) ?? "") : ""));
        open.push(draftOf(frame, path, host, tags.filter((tag) => tag !== "").at(-1) ?? ""));
        return;
      }
      if (draft) readProperty(draft, frame, path);
      unread = startsUnread(frame, path);
      if (!draft || unread !== undefined) return;
      const above = path.at(-1);
      if (frame.name === "pPr" && above?.serial === draft.serial) draft.propertiesStart = frame.tag.start;
      if (frame.name === "r") {
        draft.runStart = draft.of.text.length;
        draft.run = "";
      }
      if (frame.name === "bookmarkStart") draft.bookmarks.push(attribute(frame.tag, "name") ?? "");
      if (above?.name === "r" && !isHidden()) draft.of.text += LETTERS[frame.name] ?? "";
    },
    text(text, path) {
      const draft = open.at(-1);
      if (draft && unread === undefined && path.at(-1)?.name === "t" && !isHidden()) draft.of.text += text;
    },
    close(frame, closeStart, end, path) {
      if (unread === frame.serial) unread = undefined;
      const draft = open.at(-1);
      if (!draft || unread !== undefined) return;
      const { of } = draft;
      if (frame.name === "pPr" && path.at(-1)?.serial === draft.serial) {
        of.contentStart = end;
        of.properties = xml.slice(draft.propertiesStart, end);
      }
      if (frame.name === "rPr" && path.at(-1)?.name === "r") draft.run = xml.slice(frame.tag.start, end);
      if (frame.name === "r" && of.text.length - draft.runStart > draft.longest) {
        draft.longest = of.text.length - draft.runStart;
        of.runProperties = draft.run;
      }
      if (frame.serial !== draft.serial) return;
      open.pop();
      of.end = end;
      of.contentEnd = frame.tag.isEmpty ? end : closeStart;
      found.push(of);
    },
  };
  return { tracker, found };
}

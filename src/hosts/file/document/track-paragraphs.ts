import { letterOf } from "./signs";
import { OUR_TAG } from "./own-names";
import { draftOf, readProperty, type Draft } from "./paragraph-draft";
import type { Cell, RawParagraph } from "./scan";
import { trackPrompts } from "./track-prompts";
import { attribute, type Frame, type Tracker } from "./word-xml";

const TRACKED = new Set(["ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange"]);

/** What the paragraphs' tracker asks of those that run before it. */
export interface Companions {
  readonly isUnread: () => boolean;
  /** Whether text at this point is a field's code. */
  readonly isCode: () => boolean;
  readonly cell: () => Cell | undefined;
  readonly isRowTracked: () => boolean;
  /** A content control's tag, by its serial. */
  readonly tagOf: (serial: number) => string | undefined;
}

/** Collects a part's paragraphs. Its trackers run in their order, behind the companions'. */
export function trackParagraphs(
  xml: string,
  { isUnread, isCode, cell, isRowTracked, tagOf }: Companions,
): { readonly trackers: readonly Tracker[]; readonly found: RawParagraph[] } {
  const found: RawParagraph[] = [];
  const open: Draft[] = [];
  const prompts = trackPrompts();
  /** By the serial of a parent, how many tables and content controls with paragraphs it has had. */
  const groups = new Map<number, number>();
  /** By the serial of a table or content control, how many paragraphs had been found when it began. */
  const before = new Map<number, number>();

  const begin = (frame: Frame, path: readonly Frame[]): void => {
    const isBoxed = path.some((one) => one.name === "txbxContent");
    const tags = path.flatMap((one) => (one.name === "sdt" ? [tagOf(one.serial) ?? ""] : []));
    const around = {
      host: isBoxed ? open[0]?.of.start : undefined,
      tags,
      cell: cell(),
      group: groups.get(path.at(-1)?.serial ?? -1) ?? 0,
      isTracked: isRowTracked(),
    };
    open.push(draftOf(frame, path, around));
  };

  const read = (draft: Draft, text: string): void => {
    if (!prompts.take(draft, text)) draft.of.text += text;
  };

  const finish = (draft: Draft, frame: Frame, closeStart: number, end: number): void => {
    prompts.endParagraph(draft);
    open.pop();
    const { of } = draft;
    of.end = end;
    of.contentEnd = frame.tag.isEmpty ? end : closeStart;
    of.isUnseen = draft.isMarkUnseen && of.text === "";
    found.push(of);
  };

  const tracker: Tracker = {
    open(frame, path) {
      const draft = open.at(-1);
      if (draft && TRACKED.has(frame.name)) draft.of.hasTrackedChange = true;
      if (frame.name === "tbl" || frame.name === "sdt") before.set(frame.serial, found.length);
      if (isUnread()) return;
      if (frame.name === "p") {
        begin(frame, path);
        return;
      }
      if (!draft) return;
      readProperty(draft, frame, path);
      const above = path.at(-1);
      switch (frame.name) {
        case "pPr":
          if (above?.serial === draft.serial) draft.propertiesStart = frame.tag.start;
          return;
        case "r":
          draft.runStart = draft.of.text.length;
          draft.run = "";
          return;
        case "bookmarkStart":
          draft.bookmarks.push(attribute(frame.tag, "name") ?? "");
          return;
        case "tag": {
          const tag = above?.name === "sdtPr" ? (attribute(frame.tag, "val") ?? "") : "";
          // A control around the paragraphs of a text box is none of the paragraph's that holds the box.
          const isInside = path.findLast(({ name }) => name === "p" || name === "txbxContent")?.name === "p";
          if (isInside && tag.startsWith(OUR_TAG)) draft.ourTags.push(tag);
          return;
        }
        case "footnoteReference":
        case "endnoteReference": {
          const story = frame.name === "footnoteReference" ? "footnote" : "endnote";
          draft.notes.push({ story, id: attribute(frame.tag, "id") ?? "" });
          return;
        }
        default:
          if (above?.name === "r" && !isCode()) read(draft, letterOf(frame));
      }
    },
    text(text, path) {
      const draft = open.at(-1);
      const holder = path.at(-1);
      if (!draft || !holder || isUnread()) return;
      if (holder.name === "instrText") draft.of.codes += text;
      if (isCode()) return;
      const isFormula = holder.name === ":t" && path.some((one) => one.name === ":oMath");
      if (holder.name === "t" || isFormula) read(draft, text);
    },
    close(frame, closeStart, end, path) {
      const draft = open.at(-1);
      const parent = path.at(-1)?.serial ?? -1;
      if ((before.get(frame.serial) ?? Infinity) < found.length)
        groups.set(parent, (groups.get(parent) ?? 0) + 1);
      if (!draft || isUnread()) return;
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
      if (frame.serial === draft.serial) finish(draft, frame, closeStart, end);
    },
  };
  return { trackers: [prompts.tracker, tracker], found };
}

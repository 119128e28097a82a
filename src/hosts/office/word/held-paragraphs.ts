/// <reference types="office-js" />
import type { Aside, Paragraph } from "../../../core/snapshot";
import { FILL_TAG, OUR_BOOKMARK, OUR_TAG } from "../../file/document/own-names";
import { splitTypedNumber } from "../../file/document/typed-number";
import { MARK_OPENING } from "../../mark-opening";
import { heldOf, type Held, type Segment } from "../../memory-document/held";
import type { AskedParagraph } from "./ask-paragraph";
import { countTables } from "./table-places";

/** A paragraph with its words taken apart, and the threads of ours that start in it. */
export interface WordParagraph {
  readonly held: Held;
  readonly proxy: Word.Paragraph;
  /** What stands before its words in Word's own text: a typed number. */
  readonly lead: string;
  /** Threads of ours, in the order of `held.marks`. */
  readonly threads: readonly Word.Comment[];
  readonly controls: readonly Word.ContentControl[];
}

/** Word's own letters for breaks and hyphens, and what the core reads: a line break, a hyphen, nothing. */
const LETTERS: Readonly<Record<string, string>> = {
  "\v": "\n",
  "\f": "\n",
  "\u001e": "\u2011",
  "\u001f": "",
};

const plain = (text: string): string => Array.from(text, (letter) => LETTERS[letter] ?? letter).join("");

function segmentsOf(text: string, fills: readonly Word.ContentControl[]): readonly Segment[] {
  const out: Segment[] = [];
  let rest = text;
  for (const { tag, text: given } of fills) {
    const words = plain(given);
    const at = words === "" ? -1 : rest.indexOf(words);
    if (at < 0) continue;
    if (at > 0) out.push({ text: rest.slice(0, at) });
    out.push({ text: words, fill: tag });
    rest = rest.slice(at + words.length);
  }
  return rest === "" && out.length > 0 ? out : [...out, { text: rest }];
}

const styleOf = ({ style, styleBuiltIn }: Word.Paragraph): string => {
  const name = styleBuiltIn === Word.BuiltInStyleName.other ? style : styleBuiltIn;
  return name === "Normal" ? "" : name;
};

const isOwn = (text: string): boolean => text.startsWith(MARK_OPENING);

/** The paragraphs that Word answered with, as the rules of a document host take them. */
export function heldParagraphs(asked: readonly AskedParagraph[]): readonly WordParagraph[] {
  const tables = countTables();
  const [comments, bookmarks] = [new Set<string>(), new Set<string>()];
  const firstOf = (seen: Set<string>, name: string): boolean =>
    !seen.has(name) && seen.size < seen.add(name).size;
  return asked.map((one, index): WordParagraph => {
    const { proxy, cell: given, list } = one;
    const whole = plain(one.current.value);
    const around = one.around.filter((control) => !control.isNullObject);
    const controls = [...new Map([...around].reverse().map((each) => [each.id, each])).values()];
    for (const each of one.inside.items) if (!controls.some(({ id }) => id === each.id)) controls.push(each);
    const fills = controls.filter(({ tag }) => tag.startsWith(FILL_TAG));
    const started = one.comments.items.filter(({ id }) => firstOf(comments, id));
    const threads = started.filter(({ content }) => isOwn(content));
    const own = one.bookmarks.value.filter(
      (name) => name.startsWith(OUR_BOOKMARK) && firstOf(bookmarks, name),
    );
    const depth = proxy.tableNestingLevel;
    const cell = tables(
      given && !given.isNullObject ? { depth, row: given.rowIndex, column: given.cellIndex } : undefined,
    );
    const counted = list && !list.isNullObject ? list.listString : undefined;
    const { number, rest } =
      counted === undefined ? splitTypedNumber(whole) : { number: counted, rest: whole };
    const isVanished = whole === "" && one.original.value !== "";
    const tags = isVanished
      ? []
      : [...new Set(controls.map(({ tag }) => tag))].filter((tag) => tag.startsWith(OUR_TAG));
    const paragraph: Paragraph = {
      index,
      text: rest,
      style: styleOf(proxy),
      number: counted === undefined ? number : counted.replace(/\.$/, ""),
      level: proxy.outlineLevel >= 1 && proxy.outlineLevel <= 9 ? proxy.outlineLevel - 1 : undefined,
      numbering: counted === undefined ? (number === "" ? "none" : "typed") : "direct",
      inTable: depth > 0,
      ...(cell && { cell }),
      inTextBox: false,
      tag: isVanished ? "" : (around.find(({ tag }) => tag !== "" && !tag.startsWith(FILL_TAG))?.tag ?? ""),
      ...(tags.length > 0 && { ourTags: tags }),
      hasTrackedChange: (one.changes?.items.length ?? 0) > 0 || one.original.value !== one.current.value,
      comments: started.flatMap(({ content, replies }) =>
        [content, ...replies.items.map((reply) => reply.content)].filter((text) => !isOwn(text)),
      ),
      ...(own.length > 0 && { bookmarks: own }),
    };
    const marks = threads.map(({ content, replies, resolved }) => ({
      text: content,
      isAnswered: replies.items.length > 0,
      isSettled: resolved,
    }));
    const lead = whole.slice(0, whole.length - rest.length);
    const held = { ...heldOf(paragraph, marks), segments: segmentsOf(rest, fills), typed: lead };
    return { held, proxy, lead, threads, controls };
  });
}

/** Footnotes and endnotes by the paragraphs that refer to them. Headers are left out: Word makes one where it is asked for one. */
export const asidesOf = (asked: readonly AskedParagraph[]): readonly Aside[] => {
  const notes = asked.flatMap(({ notes: all }, at) =>
    all.flatMap(({ items }) =>
      items.map(({ type, body }): Aside => {
        const story = type === Word.NoteItemType.endnote ? "endnote" : "footnote";
        return { story, text: plain(body.text).replace(/\r/g, "\n").trim(), at };
      }),
    ),
  );
  const shown = notes.filter(({ text }) => text !== "");
  return [
    ...shown.filter(({ story }) => story === "footnote"),
    ...shown.filter(({ story }) => story === "endnote"),
  ];
};

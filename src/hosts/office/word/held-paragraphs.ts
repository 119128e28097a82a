/// <reference types="office-js" />
import type { Paragraph } from "../../../core/snapshot";
import { FILL_TAG, OUR_BOOKMARK, OUR_TAG } from "../../file/document/own-names";
import { splitTypedNumber } from "../../file/document/typed-number";
import { heldOf, type Held } from "../../memory-document/held";
import type { AskedParagraph } from "./ask-paragraph";
import { segmentsOf } from "./fill-segments";
import { plainText } from "./plain-text";
import { countTables } from "./table-places";
import { threadsOf, type Thread } from "./threads";

/** A paragraph with its words taken apart, and the threads of ours that start in it. */
export interface WordParagraph {
  readonly held: Held;
  readonly proxy: Word.Paragraph;
  /** All its text, a typed number with it. */
  readonly whole: string;
  /** What stands before its words in Word's own text: a typed number. */
  readonly lead: string;
  /** Threads of ours, in the order of `held.marks`. */
  readonly threads: readonly Thread[];
  /** An open thread of somebody else that starts in it. */
  readonly open: Word.Comment | undefined;
  readonly controls: readonly Word.ContentControl[];
  /** Whether the whole paragraph stands in a content control. */
  readonly isInControl: boolean;
  /** Names of our bookmarks that it is in. */
  readonly touched: readonly string[];
}

// Older runtimes have no enumerations, so their members are written as the strings that they are.
const styleOf = ({ style, styleBuiltIn }: Word.Paragraph): string => {
  const name = styleBuiltIn === "Other" ? style : styleBuiltIn;
  return name === "Normal" ? "" : name;
};

/** The paragraphs that Word answered with, as the rules of a document host take them. */
export function heldParagraphs(asked: readonly AskedParagraph[]): readonly WordParagraph[] {
  const tables = countTables();
  const [comments, bookmarks] = [new Set<string>(), new Set<string>()];
  const firstOf = (seen: Set<string>, name: string): boolean =>
    !seen.has(name) && seen.size < seen.add(name).size;
  return asked.map((one, index): WordParagraph => {
    const { proxy, cell: given, list } = one;
    const whole = plainText(one.current.value);
    const around = one.around.filter((control) => !control.isNullObject);
    const controls = [...new Map([...around].reverse().map((each) => [each.id, each])).values()];
    for (const each of one.inside?.items ?? [])
      if (!controls.some(({ id }) => id === each.id)) controls.push(each);
    const fills = controls.filter(({ tag }) => tag.startsWith(FILL_TAG));
    const started = (one.comments?.items ?? []).filter(({ id }) => firstOf(comments, id));
    const threads = threadsOf(started);
    const touched = (one.bookmarks?.value ?? []).filter((name) => name.startsWith(OUR_BOOKMARK));
    const own = touched.filter((name) => firstOf(bookmarks, name));
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
      comments: threads.words,
      ...(own.length > 0 && { bookmarks: own }),
    };
    const marks = threads.own.map(({ mark }) => mark);
    const lead = whole.slice(0, whole.length - rest.length);
    const held = { ...heldOf(paragraph, marks), segments: segmentsOf(rest, fills), typed: lead };
    return {
      held,
      proxy,
      whole,
      lead,
      threads: threads.own,
      open: threads.open,
      controls,
      isInControl: around.length > 0,
      touched,
    };
  });
}

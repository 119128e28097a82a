/// <reference types="office-js" />
import type { FillRecord } from "../../own-part";
import { bookmarkOf } from "../../file/document/own-names";
import { filled } from "../../memory-document/fill";
import { textOf, type Held } from "../../memory-document/held";
import type { WordParagraph } from "./held-paragraphs";
import { plainText } from "./plain-text";

/** A filling that stands without a control: its bookmark's words, and those before it in its paragraph. */
interface BareFill {
  readonly tag: string;
  readonly first: number;
  readonly range: Word.Range;
  readonly before: Word.Range;
}

/** A paragraph with one line of a filling told apart from its other words; as it was where the line is not there. */
function withLine(held: Held, tag: string, line: string, guess: number): Held {
  const text = textOf(held);
  const start = text.startsWith(line, guess) ? guess : text.indexOf(line);
  if (line === "" || start < 0) return held;
  const length = line.length;
  const change = { kind: "fill-slot", index: 0, expect: text, start, length, lines: [line], tag } as const;
  return filled(held, change, false)[0] ?? held;
}

/**
 * Fillings that only a bookmark of ours tells, as where they were made without content controls: their words, line by line from the
 * paragraph in which the bookmark starts. One more round trip where there are any.
 */
export async function withBareFills(
  { document }: Word.RequestContext,
  paragraphs: readonly WordParagraph[],
  records: readonly FillRecord[],
): Promise<readonly WordParagraph[]> {
  const bare = records.flatMap(({ tag }): readonly BareFill[] => {
    const name = bookmarkOf(tag);
    const first = paragraphs.findIndex(({ touched }) => touched.includes(name));
    const isHeld = paragraphs.some(({ controls }) => controls.some((one) => one.tag === tag));
    if (first < 0 || isHeld) return [];
    const range = document.getBookmarkRange(name).load("text");
    const start = range.paragraphs.getFirst().getRange("Start");
    return [{ tag, first, range, before: start.expandTo(range.getRange("Start")).load("text") }];
  });
  const [any] = bare;
  if (!any) return paragraphs;
  await any.range.context.sync();
  const out = [...paragraphs];
  for (const { tag, first, range, before } of bare)
    plainText(range.text)
      .split("\r")
      .forEach((line, at) => {
        const one = out[first + at];
        const guess = at === 0 && one ? plainText(before.text).length - one.lead.length : 0;
        if (one) out[first + at] = { ...one, held: withLine(one.held, tag, line, guess) };
      });
  return out;
}

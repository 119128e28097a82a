import type { FillSlot } from "../../../core/document-change";
import { lettersOf } from "./letters";
import type { OpenDocument } from "./open-document";
import type { Control, Span } from "./scan";
import { splitTypedNumber } from "./typed-number";

/** A block asked for that stands already; `instead` has the lines of the block whose place it took. */
export interface StandingBlock extends Span {
  readonly instead?: readonly string[];
}

/** A filling asked for that stands already, and its controls, one a line. */
export interface StandingFill {
  readonly change: FillSlot;
  readonly controls: readonly Control[];
}

/** A paragraph as it was read before an earlier try of the same changes: where it stands now, and the texts it then had. */
export interface SeenParagraph {
  readonly index: number;
  /** Where what runs on from it stands: the further lines of a filling. */
  readonly further: readonly number[];
  readonly texts: readonly string[];
}

const holds = (outer: Span, { start }: Span): boolean => outer.start < start && start < outer.end;

/** The paragraphs as they were before blocks and fillings that stand already: blocks left out, blanks as they were. */
export function originalView(
  document: OpenDocument,
  blocks: readonly StandingBlock[],
  fills: readonly StandingFill[],
): readonly SeenParagraph[] {
  const { joined, paragraphs } = document;
  const controls = fills.flatMap(({ change, controls: all }) =>
    all.map((control, line) => ({
      control,
      line,
      // The innermost paragraph: another may hold the text box that it stands in.
      at: joined.findLastIndex((span) => holds(span, control)),
      blank: change.expect.slice(change.start).slice(0, change.length),
    })),
  );
  const isFilled = (at: number): boolean => controls.some((one) => one.at === at);
  const runsOn = (at: number): boolean => controls.some((one) => one.line > 0 && one.at === at);
  const before = (at: number): string => {
    const span = joined[at];
    if (!span) return "";
    if (!isFilled(at)) return span.text;
    const emitted = new Set<Control>();
    return (lettersOf(document, span) ?? []).reduce((text, piece) => {
      const inside = controls.find(({ control }) => holds(control, piece.element));
      if (!inside) return text + piece.text;
      if (emitted.has(inside.control)) return text;
      emitted.add(inside.control);
      return inside.line === 0 ? text + inside.blank : text;
    }, "");
  };
  const out: { index: number; further: number[]; texts: string[] }[] = [];
  const passed = new Set<StandingBlock>();
  joined.forEach((one, index) => {
    const block = blocks.find((some) => holds(some, one));
    if (block && !passed.has(block))
      out.push(...(block.instead ?? []).map((line) => ({ index, further: [], texts: [line] })));
    if (block) {
      passed.add(block);
      return;
    }
    const previous = out.at(-1);
    if (runsOn(index) && previous) {
      previous.further.push(index);
      previous.texts = [(previous.texts[0] ?? "") + before(index)];
      return;
    }
    out.push({
      index,
      further: [],
      texts: isFilled(index) ? [before(index)] : [paragraphs[index]?.text ?? ""],
    });
  });
  return out.map(({ index, further, texts: [text = ""] }) => ({
    index,
    further,
    texts: isFilled(index) ? [text, splitTypedNumber(text).rest] : [text],
  }));
}

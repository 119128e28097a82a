import type { Piece, Run } from "./letters";
import { withoutChild } from "./properties";
import type { Span } from "./scan";
import type { Frame } from "./word-xml";

/** A content control that shows its prompt, with what holds it in the paragraph; undefined where it stands around the paragraph. */
export interface Prompt {
  readonly control: Span | undefined;
  readonly parent: Frame | undefined;
  readonly within: readonly string[];
}

/** A piece as it is written, before hidden words are left out and prompts are read as blanks. */
export interface WrittenPiece extends Piece {
  readonly isHidden: boolean;
  readonly prompt: Prompt | undefined;
}

/** Pieces as a reader takes them: hidden words are none, and the words of a prompt are one blank, "[ ]" or what it brackets. */
export function readPieces(written: readonly WrittenPiece[]): readonly Piece[] {
  const groups: WrittenPiece[][] = [];
  for (const piece of written.filter(({ isHidden }) => !isHidden)) {
    const before = groups.at(-1);
    if (piece.prompt && before?.[0]?.prompt === piece.prompt) before.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap(([first, ...rest]): readonly Piece[] => {
    if (!first?.prompt) return first ? [first] : [];
    const words = [first, ...rest].map(({ text }) => text).join("");
    const text = /^\s*\[[^]*\]\s*$/.test(words) ? words : "[ ]";
    const { control, parent, within } = first.prompt;
    if (!control || !parent) return [{ ...first, text, offsets: undefined }];
    const properties = withoutChild(first.run.properties, "rStyle");
    const ends = { contentStart: control.start, contentEnd: control.end };
    const run: Run = { ...first.run, ...control, ...ends, parent, within, properties, others: [] };
    return [
      { ...first, text, element: control, content: control, offsets: undefined, open: "", run, control },
    ];
  });
}

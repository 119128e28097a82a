import type { BlockPart } from "../../core/document-change";
import type { Paragraph } from "../../core/snapshot";
import { bookmarkOf } from "../file/document/own-names";
import { splitTypedNumber } from "../file/document/typed-number";
import { isSameText, textOf, type Held } from "./held";

/** A paragraph that a block asks for; cells of its tables among them. */
export interface AskedParagraph {
  readonly text: string;
  readonly mark?: string;
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  readonly level?: number;
}

/** The paragraphs of a block in reading order; tables take the numbers that `table` gives. An empty paragraph stands between two tables and behind a last one. */
export function asked(parts: readonly BlockPart[], table: () => number = () => 0): readonly AskedParagraph[] {
  return parts.flatMap((part, at): readonly AskedParagraph[] => {
    if (part.role !== "table") {
      const level = part.role === "heading" ? { level: part.level } : {};
      return [{ text: part.text, ...level, ...(part.mark !== undefined && { mark: part.mark }) }];
    }
    const number = table();
    const cells = [part.header, ...part.rows].flatMap((texts, row) =>
      texts.map((text, column) => ({ text, cell: { table: number, row, column } })),
    );
    const next = parts[at + 1];
    return next === undefined || next.role === "table" ? [...cells, { text: "" }] : cells;
  });
}

/** Whether paragraphs read as these lines, blank ones apart; a typed number in front of a line may be there or not. */
export function readsAs(block: readonly Held[], lines: readonly string[]): boolean {
  const standing = block.filter((held) => textOf(held).trim() !== "");
  const wanted = lines.filter((line) => line.trim() !== "");
  return (
    wanted.length === standing.length &&
    standing.every((held, at) =>
      [held.typed + textOf(held), textOf(held)].some((text) => isSameText(text, wanted[at] ?? "")),
    )
  );
}

/** What a block's paragraphs take from elsewhere. */
export interface BlockSetting {
  readonly tag: string;
  readonly isTracked: boolean;
  /** Paragraphs that it looks like, by level; none where its numbers are typed. */
  readonly like: readonly Paragraph[];
  readonly table: () => number;
}

/** A block of ours as it stands once it is inserted. Automatic numbers are not counted in memory. */
export function blockOf(
  parts: readonly BlockPart[],
  { tag, isTracked, like, table }: BlockSetting,
): readonly Held[] {
  return asked(parts, table).map(({ text, mark, cell, level }, at): Held => {
    const model = like[level ?? 1] ?? like.at(-1);
    const { number, rest } = cell || model ? { number: "", rest: text } : splitTypedNumber(text);
    return {
      paragraph: {
        index: -1,
        text: rest,
        style: model?.style ?? "",
        number,
        level: model && level !== undefined ? model.level : level,
        numbering: model?.numbering ?? (number === "" ? "none" : "typed"),
        inTable: cell !== undefined,
        ...(cell && { cell }),
        inTextBox: false,
        tag,
        hasTrackedChange: isTracked,
        comments: [],
        ...(at === 0 && { bookmarks: [bookmarkOf(tag)] }),
      },
      segments: [{ text: rest }],
      typed: text.slice(0, text.length - rest.length),
      blocks: [tag],
      marks: mark === undefined ? [] : [{ text: mark, isAnswered: false, isSettled: false }],
      from: undefined,
    };
  });
}

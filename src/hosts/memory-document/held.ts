import type { Paragraph } from "../../core/snapshot";
import { FILL_TAG, OUR_TAG } from "../file/document/own-names";

/** A stretch of a paragraph's words; `fill` names the filling that wrote it. */
export interface Segment {
  readonly text: string;
  readonly fill?: string;
}

/** A mark of ours as it stands at a paragraph. */
export interface OurMark {
  readonly text: string;
  /** Whether somebody replied to it, so that it is settled and never deleted. */
  readonly isAnswered: boolean;
  readonly isSettled: boolean;
}

/** A paragraph as the host in memory keeps it; index and text of `paragraph` are not kept up. */
export interface Held {
  readonly paragraph: Paragraph;
  readonly segments: readonly Segment[];
  /** A typed number as it was written, with what parts it from the words. */
  readonly typed: string;
  /** Tags of the blocks of ours around it, the outermost first. */
  readonly blocks: readonly string[];
  readonly marks: readonly OurMark[];
  /** Its index when the changes arrived; undefined for what they made. */
  readonly from: number | undefined;
}

/** A paragraph of the document that the host starts with. */
export function heldOf(paragraph: Paragraph, marks: readonly OurMark[]): Held {
  const tags = paragraph.ourTags ?? [paragraph.tag];
  return {
    paragraph,
    segments: [{ text: paragraph.text }],
    typed: paragraph.numbering === "typed" ? `${paragraph.number}\t` : "",
    blocks: tags.filter((tag) => tag.startsWith(OUR_TAG) && !tag.startsWith(FILL_TAG)),
    marks,
    from: paragraph.index,
  };
}

/** The words of a paragraph without its number. */
export const textOf = ({ segments }: Pick<Held, "segments">): string =>
  segments.map(({ text }) => text).join("");

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Whether two texts are the same but for spaces. */
export const isSameText = (one: string, other: string): boolean => spaced(one) === spaced(other);

/** The paragraphs as the core reads them: indices, tables and tags worked out anew. */
export function shown(all: readonly Held[]): readonly Paragraph[] {
  const tables = new Map<number, number>();
  return all.map((held, index) => {
    const { paragraph } = held;
    const { cell, ourTags = [] } = paragraph;
    const fills = held.segments.flatMap(({ fill }) => (fill === undefined ? [] : [fill]));
    const tags = [...new Set([...ourTags, ...held.blocks, ...fills])];
    if (cell && !tables.has(cell.table)) tables.set(cell.table, tables.size);
    return {
      ...paragraph,
      index,
      text: textOf(held),
      ...(cell && { cell: { ...cell, table: tables.get(cell.table) ?? 0 } }),
      ...(tags.length > 0 && { ourTags: tags }),
    };
  });
}

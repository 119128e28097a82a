import type { BlockPart, InsertBlock, ReplaceBlock } from "../../core/document-change";
import type { ParagraphLocation } from "../../core/location";
import { paragraphPlace } from "../../core/paragraph-place";
import type { Paragraphs } from "../../core/snapshot";
import type { DraftBlock, DraftShown } from "../../ui/draft-shown";
import { heldBackLine } from "../../writing/to-settle";
import type { ContractResult } from "./assess-contract";
import { differenceOf } from "./difference-of";
import type { DraftPlan } from "./draft-plan";

/** The words of a block's parts as they will read; a row of a table is one line. */
const wordsOf = (parts: readonly BlockPart[]): readonly string[] =>
  parts.flatMap((part) =>
    part.role === "table"
      ? part.rows.map((row) => row.filter((cell) => cell !== "").join(" · "))
      : [part.text.replace("\t", " ")],
  );

const withoutNumber = (text: string): string => text.replace(/^[^\t]*\t/, "");

/** The words of a block's parts as a host reads them, one paragraph or cell each. */
const readOf = (parts: readonly BlockPart[]): readonly string[] =>
  parts.flatMap((part) =>
    part.role === "table" ? [part.header, ...part.rows].flat() : [withoutNumber(part.text)],
  );

const idIn = (tag: string): string => /^cw:([A-Z]+-C-\d{3}):/.exec(tag)?.[1] ?? "";

function placeAt(document: Paragraphs, index: number): ParagraphLocation | undefined {
  const paragraph = document.paragraphs[index];
  return paragraph && paragraphPlace(document, paragraph);
}

const blockShown = (document: Paragraphs, change: InsertBlock, because: string): DraftBlock => ({
  id: idIn(change.tag),
  title: change.title,
  because,
  after: placeAt(document, change.after),
  words: wordsOf(change.parts),
});

/** What other words for a block would change, paragraph by paragraph. */
export const replacedShown = (
  document: Paragraphs,
  { tag, title, expect, parts }: ReplaceBlock,
): DraftShown["replaced"][number] => ({
  title,
  at: placeAt(
    document,
    document.paragraphs.findIndex((one) => [one.tag, ...(one.ourTags ?? [])].includes(tag)),
  ),
  differences: differenceOf(expect.split("\n"), readOf(parts)),
});

/** A plan as a person reads it before anything is written. */
export function draftOfPlan({ document, clauses }: ContractResult, plan: DraftPlan): DraftShown {
  const { words, toSettle } = plan;
  const headingOf = (id: string): string => clauses.find((one) => one.id === id)?.heading ?? id;
  return {
    blocks: words.blocks.map(({ change, because }) => blockShown(document, change, because)),
    replaced: words.changes.flatMap((change) =>
      change.kind === "replace-block" ? [replacedShown(document, change)] : [],
    ),
    filled: words.changes.flatMap((change) => {
      const at = change.kind === "fill-slot" ? placeAt(document, change.index) : undefined;
      return change.kind === "fill-slot" && at ? [{ at, lines: change.lines }] : [];
    }),
    heldBack: [...words.heldBack].map(([id, because]) => ({
      id,
      heading: headingOf(id),
      because,
    })),
    // What is held back is listed by itself.
    toSettle: toSettle.filter((line) => ![...words.heldBack].some((one) => heldBackLine(one) === line)),
  };
}

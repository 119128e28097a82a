import type { InsertBlock, ReplaceBlock } from "../../core/document-change";
import type { ParagraphLocation } from "../../core/location";
import { paragraphPlace } from "../../core/paragraph-place";
import type { Paragraphs } from "../../core/snapshot";
import type { DraftBlock, DraftReplaced, DraftShown } from "../../ui/draft-shown";
import { heldBackLine } from "../../writing/to-settle";
import type { ContractResult } from "./assess-contract";
import { draftParts, replacedParts } from "./draft-parts";
import type { DraftPlan } from "./draft-plan";

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
  parts: draftParts(change.parts),
});

/** What other words for a block would change. */
export const replacedShown = (document: Paragraphs, change: ReplaceBlock): DraftReplaced => ({
  title: change.title,
  at: placeAt(
    document,
    document.paragraphs.findIndex((one) => [one.tag, ...(one.ourTags ?? [])].includes(change.tag)),
  ),
  ...replacedParts(document, change),
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

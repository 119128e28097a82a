import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { govern } from "../../src/core/conditions";
import type { Contract, FoundClause } from "../../src/core/contract";
import type { BlockPart, DocumentChange, InsertBlock, MarkParagraph } from "../../src/core/document-change";
import type { Facts } from "../../src/core/facts";
import type { Offer, OfferCommitment } from "../../src/core/offer";
import { known } from "../../src/core/quantity";
import { parseRuleset, type ClauseRule, type Ruleset } from "../../src/core/ruleset";
import type { Paragraphs } from "../../src/core/snapshot";
import type { ContractPlanInput } from "../../src/writing/contract-plan-input";
import { documentOf, type TestParagraph } from "../paragraphs-builder";

const RELEASE = "rules/lcr/releases/1.0.0.json";
const text = readFileSync(RELEASE, "utf8");

/** A release, whose words never change: two clauses, the second of which refers to the first. */
export const lcr: Ruleset = parseRuleset(text, RELEASE, createHash("sha256").update(text).digest("hex"));

export const FACTS: Facts = {
  kind: "contract",
  value: 1_200_000,
  vat: "excluded",
  commencement: "2026-02-10",
};

/** A contract of six paragraphs, its signature last. */
export const CONTRACT: readonly TestParagraph[] = [
  "Services Agreement",
  "Northport Council (the “Council”) and Acme Limited (the “Contractor”)",
  "The Contractor shall repair homes.",
  "The Council shall pay.",
  "This Agreement is governed by English law.",
  "Signed by the Council",
];

/** The rules set with other clauses, each what the release's second clause is but for what is given. */
export function withClauses(...clauses: readonly (Partial<ClauseRule> & { readonly id: string })[]): Ruleset {
  const [, model] = lcr.clauses;
  if (!model) throw new Error("the release has no second clause");
  const plain: ClauseRule = { ...model, slots: [], signs: [], paragraphs: [{ level: 1, text: "It holds." }] };
  return {
    ...lcr,
    clauses: clauses.map((clause) => ({ ...plain, heading: `Heading of ${clause.id}`, ...clause })),
  };
}

/** The clauses that stand in a document by their tags. */
function foundIn({ paragraphs, file }: Paragraphs): readonly FoundClause[] {
  const tags = [...new Set(paragraphs.map(({ tag }) => tag).filter((tag) => /^cw:[A-Z]+-C-/.test(tag)))];
  return tags.map((tag): FoundClause => {
    const own = paragraphs.filter((paragraph) => paragraph.tag === tag).map(({ index }) => index);
    const [, clause = "", edition = ""] = tag.split(":");
    const at = { kind: "paragraph", file, index: own[0] ?? 0, label: clause } as const;
    return { clause, edition: Number(edition), at, by: "tag", paragraphs: own };
  });
}

/** What a test says besides its paragraphs: parts of the contract, of the plan, and other rules. */
export interface Said {
  readonly contract?: Partial<Contract>;
  readonly plan?: Partial<ContractPlanInput>;
  readonly ruleset?: Ruleset;
}

/** What a plan is made from: a contract as reading would give it, with the parties called Council and Contractor. */
export async function planInput(
  paragraphs: readonly TestParagraph[],
  { contract: said = {}, plan = {}, ruleset = lcr }: Said = {},
): Promise<ContractPlanInput> {
  const document = documentOf(paragraphs);
  const last = document.paragraphs.findLastIndex(({ text: words }) => !words.startsWith("Signed"));
  const contract: Contract = {
    file: document.file,
    facts: FACTS,
    factsAt: {},
    isContract: true,
    lookedFor: [],
    paragraphs: document.paragraphs,
    asides: [],
    authorityTerm: known("Council"),
    supplierTerm: known("Contractor"),
    agreementTerm: known("Agreement"),
    definitions: [],
    found: foundIn(document),
    possible: [],
    blanks: [],
    commitments: [],
    hasTrackedChanges: false,
    insertAfter: last,
    insertBecause: "before the signature block",
    numbering: { is: "none", because: "its numbers are typed" },
    ...said,
  };
  const governed = await govern(ruleset, contract.facts);
  return { document, contract, ruleset, governed, as: "schedule", ...plan };
}

export const blocksOf = (changes: readonly DocumentChange[]): readonly InsertBlock[] =>
  changes.flatMap((change) => (change.kind === "insert-block" ? [change] : []));
export const marksOf = (changes: readonly DocumentChange[]): readonly MarkParagraph[] =>
  changes.flatMap((change) => (change.kind === "mark" ? [change] : []));

/** A block as one reads it: its paragraphs' words, and its tables' rows with bars between the cells. */
export const wordsOf = (parts: readonly BlockPart[]): readonly string[] =>
  parts.flatMap((part) =>
    part.role === "table" ? [part.header, ...part.rows].map((row) => row.join(" | ")) : [part.text],
  );

/** The mark at a block's heading. */
export const markOf = (block: InsertBlock | undefined): string => {
  const [first] = block?.parts ?? [];
  return first && first.role !== "table" ? (first.mark ?? "") : "";
};

/** The document as it reads once blocks are in it, and others have taken the place of earlier ones. */
export function drafted(
  paragraphs: readonly TestParagraph[],
  changes: readonly DocumentChange[],
): readonly TestParagraph[] {
  const written = (tag: string, parts: readonly BlockPart[]): readonly TestParagraph[] =>
    parts.flatMap((part): readonly TestParagraph[] =>
      part.role === "table"
        ? [part.header, ...part.rows].flat().map((cell) => ({ text: cell, tag, inTable: true }))
        : [
            {
              text: part.text.replace(/^\S+\t/, ""),
              number: /^(\S+?)\.?\t/.exec(part.text)?.[1] ?? "",
              numbering: part.text.includes("\t") ? ("typed" as const) : ("none" as const),
              tag,
            },
          ],
    );
  let read: readonly TestParagraph[] = paragraphs.map((one) =>
    typeof one === "string" ? { text: one } : one,
  );
  for (const change of changes) {
    if (change.kind !== "replace-block") continue;
    const first = read.findIndex((one) => typeof one !== "string" && one.tag === change.tag);
    const rest = read.filter((one) => typeof one === "string" || one.tag !== change.tag);
    read = [...rest.slice(0, first), ...written(change.newTag, change.parts), ...rest.slice(first)];
  }
  const blocks = blocksOf(changes);
  const places = [...new Set(blocks.map(({ after }) => after))].sort((a, b) => b - a);
  for (const after of places) {
    const inserted = blocks
      .filter((block) => block.after === after)
      .flatMap(({ tag, parts }) => written(tag, parts));
    read = [...read.slice(0, after + 1), ...inserted, ...read.slice(after + 1)];
  }
  return read;
}

/** One commitment: 520 weeks of apprenticeships, where a test says nothing else. */
export const commitment = (said: Partial<OfferCommitment> = {}): OfferCommitment => ({
  measure: "LCR-M-004",
  title: "Apprenticeships",
  ordinal: 1,
  quantity: 520,
  unit: "weeks",
  horizon: "day-one",
  at: "tender.xlsx: Offers!H2",
  ...said,
});

/** An offer by Acme Limited. */
export const offerWith = (...commitments: readonly OfferCommitment[]): Offer => ({
  format: 1,
  edition: "lcr 1.0.0",
  sha256: lcr.sha256,
  engine: "commonweal 0.1.0",
  input: "a",
  facts: {},
  lot: "",
  bidder: "Acme Limited",
  commitments: [...commitments],
});

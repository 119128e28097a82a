import type { DocumentChange, InsertBlock, MarkParagraph } from "../core/change";
import type { Governed } from "../core/conditions";
import type { Contract } from "../core/contract";
import type { Review } from "../core/review";
import type { ClauseRule, Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { clauseMark, clauseParagraphs, clauseTag } from "./clause-block";
import { fillSlots } from "./clause-text";
import { documentMarks } from "./document-marks";

/** What a contract's changes are planned from. */
export interface ContractPlanInput {
  readonly document: Paragraphs;
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
  readonly review?: Review;
  /** Clauses stand together in a schedule of their own, numbered inside it. */
  readonly as: "schedule";
}

const TITLE = "Schedule: Social value";
const OPENING =
  "This schedule forms part of the {agreement}. The {supplier} and the {authority} are bound by it as by the rest of the {agreement}.";

const scheduleTag = (ruleset: Ruleset): string => `cw:schedule:${ruleset.set}`;

/** Headings that a clause's text refers to. */
const referredTo = (clause: ClauseRule): readonly string[] =>
  clause.paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/headed “([^”]+)”/g)].map(([, heading]) => heading ?? ""),
  );

/**
 * The clauses to insert: required, not there, and not possibly there in other words. A clause that refers to another by its heading
 * goes in only where that one is there or goes in too.
 */
export function clausesToInsert({
  contract,
  governed,
  ruleset,
}: Omit<ContractPlanInput, "as">): readonly ClauseRule[] {
  const isThere = (id: string): boolean => contract.found.some((found) => found.clause === id);
  const isCovered = (id: string): boolean => contract.possible.some((possible) => possible.clause === id);
  let chosen: readonly ClauseRule[] = ruleset.clauses.filter(
    ({ id }) => governed.outcomes.get(id)?.is === "met" && !isThere(id) && !isCovered(id),
  );
  const hasReferences = (clause: ClauseRule): boolean =>
    referredTo(clause).every((heading) => {
      const other = ruleset.clauses.find((one) => one.heading === heading);
      return other === undefined || isThere(other.id) || chosen.includes(other);
    });
  // Leaving one out may leave another without what it refers to.
  for (let before = -1; before !== chosen.length;) {
    before = chosen.length;
    chosen = chosen.filter(hasReferences);
  }
  return chosen;
}

/** The marks at clauses of ours that stand already: asked for again, so that a second run changes nothing. */
function standingMarks({ document, contract, ruleset }: ContractPlanInput): readonly MarkParagraph[] {
  return contract.found.flatMap((found): readonly MarkParagraph[] => {
    const clause = ruleset.clauses.find(({ id }) => id === found.clause);
    if (!clause || found.by !== "tag" || found.at.kind !== "paragraph") return [];
    const heading = document.paragraphs[found.at.index];
    const texts = document.paragraphs.filter(({ tag }) => tag === clauseTag(clause)).map(({ text }) => text);
    if (!heading || texts.length === 0) return [];
    return [
      { kind: "mark", index: heading.index, expect: heading.text, text: clauseMark(clause, texts, ruleset) },
    ];
  });
}

/**
 * The changes that put the missing clauses into a contract, as a *Social value* schedule before the signature block or at the end,
 * and flag what a person must settle: wording that may do a clause's job, facts that are missing, blanks.
 */
export function planContract(input: ContractPlanInput): readonly DocumentChange[] {
  const { document, contract, ruleset, review } = input;
  const clauses = clausesToInsert(input);
  const ours = document.paragraphs.filter(({ tag }) => tag.startsWith("cw:"));
  const standing = new Set(ours.map(({ tag }) => tag).filter((tag) => !tag.startsWith("cw:schedule:")));
  const after = ours.at(-1)?.index ?? contract.insertAfter;
  const place = { after, expect: document.paragraphs[after]?.text ?? "" };
  // The schedule's slots are those of its clauses: parties and the agreement, filled alike.
  const slots = (clauses[0] ?? ruleset.clauses[0])?.slots ?? [];
  const title: InsertBlock = {
    kind: "insert-block",
    ...place,
    tag: scheduleTag(ruleset),
    title: TITLE,
    newPage: true,
    paragraphs: [
      { level: 0, role: "heading", text: TITLE },
      { level: 0, role: "body", text: fillSlots(OPENING, slots, contract) },
    ],
  };
  const blocks = clauses.map((clause, index): InsertBlock => ({
    kind: "insert-block",
    ...place,
    tag: clauseTag(clause),
    title: clause.heading,
    newPage: false,
    paragraphs: clauseParagraphs(clause, standing.size + index + 1, contract, ruleset),
  }));
  const inserted = new Set(clauses.map(({ id }) => id));
  const found = new Set(contract.found.map(({ clause }) => clause));
  // What is inserted carries its own mark; the finding that it was missing is then settled.
  const open = (review?.findings ?? []).filter(
    ({ subject }) =>
      subject.clause === undefined || !(inserted.has(subject.clause) || found.has(subject.clause)),
  );
  return [
    { kind: "unmark" },
    ...(clauses.length > 0 && !ours.some(({ tag }) => tag === title.tag) ? [title] : []),
    ...blocks,
    ...standingMarks(input),
    ...documentMarks(document, open, ruleset),
    ...(review ? [{ kind: "stamp", stamp: review.stamp, waivers: document.waivers } as const] : []),
  ];
}

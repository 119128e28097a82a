import type { DocumentChange, InsertBlock, MarkParagraph } from "../core/document-change";
import type { Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { chooseClauses, type ClauseChoiceInput } from "./clauses-to-insert";
import { clauseMark, clauseParagraphs, clauseTag } from "./clause-block";
import { fillSlots, PARTY_SLOTS } from "./clause-text";
import { documentMarks } from "./document-marks";
import { markText } from "./marks";

/** What a contract's changes are planned from. */
export interface ContractPlanInput extends ClauseChoiceInput {
  readonly document: Paragraphs;
  readonly review?: Review;
  /** Clauses stand together in a schedule of their own, numbered inside it. */
  readonly as: "schedule";
}

const TITLE = "Schedule: Social value";
const OPENING =
  "This schedule forms part of the {agreement}. The {supplier} and the {authority} are bound by it as by the rest of the {agreement}.";

const scheduleTag = (ruleset: Ruleset): string => `cw:schedule:${ruleset.set}`;

/** The mark at the schedule's title for findings about the whole file: that it holds no contract. */
function fileMark({ review, ruleset }: ContractPlanInput): string | undefined {
  const findings = (review?.findings ?? []).filter(({ at }) => at.kind === "file");
  return findings.length > 0 ? markText(findings, ruleset) : undefined;
}

/** The marks at clauses of ours that stand already: asked for again, so that a second run changes nothing. */
function standingMarks(input: ContractPlanInput): readonly MarkParagraph[] {
  const { document, contract, ruleset } = input;
  const title = document.paragraphs.find(({ tag }) => tag === scheduleTag(ruleset));
  const text = fileMark(input);
  const atTitle: readonly MarkParagraph[] =
    title && text !== undefined ? [{ kind: "mark", index: title.index, expect: title.text, text }] : [];
  const atClauses = contract.found.flatMap((found): readonly MarkParagraph[] => {
    const clause = ruleset.clauses.find(({ id }) => id === found.clause);
    if (!clause || found.by !== "tag") return [];
    const heading = document.paragraphs[found.at.index];
    const texts = document.paragraphs.filter(({ tag }) => tag === clauseTag(clause)).map(({ text }) => text);
    if (!heading || texts.length === 0) return [];
    return [
      { kind: "mark", index: heading.index, expect: heading.text, text: clauseMark(clause, texts, ruleset) },
    ];
  });
  return [...atTitle, ...atClauses];
}

/**
 * The changes that put the missing clauses into a contract, as a *Social value* schedule before the signature block or at the end,
 * and flag what a person must settle: wording that may do a clause's job, facts that are missing, blanks.
 */
export function planContract(input: ContractPlanInput): readonly DocumentChange[] {
  const { document, contract, ruleset, review } = input;
  const { clauses, heldBack } = chooseClauses(input);
  const ours = document.paragraphs.filter(({ tag }) => tag.startsWith("cw:"));
  const standing = new Set(ours.map(({ tag }) => tag).filter((tag) => !tag.startsWith("cw:schedule:")));
  const after = ours.at(-1)?.index ?? contract.insertAfter;
  const place = { after, expect: document.paragraphs[after]?.text ?? "" };
  const atTitle = fileMark(input);
  const title: InsertBlock = {
    kind: "insert-block",
    ...place,
    tag: scheduleTag(ruleset),
    title: TITLE,
    newPage: true,
    parts: [
      { level: 0, role: "heading", text: TITLE, ...(atTitle !== undefined && { mark: atTitle }) },
      { level: 0, role: "body", text: fillSlots(OPENING, PARTY_SLOTS, contract) },
    ],
  };
  const blocks = clauses.map((clause, index): InsertBlock => ({
    kind: "insert-block",
    ...place,
    tag: clauseTag(clause),
    title: clause.heading,
    newPage: false,
    parts: clauseParagraphs(clause, standing.size + index + 1, contract, ruleset),
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
    ...documentMarks(document, open, ruleset, heldBack),
    ...(review ? [{ kind: "stamp", stamp: review.stamp, waivers: document.waivers } as const] : []),
  ];
}

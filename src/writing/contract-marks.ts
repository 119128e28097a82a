import type { WriteStamp } from "../core/change";
import type { DocumentChange } from "../core/document-change";
import type { Finding } from "../core/finding";
import type { Offer } from "../core/offer";
import { factsToKeep } from "../core/offered-facts";
import type { Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { chooseClauses, type ClauseChoiceInput } from "./clauses-to-insert";
import { clauseMark } from "./clause-block";
import { commitmentsTag } from "./commitments-frame";
import { commitmentsMark, fillMark } from "./commitments-marks";
import { filledTags } from "./commitments-place";
import { documentMarks } from "./document-marks";
import { markText } from "./marks";

/** What a contract's marks are planned from: the document as it stands, and its review. */
export interface ContractMarksInput extends ClauseChoiceInput {
  readonly document: Paragraphs;
  /** The offer that it was reviewed beside, whose facts it then keeps: without them another review would ask for other clauses. */
  readonly offer?: Offer | undefined;
}

/** Tag of the schedule's title and opening. */
export const scheduleTag = (ruleset: Ruleset): string => `cw:schedule:${ruleset.set}`;

/** The mark at the schedule's title for findings about the whole file: that it holds no contract. */
export function fileMark(review: Review | undefined, ruleset: Ruleset): string | undefined {
  const findings = (review?.findings ?? []).filter(({ at }) => at.kind === "file");
  return findings.length > 0 ? markText(findings, ruleset) : undefined;
}

/** What the blocks of ours that stand say of themselves, by the index of their first paragraph. */
function ownMarks(input: ContractMarksInput): ReadonlyMap<number, string> {
  const { document, contract, ruleset, review } = input;
  const marks = new Map<number, string>();
  const title = document.paragraphs.find(({ tag }) => tag === scheduleTag(ruleset));
  const atTitle = fileMark(review, ruleset);
  if (title && atTitle !== undefined) marks.set(title.index, atTitle);
  const commitments = document.paragraphs.filter(({ tag }) => tag === commitmentsTag(ruleset));
  const [head] = commitments;
  if (head)
    marks.set(
      head.index,
      commitmentsMark(
        commitments.map(({ text }) => text),
        ruleset,
      ),
    );
  for (const fill of filledTags(document)) {
    const lines = document.paragraphs.filter(({ tag, ourTags = [] }) => [tag, ...ourTags].includes(fill));
    const [first] = lines;
    if (first)
      marks.set(
        first.index,
        fillMark(
          lines.map(({ text }) => text),
          ruleset,
        ),
      );
  }
  for (const found of contract.found) {
    const clause = ruleset.clauses.find(({ id }) => id === found.clause);
    if (!clause || found.by !== "tag") continue;
    const texts = found.paragraphs.map((index) => document.paragraphs[index]?.text ?? "");
    marks.set(found.at.index, clauseMark(clause, found.edition ?? clause.edition, texts, input));
  }
  return marks;
}

/** The marks at a document's paragraphs as it stands: each clause of ours says why it is there, and each finding stands at its place. */
export function markChanges(
  input: ContractMarksInput,
  isOpen: (finding: Finding) => boolean = () => true,
): readonly DocumentChange[] {
  const { document, ruleset, review, offer } = input;
  const findings = (review?.findings ?? []).filter(isOpen);
  const heldBack = [...chooseClauses(input).heldBack].map(
    ([id, reason]) => [id, `${id} was not inserted: ${reason}`] as const,
  );
  const notes = { own: ownMarks(input), byClause: new Map(heldBack) };
  return [
    ...documentMarks(document, findings, ruleset, notes),
    ...(review ? [stampChange(review, document, offer)] : []),
  ];
}

const stampChange = (review: Review, { waivers }: Paragraphs, offer: Offer | undefined): WriteStamp => ({
  kind: "stamp",
  stamp: review.stamp,
  waivers,
  ...(offer && { offered: factsToKeep(offer) }),
});

/** The changes that bring a document's marks and stamp up to date, once its words are in. */
export const planContractMarks = (input: ContractMarksInput): readonly DocumentChange[] => [
  { kind: "unmark" },
  ...markChanges(input),
];

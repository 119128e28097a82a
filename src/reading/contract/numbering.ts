import type { ContractNumbering } from "../../core/contract";
import type { Paragraph } from "../../core/snapshot";
import { paragraphLabel } from "../../core/paragraph-place";
import { depthOf, isBlankText, ourTagsOf, type Line, type Outline } from "./outline";
import { isScheduleHeading, isSignature, signatureStart } from "./signature";

const none = (because: string): ContractNumbering => ({ is: "none", because });

const isAutomatic = ({ numbering }: Paragraph): boolean => numbering === "direct" || numbering === "style";

/** Paragraphs that oblige somebody and must stand before a schedule can be one: a document that is a schedule has its clauses in it. */
const BODY = 3;

const isClauseHeading = ({ paragraph, isHeading, isOurs }: Line): boolean =>
  isHeading &&
  !isOurs &&
  !paragraph.inTable &&
  depthOf(paragraph.number.replace(/^(?:clause|article|section)\s+/i, "")) === 1;

/** Index of the first schedule behind the clauses, ours or theirs. */
function firstSchedule(outline: Outline): number {
  let duties = 0;
  for (const [index, line] of outline.entries()) {
    const { paragraph, isContents } = line;
    if (ourTagsOf(paragraph).some((tag) => /^cw:(?:schedule|commitments):/.test(tag))) return index;
    if (!isContents && /\b(?:shall|must|will|agrees?)\b/.test(paragraph.text)) duties += 1;
    if (duties >= BODY && isScheduleHeading(line)) return index;
  }
  return outline.length;
}

/** The clauses without schedules and signatures. Where a form is signed on its cover page, its clauses follow the signatures. */
function bodyOf(outline: Outline): Outline {
  const clauses = outline.slice(0, firstSchedule(outline));
  const signatures = clauses.flatMap(({ paragraph }, index) => (isSignature(paragraph.text) ? [index] : []));
  const first = clauses.findIndex(isClauseHeading);
  const end =
    signatures.find((index) => index > first && first >= 0) ?? (first < 0 ? signatures[0] : undefined);
  return end === undefined ? clauses : clauses.slice(0, signatureStart(clauses, end));
}

/** The nearest paragraph to the last clause's heading that is numbered automatically one level below. */
function belowHeading(
  body: Outline,
  headings: readonly Line[],
): readonly [heading: Line, below: Line] | undefined {
  for (const heading of headings.toReversed()) {
    const next = body.slice(heading.paragraph.index + 1).find(({ paragraph }) => !isBlankText(paragraph));
    if (next && !next.isOurs && isAutomatic(next.paragraph) && depthOf(next.paragraph.number) > 1)
      return [heading, next];
  }
  return undefined;
}

/** Paragraphs that show the levels below: each the nearest behind the one before that is numbered deeper than it. */
function deeper(body: Outline, below: Line): readonly number[] {
  const own = depthOf(below.paragraph.number);
  const found = body.filter(
    ({ paragraph, isOurs, isHeading }) =>
      !isOurs &&
      !isHeading &&
      !paragraph.inTable &&
      isAutomatic(paragraph) &&
      depthOf(paragraph.number) > own &&
      depthOf(paragraph.number) < 20,
  );
  const distance = ({ paragraph }: Line): number => Math.abs(paragraph.index - below.paragraph.index);
  const nearest = found.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest ? [nearest.paragraph.index] : [];
}

/** The paragraph behind which further clauses would follow: the last of the last clause, outside any table. */
function lastOf(body: Outline): Paragraph | undefined {
  const last = body.findLast(({ paragraph }) => !isBlankText(paragraph))?.paragraph;
  return last?.inTable === true
    ? body.slice(last.index).find(({ paragraph }) => !paragraph.inTable)?.paragraph
    : last;
}

/** Whether clauses of ours can take automatic numbers from the contract's own, and why not. */
export function readNumbering(outline: Outline): ContractNumbering {
  const paragraphs = outline.map(({ paragraph }) => paragraph);
  const name = ({ paragraph }: Line): string => paragraphLabel(paragraph, paragraphs);
  const body = bodyOf(outline);
  const headings = body.filter(isClauseHeading);
  const own = headings.at(-1);
  if (!own) {
    const numbered = body.filter(
      ({ paragraph, isOurs }) => !isOurs && !paragraph.inTable && paragraph.number !== "",
    );
    const example = numbered.find(({ paragraph }) => depthOf(paragraph.number) === 1) ?? numbered[0];
    if (example) return none(`its numbered clauses have no headings, as in ${name(example)}`);
    const heading =
      body.findLast((line) => line.isHeading && !line.isOurs) ??
      body.find((line) => !isBlankText(line.paragraph));
    return none(heading ? `its clauses have no numbers, as in ${name(heading)}` : "it has no words yet");
  }
  const typed = headings.find(({ paragraph }) => !isAutomatic(paragraph));
  if (typed) return none(`its clause numbers are typed by hand, as in ${name(typed)}`);
  const pair = belowHeading(body, headings);
  if (!pair) {
    const next = body.slice(own.paragraph.index + 1).find(({ paragraph }) => !isBlankText(paragraph));
    return none(
      next
        ? `the paragraphs below its clause headings have no automatic numbers, as in ${name(next)}`
        : `nothing stands below its last clause heading, ${name(own)}`,
    );
  }
  const after = lastOf(body);
  if (!after) return none(`a table closes its last clause, ${name(own)}`);
  const [heading, below] = pair;
  return {
    is: "automatic",
    like: [heading.paragraph.index, below.paragraph.index, ...deeper(body, below)],
    after: after.index,
    because: `after its last clause, ${name(own)}, numbered as ${heading === own ? "that one" : name(heading)} is`,
  };
}

import type { PossibleCover } from "../core/contract";
import type { ClauseRule, Ruleset } from "../core/ruleset";
import type { Paragraph, Paragraphs } from "../core/snapshot";
import { paragraphPlace } from "./paragraph-place";
import { textKey } from "./text-key";

/** A duty in foreign words: somebody shall, must, will or agrees to. */
const DUTY = /\b(shall|must|will|agrees?|undertakes?|commits?)\b/i;

const signsIn = (text: string, signs: readonly string[]): readonly string[] => {
  const key = ` ${textKey(text)} `;
  const hits = signs.filter((sign) => key.includes(` ${textKey(sign)} `));
  // "social value plan" says "social value" too: the longer one counts.
  return hits.filter(
    (sign) => !hits.some((other) => other !== sign && textKey(other).includes(textKey(sign))),
  );
};

/** Whether words about a clause's matter oblige somebody, or head what follows; a mere mention covers nothing. */
const isWeighty = ({ text, level, number }: Paragraph): boolean =>
  DUTY.test(text) || level !== undefined || (number !== "" && text.length <= 80);

function coverOf(document: Paragraphs, clause: ClauseRule): readonly PossibleCover[] {
  const candidates = document.paragraphs.flatMap((paragraph) => {
    if (paragraph.tag.startsWith("cw:") || !isWeighty(paragraph)) return [];
    const signs = signsIn(paragraph.text, clause.signs);
    return signs.length > 0 ? [{ paragraph, signs }] : [];
  });
  const [first] = candidates.toSorted(
    (a, b) => b.signs.length - a.signs.length || a.paragraph.index - b.paragraph.index,
  );
  return first
    ? [
        {
          clause: clause.id,
          at: paragraphPlace(document, first.paragraph),
          signs: first.signs,
          score: 0.5,
          duties: [],
          missing: clause.duties.map(({ id }) => id),
        },
      ]
    : [];
}

/** For each clause that is not there, the paragraph of foreign wording that most likely does its job. */
export const possibleCover = (
  document: Paragraphs,
  ruleset: Ruleset,
  isFound: (clause: string) => boolean,
): readonly PossibleCover[] =>
  ruleset.clauses.filter(({ id }) => !isFound(id)).flatMap((clause) => coverOf(document, clause));

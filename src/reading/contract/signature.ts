import { isBlankText, isOurs, type Line, type Outline } from "./outline";

const SIGNATURE =
  /^(?:in witness(?: whereof| of which)?\b|signed (?:by|for|on behalf|as a deed)|executed (?:as|by|and delivered)|execution(?: page)?$|signatures?(?: page| block| of the parties)?:?$|for and on behalf of\b|signature:)/i;

/** Whether a paragraph opens or belongs to a signature block. */
export const isSignature = (text: string): boolean => SIGNATURE.test(text.trim());

const SCHEDULE =
  /^\[?(?:(?:(?:call-off|joint|framework|order|special|contract) )?(?:schedules?|annex(?:es|ure)?|appendi(?:x|ces)|exhibit|attachment)\b|part [a-z0-9]+$)/i;

/** Whether a paragraph heads a schedule, an annex or a part of the document behind its clauses. */
export function isScheduleHeading({ paragraph, isContents, leads }: Line): boolean {
  const text = `${paragraph.number} ${paragraph.text}`.trim();
  if (isContents || paragraph.inTable || leads.length > 0 || text.length > 90) return false;
  return SCHEDULE.test(text) && !/[.;]$|\b(?:shall|must|will|means)\b/.test(text);
}

/** "This Agreement has been entered into on the date stated": the sentence that leads into the signatures. */
const LEADS_IN =
  /^(?:this (?:[\p{L}-]+ ){1,4}(?:has been|have been|was|were|is|are) (?:\p{L}+ )?(?:executed|entered into|signed|delivered)|(?:in|as) witness\b|the parties (?:have|hereby)\b.{0,80}\b(?:signed|executed|entered into)|by signing\b|agreed by the parties|executed\b|execution\b|signed\b|signatures?\b)/iu;

/** First paragraph of a signature block: of the table that holds it, with its heading and the sentence that leads into it. */
export function signatureStart(outline: Outline, first: number): number {
  const table = outline[first]?.paragraph.cell?.table;
  const held =
    table === undefined ? -1 : outline.findIndex(({ paragraph }) => paragraph.cell?.table === table);
  let start = held < 0 ? first : held;
  for (let at = start - 1; at > 0; at--) {
    const line = outline[at];
    if (!line || isOurs(line.paragraph)) break;
    const { text, number, inTable } = line.paragraph;
    const above = outline.slice(0, at).findLast(({ paragraph }) => !isBlankText(paragraph));
    // Below a clause's own heading it is that clause's text.
    const isClause = above?.isHeading === true && above.paragraph.number !== "";
    if (LEADS_IN.test(text.trim()) && number === "" && !inTable && !isClause) start = at;
    else if (!isBlankText(line.paragraph)) break;
  }
  return start;
}

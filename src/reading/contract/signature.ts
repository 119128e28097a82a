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

/** First paragraph of a signature block with its heading and the sentence that leads into it. */
export function signatureStart(outline: Outline, first: number): number {
  let start = first;
  for (let at = first - 1; at > 0; at--) {
    const line = outline[at];
    if (!line || isOurs(line.paragraph)) break;
    const leads =
      /\b(entered into|executed|execution|signed|duly authorised|witness)\b/i.test(line.paragraph.text) &&
      line.paragraph.number === "" &&
      !line.paragraph.inTable;
    if (leads) start = at;
    else if (!isBlankText(line.paragraph)) break;
  }
  return start;
}

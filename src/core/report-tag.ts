import type { Paragraph } from "./snapshot";

/** How the tag of a report of ours in a document begins. */
export const REPORT_TAG = "cw:report:";

/** Whether a paragraph belongs to a report of ours. */
export const isReport = ({ tag, ourTags = [] }: Pick<Paragraph, "tag" | "ourTags">): boolean =>
  [tag, ...ourTags].some((one) => one.startsWith(REPORT_TAG));

import type { Paragraph, Paragraphs } from "../../core/snapshot";

/** A paragraph with what stands over it. */
export interface Line {
  readonly paragraph: Paragraph;
  readonly isOurs: boolean;
  /** Whether it is a line of a table of contents. */
  readonly isContents: boolean;
  readonly isHeading: boolean;
  /** The headings over it, the nearest first. */
  readonly headings: readonly Paragraph[];
  /** The paragraphs that lead into it ("The Supplier shall:"), the outermost first. */
  readonly leads: readonly Paragraph[];
}

/** One line for each paragraph of the document, at the same index. */
export type Outline = readonly Line[];

/** Tags of our content controls at a paragraph. */
export const ourTagsOf = ({ tag, ourTags = [] }: Paragraph): readonly string[] =>
  [...ourTags, tag].filter((one) => one.startsWith("cw:"));

/** Whether a paragraph stands in a block of ours; a blank that we filled is the contract's own. */
export const isOurs = (paragraph: Paragraph): boolean =>
  ourTagsOf(paragraph).some((tag) => !tag.startsWith("cw:fill:"));

export const isBlankText = ({ text }: Paragraph): boolean => text.trim() === "";

const BINDING = /\b(?:shall|must|will|may|agrees?|is|are|has|have|can|cannot)\b/i;

const isContents = ({ style, text }: Paragraph): boolean =>
  /^(?:toc|contents|tableofcontents|verzeichnis|inhalt)\d*$/i.test(style) ||
  /(?:\t|\.{4,}|…{2,})\s*\d{1,3}\s*$/.test(text);

const isCapitals = (text: string): boolean =>
  /\p{Lu}{4,}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\((?:s|es)\)|\[[^\]]*\]/g, ""));

/** Whether a paragraph heads what follows: by its outline level, its style, its capitals or its lone number. */
export function isHeading({ text, level, style, number, numbering, inTable }: Paragraph): boolean {
  const plain = text.trim();
  if (plain === "" || plain.length > 100 || /^[[(_.…]/.test(plain)) return false;
  // A specification in a table numbers its headings; other short words there are cells.
  if (inTable)
    return (
      numbering !== "none" &&
      depthOf(number) === 1 &&
      /^\p{Lu}/u.test(plain) &&
      !/[.;,:]$/.test(plain) &&
      !BINDING.test(plain)
    );
  if (isCapitals(plain)) return true;
  if (/[.;,:]$/.test(plain) || BINDING.test(plain)) return false;
  if (level !== undefined || /^(?:heading|title)|sectionheading$/i.test(style)) return true;
  return /^(?:\d{1,2}|clause \d{1,2}|article \d{1,2}|[A-Z])\.?$/i.test(number) && /^\p{Lu}/u.test(plain);
}

/** Depth of a number: "3" is 1, "3.1" is 2, "(a)" is 10, "(i)" below it 11, a bullet or none 20. */
export function depthOf(number: string, above = 0): number {
  const plain = number.replace(/\.$/, "");
  if (/^\d+(?:\.\d+)*$/.test(plain)) return plain.split(".").length;
  if (/^\(?[ivx]+\)?$/i.test(plain)) return above === 10 ? 11 : 10;
  if (/^\(?[a-z]{1,2}\)?$/i.test(plain)) return 10;
  if (/^\(?\d+\)$/.test(plain)) return 12;
  return plain === "" ? 20 : 5;
}

const isItem = ({ text }: Paragraph): boolean =>
  /^\s*(?:[\p{Ll}•·–[_…-])/u.test(text) || /[;,]\s*(?:and|or)?\s*$/.test(text);

interface Lead {
  readonly paragraph: Paragraph;
  readonly depth: number;
}

/** What a cell says leads into nothing outside its row. */
const isApart = ({ paragraph: lead }: Lead, paragraph: Paragraph): boolean =>
  lead.inTable &&
  (lead.cell?.table !== paragraph.cell?.table ||
    lead.cell?.row !== paragraph.cell?.row ||
    !paragraph.inTable);

/** The leads that still hold for a paragraph; a lead without a number holds for its items, and for the first paragraph behind it. */
function leadsFor(
  paragraph: Paragraph,
  depth: number,
  leads: readonly Lead[],
  isFirst: boolean,
): readonly Lead[] {
  return leads.filter((lead, index) => {
    if (isApart(lead, paragraph)) return false;
    if (depth > lead.depth) return true;
    if (lead.depth < 20) return false;
    const isNext = isFirst && index === leads.length - 1;
    return depth >= 10 && (depth < 20 || isNext || isItem(paragraph));
  });
}

/** What stands over each paragraph: its headings and the sentences that lead into it. */
export function readOutline({ paragraphs }: Paragraphs): Outline {
  let headings: readonly { readonly paragraph: Paragraph; readonly rank: number }[] = [];
  let leads: readonly Lead[] = [];
  let isFirst = false;
  return paragraphs.map((paragraph): Line => {
    headings = headings.filter(
      ({ paragraph: one }) => !one.inTable || one.cell?.table === paragraph.cell?.table,
    );
    const shared = { paragraph, isOurs: isOurs(paragraph), isContents: isContents(paragraph) };
    const heads = !shared.isContents && isHeading(paragraph);
    if (heads) {
      const rank = paragraph.level ?? 50;
      headings = headings.filter((one) => one.rank < rank);
      const over = headings.map((one) => one.paragraph);
      headings = [{ paragraph, rank }, ...headings];
      leads = [];
      return { ...shared, isHeading: true, headings: over, leads: [] };
    }
    const over = headings.map((one) => one.paragraph);
    const leadsInto = leads.map((one) => one.paragraph);
    if (isBlankText(paragraph)) return { ...shared, isHeading: false, headings: over, leads: leadsInto };
    const depth = depthOf(paragraph.number, leads.at(-1)?.depth);
    leads = leadsFor(paragraph, depth, leads, isFirst);
    const own = leads.map((one) => one.paragraph);
    isFirst = /:\s*(?:\[[^\]]*\])?\s*$/.test(paragraph.text);
    if (isFirst) leads = [...leads, { paragraph, depth }];
    return { ...shared, isHeading: false, headings: over, leads: own };
  });
}

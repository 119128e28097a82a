import type { Paragraph } from "../../../core/snapshot";

/** A paragraph that a block of ours may look like. */
export interface Candidate {
  readonly paragraph: Paragraph;
  /** The name of its style in lower case. */
  readonly styleName: string;
}

/** Which paragraphs a block of ours takes its looks from, by their indices; undefined where there is none of a kind. */
export interface ModelPlaces {
  readonly title: number | undefined;
  readonly heading: number | undefined;
  readonly body: number | undefined;
  /** Whether the body's paragraph stands in a table, as where all prose does, so that its letters count and its place does not. */
  readonly isTabled: boolean;
}

/** How many letters make a paragraph prose, and how many are too many for a heading. */
const [PROSE, LONGEST_HEADING] = [40, 120];

/** The group that occurs most often; of equal ones the first. */
function commonest(candidates: readonly Candidate[]): readonly Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const { style } = one.paragraph;
    const group = groups.get(style);
    if (group) group.push(one);
    else groups.set(style, [one]);
  }
  return [...groups.values()].reduce<readonly Candidate[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  );
}

const isContents = ({ styleName }: Candidate): boolean => /^(toc|table of|index|contents)/.test(styleName);
const isHeadingLike = ({ paragraph, styleName }: Candidate): boolean =>
  paragraph.level !== undefined || (/heading|title/.test(styleName) && paragraph.text.length <= 80);
const isProse = (one: Candidate): boolean => one.paragraph.text.length >= PROSE;

/**
 * Chooses the paragraphs that a block at an index should look like: of the commonest style of their kind, the nearest before it, else the
 * first after it. Contents pages, blocks of ours and, where there is other text, tables are passed over.
 */
export function modelPlaces(
  all: readonly Candidate[],
  index: number,
  isOurs: (tag: string) => boolean,
): ModelPlaces {
  const everywhere = all.filter(
    (one) => one.paragraph.text.trim() !== "" && !isOurs(one.paragraph.tag) && !isContents(one),
  );
  const candidates = everywhere.filter(({ paragraph }) => !paragraph.inTable);
  const nearest = (some: readonly Candidate[]): number | undefined =>
    (some.findLast(({ paragraph }) => paragraph.index <= index) ?? some[0])?.paragraph.index;
  const headings = candidates.filter(
    (one) => isHeadingLike(one) && one.paragraph.text.length <= LONGEST_HEADING,
  );
  const texts = candidates.filter((one) => !isHeadingLike(one) && isProse(one));
  const prose = texts.length > 0 ? texts : candidates.filter(isProse);
  const tabled = everywhere.filter((one) => !isHeadingLike(one) && isProse(one));
  const heading = nearest(commonest(headings));
  const schedules = headings.filter(({ paragraph }) =>
    /^(schedule|annex|appendix)\b/i.test(`${paragraph.number} ${paragraph.text}`.trim()),
  );
  const top = headings.filter(({ paragraph }) => paragraph.level === 0);
  return {
    title: nearest(schedules) ?? nearest(top) ?? heading,
    heading,
    body: nearest(commonest(prose.length > 0 ? prose : tabled)),
    isTabled: prose.length === 0,
  };
}

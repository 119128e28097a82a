import type { Paragraph } from "../../../core/snapshot";
import type { JoinedParagraph } from "./join-paragraphs";
import { writtenSpace } from "./paragraph-space";
import { only, propertiesOf, type Properties } from "./properties";
import type { Styles } from "./styles";

/** The look of one kind of paragraph, as the document itself writes it. */
export interface Model {
  readonly paragraph: Properties;
  readonly run: Properties;
  /** Whether its style numbers it, so that a number typed by us needs that switched off. */
  readonly isNumbered: boolean;
  /** Whether next to no space parts it from the next, as where empty paragraphs do. */
  readonly isTight?: boolean;
}

/** The looks that a block of ours takes from its neighbours. */
export interface Models {
  readonly title: Model;
  readonly heading: Model;
  readonly body: Model;
}

interface Candidate {
  readonly paragraph: Paragraph;
  readonly joined: JoinedParagraph;
  readonly styleName: string;
}

const SHAPE = [
  "pStyle",
  "keepNext",
  "keepLines",
  "widowControl",
  "bidi",
  "spacing",
  "contextualSpacing",
  "jc",
  "textAlignment",
];
/** Run properties that say which letters there are, and those that raise their voice. */
export const QUIET_RUN = ["rFonts", "sz", "szCs", "lang"];
export const LOUD_RUN = ["b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "u"];
/** Three points: less than that parts no paragraph from the next. */
const LEAST_SPACE = 60;
/** What no body text of ours takes over: it would hold a page's worth of clauses together. */
const withoutKeep = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name !== "keepNext");
const isOff = (xml: string): boolean => /val\s*=\s*["'](0|false|off|none)["']/.test(xml);

function modelOf({ joined, paragraph }: Candidate, styles: Styles, isHeading: boolean): Model {
  const { last, parts } = joined;
  const fullest = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best), last);
  const run = propertiesOf(fullest.runProperties);
  // Body text keeps what switches a loud style off, never what switches emphasis on.
  const loud = [...only(run, LOUD_RUN)].filter(([, xml]) => isHeading || isOff(xml));
  const own = propertiesOf(last.properties);
  const { before = 0, after = 0 } = { ...styles.space(paragraph.style), ...writtenSpace(own.get("spacing")) };
  return {
    paragraph: only(own, isHeading ? [...SHAPE, "outlineLvl"] : withoutKeep(SHAPE)),
    run: new Map([...only(run, QUIET_RUN), ...loud]),
    isNumbered: styles.numId(paragraph.style) !== undefined,
    isTight: before + after < LEAST_SPACE,
  };
}

/** The group that occurs most often; of equal ones the first. */
function commonest(candidates: readonly Candidate[], key: (one: Candidate) => string): readonly Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()].reduce<readonly Candidate[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  );
}

const isContents = ({ styleName }: Candidate): boolean => /^(toc|table of|index|contents)/.test(styleName);
const isHeadingLike = (one: Candidate): boolean =>
  one.paragraph.level !== undefined ||
  (/heading|title/.test(one.styleName) && one.paragraph.text.length <= 80);
const byStyle = ({ paragraph }: Candidate): string => paragraph.style;

/** The candidate that stands nearest before an index, else the first after it. */
const nearest = (candidates: readonly Candidate[], index: number): Candidate | undefined =>
  [...candidates].reverse().find((one) => one.paragraph.index <= index) ?? candidates[0];

const BOLD: Properties = new Map([
  ["b", "<w:b/>"],
  ["bCs", "<w:bCs/>"],
]);

/** Body text of a document whose prose all stands in tables: the letters of that prose, without its place in a cell. */
function tabledModel(candidates: readonly Candidate[], styles: Styles, index: number): Model {
  const prose = candidates.filter((one) => !isHeadingLike(one) && one.paragraph.text.length >= 40);
  const found = nearest(commonest(prose, byStyle), index);
  const own = found && modelOf(found, styles, false);
  return {
    paragraph: own ? only(own.paragraph, ["pStyle"]) : new Map(),
    run: own?.run ?? new Map(),
    isNumbered: own?.isNumbered ?? styles.numId("") !== undefined,
    isTight: true,
  };
}

/** Chooses the paragraphs that a block at this index should look like. Text boxes, contents pages, blocks of ours and, where there is other text, tables are passed over. */
export function chooseModels(
  paragraphs: readonly Paragraph[],
  joined: readonly JoinedParagraph[],
  styles: Styles,
  index: number,
  isOurs: (tag: string) => boolean,
): Models {
  const everywhere = paragraphs.flatMap((paragraph): readonly Candidate[] => {
    const whole = joined[paragraph.index];
    const isPlain = paragraph.text.trim() !== "" && !isOurs(paragraph.tag);
    if (!whole || !isPlain || whole.last.host !== undefined) return [];
    const candidate = { paragraph, joined: whole, styleName: styles.nameOf(paragraph.style) };
    return isContents(candidate) ? [] : [candidate];
  });
  const candidates = everywhere.filter(({ paragraph }) => !paragraph.inTable);
  const headings = candidates.filter((one) => isHeadingLike(one) && one.paragraph.text.length <= 120);
  const texts = candidates.filter((one) => !isHeadingLike(one) && one.paragraph.text.length >= 40);
  const prose = texts.length > 0 ? texts : candidates.filter((one) => one.paragraph.text.length >= 40);
  const bodyAt = nearest(commonest(prose, byStyle), index);
  const body = bodyAt ? modelOf(bodyAt, styles, false) : tabledModel(everywhere, styles, index);
  const bold: Model = {
    ...body,
    paragraph: new Map([...body.paragraph, ["keepNext", "<w:keepNext/>"]]),
    run: new Map([...body.run, ...BOLD]),
  };
  const clause = nearest(commonest(headings, byStyle), index);
  const schedules = headings.filter(({ paragraph }) =>
    /^(schedule|annex|appendix)\b/i.test(`${paragraph.number} ${paragraph.text}`.trim()),
  );
  const top = headings.filter(({ paragraph }) => paragraph.level === 0);
  const title = nearest(schedules, index) ?? nearest(top, index) ?? clause;
  return {
    title: title ? modelOf(title, styles, true) : bold,
    heading: clause ? modelOf(clause, styles, true) : bold,
    body,
  };
}

import type { CoveredDuty, PossibleCover } from "../../core/contract";
import type { ClauseRule, Ruleset } from "../../core/ruleset";
import type { Paragraph, Paragraphs } from "../../core/snapshot";
import { paragraphPlace } from "../../core/paragraph-place";
import { binds } from "./obligations";
import type { Sentence } from "./sentences";
import { placeOfSign, signOf, tokensOf, type Sign, type Token } from "./tokens";

/** What the wording must seem to do of a clause's job before anybody is asked to look at it. */
const ENOUGH = 0.2;
/** Words that name other duties than the clause's chief one, its first, must seem to do as much before they are shown. */
const ENOUGH_BESIDE = 0.35;
/** A duty that two turns of phrase on the clause's matter name is no accident. */
const SURE = 0.85;
/** The chief duty alone is shown where a turn of phrase on the matter names it beside social value, whatever other duties there are. */
const CHIEF = 0.65;
/** A section on the clause's matter that obliges the right party, whatever its words. */
const HEADED = 0.2;
/** The most that a paragraph counts which speaks of the matter, obliges the right party and names no duty; a quarter of it for one sign. */
const UNHEADED = 0.3;
/** A duty found by one sign, and more for each of its words up to five: a long turn of phrase is no accident. */
const BY_ONE = 0.35;
const BY_WORD = 0.05;
/** A duty found by two signs; by three or more. */
const BY_TWO = 0.65;
const BY_MORE = 0.75;
/** More where the sentence, its paragraph, what leads into it or its heading speaks of the clause's matter. */
const ON_MATTER = 0.2;

/** Sentences by the words that they hold, so that a sign is looked for only where its rarest word stands. */
export interface SentenceIndex {
  readonly sentences: readonly Sentence[];
  readonly byStem: ReadonlyMap<string, readonly Sentence[]>;
  readonly headings: ReadonlyMap<Paragraph, readonly Token[]>;
}

export function indexSentences(sentences: readonly Sentence[]): SentenceIndex {
  const byStem = new Map<string, Sentence[]>();
  const headings = new Map<Paragraph, readonly Token[]>();
  for (const sentence of sentences) {
    for (const stem of new Set(sentence.tokens.map((token) => token.stem))) {
      const list = byStem.get(stem);
      if (list) list.push(sentence);
      else byStem.set(stem, [sentence]);
    }
    for (const heading of sentence.line.headings)
      if (!headings.has(heading)) headings.set(heading, tokensOf(heading.text));
  }
  return { sentences, byStem, headings };
}

interface Hit {
  readonly sentence: Sentence;
  readonly sign: Sign;
  readonly at: number;
}

function hitsOf(sign: Sign, { byStem }: SentenceIndex): readonly Hit[] {
  const [rarest = []] = sign.stems
    .map((stem) => byStem.get(stem) ?? [])
    .toSorted((a, b) => a.length - b.length);
  return rarest.flatMap((sentence) => {
    const at = placeOfSign(sentence.tokens, sign, sentence.led);
    return at < 0 ? [] : [{ sentence, sign, at }];
  });
}

/** Where the clause's matter is spoken of: the paragraphs, and the headings. */
interface Matter {
  readonly signs: ReadonlyMap<number, ReadonlySet<string>>;
  readonly headings: ReadonlySet<Paragraph>;
  /** Those of them that speak of little else. */
  readonly ownHeadings: ReadonlySet<Paragraph>;
  readonly byParagraph: readonly Hit[];
}

function matterOf(clause: ClauseRule, index: SentenceIndex): Matter {
  const own = clause.signs.map(signOf);
  const titles = [...own, signOf(clause.heading), signOf(clause.title)];
  const byParagraph = own.flatMap((sign) => hitsOf(sign, index));
  const signs = new Map<number, Set<string>>();
  for (const { sentence, sign } of byParagraph) {
    const at = sentence.paragraph.index;
    signs.set(at, (signs.get(at) ?? new Set<string>()).add(sign.text));
  }
  const headings = [...index.headings].flatMap(([paragraph, tokens]) => {
    const fitting = titles.filter((sign) => placeOfSign(tokens, sign) >= 0);
    const words = signOf(paragraph.text).stems.length;
    const isOwn = fitting.some((sign) => 2 * sign.stems.length >= words);
    return fitting.length > 0 ? [{ paragraph, isOwn }] : [];
  });
  return {
    signs,
    headings: new Set(headings.map(({ paragraph }) => paragraph)),
    ownHeadings: new Set(headings.filter(({ isOwn }) => isOwn).map(({ paragraph }) => paragraph)),
    byParagraph,
  };
}

const isHeaded = ({ line }: Sentence, headings: ReadonlySet<Paragraph>): boolean =>
  line.headings.some((heading) => headings.has(heading));

interface Speaking {
  readonly paragraph: Paragraph;
  readonly strength: number;
  readonly signs: readonly string[];
}

/** "social value plan" says "social value" too: the longer one counts. */
const longest = (signs: readonly string[]): readonly string[] =>
  [...new Set(signs)].filter(
    (sign, _, all) =>
      !all.some((other) => other !== sign && other.toLowerCase().includes(sign.toLowerCase())),
  );

function strengthOf(signs: readonly string[]): number {
  if (signs.length > 1) return signs.length === 2 ? BY_TWO : BY_MORE;
  const words = Math.max(0, ...signs.map((sign) => signOf(sign).stems.length));
  return BY_ONE + BY_WORD * Math.min(5, words);
}

/** For each paragraph that seems to lay a duty on the right party: by which signs, and how strongly. */
function speakingFor(
  duty: ClauseRule["duties"][number],
  index: SentenceIndex,
  matter: Matter,
): readonly Speaking[] {
  const found = new Map<
    Paragraph,
    { readonly signs: string[]; readonly sentence: Sentence; isSpecific: boolean }
  >();
  for (const sign of duty.signs.map(signOf)) {
    for (const { sentence, at } of hitsOf(sign, index)) {
      if (!binds(sentence.obligations, at, duty.who)) continue;
      const one = found.get(sentence.paragraph) ?? { signs: [], sentence, isSpecific: false };
      one.signs.push(sign.text);
      one.isSpecific ||= sign.stems.length > 1;
      found.set(sentence.paragraph, one);
    }
  }
  return [...found].flatMap(([paragraph, { signs, sentence, isSpecific }]) => {
    const isOnMatter = matter.signs.has(paragraph.index) || isHeaded(sentence, matter.headings);
    // "Report" alone may be a report on anything.
    if (!isSpecific && !isOnMatter) return [];
    const own = longest(signs);
    const strength = strengthOf(own) + (isOnMatter ? ON_MATTER : 0);
    return [{ paragraph, strength, signs: own }];
  });
}

/** A rules set of the first format knows no signs of duties: its clauses' own signs must do. */
const hasNoSigns = ({ duties }: ClauseRule): boolean => duties.every(({ signs }) => signs.length === 0);

/** Paragraphs that oblige the right party about the clause's matter, whatever they oblige it to. */
function onMatter(clause: ClauseRule, index: SentenceIndex, matter: Matter): readonly Speaking[] {
  const sides = clause.duties.length > 0 ? clause.duties.map(({ who }) => who) : (["both"] as const);
  const bound = matter.byParagraph.filter(({ sentence, at }) =>
    sides.some((side) => binds(sentence.obligations, at, side)),
  );
  return bound.map(({ sentence }) => {
    const signs = longest([...(matter.signs.get(sentence.paragraph.index) ?? [])]);
    const unheaded = hasNoSigns(clause) ? UNHEADED : Math.min(UNHEADED, (UNHEADED / 4) * signs.length);
    const strength = isHeaded(sentence, matter.ownHeadings) ? 2 * HEADED : unheaded;
    return { paragraph: sentence.paragraph, strength, signs };
  });
}

function coverOf(
  document: Paragraphs,
  clause: ClauseRule,
  index: SentenceIndex,
  isSocialValue: (text: string) => boolean,
): readonly PossibleCover[] {
  const matter = matterOf(clause, index);
  const adopted = clause.duties.filter((duty) => duty.adopted);
  const byDuty = adopted.map((duty) => ({ duty: duty.id, speaking: speakingFor(duty, index, matter) }));
  const about = onMatter(clause, index, matter);
  const strongest = byDuty.map(({ speaking }) => Math.max(0, ...speaking.map(({ strength }) => strength)));
  const mean = strongest.length === 0 ? 0 : strongest.reduce((sum, one) => sum + one, 0) / strongest.length;
  const heading = about.some(({ strength }) => strength > UNHEADED) ? HEADED : 0;
  const bare = Math.max(0, ...about.map(({ strength }) => strength));
  const score = Math.min(1, Math.round(100 * Math.max(mean + heading, bare)) / 100);
  const all = [...byDuty.flatMap(({ speaking }) => speaking), ...about];
  const weights = new Map<Paragraph, number>();
  for (const { paragraph, strength } of all) weights.set(paragraph, (weights.get(paragraph) ?? 0) + strength);
  const isNamed =
    (strongest[0] ?? 0) > 0 || hasNoSigns(clause) || strongest.some((strength) => strength >= SURE);
  const isChief = (byDuty[0]?.speaking ?? []).some(
    ({ paragraph, strength }) => strength >= CHIEF && isSocialValue(paragraph.text),
  );
  const isShown = isChief || score >= (isNamed ? ENOUGH : ENOUGH_BESIDE);
  const [best] = [...weights].toSorted(([a, x], [b, y]) => y - x || a.index - b.index);
  if (!isShown || !best) return [];
  const duties = byDuty.flatMap(({ duty, speaking }): readonly CoveredDuty[] =>
    speaking.map(({ paragraph, signs }) => ({ duty, at: paragraphPlace(document, paragraph), signs })),
  );
  return [
    {
      clause: clause.id,
      at: paragraphPlace(document, best[0]),
      signs: longest(all.filter(({ paragraph }) => paragraph === best[0]).flatMap(({ signs }) => signs)),
      score,
      duties,
      missing: byDuty.flatMap(({ duty, speaking }) => (speaking.length === 0 ? [duty] : [])),
    },
  ];
}

/** For each clause that is not there, the foreign wording that may do its job, with the duties that it seems to lay. */
export function possibleCover(
  document: Paragraphs,
  ruleset: Ruleset,
  sentences: readonly Sentence[],
  isFound: (clause: string) => boolean,
  isSocialValue: (text: string) => boolean,
): readonly PossibleCover[] {
  const index = indexSentences(sentences);
  return ruleset.clauses
    .filter(({ id }) => !isFound(id))
    .flatMap((clause) => coverOf(document, clause, index, isSocialValue));
}

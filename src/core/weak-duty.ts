import { subjectAt, type Subject } from "./clause-subject";
import type { PartyPatterns } from "./party-mention";
import { predicatesIn, type Predicate } from "./predicates";
import type { Statement } from "./statements";
import type { WeakPatterns } from "./weak-words";

/** What makes a duty weak: a choice, a recommendation, an effort, a let-out, or that it is denied. */
export type WhyWeak = "choice" | "advice" | "effort" | "let-out" | "denied";

/** A duty of the obliged party that its words leave open. */
export interface WeakDuty {
  /** The sentence that lays it, its lead-in included. */
  readonly sentence: string;
  readonly words: string;
  /** Where the words start in the paragraph's text. */
  readonly start: number;
  readonly why: WhyWeak;
}

/** What the grammar needs: the weak words and the parties of the contract, compiled. */
export interface WeakGrammar {
  readonly weak: WeakPatterns;
  readonly parties: PartyPatterns;
}

/** The weak duties of the obliged party in one statement, in their order. `before` is the subject of the statement before it. */
export function weakDutiesIn(
  statement: Statement,
  grammar: WeakGrammar,
  before?: Subject,
): readonly WeakDuty[] {
  const { lead, text, start } = statement;
  const isWhole = lead === "" || hasOwnSubject(text);
  const sentence = isWhole ? text : `${lead} ${text}`;
  const offset = sentence.length - text.length;
  const read = withoutQuotes(sentence);
  if (isDefinition(read)) return [];
  // "As far as possible the Supplier shall …": the let-out is no condition, so the verbs are read without it.
  const plain = read.replace(grammar.weak.hedges, (words) => " ".repeat(words.length));
  const predicates = predicatesIn(plain, grammar.parties, before);
  const found = [
    ...choices(read, predicates, grammar),
    ...efforts(read, predicates, grammar, before),
    ...letOuts(read, predicates, grammar),
    ...denials(read, grammar, before),
  ];
  return found
    .filter(({ at }) => at >= offset)
    .toSorted((a, b) => a.at - b.at)
    .filter((one, index, all) => index === 0 || one.at >= (all[index - 1]?.end ?? 0))
    .map(({ at, end, why }) => ({
      sentence,
      words: sentence.slice(at, end),
      start: start + at - offset,
      why,
    }));
}

/** Who a statement's first verb is about, for "it" in the next. */
export function subjectOf({ lead, text }: Statement, { parties }: WeakGrammar): Subject | undefined {
  const sentence = lead === "" || hasOwnSubject(text) ? text : `${lead} ${text}`;
  return predicatesIn(sentence, parties).find(
    ({ subject }) => subject === "obliged" || subject === "authority",
  )?.subject;
}

interface Hit {
  readonly at: number;
  readonly end: number;
  readonly why: WhyWeak;
}

const hasOwnSubject = (text: string): boolean =>
  /^(?:the|each|any|if|where|no|nothing|this|it|either|both)\s[^.;:]{0,90}?\b(?:shall|must|will|may|should|is|are)\b/i.test(
    text,
  ) && /^\p{Lu}/u.test(text);

const isDefinition = (text: string): boolean =>
  /^.{0,80}?(?:["”’]\s*:?\s*|\s)(?:means|shall mean|has the meaning|have the meaning|is defined as)\b/s.test(
    text,
  );

/** Words in quotes are somebody else's: they are blanked out, letter by letter. */
const withoutQuotes = (text: string): string =>
  text.replace(/“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu, (quoted) =>
    quoted.split(/\s+/).length < 4 ? quoted : quoted.replace(/\p{L}/gu, "x"),
  );

const ADVERBS =
  /^(?:\s*,[^,]{1,60},|\s+(?:in addition|instead|in turn|from time to time|at any time|where it wishes|if it (?:so )?(?:chooses|wishes)|at its (?:sole |absolute |own )?(?:discretion|option)|[a-z]+ly(?:\s+or\s+[a-z]+ly)?|then|therefore|thus|still|however))*\s*/i;

/** "The Supplier may …", "apprentices should be employed by the Supplier". */
function choices(text: string, predicates: readonly Predicate[], { weak }: WeakGrammar): readonly Hit[] {
  return [...text.matchAll(weak.modals)].flatMap((match): readonly Hit[] => {
    const [words] = match;
    const predicate = predicates.find(({ at }) => at === match.index);
    if (predicate?.subject !== "obliged") return [];
    const isAdvice = /^should$/i.test(words);
    const rest = text.slice(predicate.end);
    if (isNoChoice(rest, isAdvice)) return [];
    const verb = rest.replace(ADVERBS, "");
    if (weak.permits.test(verb) || isPermission(verb, predicate, isAdvice)) return [];
    return [{ at: match.index, end: match.index + words.length, why: isAdvice ? "advice" : "choice" }];
  });
}

/** "may not", "may only", "may also" are a prohibition, a limit and an extra; "should not" stays advice. */
const isNoChoice = (rest: string, isAdvice: boolean): boolean =>
  isAdvice
    ? /^\s+(?:have\s+\w+(?:ed|en|wn)\b|be\s+(?:aware|entitled|paid|given|notified|informed|read|able|deemed|construed))/i.test(
        rest,
      )
    : /^\s*,?\s*(?:not\b|never\b|only\b|no longer\b|neither\b|also\b|additionally\b|in addition\b|well\b|nevertheless\b|reasonably\b)/i.test(
        rest,
      );

const DEFINITE = "(?:this|that|these|those|its|the|each|any|all|every|such|part of|some of)";
const PERFORMS =
  "(?:fulfil|meet|satisfy|discharge|perform|deliver|provide|submit|send|make|give|carry out|comply with|report on|count|achieve)";
const MANNER =
  "(?:through|by (?:\\w+ing|email|post|means)|using|jointly|together with|electronically|in electronic|in stages|in any (?:form|format|order)|online|in person|or)\\b";

/** "may be …", "may choose which …", "may submit its report by email": a state, a choice of manner. */
function isPermission(verb: string, { isPassive }: Predicate, isAdvice: boolean): boolean {
  if (isAdvice || isPassive) return false;
  if (/^(?:be|have|become|cease|incur|suffer|need|hold|receive|know|at)\b/i.test(verb))
    return !/^be encouraged/i.test(verb);
  if (
    /^(?:choose|decide|determine|select|elect)\s+(?:which|how|when|where|whether|the\s|any\s|its\s|between)/i.test(
      verb,
    )
  )
    return true;
  return new RegExp(`^${PERFORMS}\\s+${DEFINITE}\\b[^.;]{0,90}?\\b${MANNER}`, "i").test(verb);
}

/** "… must seek to …", "… seeks to …", "… must train people and aim to employ them". */
function efforts(
  text: string,
  predicates: readonly Predicate[],
  { weak, parties }: WeakGrammar,
  before: Subject | undefined,
): readonly Hit[] {
  return [...text.matchAll(weak.efforts)].flatMap((match): readonly Hit[] => {
    const { index } = match;
    const predicate = predicates.findLast(({ end }) => end <= index);
    const hit: Hit = { at: index, end: index + match[0].length, why: "effort" };
    if (
      /\bconsiders?\s+(?:existing|outstanding|remaining|pending|anything|everything|following|missing|conflicting)/i.test(
        match[0],
      )
    )
      return [];
    if (
      subjectAt(text, index, parties, before) === "obliged" &&
      !/\b(?:to|not)\s+$/.test(text.slice(0, index))
    )
      return [hit];
    if (predicate?.subject !== "obliged" || predicate.isPassive) return [];
    // A choice or a recommendation is found as such.
    if (isWeakVerb(predicate, weak)) return [];
    return isGoverned(text.slice(predicate.end, index)) ? [hit] : [];
  });
}

/** Whether what stands between a verb and an effort leaves the two together: nothing but adverbs, or other things that the verb governs too. */
function isGoverned(between: string): boolean {
  if (
    /^\s*(?:,[^,]{1,100},\s*|\([^)]*\)\s*|(?:also|always|at all times|to|each year|itself|[a-z]+ly|in (?:each|every) \w+(?: \w+)?)\s+)*$/i.test(
      between,
    )
  )
    return true;
  if (!/(?:,|;|\band|\bor|\bthen|:)\s*(?:also|to|always|[a-z]+ly)?\s*$/i.test(between)) return false;
  return !isNested(between);
}

/** Whether a clause about something else is still open: "people who …", "ensure that its subcontractors …". */
function isNested(between: string): boolean {
  const opener = [
    ...between.matchAll(/\b(?:who|which|that|whose|whom|where|when|if|how|what|whether)\b/gi),
  ].at(-1);
  return opener !== undefined && !/[,;]/.test(between.slice(opener.index));
}

const ENSURES = /\b(?:ensure|procure|secure|make sure|guarantee|see to it)s?\s+that\b/i;
const OF_MANNER =
  /\b(?:in writing|electronic(?:ally| form)?|by e-?mail|online|in person|in advance|in one file)\s*,?\s*$/i;

/** "… must, where possible, …", "Where practicable, the Supplier shall …", "… shall use reasonable endeavours …". */
function letOuts(text: string, predicates: readonly Predicate[], { weak }: WeakGrammar): readonly Hit[] {
  return [...text.matchAll(weak.hedges)].flatMap((match): readonly Hit[] => {
    const { index } = match;
    const end = index + match[0].length;
    if (
      OF_MANNER.test(text.slice(0, index)) ||
      /^\s*,?\s*(?:in writing|electronically|by e-?mail)\b/i.test(text.slice(end))
    )
      return [];
    const governing = governs(text, index, predicates);
    if (governing?.subject !== "obliged" || isWeakVerb(governing, weak)) return [];
    return [{ at: index, end, why: /endeavour|effort/i.test(match[0]) ? "effort" : "let-out" }];
  });
}

/** The verb that a let-out qualifies: the last before it in its clause, else the next behind it. */
function governs(text: string, index: number, predicates: readonly Predicate[]): Predicate | undefined {
  const last = predicates.findLast(({ end }) => end <= index);
  const opens = /(?:^|[;:]|,\s*(?:and|but)|\band)\s*(?:\([^)]*\)\s*)?$/.test(text.slice(0, index)) || !last;
  const next = predicates.find(({ at }) => at > index);
  if (
    opens &&
    next &&
    (!last || /[;:]\s*$|,\s*(?:and|but)\s*$/.test(text.slice(0, index))) &&
    /^[^.;]*$/.test(text.slice(index, next.at))
  )
    return next;
  if (!last || last.subject === "condition")
    return next && /^[^;]*,[^;]*$/.test(text.slice(index, next.at)) ? next : undefined;
  const between = text.slice(last.end, index);
  return isNested(between.replace(ENSURES, " ")) ? undefined : last;
}

const isWeakVerb = ({ words }: Predicate, { modals }: WeakPatterns): boolean => words.search(modals) >= 0;

/** "The Supplier is not obliged to …"; where the words single out a case ("any person who …") they are an exception. */
function denials(text: string, { weak, parties }: WeakGrammar, before: Subject | undefined): readonly Hit[] {
  return [...text.matchAll(weak.denials)].flatMap((match): readonly Hit[] => {
    const rest = text.slice(match.index + match[0].length);
    if (subjectAt(text, match.index, parties, before) !== "obliged") return [];
    if (
      /\b(?:if|where|who|whom|which|that|to the extent|more than|again|twice|until|unless|once|during|after|before)\b/i.test(
        rest,
      )
    )
      return [];
    if (/^\s*(?:if|where|once|when|to the extent)\b/i.test(text.slice(0, match.index))) return [];
    return [{ at: match.index, end: match.index + match[0].length, why: "denied" }];
  });
}

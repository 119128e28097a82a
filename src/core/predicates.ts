import { subjectAt, type Subject } from "./clause-subject";
import type { PartyPatterns } from "./party-mention";

/** A verb that lays a duty, gives a power or states an intention, and who it is about. */
export interface Predicate {
  readonly at: number;
  readonly end: number;
  readonly words: string;
  readonly subject: Subject;
  /** Whether the party is named by "by the Supplier" behind a passive. */
  readonly isPassive: boolean;
}

// "May" with a capital is the month.
const VERBS =
  /\b(?:shall|must|will|may|might|should|could|can|would|SHALL|MUST|WILL|MAY|SHOULD|(?:agree|undertake|commit|covenant)s?(?: with [^,;:]{1,60}?)?(?: as follows)? to|(?:is|are) to|(?:is|are|be) (?:required|obliged|bound|committed|expected|responsible) (?:to|for))\b/g;
const PASSIVE =
  /^(?:\s+(?:also|then|only|normally|[a-z]+ly))*\s+be\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|t|de|ne|ld|wn|un|id|ought)\b/;

/** The verbs of a sentence, each with its subject. `before` is the subject of the sentence before, for "it". */
export function predicatesIn(text: string, patterns: PartyPatterns, before?: Subject): readonly Predicate[] {
  const predicates: Predicate[] = [];
  for (const match of text.matchAll(VERBS)) {
    const [words] = match;
    const end = match.index + words.length;
    // "… should there be a change": a condition turned round.
    const isTurned =
      /^should$/i.test(words) &&
      /^\s+(?:the|there|it|they|any|a|an|this|that|such|either|you|we)\b/i.test(text.slice(end));
    const direct = isTurned ? "condition" : subjectAt(text, match.index, patterns, before);
    const last = predicates.at(-1);
    // "… must train and may employ …": the subject stands once for both.
    const shared =
      last && direct === "other" && isShared(text.slice(last.end, match.index)) ? last.subject : direct;
    const agent = shared === "other" ? agentOf(text, match.index, end, patterns) : undefined;
    predicates.push({
      at: match.index,
      end,
      words,
      subject: agent ?? shared,
      isPassive: agent !== undefined,
    });
  }
  return predicates;
}

const isShared = (between: string): boolean =>
  /(?:\band|\bor|\bbut|,|;)\s*(?:also|then|[a-z]+ly)?\s*$/i.test(between) &&
  !/\b(?:who|which|that|if|where|unless|when)\b/i.test(between);

function agentOf(text: string, at: number, end: number, patterns: PartyPatterns): Subject | undefined {
  const after = text.slice(end);
  const passive = PASSIVE.exec(after);
  if (!passive) return undefined;
  const clause = text.slice(0, at).split(/[,;:]/).at(-1) ?? "";
  if (/\b(?:who|which|that|if|where|unless|when|as|whom|than)\b/i.test(clause)) return "condition";
  const rest = after.slice(passive[0].length).split(/[,;]/)[0] ?? "";
  for (const who of ["obliged", "authority"] as const)
    if (new RegExp(`^[^,;]{0,120}?\\bby\\s+${patterns[who]}`, "u").test(rest)) return who;
  return undefined;
}

import type { PartyPatterns } from "./party-mention";

/** Whose duty, power or act a verb states: the obliged party's, the authority's, somebody else's; or a condition, which states none. */
export type Subject = "obliged" | "authority" | "other" | "condition";

/** Words that open a condition, an exception or a clause about something else. */
const OPENERS =
  "if|where|wherever|when|whenever|unless|until|till|while|whilst|whether|that|which|who|whom|whose|because|since|although|though|as|than|how|what|before|after|once|except|save|so far as|insofar as|in case|to the extent|provided";
const OPENER = new RegExp(`\\b(?:${OPENERS})\\b`, "gi");
const FINITE =
  /\b(?:shall|must|will|may|might|should|could|can|would|is|are|was|were|has|have|agrees?|undertakes?|means?)\b/i;
const CONJUNCTION = /(?:^|[\s,;])(?:and|or|but|then|so|yet|accordingly|therefore|however|nor)[,\s]*$/i;
const ADVERBIAL =
  /^(?:in|on|at|by|during|within|for|from|after|before|throughout|under|following|without|upon|as part|as well|subject|notwithstanding|to this end|to that end|with|through|each|every|over|per|wherever|further|also|additionally|moreover|thereafter|where (?:possible|practicable|appropriate|reasonable|relevant|applicable|feasible))\b/i;
const COMPLEMENT =
  /\b(?:agree[sd]?|acknowledge[sd]?(?: and agrees?)?|intend(?:s|ed)?|expect(?:s|ed)?|hope[sd]?|undertakes?|accept(?:s|ed)?|intention is|expectation is|aim is)\s+that\s*(?:,[^,]*,)?\s*$/i;

/** Words that may stand between a subject and its verb. */
const GAP = String.raw`(?:\s*\([^()]*\))*(?:\s*,[^;:]{0,160}?,)?(?:\s+(?:also|then|always|normally|usually|ordinarily|itself|each|both|all|therefore|accordingly|further|from time to time|at all times|at any time|at its own (?:cost|expense|option)|on request|[a-z]+ly))*\s*`;
const JOINED = String.raw`(?:\s+(?:and|or|and\/or)\s+(?:the|its|any|all|each|their)?\s*[\w'’-]+(?:\s+[\w'’-]+){0,3})?`;

/** Whose verb begins at `at` in a sentence. `before` is the subject of the sentence before, for "it" at the start. */
export function subjectAt(text: string, at: number, patterns: PartyPatterns, before?: Subject): Subject {
  const left = text.slice(0, at);
  for (const who of ["obliged", "authority"] as const) {
    const match = new RegExp(`(${patterns[who]})${JOINED}${GAP}$`, "u").exec(left);
    const subject = match ? standing(left.slice(0, match.index), who, patterns.any) : "other";
    if (subject !== "other") return subject;
  }
  const pronoun = new RegExp(`\\b([Ii]t|[Tt]hey)${GAP}$`, "u").exec(left);
  if (pronoun) {
    const pre = left.slice(0, pronoun.index);
    const meant = firstParty(pre, patterns) ?? before ?? "other";
    return standing(pre, meant, patterns.any);
  }
  return "other";
}

/** The party that the sentence speaks of first. */
function firstParty(text: string, patterns: PartyPatterns): Subject | undefined {
  const obliged = new RegExp(patterns.obliged, "u").exec(text)?.index;
  const authority = new RegExp(patterns.authority, "u").exec(text)?.index;
  if (obliged === undefined) return authority === undefined ? undefined : "authority";
  return authority !== undefined && authority < obliged ? "authority" : "obliged";
}

/** Whether a party that stands behind `pre` is the subject of a main clause. */
function standing(pre: string, who: Subject, anyParty: string): Subject {
  // "Where, in any year, the Supplier may …": what stands between commas does not end the condition.
  if (new RegExp(`\\b(?:${OPENERS})\\s*,[^,;]*,\\s*$`, "i").test(pre))
    return COMPLEMENT.test(pre) ? who : "condition";
  const segment = pre
    .slice(Math.max(...[",", ";", ":"].map((mark) => pre.lastIndexOf(mark))) + 1)
    .trimStart();
  if (segment === "") return afterComma(pre) ? "condition" : who;
  if (COMPLEMENT.test(pre)) return who;
  const opener = [...segment.matchAll(OPENER)].at(-1);
  if (
    opener &&
    !/^where (?:possible|practicable|appropriate|reasonabl[ey]\w*|relevant|feasible)\b/i.test(
      segment.slice(opener.index),
    )
  ) {
    const own = segment.slice(opener.index + opener[0].length).trim();
    if (own === "" || CONJUNCTION.test(own) || /^(?:of|to|in|by|at|for|its?)\b/i.test(own)) {
      if (!/^(?:before|after|since|as|in|once|provided)$/i.test(opener[0]) || own === "") return "condition";
    }
    // "Where a vacancy arises the Supplier should …": the condition has a subject of its own.
    if (own.split(/\s+/).length < 2 || opener.index > 0) return "condition";
    return /\b(?:shall|must|will|may|should)\b/.test(own) ? "other" : who;
  }
  if (CONJUNCTION.test(segment)) return joined(segment, who, anyParty);
  if (FINITE.test(segment)) return "other";
  return ADVERBIAL.test(segment) || /^(?:both|each of|either of)$/i.test(segment.trim()) ? who : "other";
}

/** A party behind "and" is a subject, unless "between X and", "of X and" makes it part of something else. */
function joined(segment: string, who: Subject, anyParty: string): Subject {
  const list = new RegExp(`\\b(?:between|of|by|to|from|with|for)\\s+(?:${anyParty})\\s+(?:and|or)\\s*$`, "u");
  return list.test(segment) ? "other" : who;
}

/** Whether the comma before the party only closes a list inside a condition ("if the Supplier, the Buyer, the …"). */
const afterComma = (pre: string): boolean =>
  /\b(?:whether|that|which)\s*,\s*$/i.test(pre) && !COMPLEMENT.test(pre.replace(/,\s*$/, ""));

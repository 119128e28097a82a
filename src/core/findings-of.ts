import type { CheckContext } from "./checks/context";
import { findingKey, type Finding, type Judgement, type Subject } from "./finding";
import type { Location } from "./location";
import type { Check, Ruleset, Source } from "./ruleset";
import { say, sayUnknown, type Language } from "./say";

/** Findings of judgements, in the order of the rules set, then of the workbook; every key is used once. */
export function findingsOf(
  judgements: readonly Judgement[],
  context: CheckContext,
  language: Language,
): readonly Finding[] {
  const checks = new Map(context.ruleset.checks.map((check, index) => [check.id, { check, index }]));
  const used = new Map<string, number>();
  const places = orderOfPlaces(context);
  return judgements
    .flatMap((judgement) => {
      const rule = checks.get(judgement.rule);
      if (!rule) return [];
      const finding = findingOf(judgement, rule.check, context, language, used);
      return [{ finding, rule: rule.index, sheet: places(judgement.at) }];
    })
    .sort((a, b) => a.rule - b.rule || a.sheet - b.sheet || compareInSheet(a.finding.at, b.finding.at))
    .map(({ finding }) => finding);
}

function findingOf(
  judgement: Judgement,
  check: Check,
  { ruleset, tender }: CheckContext,
  language: Language,
  used: Map<string, number>,
): Finding {
  const { values, outcome, at, variant } = judgement;
  const { kind } = tender.facts;
  const subject = unusedSubject(check.id, judgement.subject, used);
  const message = (variant === undefined ? undefined : check.variants?.[variant]) ?? check.message;
  return {
    key: findingKey(check.id, subject),
    rule: check.id,
    severity: severityOf(judgement, check),
    outcome,
    subject,
    values,
    message:
      outcome === "unknown" && variant === undefined
        ? sayUnknown(check.title, values, language, kind)
        : say(message, values, language, kind),
    source: sourceText(ruleset, check.source),
    at,
    roles: check.roles,
    strategies: check.strategies,
    suggestions: judgement.suggestions ?? [],
  };
}

/** What a rule says of such a finding; what cannot be judged is not yet wrong. */
function severityOf({ outcome, variant }: Judgement, check: Check): Finding["severity"] {
  const severity = (variant === undefined ? undefined : check.severities?.[variant]) ?? check.severity;
  return outcome === "unknown" && severity === "error" ? "warning" : severity;
}

/** The subject with the first ordinal, from its own upwards, whose key is not used yet; `used` keeps the last ordinal given beside each key. */
function unusedSubject(rule: string, subject: Subject, used: Map<string, number>): Subject {
  const own = subject.ordinal ?? 1;
  const first = findingKey(rule, subject);
  if (!used.has(first)) {
    used.set(first, own);
    return subject;
  }
  for (let ordinal = (used.get(first) ?? own) + 1; ; ordinal++) {
    const candidate = { ...subject, ordinal };
    const key = findingKey(rule, candidate);
    if (used.has(key)) continue;
    used.set(first, ordinal).set(key, ordinal);
    return candidate;
  }
}

/** A source as a reader looks it up: its title and the place in it. */
export function sourceText(ruleset: Ruleset, source: Source): string {
  const title = ruleset.sources[source.ref]?.title ?? source.ref;
  return source.where === undefined ? title : `${title}, ${source.where}`;
}

/** Ranks places by sheet as tables were found; other sheets and places without a cell come after. */
function orderOfPlaces({ tender }: CheckContext): (at: Location) => number {
  const ranks = new Map<string, number>();
  const name = (file: string, sheet: string): string => `${file}\n${sheet}`;
  for (const table of tender.tables) {
    const key = name(table.file, table.sheet);
    if (!ranks.has(key)) ranks.set(key, ranks.size);
  }
  return (at) => {
    if (at.kind !== "cell") return Number.MAX_SAFE_INTEGER;
    const key = name(at.file, at.sheet);
    const rank = ranks.get(key) ?? ranks.size;
    ranks.set(key, rank);
    return rank;
  };
}

function compareInSheet(a: Location, b: Location): number {
  if (a.kind === "cell" && b.kind === "cell") return a.row - b.row || a.column - b.column;
  if (a.kind === "paragraph" && b.kind === "paragraph") return a.index - b.index;
  return 0;
}

import { Engine } from "json-rules-engine";
import { compileCondition } from "./compile-condition";
import type { DOCUMENT_FACTS } from "./fact-names";
import { annualValue, termMonths, type Facts } from "./facts";
import { compileLeaf, otherFact, type FactValue } from "./leaf";
import { MET, NOT_MET, unknown, type Outcome } from "./outcome";
import type { Condition, Ruleset } from "./ruleset";
import { thresholdHolds } from "./thresholds";

/** Facts by name, as conditions name them; undefined where not known. */
export type LineFacts = Readonly<Record<string, FactValue>>;

/** What was decided once for a whole document. */
export interface Governed {
  readonly facts: LineFacts;
  /** By rule id: a clause's trigger, a measure's `required`, a check's `when` that names facts of the document alone; and "governs" for the rules set. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Everything that a document-level condition may name: the facts, and each threshold by its id as true, false or (where it cannot be told) undefined. */
export function documentFacts(ruleset: Ruleset, facts: Facts): LineFacts {
  const named: Record<(typeof DOCUMENT_FACTS)[number], FactValue> = {
    kind: facts.kind,
    value: facts.value,
    vat: facts.vat,
    annualValue: annualValue(facts),
    termMonths: termMonths(facts),
    start: facts.start,
    end: facts.end,
    commencement: facts.commencement,
    category: facts.category,
    places: facts.places,
    jurisdiction: facts.jurisdiction ?? ruleset.authority.jurisdiction,
    weighting: facts.weighting,
    lotCount: facts.lots?.length,
  };
  const thresholds = ruleset.thresholds.map((threshold): [string, FactValue] => [
    threshold.id,
    thresholdHolds(threshold, facts, ruleset),
  ]);
  return { ...named, ...Object.fromEntries<FactValue>(thresholds) };
}

/**
 * Decides with json-rules-engine which rules apply to a document. The engine takes a blank or "12 people" silently for false under >= and for
 * true under notEqual, so comparisons that cannot be made are pinned once against the rule and once in its favour: the same answer twice is
 * the answer; otherwise it is unknown, with what is missing.
 */
export async function govern(ruleset: Ruleset, facts: Facts): Promise<Governed> {
  const known = documentFacts(ruleset, facts);
  const conditions = documentConditions(ruleset, known);
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: refusePath });
  for (const [id, condition] of conditions) {
    for (const [way, isFavoured] of WAYS) {
      engine.addRule({
        name: `${way} ${id}`,
        conditions: { all: [pinned(condition, known, isFavoured)] },
        event: { type: id },
      });
    }
  }
  const run = await engine.run({
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    [PIN]: true,
  });
  const held = new Set(run.results.map((result) => result.name));
  const outcomes = new Map(
    [...conditions].map(([id, condition]): [string, Outcome] => {
      if (held.has(`against ${id}`)) return [id, MET];
      return [id, held.has(`for ${id}`) ? unknown(...compileCondition(condition).missing(known)) : NOT_MET];
    }),
  );
  return { facts: known, outcomes };
}

/**
 * Compiles a condition, without eval, into a function that judges one line: true, false and unknown combine as Kleene's logic has it (unknown or
 * true is true). Equal to json-rules-engine wherever every fact is known and of the type it is compared with.
 */
export function judge(condition: Condition): (line: LineFacts) => Outcome {
  const compiled = compileCondition(condition);
  return (line) => {
    const verdict = compiled.test(line);
    if (verdict === undefined) return unknown(...compiled.missing(line));
    return verdict ? MET : NOT_MET;
  };
}

/** Names of all facts that a condition compares. */
export function factsIn(condition: Condition): ReadonlySet<string> {
  if ("all" in condition) return new Set(condition.all.flatMap((part) => [...factsIn(part)]));
  if ("any" in condition) return new Set(condition.any.flatMap((part) => [...factsIn(part)]));
  if ("not" in condition) return factsIn(condition.not);
  const other = otherFact(condition);
  return new Set(other === undefined ? [condition.fact] : [condition.fact, other]);
}

/** Nothing is required of a document by a clause that is on request only; json-rules-engine holds an empty `any` true. */
const NEVER: Condition = { not: { all: [] } };

const PIN = "commonweal:pin";
const WAYS = [
  ["against", false],
  ["for", true],
] as const;

function refusePath(_value: object, path: string): never {
  throw new Error(`A condition names the path "${path}"; conditions compare whole facts.`);
}

function documentConditions(ruleset: Ruleset, known: LineFacts): ReadonlyMap<string, Condition> {
  const conditions = new Map<string, Condition>([["governs", ruleset.governs]]);
  for (const clause of ruleset.clauses)
    conditions.set(clause.id, clause.required === "on-request" ? NEVER : clause.trigger);
  for (const measure of ruleset.measures) if (measure.required) conditions.set(measure.id, measure.required);
  for (const check of ruleset.checks) {
    if (check.when && [...factsIn(check.when)].every((fact) => Object.hasOwn(known, fact)))
      conditions.set(check.id, check.when);
  }
  return conditions;
}

/** The condition with every comparison that cannot be made replaced by a constant; `isFavoured` says which way, turned round under each `not`. */
function pinned(condition: Condition, known: LineFacts, isFavoured: boolean): Condition {
  if ("all" in condition) return { all: condition.all.map((part) => pinned(part, known, isFavoured)) };
  if ("any" in condition) return { any: condition.any.map((part) => pinned(part, known, isFavoured)) };
  if ("not" in condition) return { not: pinned(condition.not, known, !isFavoured) };
  return compileLeaf(condition)(known) === undefined
    ? { fact: PIN, operator: "equal", value: isFavoured }
    : condition;
}

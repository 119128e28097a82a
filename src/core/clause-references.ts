import { conditionFaults } from "./condition-faults";
import { pointerStep } from "./json";
import { didYouMean } from "./nearest";
import type { ValidRuleset } from "./ruleset-validator";
import type { ShapeFault } from "./schema-fault";

type Clause = ValidRuleset["clauses"][number];

/** What a clause may name. */
interface Known {
  readonly facts: readonly string[];
  readonly measures: readonly string[];
  readonly clauses: readonly string[];
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

/** Everything in the clauses that names something which is not there: facts, measures, clauses, slots, duties. */
export function clauseFaults(rules: ValidRuleset, facts: readonly string[]): readonly ShapeFault[] {
  const known = { facts, measures: idsOf(rules.measures), clauses: idsOf(rules.clauses) };
  return rules.clauses.flatMap((clause, index) =>
    faultsIn(clause, known, rules).map(({ pointer, message }) => ({
      pointer: `/clauses/${String(index)}${pointer}`,
      message,
    })),
  );
}

const missing = (
  name: string,
  known: readonly string[],
  what: string,
  pointer: string,
): readonly ShapeFault[] =>
  known.includes(name) ? [] : [{ pointer, message: `"${name}" is not ${what}.${didYouMean(name, known)}` }];

const at = (faults: readonly ShapeFault[], pointer: string): readonly ShapeFault[] =>
  faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));

function faultsIn(clause: Clause, known: Known, rules: ValidRuleset): readonly ShapeFault[] {
  const duties = clause.duties.flatMap((duty, index) => [
    ...(duty.measures ?? []).flatMap((measure, order) =>
      missing(
        measure,
        known.measures,
        "a measure",
        `/duties/${String(index)}/measures${pointerStep(String(order))}`,
      ),
    ),
    ...(duty.escalates === undefined
      ? []
      : missing(duty.escalates, known.clauses, "a clause", `/duties/${String(index)}/escalates`)),
  ]);
  const slots = clause.slots.flatMap((slot, index) =>
    (slot.cases ?? []).flatMap(({ when }, order) =>
      at(conditionFaults(when, rules, known.facts), `/slots/${String(index)}/cases/${String(order)}/when`),
    ),
  );
  const conflicts = clause.conflicts.flatMap(({ clause: other }, index) =>
    other === undefined
      ? []
      : missing(other, known.clauses, "a clause", `/conflicts/${String(index)}/clause`),
  );
  return [
    ...at(conditionFaults(clause.trigger, rules, known.facts), "/trigger"),
    ...duties,
    ...slots,
    ...conflicts,
    ...wordFaults(clause, clause.paragraphs, "/paragraphs"),
    ...wordFaults(clause, clause.fundingAgreement?.paragraphs ?? [], "/fundingAgreement/paragraphs"),
  ];
}

/** Slots and duties that a clause's paragraphs name. */
function wordFaults(
  clause: Clause,
  paragraphs: Clause["paragraphs"],
  pointer: string,
): readonly ShapeFault[] {
  const slots = clause.slots.map(({ name }) => name);
  return paragraphs.flatMap(({ text, duties = [] }, index) => [
    ...[...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]) =>
      missing(name, slots, "a slot of this clause", `${pointer}/${String(index)}/text`),
    ),
    ...duties.flatMap((duty, order) =>
      missing(
        duty,
        idsOf(clause.duties),
        "a duty of this clause",
        `${pointer}/${String(index)}/duties/${String(order)}`,
      ),
    ),
  ]);
}

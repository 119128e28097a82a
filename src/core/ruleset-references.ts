import { clauseFaults } from "./clause-references";
import { conditionFaults } from "./condition-faults";
import { DOCUMENT_FACTS, LINE_FACTS, FACT_NAMES, FIELD_NAMES } from "./fact-names";
import { pointerStep } from "./json";
import { didYouMean } from "./nearest";
import type { ValidRuleset } from "./ruleset-validator";
import type { ShapeFault } from "./schema-fault";

type Report = (pointer: string, message: string) => void;

/** Everything in a rules set that names something which is not there, twice there, or cannot be true together; its shape is known to be right. */
export function referenceFaults(rules: ValidRuleset): readonly ShapeFault[] {
  const faults: ShapeFault[] = [];
  const report: Report = (pointer, message) => {
    faults.push({ pointer, message });
  };
  duplicates(rules, report);
  sourceRefs(rules, Object.keys(rules.sources), "", report);
  measures(rules, report);
  const ids = allIds(rules);
  rules.framework.forEach((entry, index) => {
    entry.carriedBy.forEach((id, at) => {
      expect(id, ids, "a rule", `/framework/${String(index)}/carriedBy/${String(at)}`, report);
    });
  });
  clausesAndChecks(rules, report);
  vocabulary(rules, report);
  scoring(rules, report);
  return faults;
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map((item) => item.id);

const allIds = (rules: ValidRuleset): readonly string[] =>
  [rules.framework, rules.thresholds, rules.themes, rules.measures, rules.clauses, rules.checks].flatMap(
    idsOf,
  );

function expect(name: string, known: Iterable<string>, what: string, pointer: string, report: Report): void {
  const all = [...known];
  if (!all.includes(name)) report(pointer, `"${name}" is not ${what}.${didYouMean(name, all)}`);
}

function duplicates(rules: ValidRuleset, report: Report): void {
  const seen = new Set<string>();
  for (const room of ["framework", "thresholds", "themes", "measures", "clauses", "checks"] as const) {
    idsOf(rules[room]).forEach((id, index) => {
      if (seen.has(id))
        report(`/${room}/${String(index)}/id`, `"${id}" stands twice; an id belongs to one rule for good.`);
      seen.add(id);
    });
  }
}

/** Every `source.ref`, however deep, must stand in the list of sources. */
function sourceRefs(value: unknown, known: readonly string[], pointer: string, report: Report): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries<unknown>({ ...value })) {
    const at = pointer + pointerStep(key);
    const ref = key === "source" ? refOf(inner) : undefined;
    if (typeof ref === "string") expect(ref, known, "in the list of sources", `${at}/ref`, report);
    else sourceRefs(inner, known, at, report);
  }
}

const refOf = (source: unknown): unknown =>
  typeof source === "object" && source !== null && "ref" in source ? source.ref : undefined;

function measures(rules: ValidRuleset, report: Report): void {
  const themes = idsOf(rules.themes);
  const known = idsOf(rules.measures);
  rules.measures.forEach((measure, index) => {
    const at = `/measures/${String(index)}`;
    expect(measure.theme, themes, "a theme", `${at}/theme`, report);
    measure.exclusiveWith.forEach((other, position) => {
      const pointer = `${at}/exclusiveWith/${String(position)}`;
      expect(other, known, "a measure", pointer, report);
      if (other === measure.id) report(pointer, `"${other}" cannot exclude itself.`);
      const twin = rules.measures.find((candidate) => candidate.id === other);
      if (twin && !twin.exclusiveWith.includes(measure.id))
        report(pointer, `"${other}" does not exclude "${measure.id}" in turn; name each in the other.`);
    });
    if (measure.required)
      prefixed(conditionFaults(measure.required, rules, documentFacts(rules)), `${at}/required`, report);
  });
}

const documentFacts = (rules: ValidRuleset): readonly string[] => [
  ...DOCUMENT_FACTS,
  ...idsOf(rules.thresholds),
];

const prefixed = (faults: readonly ShapeFault[], pointer: string, report: Report): void => {
  for (const fault of faults) report(pointer + fault.pointer, fault.message);
};

function clausesAndChecks(rules: ValidRuleset, report: Report): void {
  const document = documentFacts(rules);
  const line = [...document, ...LINE_FACTS];
  prefixed(conditionFaults(rules.governs, rules, document), "/governs", report);
  prefixed(clauseFaults(rules, document), "", report);
  rules.checks.forEach((check, index) => {
    const at = `/checks/${String(index)}`;
    if (check.when) prefixed(conditionFaults(check.when, rules, line), `${at}/when`, report);
    const { test } = check;
    if (test.kind === "condition")
      prefixed(conditionFaults(test.with.must, rules, line), `${at}/test/with/must`, report);
    if (test.kind === "missing-clause" && test.with.clause !== undefined)
      expect(test.with.clause, idsOf(rules.clauses), "a clause", `${at}/test/with/clause`, report);
    for (const [step, fact] of factsNamed(test))
      expect(fact, [...FACT_NAMES, ...DOCUMENT_FACTS], "a fact", `${at}/test/with/${step}`, report);
    if ((test.kind === "weak-duty" || test.kind === "altered-clause") && "of" in test.with.words)
      expect(
        test.with.words.of,
        weakWordLists(rules),
        "a check that lists weak words",
        `${at}/test/with/words/of`,
        report,
      );
  });
}

/** The facts that a check's parameters name, each behind its pointer. */
function factsNamed(test: ValidRuleset["checks"][number]["test"]): readonly (readonly [string, string])[] {
  const inList = (name: string, facts: readonly string[]) =>
    facts.map((fact, index): readonly [string, string] => [`${name}/${String(index)}`, fact]);
  if (test.kind === "offer-facts") return inList("facts", test.with.facts);
  if (test.kind !== "known-fact") return [];
  return "fact" in test.with ? [["fact", test.with.fact]] : inList("deciding", test.with.deciding);
}

/** Ids of the checks that write the weak words out. */
const weakWordLists = (rules: ValidRuleset): readonly string[] =>
  rules.checks.flatMap(({ id, test }) =>
    test.kind === "weak-duty" && !("of" in test.with.words) ? [id] : [],
  );

function vocabulary(rules: ValidRuleset, report: Report): void {
  for (const key of Object.keys(rules.vocabulary.headers))
    expect(key, FIELD_NAMES, "a field", `/vocabulary/headers${pointerStep(key)}`, report);
  for (const key of Object.keys(rules.vocabulary.facts))
    expect(key, FACT_NAMES, "a fact", `/vocabulary/facts${pointerStep(key)}`, report);
}

function scoring({ scoring: { split, scale } }: ValidRuleset, report: Report): void {
  const sum = split.quantitative + split.qualitative;
  if (sum !== 100) report("/scoring/split", `The two parts add up to ${String(sum)}, not to 100.`);
  if (scale.minimum >= scale.maximum)
    report(
      "/scoring/scale",
      `The scale runs from ${String(scale.minimum)} to ${String(scale.maximum)}; it must rise.`,
    );
}

import { clauses, forms, ruleset } from "./clause-forms";
import { textKey } from "../../src/reading/text-key";

const duties = clauses.flatMap((clause) => clause.duties.map((duty) => ({ ...duty, clause })));
const byMeasure = (id: string) => duties.filter(({ measures = [] }) => measures.includes(id));

/** A rhythm, or the event after which it is told. */
const RHYTHM =
  /\b(once|each|every|within|when|before|at the|with the|in the|as the|after)\b.*\b(report|year|plan|days?|months|start|claim|notice|warning|happens|extension|decision|demand|conflict|requires|requirements|found|changed|asks|needed|required|given|check|proposal|Act requires|period|end)\b/i;

test("every measure that a tender may require, and every day-one measure, is carried by a duty in use", () => {
  const asked = ruleset.measures.filter(({ required, horizon }) => required ?? horizon === "day-one");
  expect(asked.length).toBeGreaterThan(30);
  const uncarried = asked.filter(({ id }) => !byMeasure(id).some(({ adopted }) => adopted));
  expect(uncarried.map(({ id, title }) => `${id} ${title}`)).toEqual([]);
});

test("a long-term measure is carried too", () => {
  const longTerm = ruleset.measures.filter(({ horizon }) => horizon === "long-term");
  expect(longTerm.filter(({ id }) => byMeasure(id).length === 0).map(({ id }) => id)).toEqual([]);
});

test("what carries a measure is owed by the supplier, shown, reported in a rhythm, remedied, and put right or ended", () => {
  for (const { id, who, evidence, reporting, remedy, escalates } of duties.filter(
    ({ measures }) => measures,
  )) {
    expect([id, who]).toEqual([id, "supplier"]);
    expect([id, evidence.length > 8, RHYTHM.test(reporting), remedy.length > 8]).toEqual([
      id,
      true,
      true,
      true,
    ]);
    expect([id, escalates]).toEqual([id, expect.stringMatching(/^LCR-C-00[79]$/)]);
  }
});

test("every duty in use says how it is shown, when it is told and what follows a failure", () => {
  for (const { id, evidence, reporting, remedy } of duties) {
    expect([id, evidence, remedy]).toEqual([
      id,
      expect.stringMatching(/\w{3}/),
      expect.stringMatching(/\w{4}/),
    ]);
    expect(`${id}: ${reporting}`).toMatch(RHYTHM);
  }
});

test("a failure of the supplier leads to rectification; rectification to money or the end; and the end leads nowhere else", () => {
  const steps = (clause: string) =>
    new Set(duties.filter((duty) => duty.clause.id === clause).map(({ escalates }) => escalates));
  expect([...steps("LCR-C-007")].sort()).toEqual(["LCR-C-008", "LCR-C-009", undefined]);
  expect([...steps("LCR-C-008")]).toEqual(["LCR-C-009", undefined]);
  for (const { id, who, clause, escalates } of duties) {
    if (who !== "supplier" || ["LCR-C-007", "LCR-C-008", "LCR-C-009"].includes(clause.id)) continue;
    if (id === "LCR-C-002-D1") continue;
    expect([id, escalates]).toEqual([id, expect.stringMatching(/^LCR-C-00[79]$/)]);
  }
});

test("the core obligation carries every commitment, whatever its measure, and puts right what it misses itself", () => {
  const core = duties.find(({ id }) => id === "LCR-C-002-D1");
  expect([core?.what, core?.measures, core?.escalates, core?.by]).toEqual([
    expect.stringMatching(/^Deliver every commitment/),
    undefined,
    "LCR-C-002", // asked for in every agreement, as rectification by a plan is not
    0,
  ]);
  const mended = duties.find(({ id }) => id === "LCR-C-002-D2");
  expect([mended?.what, mended?.escalates]).toEqual([
    expect.stringMatching(/deliver or replace what was missed/),
    "LCR-C-007",
  ]);
});

test("duties have ids of their own, in the clause's name, never one of an earlier edition with another meaning", () => {
  const ids = duties.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, clause } of duties) expect(id).toMatch(new RegExp(`^${clause.id}-D\\d+$`));
  expect(ids.filter((id) => /^LCR-C-001-D[123]$/.test(id))).toEqual([]); // deliver, subcontractors, events: moved with edition 2
});

test("only the additional requirements of funding agreements wait to be adopted", () => {
  expect(duties.filter(({ adopted }) => !adopted).map(({ id }) => id)).toEqual(["LCR-C-022-D5"]);
});

test("phases rise, and begin no earlier than the duty is due to begin", () => {
  const phased = duties.filter(({ phases }) => phases.length > 0);
  expect(phased.map(({ clause }) => clause.id)).toEqual(
    expect.arrayContaining(["LCR-C-012", "LCR-C-013", "LCR-C-014", "LCR-C-018", "LCR-C-019", "LCR-C-020"]),
  );
  for (const { id, phases } of phased) {
    const days = phases.map(({ by }) => by);
    expect([id, days]).toEqual([id, [...days].sort((a, b) => a - b)]);
  }
});

test("a long-term clause lays a duty to plan, a duty to report once a year, and steps; never the result itself", () => {
  for (const clause of clauses.filter(({ horizon }) => horizon === "long-term")) {
    const own = clause.duties.map(({ what }) => what).join("; ");
    expect([clause.id, /\bplan\b/.test(own), /\bReport\b/.test(own), /\bstep\b/.test(own)]).toEqual([
      clause.id,
      true,
      true,
      true,
    ]);
    expect(clause.duties.some(({ reporting }) => reporting.startsWith("Once a year"))).toBe(true);
  }
});

test.each(forms.map((form) => [form.where, form] as const))(
  "%s: each paragraph names the duties that it lays, and each duty is laid",
  (_, { clause, paragraphs }) => {
    const laid = new Set(paragraphs.flatMap(({ duties: named = [] }) => named));
    expect([...laid].sort()).toEqual(clause.duties.map(({ id }) => id).sort());
    for (const { level, text, duties: named = [] } of paragraphs.filter(
      (paragraph) => paragraph.level === 1,
    )) {
      expect([level, text, named.length > 0]).toEqual([level, text, isDuty(text)]);
      const subject = /^(?:[^,;]*, )?[Tt]he \{(supplier|authority)\} must/.exec(text)?.[1];
      const whos = clause.duties.filter(({ id }) => named.includes(id)).map(({ who }) => who);
      if (subject !== undefined && !text.includes("and the {supplier} must"))
        expect([text, whos]).toEqual([text, whos.map((who) => (who === "both" ? who : subject))]);
    }
  },
);

/** A sentence that obliges, a report that is due, indicators that are set, or what prevails. */
const isDuty = (text: string): boolean =>
  /\bmust\b|\breport\b.* is due\b|\bare these: |\bprevails\b/.test(text);

test("signs are bare words as foreign contracts write them: five to twelve a duty, no sign twice in a clause", () => {
  for (const { id, signs } of duties) {
    expect([id, signs.length >= 5 && signs.length <= 12]).toEqual([id, true]);
    for (const sign of signs) expect([id, textKey(sign)]).toEqual([id, sign]);
    for (const sign of signs)
      expect([id, sign, sign.split(" ").length >= 2 || sign.length >= 8]).toEqual([id, sign, true]);
  }
  for (const { id, duties: own } of clauses) {
    const all = own.flatMap(({ signs }) => signs);
    expect([id, all.filter((sign, index) => all.indexOf(sign) !== index)]).toEqual([id, []]);
  }
});

test("foreign words that cover a clause bear the sign of at least one of its duties", () => {
  for (const clause of clauses) {
    for (const { paragraphs = [] } of clause.examples.filter(({ covered }) => covered)) {
      const text = ` ${paragraphs.map(textKey).join(" . ")} `;
      const hits = clause.duties.filter(({ signs }) => signs.some((sign) => text.includes(` ${sign} `)));
      expect([clause.id, hits.length > 0]).toEqual([clause.id, true]);
    }
  }
});

test("each statement of the framework that a contract can carry is carried by a clause", () => {
  const byClause = ruleset.framework.map(({ id, carriedBy }) => [
    id,
    carriedBy.some((rule) => rule.includes("-C-")),
  ]);
  expect(byClause.filter(([, carried]) => carried === false).map(([id]) => id)).toEqual([
    "LCR-F-009",
    "LCR-F-010",
  ]);
});

test("a clause is named by the framework, or supports those that are", () => {
  const named = new Set(ruleset.framework.flatMap(({ carriedBy }) => carriedBy));
  const rest = clauses.map(({ id }) => id).filter((id) => !named.has(id));
  expect(rest).toEqual(["LCR-C-007", "LCR-C-008", "LCR-C-009", "LCR-C-016", "LCR-C-017", "LCR-C-021"]);
});

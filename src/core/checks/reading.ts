import type { Judgement } from "../finding";
import { placeName } from "../location";
import type { Check, TestOf } from "../ruleset";
import type { Problem } from "../tender";
import type { CheckContext, CheckResult } from "./context";

/**
 * Every problem of one name that reading met. Its values are the reader's own, with the measure's title, unit and example beside them, and
 * `who`: bidder and measure, or the cell where neither is known. The check may have a sentence of its own for the reason
 * ("negative"), field ("attribution") or thing ("sheet") that the reader gives, or for a value that is not always there ("with-nearest").
 */
export function runReading(check: Check, test: TestOf<"reading">, context: CheckContext): CheckResult {
  const problems = context.tender.problems.filter(({ problem }) => problem === test.with.problem);
  const judgements = problems.map((problem) => judgementOf(check, problem, context));
  return { judgements, met: judgements.length === 0 ? 1 : 0, notApplicable: 0 };
}

function judgementOf(check: Check, problem: Problem, context: CheckContext): Judgement {
  const { lot, bidder, measure, ordinal, part, at, values } = problem;
  const rule = measure === undefined ? undefined : context.measures.get(measure);
  const filled = Object.keys(values)
    .filter((name) => values[name] !== "")
    .map((name) => `with-${name}`);
  const variant = [values["why"], values["field"], values["what"], ...filled]
    .map(String)
    .find((name) => check.variants?.[name] !== undefined);
  return {
    rule: check.id,
    subject: {
      ...(lot === undefined || lot === "" ? {} : { lot }),
      ...(bidder === undefined ? {} : { bidder }),
      ...(measure === undefined ? {} : { measure }),
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(part === undefined ? {} : { part }),
    },
    outcome: "not-met",
    values: {
      who:
        [bidder ?? "", rule?.title ?? measure ?? ""].filter((name) => name !== "").join(", ") ||
        placeName(at),
      ...(lot === undefined ? {} : { lot }),
      ...(bidder === undefined ? {} : { bidder }),
      ...(measure === undefined ? {} : { measure }),
      ...values,
      ...(rule === undefined
        ? {}
        : { measure: rule.title, rule: rule.id, unit: rule.unit.label, example: rule.unit.example }),
    },
    at,
    ...(variant === undefined ? {} : { variant }),
  };
}

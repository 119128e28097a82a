import type { Measure } from "../ruleset";

/** Keeps the answers to a question about a measure and a text: workbooks repeat the same few texts over thousands of lines. */
export function rememberByText<T>(
  answer: (measure: Measure, text: string) => T,
): (measure: Measure, text: string) => T {
  const byMeasure = new Map<string, Map<string, T>>();
  return (measure, text) => {
    const answers = byMeasure.get(measure.id) ?? new Map<string, T>();
    byMeasure.set(measure.id, answers);
    const before = answers.get(text);
    if (before !== undefined) return before;
    const fresh = answer(measure, text);
    answers.set(text, fresh);
    return fresh;
  };
}

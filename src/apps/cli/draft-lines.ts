import { clauseStates } from "../../writing/clause-states";
import type { ContractPlanInput } from "../../writing/contract-plan-input";
import type { PlannedWords } from "../../writing/plan-words";
import { toSettle } from "../../writing/to-settle";
import type { Refusal } from "../../core/refusal";
import type { Output } from "./json-review";

/** A draft as it was, or would be, carried out. */
export interface DraftResult {
  readonly input: ContractPlanInput;
  readonly words: PlannedWords;
  readonly refused: readonly Refusal[];
  readonly track: boolean;
}

const isDone = ({ refused }: DraftResult, change: Refusal["change"]): boolean =>
  !refused.some((one) => one.change === change);

/** A draft as `--json` prints it. */
export function draftOutput(result: DraftResult): NonNullable<Output["draft"]> {
  const { input, words, track } = result;
  return {
    as: input.as,
    tracked: track,
    inserted: words.blocks
      .filter(({ change }) => isDone(result, change))
      .map(({ change: { title, tag }, because }) => ({ title, tag, because })),
    replaced: words.changes.flatMap((change) =>
      change.kind === "replace-block" && isDone(result, change)
        ? [{ title: change.title, tag: change.newTag }]
        : [],
    ),
    filled: words.changes.some((change) => change.kind === "fill-slot" && isDone(result, change))
      ? [...words.filled]
      : [],
    heldBack: [...words.heldBack].map(([clause, because]) => ({ clause, because })),
    toSettle: [...toSettle(input, words)],
  };
}

/** Whether some clause was left as it is, or left out, until a person says otherwise. */
const hasChoices = ({ input, words }: DraftResult): boolean =>
  words.heldBack.size > 0 ||
  words.updates.notes.length > 0 ||
  clauseStates(input).some(({ is }) => is === "possibly-covered");

/** A draft as a person reads it: what went in, where and why there, and what is left to settle. */
export function draftLines(result: DraftResult, isDry: boolean): readonly string[] {
  const { inserted, replaced, filled, toSettle: left, tracked } = draftOutput(result);
  const reasons = [...new Set(inserted.map(({ because }) => because))];
  const does = (done: string, would: string): string => (isDry ? would : done);
  return [
    inserted.length === 0
      ? does("Nothing was inserted.", "Would insert nothing.")
      : does("Inserted:", "Would insert:"),
    ...reasons.flatMap((because) => [
      `  ${because}:`,
      ...inserted
        .filter((one) => one.because === because)
        .map(({ title, tag }) => `    ${title}${/-C-\d/.test(tag) ? ` (${tag.split(":")[1] ?? ""})` : ""}`),
    ]),
    ...replaced.map(
      ({ title }) => `${does("Put in the edition’s words:", "Would put in the edition’s words:")} ${title}`,
    ),
    ...(filled.length > 0
      ? [
          does("Filled the contract’s own blank:", "Would fill the contract’s own blank:"),
          ...filled.map((line) => `    ${line}`),
        ]
      : []),
    ...(tracked && inserted.length + replaced.length + filled.length > 0
      ? [`The words ${does("stand", "would stand")} as tracked changes by Commonweal.`]
      : []),
    ...(left.length > 0 ? ["To settle:", ...left.map((line) => `  ${line}`)] : []),
    ...(hasChoices(result)
      ? [
          "Clauses are chosen with --insert ID, brought up to date with --update, and restored with --restore ID.",
        ]
      : []),
  ];
}

import type { DocumentChange } from "../../core/document-change";
import type { Refusal } from "../../core/refusal";
import type { DraftForm } from "../../ui/draft-shown";
import type { Notice } from "../../ui/notice";
import type { Words } from "../../ui/words";
import type { DraftPlan } from "./draft-plan";

/** Titles named before the others are only counted. */
const SHOWN = 3;

/** What a draft did, in sentences; none where it did nothing. */
function doneLines(
  { words, toSettle }: DraftPlan,
  refused: readonly Refusal[],
  { track }: DraftForm,
  { t, n }: Words,
): readonly string[] {
  const isDone = (change: DocumentChange): boolean => !refused.some((one) => one.change === change);
  const titlesOf = (kind: "insert-block" | "replace-block"): string => {
    const titles = words.changes.flatMap((change) =>
      change.kind === kind && isDone(change) ? [change.title] : [],
    );
    const rest = titles.length - SHOWN;
    const all = rest > 1 ? [...titles.slice(0, SHOWN), t("draft.done-more", { count: rest })] : titles;
    return all.join("; ");
  };
  const [inserted, replaced] = [titlesOf("insert-block"), titlesOf("replace-block")];
  const filled = words.changes.flatMap((change) =>
    change.kind === "fill-slot" && isDone(change) ? change.lines : [],
  );
  const lines = [
    ...(inserted === "" ? [] : [t("draft.done-inserted", { titles: inserted })]),
    ...(replaced === "" ? [] : [t("draft.done-replaced", { titles: replaced })]),
    ...(filled.length === 0 ? [] : [n("draft.done-filled", filled.length)]),
  ];
  if (lines.length === 0) return [];
  return [
    ...lines,
    ...(track ? [t("draft.done-tracked")] : []),
    ...(toSettle.length > 0 ? [n("draft.done-settle", toSettle.length)] : []),
  ];
}

/** What is told of a draft, the last on top: what is left to settle, named and not only counted, then what was done; nothing where nothing was. */
export function draftNotices(
  plan: DraftPlan,
  refused: readonly Refusal[],
  form: DraftForm,
  words: Words,
): readonly Omit<Notice, "id">[] {
  const done = doneLines(plan, refused, form, words);
  if (done.length === 0) return [];
  const { toSettle } = plan;
  const { t } = words;
  return [
    ...(toSettle.length > 0
      ? [{ intent: "info", title: t("draft.to-settle"), lines: toSettle } as const]
      : []),
    { intent: "success", title: t("state.done"), lines: done },
  ];
}

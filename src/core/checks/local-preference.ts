import type { Judgement } from "../finding";
import { localPreferenceFinder } from "../local-preference";
import { paragraphPlace } from "../paragraph-place";
import { cutText } from "../printed-difference";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { unknownFor } from "./unknown-for";

/** Wording that keeps a contract, or work under it, for suppliers of a place, where the check's condition says that the law forbids it. */
export function runLocalPreference(
  check: Check,
  test: TestOf<"local-preference">,
  context: CheckContext,
): CheckResult {
  const { document, governed, ruleset } = context;
  const applies = governed.outcomes.get(check.id);
  if (!document?.isContract || applies?.is === "not-met") return { judgements: [], met: 0, notApplicable: 1 };
  const { firms, places, phrases } = test.with;
  const find = localPreferenceFinder({ firms, phrases, places: [...places, ...ruleset.localArea] });
  const found = document.paragraphs.flatMap((paragraph): readonly Judgement[] => {
    const preference = paragraph.tag.startsWith("cw:") ? undefined : find(paragraph.text);
    if (!preference) return [];
    const { words, sentence } = preference;
    return [
      {
        rule: check.id,
        subject: { part: words.toLowerCase() },
        outcome: "not-met",
        values: { words, sentence: cutText(sentence, 240) },
        at: paragraphPlace(document, paragraph),
      },
    ];
  });
  if (found.length === 0) return { judgements: [], met: 1, notApplicable: 0 };
  if (applies?.is !== "unknown") return { judgements: found, met: 0, notApplicable: 0 };
  const { values, subject } = unknownFor(check, context, applies.missing, found.length);
  const [first] = found;
  const unknown = first && { ...first, subject, values, outcome: "unknown" as const };
  return { judgements: unknown ? [unknown] : [], met: 0, notApplicable: 0 };
}

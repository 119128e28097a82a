import type { Judgement } from "../finding";
import type { Location } from "../location";
import type { Reading } from "../quantity";
import type { Check, TestOf } from "../ruleset";
import type { Field, Mark } from "../tender";
import { subjectOf, type CheckContext, type CheckResult } from "./context";
import { eachLine, type Found, type LineVerdict } from "./each-line";
import { fieldReading } from "./field-reading";
import { marksOf } from "./marks-of";
import { phraseFinder } from "./phrase-finder";

/** Wording that must not stand in some fields of the lines, or in the reasons for marks. */
export function runWording(check: Check, test: TestOf<"wording">, context: CheckContext): CheckResult {
  const { fields, phrases } = test.with;
  const find = phraseFinder(phrases);
  const onLines = fields.filter((field) => field !== "evaluatorReason" && field !== "consensusReason");
  const lines = onLines.length === 0 ? NOTHING : inLines(check, context, onLines, find);
  const marks = onLines.length === fields.length ? NOTHING : inReasons(check, context, fields, find);
  return {
    judgements: [...lines.judgements, ...marks.judgements],
    met: lines.met + marks.met,
    notApplicable: lines.notApplicable + marks.notApplicable,
    unknown: lines.unknown ?? 0,
  };
}

// The panel's own reason: part of keys, and the name of the sentence for it.
const PANEL = "panel";

const NOTHING: CheckResult = { judgements: [], met: 0, notApplicable: 0 };

type Find = (text: string) => string | undefined;

function inLines(check: Check, context: CheckContext, fields: readonly Field[], find: Find): CheckResult {
  return eachLine(check, context, ({ commitment }): LineVerdict => {
    let found: Found[] | undefined;
    let isFilled = false;
    for (const field of fields) {
      const reading = fieldReading(commitment, field);
      if (reading.is !== "known" || typeof reading.value !== "string") continue;
      isFilled = true;
      const phrase = find(reading.value);
      if (phrase === undefined) continue;
      found ??= [];
      found.push({ field, part: field, values: { phrase, text: reading.value } });
    }
    return found ?? (isFilled ? "met" : "not-applicable");
  });
}

interface Reason {
  readonly reason: Reading<string>;
  readonly who: string;
  readonly at: Location;
}

function inReasons(check: Check, context: CheckContext, fields: readonly Field[], find: Find): CheckResult {
  const judgements: Judgement[] = [];
  let [met, notApplicable] = [0, 0];
  for (const { lot, bid, mark } of marksOf(context)) {
    for (const { reason, who, at } of reasonsOf(mark, fields)) {
      if (reason.is !== "known") {
        notApplicable++;
        continue;
      }
      const phrase = find(reason.value);
      if (phrase === undefined) {
        met++;
        continue;
      }
      judgements.push({
        rule: check.id,
        subject: { ...subjectOf(lot, bid.bidder), part: `${mark.question}, ${who}` },
        outcome: "not-met",
        values: {
          lot: lot.id,
          bidder: bid.bidder,
          question: context.measures.get(mark.question)?.title ?? mark.question,
          who,
          phrase,
          text: reason.value,
        },
        at,
        ...(who === PANEL ? { variant: PANEL } : {}),
      });
    }
  }
  return { judgements, met, notApplicable };
}

const reasonsOf = (mark: Mark, fields: readonly Field[]): readonly Reason[] => [
  ...(fields.includes("evaluatorReason")
    ? mark.individual.map(({ reason, evaluator, at }) => ({ reason, who: evaluator, at }))
    : []),
  ...(fields.includes("consensusReason") ? [{ reason: mark.reason, who: PANEL, at: mark.reasonAt }] : []),
];

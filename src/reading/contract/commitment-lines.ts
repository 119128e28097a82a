import { BLANK } from "../../core/quantity";
import type { Paragraph, Paragraphs } from "../../core/snapshot";
import type { MeasureIndex } from "../match-measure";
import { paragraphPlace } from "../../core/paragraph-place";
import {
  dateReading,
  measureNamed,
  quantityReading,
  textReading,
  type UncountedCommitment,
} from "./commitment-parts";
import type { Outline } from "./outline";

/** "Apprenticeships (LCR-M-004): 520 weeks, by 31 March 2027, in Knowsley; evidence: training records." */
const LINE = /^\s*(.{2,160}?) \(([A-Z]{2,}-M-\d{3})\): (.+?)\.?\s*$/s;

/** One line of a filled blank, told by its form alone, so that it is read too where our tag is gone. */
export function readCommitmentLine(
  document: Paragraphs,
  paragraph: Paragraph,
  index: MeasureIndex,
): UncountedCommitment | undefined {
  const match = LINE.exec(paragraph.text);
  if (!match) return undefined;
  const [, label = "", id = "", rest = ""] = match;
  const [promise = "", ...more] = rest.split("; ");
  // The evidence itself may hold semicolons: what opens no part of its own belongs to the one before it.
  const parts = new Map<string, string>();
  let open = "";
  for (const part of more) {
    const named = /^(evidence|remedy): /.exec(part)?.[1];
    if (named !== undefined) open = named;
    else if (/^(?:only )?[\d.,]+% (?:of it )?counts$/.test(part)) continue;
    const text = named === undefined ? part : part.slice(named.length + 2);
    if (open !== "") parts.set(open, parts.has(open) ? `${parts.get(open) ?? ""}; ${text}` : text);
  }
  const by = /(?:^|, )by ([^,]+)(?=, in |$)/.exec(promise);
  const within = /, in (.+)$/.exec(promise);
  const amount = promise.split(/, (?:by|in) /)[0] ?? "";
  const at = paragraphPlace(document, paragraph);
  return {
    measure: measureNamed(index, id)?.id,
    label,
    ...quantityReading(amount),
    horizon: BLANK,
    due: dateReading(by?.[1] ?? ""),
    place: textReading((within?.[1] ?? "").replace(/^the (?=\p{Lu})/u, "")),
    evidence: textReading(parts.get("evidence") ?? ""),
    remedy: textReading(parts.get("remedy") ?? ""),
    from: "line",
    at,
    quantityAt: at,
    unitAt: at,
    dueAt: at,
    placeAt: at,
  };
}

/** The commitments of blanks that were filled, a line each. */
export const lineCommitments = (
  document: Paragraphs,
  outline: Outline,
  index: MeasureIndex,
): readonly UncountedCommitment[] =>
  outline.flatMap(({ paragraph }) => readCommitmentLine(document, paragraph, index) ?? []);

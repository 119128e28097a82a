import type { ClauseWords } from "./clause-words";
import type { Fillings, Slot } from "./slot-fillings";

/** A figure in a slot that asks less than the rules' own: a longer period, a smaller quantity. */
export interface LooseSlot {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly usual: string;
}

/**
 * The slots in which a document asks less than the rules: behind "within" a longer period, behind "for", "at least" and the like a smaller figure.
 * Blanks, words and slots without a figure of the rules say nothing.
 */
export function looseSlots<One extends Slot & { readonly title: string }>(
  words: ClauseWords,
  slots: readonly One[],
  fillings: Fillings,
  usualOf: (slot: One) => string | undefined,
): readonly LooseSlot[] {
  const text = words.paragraphs.map((paragraph) => paragraph.text).join("\n");
  return slots.flatMap((slot): readonly LooseSlot[] => {
    if (slot.type !== "number" && slot.type !== "money") return [];
    const usual = usualOf(slot);
    const [limit, standing] = [
      figureOf(usual),
      (fillings.get(slot.name) ?? []).map((value) => ({ value, figure: figureOf(value) })),
    ];
    const direction = directionOf(text, slot.name);
    if (usual === undefined || limit === undefined || direction === undefined) return [];
    const loose = standing.find(
      ({ figure }) => figure !== undefined && (direction === "most" ? figure > limit : figure < limit),
    );
    return loose ? [{ name: slot.name, title: slot.title, value: loose.value, usual }] : [];
  });
}

/** The figure in "10", "£1,000" or "ten (10)"; undefined for words and blanks. */
export function figureOf(text: string | undefined): number | undefined {
  const digits = text?.match(/\d[\d,]*(?:\.\d+)?/)?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(",", ""));
}

/** Whether the words around a slot make its figure the most ("within 10 days") or the least ("for 6 years") that is asked. */
function directionOf(text: string, name: string): "most" | "least" | undefined {
  const before = text.slice(0, Math.max(0, text.indexOf(`{${name}}`))).slice(-30);
  if (/\b(?:within|no later than|not later than|not more than|no more than)\s+(?:the\s+)?$/i.test(before))
    return "most";
  return /\b(?:for|at least|not less than|no less than|no fewer than)\s+(?:a further\s+|the\s+)?$/i.test(
    before,
  )
    ? "least"
    : undefined;
}

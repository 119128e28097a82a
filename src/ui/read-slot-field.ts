import { formatDate, formatMoney, formatNumber } from "../core/say";
import type { StringKey } from "./strings/english";
import type { SlotShown } from "./schedule-shown";

/** What a field holds as the clause will read it; undefined where it is empty; or the sentence that says what is wrong. */
export type SlotRead =
  | { readonly is: "value"; readonly value: string | undefined }
  | { readonly is: "fault"; readonly says: Extract<StringKey, `slots.${string}`> };

const known = (value: string | undefined): SlotRead => ({ is: "value", value });
const fault = (says: Extract<StringKey, `slots.${string}`>): SlotRead => ({ is: "fault", says });

/** A whole number with or without separators; undefined where it is none. */
function wholeNumber(text: string): number | undefined {
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)$/.test(text) ? Number(text.replace(/,/g, "")) : undefined;
}

/** A day of the calendar, as an ISO date: the 31st of February is none. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** Reads one field of a clause's form. Nothing is guessed at: what is unclear is a fault, and an empty field leaves what stands. */
export function readSlotField({ type }: SlotShown, field: string): SlotRead {
  const text = field.replace(/\s+/g, " ").trim();
  if (text === "") return known(undefined);
  switch (type) {
    case "number": {
      const value = wholeNumber(text);
      return value === undefined ? fault("slots.not-number") : known(formatNumber(value));
    }
    case "money": {
      const match = /^£?\s*([\d,]+)(\.\d{1,2})?$/.exec(text);
      const value = wholeNumber(match?.[1] ?? "");
      return value === undefined
        ? fault("slots.not-money")
        : known(formatMoney(value + Number(match?.[2] ?? 0)));
    }
    case "date":
      return isDay(text) ? known(formatDate(text)) : fault("slots.not-date");
    case "text":
      return /[[\]]/.test(text) ? fault("slots.brackets") : known(text);
  }
}

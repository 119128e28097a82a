/** What a text or serial number says as a date: an ISO date, or why it does not. */
export type DateText =
  | { readonly is: "date"; readonly iso: string }
  | { readonly is: "unclear"; readonly why: "not-a-date" | "ambiguous" };

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const NOT_A_DATE = { is: "unclear", why: "not-a-date" } as const;
const AMBIGUOUS = { is: "unclear", why: "ambiguous" } as const;

function dateOf(year: number, month: number, day: number): DateText {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year <= 2200
    ? { is: "date", iso: date.toISOString().slice(0, 10) }
    : NOT_A_DATE;
}

const monthOf = (word: string): number => {
  const start = word.toLowerCase().replace(".", "");
  return start.length < 3
    ? 0
    : MONTHS.findIndex((month) => month.startsWith(start) || (start === "sept" && month === "september")) + 1;
};

/** The ISO date of an Excel serial; 1900 workbooks count a 29 February 1900 that never was, so serials below 61 are refused. */
export function dateOfSerial(serial: number, date1904: boolean): DateText {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || days < 61 || days > 109_939) return NOT_A_DATE;
  return { is: "date", iso: new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10) };
}

/**
 * A date typed as text: ISO, "1 April 2027", "1st Apr 2027", "April 1, 2027", or day/month/year where the day cannot be a
 * month. "03/04/2026" could be two days and is ambiguous; so is any two-digit year. "Q2 2027" and "Year 1" are no dates.
 */
export function parseDate(text: string): DateText {
  const trimmed = text
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? /i, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.Z+]*)?$/.exec(trimmed);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(\p{L}{3,9}\.?),?[ -](\d{4})$/u.exec(trimmed);
  if (named?.[2]) return dateOf(Number(named[3]), monthOf(named[2]), Number(named[1]));
  const american = /^(\p{L}{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(trimmed);
  if (american?.[1]) return dateOf(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(trimmed);
  if (!figures) return NOT_A_DATE;
  const [first, second, year] = [Number(figures[1]), Number(figures[3]), figures[4] ?? ""];
  if (year.length === 2) return AMBIGUOUS;
  if (first > 12) return dateOf(Number(year), second, first);
  if (second > 12) return dateOf(Number(year), first, second);
  return first === second
    ? dateOf(Number(year), second, first)
    : dateOf(Number(year), second, first).is === "date"
      ? AMBIGUOUS
      : NOT_A_DATE;
}

import type { Facts } from "./facts";
import type { Values } from "./finding";
import type { Measure } from "./ruleset";
import { ANSWER, COUNTED, FACTS, FIELDS, LOTS, TERMS, YES_NO } from "./say-words";

type Kind = Facts["kind"];

/** The languages that sentences exist in. */
export type Language = "en";

/** A sentence by language, with values in braces: {bidder}, {value:money}, {share:percent}, {due:date}, {lot:lot}, {count:lines}, {missing:facts}. */
export type Message = Readonly<Record<Language, string>>;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const UNKNOWN: Message = {
  en: 'Not judged for {count:items}: "{title}". To judge it, state {missing:facts} on the facts sheet or among the facts.',
};

const DOUBTFUL: Message = {
  en: 'Not judged for {count:items}: "{title}". It turns on {doubtful}, whose source does not say whether its figure includes VAT; this {contract} lies between the two. A person has to decide.',
};

const PLACEHOLDER = /\{([a-zA-Z]+)(?::([a-z]+))?\}/g;

/**
 * A message with its values filled in, and {tender}, {contract} and {bid} as a contract or a grant (`kind`) calls them. A number without a format is written with thousands separators; a value that is
 * not there as "(not stated)".
 */
export function say(message: Message, values: Values, language: Language = "en", kind?: Kind): string {
  const terms: Values = TERMS[language][kind ?? "contract"];
  return message[language].replace(PLACEHOLDER, (_, name: string, format: string | undefined) => {
    const value = values[name] ?? terms[name];
    if (value === undefined) return "(not stated)";
    if (format === "lot" && value === "") return `${LOTS[language].only} ${terms["tender"] ?? ""}`;
    return written(
      value,
      format === "bids" && kind === "funding-agreement" ? "applications" : format,
      language,
    );
  });
}

/**
 * The sentence for a rule that could not be judged: `title` is the rule's, `missing` names of facts joined by ", ", or `doubtful` thresholds;
 * `count` is how many subjects wait.
 */
export const sayUnknown = (title: string, values: Values, language: Language = "en", kind?: Kind): string =>
  say(values["missing"] === "" ? DOUBTFUL : UNKNOWN, { ...values, title }, language, kind);

function written(value: string | number, format: string | undefined, language: Language): string {
  if (format === "facts")
    return joined(
      String(value)
        .split(", ")
        .map((fact) => FACTS[language][fact] ?? `whether ${fact} applies`),
    );
  if (format === "field") return FIELDS[language][value] ?? String(value);
  if (format === "lot") return lotName(String(value), language);
  const counted = format === undefined ? undefined : COUNTED[language][format];
  if (counted) return `${formatNumber(Number(value))} ${value === 1 ? counted[0] : counted[1]}`;
  if (typeof value === "string") return format === "date" ? formatDate(value) : value;
  if (format === "money") return formatMoney(value);
  if (format === "percent") return `${formatNumber(Math.round(value * 1000) / 10)}%`;
  return formatNumber(value);
}

function lotName(id: string, language: Language): string {
  return /^\d/.test(id) ? `${LOTS[language].lot} ${id}` : id;
}

/** "a", "a and b", "a, b and c". */
export const joined = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;

const withSeparators = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** A number with thousands separators and at most four decimals: 1,200.5. */
export function formatNumber(value: number): string {
  const [whole = "", decimals = ""] = Math.abs(value).toFixed(4).split(".");
  const rest = decimals.replace(/0+$/, "");
  const digits = withSeparators(whole) + (rest === "" ? "" : `.${rest}`);
  return value < 0 && digits !== "0" ? `-${digits}` : digits;
}

/** Pounds and pence: £1,234.56; whole pounds without pence: £1,234. */
export function formatMoney(pounds: number): string {
  const [whole = "", pence = ""] = Math.abs(pounds).toFixed(2).split(".");
  const digits = `£${withSeparators(whole)}${pence === "00" ? "" : `.${pence}`}`;
  return pounds < 0 && digits !== "£0" ? `-${digits}` : digits;
}

/** A quantity with its unit: £50,000, 40%, 520 weeks, 1 FTE year, yes. */
export function formatAmount(quantity: number, unit: Measure["unit"], language: Language = "en"): string {
  if (unit.kind === "money") return formatMoney(quantity);
  if (unit.kind === "percent") return `${formatNumber(quantity)}%`;
  if (unit.kind === "yes-no") return YES_NO[language][quantity === 0 ? 0 : 1];
  const label = quantity === 1 ? unit.label.replace(/(?<=\p{L}{3})s(?=\s|$)/u, "") : unit.label;
  return `${formatNumber(quantity)} ${label}`;
}

/** A quantity as a sentence about an offer names it: 520 weeks; of a yes-no measure the answer "yes". */
export const formatOffer = (quantity: number, unit: Measure["unit"], language: Language = "en"): string =>
  unit.kind === "yes-no"
    ? `${ANSWER[language]} "${formatAmount(quantity, unit, language)}"`
    : formatAmount(quantity, unit, language);

/** An ISO date as a reader writes it: 22 November 2026. Anything else stands as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match && month !== undefined ? `${String(Number(match[3]))} ${month} ${match[1] ?? ""}` : iso;
}

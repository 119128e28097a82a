import type { FactName, Facts } from "../core/facts";
import { dateOfSerial, parseDate } from "./parse-date";
import { parseNumber } from "./parse-number";
import { textKey } from "./text-key";

/** A fact's answer as a cell holds it. */
export interface Answer {
  readonly value: string | number | boolean;
  readonly isDate: boolean;
  readonly isPercent: boolean;
  readonly date1904: boolean;
}

type Parsed = Partial<Facts> | undefined;

function money(answer: Answer): number | undefined {
  if (typeof answer.value === "number")
    return answer.value >= 0 && !answer.isDate && !answer.isPercent ? answer.value : undefined;
  const found = parseNumber(String(answer.value));
  if (found.is === "unclear" || found.percent || found.value < 0) return undefined;
  return found.words === "" || vatOf(found.words) !== undefined ? found.value : undefined;
}

/** Whether words say that VAT is in the sum: "ex VAT", "inclusive of VAT". */
export function vatOf(text: string): "included" | "excluded" | "unstated" | undefined {
  const key = textKey(text);
  if (/^(?:vat )?(?:excluded|excluding|exclusive|excl|ex|without|no|net)(?: of)?(?: vat)?$/.test(key))
    return "excluded";
  if (/^(?:vat )?(?:included|including|inclusive|incl|inc|with|yes|gross)(?: of)?(?: vat)?$/.test(key))
    return "included";
  return /^(?:unstated|not stated|unknown)$/.test(key) ? "unstated" : undefined;
}

function date(answer: Answer): string | undefined {
  if (typeof answer.value === "number") {
    const found = answer.isDate ? dateOfSerial(answer.value, answer.date1904) : undefined;
    return found?.is === "date" ? found.iso : undefined;
  }
  const found = parseDate(String(answer.value));
  return found.is === "date" ? found.iso : undefined;
}

function weighting(answer: Answer): number | undefined {
  const percent = (value: number): number | undefined =>
    value > 0 && value <= 100 ? Number(value.toPrecision(15)) : undefined;
  if (typeof answer.value === "number") {
    if (answer.isPercent) return percent(answer.value * 100);
    // 0.1 without a percent format may be a tenth of a percent.
    return answer.value < 1 ? undefined : percent(answer.value);
  }
  const found = parseNumber(String(answer.value));
  if (found.is === "unclear" || found.pounds || found.words !== "") return undefined;
  return found.percent || found.value >= 1 ? percent(found.value) : undefined;
}

function oneOf<T extends string>(
  text: string,
  values: readonly T[],
  also: Readonly<Record<string, T>> = {},
): T | undefined {
  const key = textKey(text);
  return values.find((value) => textKey(value) === key) ?? (Object.hasOwn(also, key) ? also[key] : undefined);
}

const CATEGORIES = [
  "goods",
  "services",
  "works",
  "light-touch",
  "concession",
  "retrofit",
  "facilities",
  "transport",
  "adult-education",
] as const;
const JURISDICTIONS = ["england", "scotland", "wales", "northern-ireland"] as const;

const editionOf = (text: string): string | undefined => {
  const match = /^([a-z][a-z0-9-]*)[ @]v?(\d+\.\d+\.\d+)$/i.exec(text);
  return match?.[1] && match[2] ? `${match[1].toLowerCase()} ${match[2]}` : undefined;
};

const placesOf = (text: string): string[] =>
  text
    .split(/[,;\n]| and /)
    .map((place) => place.trim())
    .filter((place) => place !== "");

/** A name is text; a lone number under such a label answers some other question. */
const nameOf = ({ value }: Answer): string | undefined =>
  typeof value === "string" ? value.trim() : undefined;

const give = <T>(value: T | undefined, fact: (value: T) => Facts): Parsed =>
  value === undefined ? undefined : fact(value);

/** The fact that an answer states; undefined where it cannot be read as that fact. Pounds with "ex VAT" state the VAT basis too. */
export function parseFact(name: FactName, answer: Answer): Parsed {
  const text = String(answer.value).trim();
  switch (name) {
    case "title":
      return give(nameOf(answer), (title) => ({ title }));
    case "authority":
      return give(nameOf(answer), (authority) => ({ authority }));
    case "supplier":
      return { supplier: text };
    case "reference":
      return { reference: text };
    case "edition":
      return give(editionOf(text), (edition) => ({ edition }));
    case "kind":
      return give(
        oneOf<"contract" | "funding-agreement">(text, ["contract", "funding-agreement"], {
          grant: "funding-agreement",
          "grant agreement": "funding-agreement",
          funding: "funding-agreement",
        }),
        (kind) => ({ kind }),
      );
    case "value": {
      const typed = parseNumber(text);
      const basis = typed.is === "number" ? vatOf(typed.words) : undefined;
      return give(money(answer), (value) => ({ value, ...(basis && { vat: basis }) }));
    }
    case "vat":
      return give(
        typeof answer.value === "boolean" ? (answer.value ? "included" : "excluded") : vatOf(text),
        (vat) => ({ vat }),
      );
    case "annualValue":
      return give(money(answer), (annualValue) => ({ annualValue }));
    case "start":
      return give(date(answer), (start) => ({ start }));
    case "end":
      return give(date(answer), (end) => ({ end }));
    case "commencement":
      return give(date(answer), (commencement) => ({ commencement }));
    case "category":
      return give(oneOf(text, CATEGORIES), (category) => ({ category }));
    case "jurisdiction":
      return give(oneOf(text, JURISDICTIONS), (jurisdiction) => ({ jurisdiction }));
    case "places":
      return { places: placesOf(text) };
    case "weighting":
      return give(weighting(answer), (percent) => ({ weighting: percent }));
    case "lots":
      return undefined;
  }
}

import type { FactName, Facts } from "../core/facts";
import { formatDate, formatMoney, formatNumber } from "../core/say";
import type { StringKey } from "./strings/english";
import type { Words } from "./words";

/** How a fact is typed in: words, pounds, a percentage, a day, several places, or one of a list. */
export type FactInput =
  | { readonly is: "text" | "money" | "percent" | "date" | "places" }
  | { readonly is: "choice"; readonly of: readonly Choice[] };

/** A value that a fact is chosen from, such as "works"; its name on the screen is the string `choice.works`. */
export type Choice = StringKey extends infer K ? (K extends `choice.${infer C}` ? C : never) : never;

/** A fact as the pane shows it and lets it be stated. */
export interface FactRow {
  readonly name: Exclude<FactName, "lots">;
  readonly label: Extract<StringKey, `fact.${string}`>;
  readonly input: FactInput;
  /** Whether rules depend on it. */
  readonly isNeeded: boolean;
}

const choice = (...of: readonly Choice[]): FactInput => ({ is: "choice", of });

/** The facts in the order in which they are shown; lots are read from the file alone. */
export const FACT_ROWS: readonly FactRow[] = [
  { name: "title", label: "fact.title", input: { is: "text" }, isNeeded: false },
  { name: "authority", label: "fact.authority", input: { is: "text" }, isNeeded: false },
  { name: "supplier", label: "fact.supplier", input: { is: "text" }, isNeeded: false },
  { name: "reference", label: "fact.reference", input: { is: "text" }, isNeeded: false },
  { name: "edition", label: "fact.edition", input: { is: "text" }, isNeeded: false },
  { name: "kind", label: "fact.kind", input: choice("contract", "funding-agreement"), isNeeded: true },
  {
    name: "category",
    label: "fact.category",
    input: choice(
      "goods",
      "services",
      "works",
      "light-touch",
      "concession",
      "light-touch-concession",
      "retrofit",
      "facilities",
      "transport",
      "adult-education",
    ),
    isNeeded: true,
  },
  { name: "value", label: "fact.value", input: { is: "money" }, isNeeded: true },
  { name: "vat", label: "fact.vat", input: choice("included", "excluded", "unstated"), isNeeded: true },
  { name: "annualValue", label: "fact.annualValue", input: { is: "money" }, isNeeded: false },
  { name: "commencement", label: "fact.commencement", input: { is: "date" }, isNeeded: true },
  { name: "start", label: "fact.start", input: { is: "date" }, isNeeded: true },
  { name: "end", label: "fact.end", input: { is: "date" }, isNeeded: true },
  {
    name: "jurisdiction",
    label: "fact.jurisdiction",
    input: choice("england", "scotland", "wales", "northern-ireland"),
    isNeeded: false,
  },
  { name: "places", label: "fact.places", input: { is: "places" }, isNeeded: false },
  { name: "weighting", label: "fact.weighting", input: { is: "percent" }, isNeeded: false },
];

/** A fact's value as a reader sees it; undefined where it is not known. */
export function factValue(facts: Facts, { name, input }: FactRow, { t }: Words): string | undefined {
  const value = facts[name];
  if (value === undefined) return undefined;
  if (typeof value === "number") return name === "weighting" ? `${formatNumber(value)}%` : formatMoney(value);
  if (typeof value !== "string") return value.join("; ");
  const chosen = input.is === "choice" ? input.of.find((one) => one === value) : undefined;
  return chosen === undefined ? formatDate(value) : t(`choice.${chosen}`);
}

/** A fact's value as its field holds it while it is edited: "" where it is not stated. */
export function factField(facts: Facts, name: FactRow["name"]): string {
  const value = facts[name];
  return value === undefined ? "" : typeof value === "object" ? value.join("; ") : String(value);
}

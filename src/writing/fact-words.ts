import type { FactName, Facts } from "../core/facts";
import { formatDate, formatMoney, formatNumber } from "../core/say";

/** Facts as a reader knows them, in the order in which they are shown. */
export const FACT_NAMES: Readonly<Record<FactName, string>> = {
  title: "Title",
  authority: "Contracting authority",
  reference: "Reference",
  edition: "Edition named",
  kind: "Kind",
  category: "Category",
  value: "Value",
  vat: "VAT",
  annualValue: "Value a year",
  commencement: "Procurement commenced",
  start: "Start",
  end: "End",
  jurisdiction: "Jurisdiction",
  places: "Places",
  weighting: "Weight of social value",
  lots: "Lots",
  supplier: "Supplier",
};

/** Facts that decide which rules apply: where they are missing, the sheet says so. */
export const NEEDED_FACTS: readonly FactName[] = [
  "kind",
  "category",
  "value",
  "vat",
  "commencement",
  "start",
  "end",
];

const isFactName = (name: string): name is FactName => name in FACT_NAMES;

/** The names of all facts, in the order in which they are shown. */
export const factNames = (): readonly FactName[] => Object.keys(FACT_NAMES).filter(isFactName);

/** One fact's value in words; undefined where it is not known. */
export function factText(facts: Facts, name: FactName): string | undefined {
  switch (name) {
    case "value":
    case "annualValue":
      return facts[name] === undefined ? undefined : formatMoney(facts[name]);
    case "start":
    case "end":
    case "commencement":
      return facts[name] === undefined ? undefined : formatDate(facts[name]);
    case "weighting":
      return facts.weighting === undefined ? undefined : `${formatNumber(facts.weighting)}%`;
    case "places":
      return facts.places?.join(", ");
    case "lots":
      return facts.lots
        ?.map((lot) => [lot.id, lot.title].filter((part) => part !== undefined).join(": "))
        .join("; ");
    case "kind":
    case "category":
    case "jurisdiction":
      return facts[name]?.replace(/-/g, " ");
    case "title":
    case "authority":
    case "supplier":
    case "reference":
    case "edition":
    case "vat":
      return facts[name];
  }
}

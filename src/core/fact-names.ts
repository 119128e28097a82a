import type { FactName } from "./facts";
import type { Field } from "./tender";

const names = <T extends string>(of: Readonly<Record<T, true>>): ReadonlySet<string> =>
  new Set(Object.keys(of));

/** Facts that a facts sheet, `--facts` and the pane may give. */
export const FACT_NAMES = names<FactName>({
  title: true,
  authority: true,
  supplier: true,
  reference: true,
  edition: true,
  kind: true,
  value: true,
  vat: true,
  annualValue: true,
  start: true,
  end: true,
  commencement: true,
  category: true,
  places: true,
  jurisdiction: true,
  weighting: true,
  lots: true,
});

/** Columns that a table of commitments or marks may have. */
export const FIELD_NAMES = names<Field>({
  lot: true,
  bidder: true,
  measure: true,
  title: true,
  theme: true,
  unit: true,
  minimum: true,
  quantity: true,
  proxy: true,
  attribution: true,
  value: true,
  method: true,
  due: true,
  owner: true,
  evidence: true,
  place: true,
  horizon: true,
  inSpecification: true,
  price: true,
  withdrawn: true,
  evaluatorMark: true,
  evaluatorReason: true,
  consensusMark: true,
  consensusReason: true,
  question: true,
  notes: true,
});

/** Facts of a document that a condition may name, besides the ids of thresholds. */
export const DOCUMENT_FACTS = [
  "kind",
  "value",
  "vat",
  "annualValue",
  "termMonths",
  "start",
  "end",
  "commencement",
  "category",
  "places",
  "jurisdiction",
  "weighting",
  "lotCount",
] as const;

/** Facts of one commitment that a condition may name, besides those of the document. */
export const LINE_FACTS = [
  "measure",
  "theme",
  "unitKind",
  "horizon",
  "lot",
  "bidder",
  "quantity",
  "minimum",
  "stepRemainder",
  "attribution",
  "proxy",
  "printedValue",
  "isAdopted",
  "local",
  "group",
  "hasMethod",
  "hasOwner",
  "hasDue",
  "hasEvidence",
  "hasPlace",
  "isHidden",
  "inSpecification",
  "withdrawn",
  "dueMonths",
] as const;

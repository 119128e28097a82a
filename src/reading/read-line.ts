import { BLANK, type Reading } from "../core/quantity";
import type { Measure } from "../core/ruleset";
import type { Commitment, Field } from "../core/tender";
import { readDate, readHorizon, readText, readYes } from "./cells";
import { readField, type Line } from "./line";
import { quantityOf } from "./line-quantity";
import { readNumber } from "./read-quantity";

/** One commitment from one line; what cannot be read is reported at its cell. */
export function readCommitment(
  of: Line,
  measure: Measure | undefined,
  label: string,
  ordinal: number,
  tableIndex: number,
): Commitment {
  const { words, problems, facts } = of.context;
  const text = (field: Field): Reading<string> => readField(of, field, (spot) => readText(spot, problems));
  const value = of.table.fields.value;
  return {
    measure: measure?.id,
    label,
    ordinal,
    ...quantityOf(of, measure),
    unit: text("unit"),
    minimum: readField(of, "minimum", (spot) => readNumber(spot, "number", problems)),
    proxy: readField(of, "proxy", (spot) => readNumber(spot, "money", problems)),
    attribution: readField(of, "attribution", (spot) =>
      readNumber(spot, "share", problems, of.percentHeading),
    ),
    value: readField(of, "value", (spot) => readNumber(spot, "money", problems)),
    valueIsFormula: value === undefined ? undefined : of.grid.sheet.formulas.has(of.grid.key(of.line, value)),
    theme: text("theme"),
    title: text("title"),
    method: text("method"),
    due: readField(of, "due", (spot) => readDate(spot, problems, words, facts.start)),
    owner: text("owner"),
    evidence: text("evidence"),
    place: text("place"),
    horizon: readField(of, "horizon", (spot) => readHorizon(spot, problems, words)),
    inSpecification: readField(of, "inSpecification", (spot) => readYes(spot, problems, words)),
    table: tableIndex,
    line: of.line,
    isHidden: of.grid.isHidden(of.line),
  };
}

/** A commitment about which nothing was written, where a measure has a place of its own that is empty. */
export const blankCommitment = (
  measure: string,
  label: string,
  ordinal: number,
  table: number,
  line: number,
): Commitment => ({
  measure,
  label,
  ordinal,
  table,
  line,
  quantity: BLANK,
  unit: BLANK,
  minimum: BLANK,
  proxy: BLANK,
  attribution: BLANK,
  value: BLANK,
  valueIsFormula: undefined,
  theme: BLANK,
  title: BLANK,
  method: BLANK,
  due: BLANK,
  owner: BLANK,
  evidence: BLANK,
  place: BLANK,
  horizon: BLANK,
  inSpecification: BLANK,
  isHidden: false,
});

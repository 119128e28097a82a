import { formatWorth, sourceName, type ExplanationNode } from "./explanation";
import { valueOf, type Unclear } from "./quantity";
import type { Measure, Ruleset } from "./ruleset";
import { formatAmount, formatNumber } from "./say";
import type { Exclusion, LineScore } from "./scores";
import { cellOf, placeOf, quantityCells, type Field, type Tender } from "./tender";

const EXCLUDED: Readonly<Record<Exclusion, string>> = {
  "in-specification": "counts for nothing: the specification already requires it",
  "excluded-by-another": "counts for nothing: it must not count together with",
  "record-only": "counts for nothing: the measure is for the record",
  "not-adopted": "counts for nothing: the edition has not adopted the measure",
  "outside-area": "counts for nothing: it is outside the local area",
  withdrawn: "counts for nothing: the bid is withdrawn",
  "unknown-measure": "counts for nothing: the edition has no such measure",
  "no-points": "counts for nothing: the measure has no points",
};

const UNCLEAR: Readonly<Record<Unclear, string>> = {
  "not-a-number": "is not a number",
  "not-a-date": "is not a date",
  "not-yes-or-no": "is neither yes nor no",
  "error-cell": "is an error",
  "not-calculated": "has not been calculated",
  ambiguous: "can be read in more than one way",
  "wrong-unit": "is in another unit than the measure",
  negative: "is below nought",
};

const FIELDS: Readonly<Record<string, string>> = {
  quantity: "the quantity",
  attribution: "the attribution",
  measure: "the measure",
  inSpecification: "whether the specification requires it",
};

/** The tree behind one line: quantity, rate and attribution, down to their cells and the measure's source. */
export function explainLine(line: LineScore, tender: Tender, ruleset: Ruleset): ExplanationNode {
  const { commitment } = line;
  const measure = ruleset.measures.find(({ id }) => id === commitment.measure);
  const parts = [
    quantityOf(line, measure, tender),
    ...(measure ? [rateOf(line, measure, ruleset), attributionOf(line, measure, tender)] : []),
  ];
  return {
    label: measure ? `${measure.id} ${measure.title}` : commitment.label,
    value: line.value === undefined ? "not known" : formatWorth(line.value, ruleset),
    because: becauseOf(line, ruleset),
    at: placeOf(tender, commitment, "quantity"),
    ...(measure && { rule: measure.id, source: sourceName(ruleset, measure.source) }),
    parts,
  };
}

const percent = (share: number): string => `${formatNumber(share * 100)}%`;

function becauseOf(line: LineScore, ruleset: Ruleset): string {
  if (line.excluded !== undefined)
    return line.inFavourOf === undefined
      ? EXCLUDED[line.excluded]
      : `${EXCLUDED[line.excluded]} ${line.inFavourOf}`;
  if (line.value === undefined)
    return `${line.missing.map((field) => FIELDS[field] ?? field).join(" and ")} cannot be told`;
  if (line.counted === 0 || line.counted === undefined || line.rate === undefined)
    return "a quantity of nought";
  const cap =
    line.cappedAt === undefined ? "" : `, since at most ${formatNumber(line.cappedAt)} score in one bid`;
  return `${formatNumber(line.counted)} x ${formatWorth(line.rate, ruleset)} x ${percent(line.attribution ?? 1)}${cap}`;
}

function quantityOf(
  { commitment }: LineScore,
  measure: Measure | undefined,
  tender: Tender,
): ExplanationNode {
  const { quantity } = commitment;
  const cells = quantityCells(tender, commitment);
  const table = tender.tables[commitment.table];
  const combined = table?.yearsAre === "cumulative" ? "the last year filled in" : "the sum of its years";
  const asWritten = writtenAs(quantity);
  return {
    label: "Quantity",
    value:
      quantity.is === "known"
        ? measure
          ? formatAmount(quantity.value, measure.unit)
          : formatNumber(quantity.value)
        : "not known",
    because: cells.length > 1 ? [combined, asWritten].filter((each) => each !== "").join("; ") : asWritten,
    at: placeOf(tender, commitment, "quantity"),
    parts:
      cells.length < 2
        ? []
        : cells.map((at, index) => ({
            label: table?.years[index]?.label ?? "",
            value: "see the cell",
            because: "",
            at,
            parts: [],
          })),
  };
}

/** What a rate is given for: one of the measure's unit. */
function perUnit({ unit }: Measure): string {
  switch (unit.kind) {
    case "money":
      return "per £1";
    case "percent":
      return "per percentage point";
    case "yes-no":
      return "for a yes";
    case "people":
    case "weeks":
    case "hours":
    case "tonnes":
    case "count":
      return `per unit (${unit.label})`;
  }
}

function rateOf({ rate, isIllustrative }: LineScore, measure: Measure, ruleset: Ruleset): ExplanationNode {
  const wanted = ruleset.scoring.method.kind === "points" ? "points" : "pounds";
  for (const valuation of measure.valuations) {
    if (valuation.kind === "record-only" || valuation.kind !== wanted || rate === undefined) continue;
    const year = valuation.kind === "pounds" ? [`at prices of ${String(valuation.priceYear)}`] : [];
    const how = [...year, ...(isIllustrative ? ["illustrative"] : [])].join(", ");
    return {
      label: "Rate",
      value: `${formatWorth(valuation.value, ruleset)} ${perUnit(measure)}`,
      because: [how, ...("note" in valuation ? [valuation.note] : [])].filter(Boolean).join(": "),
      rule: measure.id,
      source: sourceName(ruleset, valuation.source),
      parts: [],
    };
  }
  const record = measure.valuations.find((valuation) => valuation.kind === "record-only");
  const because = record?.kind === "record-only" ? record.because : `the edition gives it no ${wanted}`;
  return {
    label: "Rate",
    value: "none",
    because,
    rule: measure.id,
    source: sourceName(ruleset, measure.source),
    parts: [],
  };
}

function attributionOf(
  { commitment, attribution }: LineScore,
  measure: Measure,
  tender: Tender,
): ExplanationNode {
  const written = commitment.attribution;
  const place = placeAt(tender, commitment, "attribution");
  const node = {
    label: "Attribution",
    value: attribution === undefined ? "not known" : percent(attribution),
    rule: measure.id,
    parts: [],
  };
  if (measure.attribution === "none") return { ...node, because: "the measure takes none" };
  if (written.is !== "blank") return { ...node, because: writtenAs(written), ...place };
  return {
    ...node,
    because:
      measure.attribution === "optional"
        ? "left blank, so the whole counts"
        : "left blank, and the measure needs it",
    ...place,
  };
}

function placeAt(
  tender: Tender,
  commitment: LineScore["commitment"],
  field: Field,
): Pick<ExplanationNode, "at"> {
  const at = cellOf(tender, commitment, field);
  return at ? { at } : {};
}

/** How a cell was read, where its text had to be interpreted or could not be. */
function writtenAs(reading: LineScore["commitment"]["quantity"]): string {
  if (reading.is === "unclear") return `"${reading.asWritten}" ${UNCLEAR[reading.why]}`;
  const value = valueOf(reading);
  return reading.is === "known" && reading.asWritten !== undefined && value !== undefined
    ? `read from "${reading.asWritten}"`
    : "";
}

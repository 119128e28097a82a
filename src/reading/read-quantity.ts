import { known, unclear, type Reading, type Unclear } from "../core/quantity";
import type { Measure } from "../core/ruleset";
import { contentOf, report, type Spot } from "./cells";
import type { MeasureIndex } from "./match-measure";
import { parseNumber, type NumberText } from "./parse-number";
import type { Problems } from "./problems";
import { parseYes } from "./parse-yes";
import type { Words } from "./words";

/** What numbers in a cell may be: any, pounds, a share from 0 to 1 that may be written as a percentage, or a percentage from 0 to 100. */
export type NumberKind = "number" | "money" | "share" | "percent";

const decimal = (value: number): number => Number(value.toPrecision(15));

function unitFault(
  found: Extract<NumberText, { is: "number" }>,
  measure: Measure | undefined,
  index: MeasureIndex,
): Unclear | undefined {
  const kind = measure?.unit.kind;
  if (found.pounds && kind !== "money") return measure ? "wrong-unit" : undefined;
  if (found.percent && kind !== "percent") return measure ? "wrong-unit" : "not-a-number";
  if (found.words === "") return undefined;
  if (!measure) return "not-a-number";
  const unit = index.unitOf(measure, found.words);
  if (unit === "own") return undefined;
  return unit === "other" ? "wrong-unit" : "not-a-number";
}

function fromText(
  text: string,
  measure: Measure | undefined,
  index: MeasureIndex,
  words: Words,
): number | Unclear {
  if (measure?.unit.kind === "yes-no") {
    const answer = parseYes(text, words);
    if (answer !== undefined) return Number(answer);
  }
  const found = parseNumber(text);
  if (found.is === "unclear") return found.why;
  const fault = unitFault(found, measure, index);
  if (fault) return fault;
  return found.value < 0 ? "negative" : found.value;
}

function fromCell(
  value: number | boolean,
  spot: Spot,
  measure: Measure | undefined,
): { readonly value: number } | { readonly text: string; readonly why: Unclear } {
  const key = spot.grid.key(spot.line, spot.index);
  const { sheet } = spot.grid;
  if (typeof value === "boolean") {
    return measure?.unit.kind === "yes-no"
      ? { value: Number(value) }
      : { text: value ? "TRUE" : "FALSE", why: "not-a-number" };
  }
  // Excel turns a typed "10-12" into 10 December: a number shown as a date is not what the bidder meant to offer.
  if (sheet.dates.has(key)) return { text: `${String(value)} (shown as a date)`, why: "not-a-number" };
  if (sheet.percents.has(key)) {
    const percent = decimal(value * 100);
    if (measure?.unit.kind === "percent") return { value: percent };
    return { text: `${String(percent)}%`, why: measure ? "wrong-unit" : "not-a-number" };
  }
  return value < 0 ? { text: String(value), why: "negative" } : { value };
}

/** A quantity in the measure's own unit: a number cell, or text that can be nothing else. */
export function readQuantity(
  spot: Spot,
  measure: Measure | undefined,
  index: MeasureIndex,
  words: Words,
  problems: Problems,
): Reading<number> {
  const content = contentOf(spot, problems);
  if (content.is !== "value") return content;
  const { value } = content;
  const fail = (text: string, why: Unclear): Reading<number> => {
    const unit = measure?.unit.label ?? "";
    report(problems, spot, why === "wrong-unit" ? "wrong-unit" : "unreadable-quantity", {
      text,
      measure: measure?.title ?? spot.about.measure ?? "",
      unit,
      example: measure?.unit.example ?? "",
      why,
    });
    return unclear(text, why);
  };
  if (typeof value !== "string") {
    const found = fromCell(value, spot, measure);
    return "why" in found ? fail(found.text, found.why) : known(found.value);
  }
  const text = value.trim();
  const found = fromText(text, measure, index, words);
  if (typeof found === "string") return fail(text, found);
  if (measure?.unit.kind !== "yes-no")
    report(problems, spot, "number-as-text", { text, value: found, measure: measure?.title ?? "" });
  return known(found, text);
}

function shareOf(value: number, isPercentCell: boolean, saysPercent: boolean): number | "ambiguous" {
  if (isPercentCell || value === 0) return value;
  if (value > 1) return decimal(value / 100);
  // 0.5 under "Local %" may be a half or half a percent.
  return saysPercent ? "ambiguous" : value;
}

/** A number cell of another kind: a price, a proxy, a mark, or a share from 0 to 1 (`saysPercent`: its heading has a percent sign). */
export function readNumber(
  spot: Spot,
  kind: NumberKind,
  problems: Problems,
  saysPercent = false,
): Reading<number> {
  const content = contentOf(spot, problems);
  if (content.is !== "value") return content;
  const text = String(content.value).trim();
  const fail = (why: Unclear): Reading<number> => {
    report(problems, spot, "unreadable-value", { text });
    return unclear(text, why);
  };
  const settle = (value: number, isPercent: boolean, asWritten: string | undefined): Reading<number> => {
    if (value < 0) return fail("negative");
    if (kind === "percent") return known(isPercent ? decimal(value * 100) : value, asWritten);
    if (kind !== "share") return known(value, asWritten);
    const share = shareOf(value, isPercent, saysPercent);
    if (share === "ambiguous") return fail("ambiguous");
    return share > 1 ? fail("not-a-number") : known(share, asWritten);
  };
  const { value } = content;
  if (typeof value === "boolean") return fail("not-a-number");
  if (typeof value === "number")
    return settle(value, spot.grid.sheet.percents.has(spot.grid.key(spot.line, spot.index)), undefined);
  const found = parseNumber(value);
  if (found.is === "unclear") return fail(found.why);
  const isFit =
    found.words === "" &&
    !(found.pounds && kind !== "money") &&
    !(found.percent && kind !== "share" && kind !== "percent");
  if (!isFit) return fail("not-a-number");
  const reading = settle(found.percent ? decimal(found.value / 100) : found.value, found.percent, text);
  if (reading.is === "known") {
    // What to type: a share of 0.75 that was written as 75% is typed as 75%.
    const isShare = kind === "share" && reading.value !== found.value;
    const percent = `${String(decimal(reading.value * (isShare ? 100 : 1)))}%`;
    report(problems, spot, "number-as-text", {
      text,
      value: isShare || found.percent ? percent : reading.value,
    });
  }
  return reading;
}

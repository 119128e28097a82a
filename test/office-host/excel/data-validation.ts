import { badArgument } from "../core/api-error";
import { isRecord } from "../core/args";
import { kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { areaName, intersect, parseArea } from "./a1";
import { refuseIfLocked } from "./edit-cells";
import type { Place } from "./workbook";

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  list: "list",
  custom: "custom",
};

/** How a figure is compared: the API's word, and the file's. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const areasOf = (element: XmlElement): readonly ReturnType<typeof parseArea>[] =>
  (element.attr("sqref") ?? "").split(/\s+/).filter(Boolean).map(parseArea);

const found = ({ sheet, area }: Place): XmlElement | undefined =>
  sheet
    .find("dataValidations")
    ?.elements("dataValidation")
    .find((one) => areasOf(one).some((each) => intersect(each, area) !== undefined));

/** Takes the rules off exactly these cells; a rule that reaches further keeps the rest only where it is another area. */
function clear({ sheet, area }: Place): void {
  const list = sheet.find("dataValidations");
  if (!list) return;
  sheet.edit();
  for (const one of list.elements("dataValidation")) {
    const kept = areasOf(one).filter((each) => !intersect(each, area));
    if (kept.length === 0) remove(one);
    else one.put("sqref", kept.map(areaName).join(" "));
  }
  list.put("count", String(list.elements().length));
  if (list.elements().length === 0) remove(list);
}

const operandText = (value: unknown): string => (typeof value === "string" ? value : "");

const operand = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value).replace(/^=/, "") : undefined;

function write(place: Place, rule: unknown): void {
  if (!isRecord(rule)) throw badArgument("DataValidation.rule");
  refuseIfLocked(place);
  const [name, about] = Object.entries(rule).find(([key, value]) => key in TYPES && isRecord(value)) ?? [
    "",
    {},
  ];
  const type = TYPES[name];
  if (type === undefined || !isRecord(about)) throw badArgument("DataValidation.rule");
  clear(place);
  const { sheet, area } = place;
  sheet.edit();
  const list = sheet.section("dataValidations");
  const made = list.add(list.make("dataValidation", { type, allowBlank: "1", sqref: areaName(area) }));
  made.put("showInputMessage", "1").put("showErrorMessage", "1");
  const formula = (local: string, text: string | undefined): void => {
    if (text !== undefined) made.add(made.make(local)).text = text;
  };
  if (name === "list") {
    if (about["inCellDropDown"] === false) made.put("showDropDown", "1");
    const source = operandText(about["source"]);
    formula("formula1", source.startsWith("=") ? source.slice(1) : `"${source}"`);
  } else if (name === "custom") formula("formula1", operand(about["formula"]));
  else {
    const given = about["operator"];
    const operator = OPERATORS[typeof given === "string" ? given : "Between"];
    if (operator === undefined) throw badArgument("DataValidation.rule");
    if (operator !== "between") made.put("operator", operator);
    formula("formula1", operand(about["formula1"]));
    formula("formula2", operand(about["formula2"]));
  }
  list.put("count", String(list.elements().length));
}

function read(place: Place): unknown {
  const element = found(place);
  if (!element) return {};
  const name = Object.entries(TYPES).find(([, type]) => type === element.attr("type"))?.[0] ?? "custom";
  const [one, two] = [element.child("formula1")?.text, element.child("formula2")?.text];
  if (name === "list") {
    const source = one?.startsWith('"') === true ? one.slice(1, -1) : `=${one ?? ""}`;
    return { list: { inCellDropDown: element.attr("showDropDown") !== "1", source } };
  }
  if (name === "custom") return { custom: { formula: `=${one ?? ""}` } };
  const plain = (text: string | undefined): unknown =>
    text === undefined ? undefined : Number.isNaN(Number(text)) ? `=${text}` : Number(text);
  const written = element.attr("operator") ?? "between";
  const operator = Object.entries(OPERATORS).find(([, one]) => one === written)?.[0] ?? "Between";
  return { [name]: { formula1: plain(one), formula2: plain(two), operator } };
}

const setOn = (place: Place, value: unknown, fields: Readonly<Record<string, string>>): void => {
  const element = found(place);
  if (!element || !isRecord(value)) throw badArgument("DataValidation");
  place.sheet.edit();
  for (const [field, attribute] of Object.entries(fields)) {
    const given = value[field];
    if (typeof given === "string") element.put(attribute, field === "style" ? lower(given) : given);
    if (typeof given === "boolean") element.put(attribute, given ? "1" : "0");
  }
};

const ALERT = { title: "errorTitle", message: "error", style: "errorStyle", showAlert: "showErrorMessage" };
const PROMPT = { title: "promptTitle", message: "prompt", showPrompt: "showInputMessage" };

/** The rule on what a range accepts. */
export const dataValidation = kind<Place>("DataValidation", {
  get: {
    Rule: read,
    Type: (place) => {
      const type = found(place)?.attr("type");
      return upper(Object.entries(TYPES).find(([, one]) => one === type)?.[0] ?? "None");
    },
    IgnoreBlanks: (place) => found(place)?.attr("allowBlank") !== "0",
    ErrorAlert: (place) => {
      const one = found(place);
      return {
        title: one?.attr("errorTitle") ?? "",
        message: one?.attr("error") ?? "",
        style: upper(one?.attr("errorStyle") ?? "stop"),
        showAlert: one?.attr("showErrorMessage") !== "0",
      };
    },
    Prompt: (place) => {
      const one = found(place);
      return {
        title: one?.attr("promptTitle") ?? "",
        message: one?.attr("prompt") ?? "",
        showPrompt: one?.attr("showInputMessage") !== "0",
      };
    },
  },
  set: {
    Rule: write,
    IgnoreBlanks: (place, value) => {
      found(place)?.put("allowBlank", value === true ? "1" : "0");
    },
    ErrorAlert: (place, value) => {
      setOn(place, value, ALERT);
    },
    Prompt: (place, value) => {
      setOn(place, value, PROMPT);
    },
  },
  call: { Clear: clear },
});

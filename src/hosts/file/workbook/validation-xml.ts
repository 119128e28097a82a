import type { SheetValidation } from "../../../core/change";
import { quoteSheet } from "../../../core/location";
import { escapeXml } from "../xml";
import { absoluteRange, rangeOf } from "./ranges";

const LONGEST_TITLE = 32;
const LONGEST_HELP = 255;
/** Characters that a drop-down list written into the cell may have in all. */
const LONGEST_CHOICE = 255;

/** Days that Excel counts to an ISO date: from 30 December 1899, or from 1 January 1904. */
function serialOf(iso: string, date1904: boolean): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + (date1904 ? 24_107 : 25_569);
}

/** Type attributes and formulas; undefined for a choice that Excel cannot hold, of which only the help is shown. */
function ruleXml(rule: SheetValidation["rule"], date1904: boolean): readonly [string, string] | undefined {
  const range = (type: string, from: number, to: number | undefined): readonly [string, string] =>
    to === undefined
      ? [` type="${type}" operator="greaterThanOrEqual"`, `<formula1>${String(from)}</formula1>`]
      : [` type="${type}"`, `<formula1>${String(from)}</formula1><formula2>${String(to)}</formula2>`];
  switch (rule.is) {
    case "list":
      return [
        ' type="list"',
        `<formula1>${escapeXml(`${quoteSheet(rule.from.sheet)}!${absoluteRange(rule.from)}`)}</formula1>`,
      ];
    case "choice": {
      const text = rule.of.join(",");
      if (text.length > LONGEST_CHOICE || rule.of.some((one) => /[,"]/.test(one))) return undefined;
      return [' type="list"', `<formula1>${escapeXml(`"${text}"`)}</formula1>`];
    }
    case "decimal":
      return range("decimal", rule.minimum, rule.maximum);
    case "date":
      return range(
        "date",
        serialOf(rule.from, date1904),
        rule.to === undefined ? undefined : serialOf(rule.to, date1904),
      );
  }
}

/** The drop-down lists and ranges that cells of a template accept; "" where there are none. */
export function validationsXml(validations: readonly SheetValidation[], date1904: boolean): string {
  if (validations.length === 0) return "";
  const items = validations.map((one) => {
    const [type, formulas] = ruleXml(one.rule, date1904) ?? ["", ""];
    const title = escapeXml(one.title.slice(0, LONGEST_TITLE));
    const help = escapeXml(one.help.slice(0, LONGEST_HELP));
    const said = `errorTitle="${title}" error="${help}" promptTitle="${title}" prompt="${help}"`;
    return `<dataValidation${type} allowBlank="1" showInputMessage="1" showErrorMessage="1" ${said} sqref="${rangeOf(one)}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${String(items.length)}">${items.join("")}</dataValidations>`;
}

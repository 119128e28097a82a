/// <reference types="office-js" />
import type { SheetValidation, WriteSheet } from "../../../core/change";
import { addressOf, quoteSheet } from "../../../core/location";
import type { Area } from "../../../core/snapshot";
import { absoluteRange, rangeOf } from "../../file/workbook/ranges";
import { rowHeights } from "../../file/workbook/row-heights";

/** The API counts a column's width in points: so many to a character. */
const POINTS = 5.25;
const LONGEST_TITLE = 32;
const LONGEST_HELP = 255;
/** Characters that a drop-down list written into the cell may have in all. */
const LONGEST_CHOICE = 255;

/** A day as a formula, which counts the same whatever year the workbook counts from. */
const dateFormula = (iso: string): string => `=DATE(${iso.split("-").map(Number).map(String).join(",")})`;

/** The rule of a validation; undefined for a choice that Excel cannot hold, of which only the help is shown. */
function ruleOf(rule: SheetValidation["rule"]): Excel.DataValidationRule | undefined {
  switch (rule.is) {
    case "list":
      return {
        list: {
          inCellDropDown: true,
          source: `=${quoteSheet(rule.from.sheet)}!${absoluteRange(rule.from)}`,
        },
      };
    case "choice": {
      const source = rule.of.join(",");
      if (source.length > LONGEST_CHOICE || rule.of.some((one) => /[,"]/.test(one))) return undefined;
      return { list: { inCellDropDown: true, source } };
    }
    case "decimal":
      return rule.maximum === undefined
        ? { decimal: { formula1: rule.minimum, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "date":
      return rule.to === undefined
        ? { date: { formula1: dateFormula(rule.from), operator: "GreaterThanOrEqualTo" } }
        : {
            date: { formula1: dateFormula(rule.from), formula2: dateFormula(rule.to), operator: "Between" },
          };
  }
}

function validate(sheet: Excel.Worksheet, one: SheetValidation): void {
  const { dataValidation } = sheet.getRange(rangeOf(one));
  const rule = ruleOf(one.rule);
  const [title, message] = [one.title.slice(0, LONGEST_TITLE), one.help.slice(0, LONGEST_HELP)];
  if (rule) {
    dataValidation.rule = rule;
    dataValidation.errorAlert = { message, showAlert: true, style: "Stop", title };
  }
  dataValidation.prompt = { message, showPrompt: true, title };
}

const overlaps = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** Widths, heights, merged cells, links, rows kept in view, rules of entry and the filter of a sheet of ours. */
export function layOut(sheet: Excel.Worksheet, change: WriteSheet): void {
  change.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * POINTS;
  });
  for (const [row, height] of rowHeights(change))
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = height;
  const merged: Area[] = [];
  for (const area of change.merges ?? []) {
    const isOne = area.top === area.bottom && area.left === area.right;
    if (isOne || merged.some((other) => overlaps(area, other))) continue;
    merged.push(area);
    sheet.getRange(rangeOf(area)).merge();
  }
  for (const one of change.validations ?? []) validate(sheet, one);
  if (change.freezeRows > 0) sheet.freezePanes.freezeRows(change.freezeRows);
  if (change.autoFilter) sheet.autoFilter.apply(sheet.getRange(rangeOf(change.autoFilter)));
}

/** Links of a sheet of ours; set before its styles, since Excel gives a linked cell a style of its own. */
export function link(sheet: Excel.Worksheet, rows: WriteSheet["rows"]): void {
  rows.forEach((cells, row) => {
    cells.forEach(({ link: to }, column) => {
      if (to)
        sheet.getCell(row, column).hyperlink = {
          documentReference: `${quoteSheet(to.sheet)}!${addressOf(to.row, to.column)}`,
        };
    });
  });
}

import type { StyleName } from "../../../core/change";

/** How a cell of ours looks; colours are ARGB, sizes are points relative to the workbook's own font. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points more than the workbook's own font. */
  readonly larger?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: "thin" | "total" | "left-bar";
  /** Number format code; a built-in id where it is a number. */
  readonly format?: string | number;
  /** Format of numbers that are whole where that differs. */
  readonly wholeFormat?: string | number;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  /** Steps in from the left. */
  readonly indent?: number;
  readonly vertical?: "top" | "center";
  readonly unlocked?: boolean;
}

const INK = "FF1F2933";
const GREY = "FF5F6B76";
const DARK = "FF1B3A4B";
const MONEY = "[$£-809]#,##0.00;\\-[$£-809]#,##0.00";
const DATE = "[$-809]d\\ mmmm\\ yyyy";
const PERCENT = "0.0%";
const TWO_PLACES = 2;
const WHOLE = 3;
const TEXT = 0;

const BODY = { colour: INK, vertical: "top" } as const;
const INPUT = { ...BODY, fill: "FFFFF9DB", border: "thin", unlocked: true } as const;
const LOCKED = { ...BODY, fill: "FFEDEFF1", border: "thin" } as const;
const TOTAL = { ...BODY, bold: true, border: "total" } as const;

/**
 * What each style looks like. Severity never rests on colour alone: the cell says it in words, and weight, slope and a bar at the
 * left tell the three apart in black and white.
 */
export const LOOKS: Readonly<Record<StyleName, Look>> = {
  text: BODY,
  aside: { ...BODY, align: "left", indent: 1 },
  wrap: { ...BODY, wrap: true },
  title: { bold: true, larger: 6, colour: DARK, vertical: "center" },
  subtitle: { bold: true, larger: 1, colour: DARK, vertical: "center" },
  note: { italic: true, colour: GREY, wrap: true, vertical: "top" },
  header: { bold: true, colour: "FFFFFFFF", fill: DARK, wrap: true, vertical: "center", border: "thin" },
  number: { ...BODY, format: "#,##0.0###", wholeFormat: WHOLE },
  integer: { ...BODY, format: WHOLE },
  money: { ...BODY, format: MONEY },
  points: { ...BODY, format: TWO_PLACES },
  percent: { ...BODY, format: PERCENT },
  date: { ...BODY, format: DATE, align: "left" },
  "total-text": TOTAL,
  "total-money": { ...TOTAL, format: MONEY },
  "total-points": { ...TOTAL, format: TWO_PLACES },
  error: { ...BODY, bold: true, colour: "FF7A1212", fill: "FFF6DCDC", border: "left-bar" },
  warning: { ...BODY, bold: true, colour: "FF6B4A00", fill: "FFFFF2D6" },
  advice: { ...BODY, italic: true, colour: "FF24506B", fill: "FFEAF3F8" },
  muted: { ...BODY, colour: GREY },
  link: { ...BODY, underline: true, colour: "FF0B5394" },
  status: { ...BODY, bold: true, fill: "FFF3F4F6", border: "thin", wrap: true },
  "input-text": { ...INPUT, wrap: true },
  "input-number": { ...INPUT, format: TEXT },
  "input-money": { ...INPUT, format: MONEY },
  "input-percent": { ...INPUT, format: PERCENT },
  "input-date": { ...INPUT, format: DATE, align: "left" },
  "locked-text": { ...LOCKED, wrap: true },
  "locked-money": { ...LOCKED, format: MONEY },
};

import type { CellContent } from "./cell-value";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Codes of the formats that every workbook has without saying so. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The sections of a format code: positive; negative; zero; text. */
function sections(code: string): readonly string[] {
  const out = [""];
  let quoted = false;
  for (let at = 0; at < code.length; at++) {
    const one = code.charAt(at);
    if (one === "\\") {
      out.push(`${out.pop() ?? ""}${one}${code.charAt(++at)}`);
      continue;
    }
    if (one === '"') quoted = !quoted;
    if (one === ";" && !quoted) out.push("");
    else out.push(`${out.pop() ?? ""}${one}`);
  }
  return out;
}

const general = (value: number): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9))
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "E")
      .replace("e", "E")
      .replace(/E([+-])(\d)$/, "E$10$2");
  const digits = Math.max(0, 10 - Math.max(1, String(Math.trunc(size)).length));
  return String(Number(value.toFixed(digits)));
};

const isDate = (section: string): boolean =>
  /[ymdhs]/i.test(section.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/g, ""));

function date(serial: number, section: string): string {
  const moment = new Date(Math.round((serial - 25_569) * 86_400_000));
  const clock12 = /AM\/PM/i.test(section);
  const hours = moment.getUTCHours();
  let afterHour = false;
  return section
    .replace(/\[\$-?[^\]]*\]|\[(?!h)[^\]]*\]|_.|\*./gi, "")
    .replace(
      /"([^"]*)"|\\(.)|AM\/PM|y+|m+|d+|\[h\]|h+|s+/gi,
      (token: string, quote?: string, one?: string) => {
        if (quote !== undefined || one !== undefined) return quote ?? one ?? "";
        const two = (figure: number): string => String(figure).padStart(2, "0");
        const kind = token.charAt(0).toLowerCase();
        if (token.toLowerCase() === "[h]") return String(Math.floor(serial * 24));
        if (/am/i.test(token)) return hours < 12 ? "AM" : "PM";
        if (kind === "y")
          return token.length > 2 ? String(moment.getUTCFullYear()) : two(moment.getUTCFullYear() % 100);
        if (kind === "d") {
          const name = DAYS[moment.getUTCDay()] ?? "";
          const day = moment.getUTCDate();
          return [String(day), two(day), name.slice(0, 3), name][Math.min(token.length, 4) - 1] ?? "";
        }
        if (kind === "h") {
          afterHour = true;
          const shown = clock12 ? hours % 12 || 12 : hours;
          return token.length > 1 ? two(shown) : String(shown);
        }
        if (kind === "s") return two(moment.getUTCSeconds());
        if (afterHour) return two(moment.getUTCMinutes());
        const month = moment.getUTCMonth();
        const name = MONTHS[month] ?? "";
        return (
          [String(month + 1), two(month + 1), name.slice(0, 3), name][Math.min(token.length, 4) - 1] ?? ""
        );
      },
    );
}

function figure(value: number, section: string): string {
  const pattern = /[#0?](?:[#0?,.]*[#0?])?,*(?:E[+-]0+)?/i.exec(
    section.replace(/"[^"]*"/g, (one) => "\u0001".repeat(one.length)),
  );
  const literal = (text: string): string =>
    text.replace(
      /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]/g,
      (_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? "",
    );
  if (!pattern) return literal(section);
  const before = section.slice(0, pattern.index);
  const after = section.slice(pattern.index + pattern[0].length);
  const scale = /,+$/.exec(pattern[0])?.[0].length ?? 0;
  const code = pattern[0].replace(/,+$/, "");
  const percent = (section.match(/%/g) ?? []).length;
  const shown = (Math.abs(value) * 100 ** percent) / 1000 ** scale;
  const [whole = "", decimals = ""] = code.split(".");
  const least = (decimals.match(/0/g) ?? []).length;
  const fixed = shown.toFixed(decimals.length);
  const [front = "", back = ""] = fixed.split(".");
  let digits = front.padStart((whole.match(/0/g) ?? []).length, "0");
  if (!whole.includes("0") && digits === "0") digits = "";
  if (whole.includes(",")) digits = digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
  let fraction = back;
  while (fraction.length > least && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  return `${literal(before)}${digits}${fraction === "" ? "" : `.${fraction}`}${literal(after)}`;
}

/** Days by which a workbook that counts from 1904 lags behind one that counts from 1900. */
const LATER = 1462;

/** What a cell shows, whatever its width. */
export function display(content: CellContent, code: string, date1904 = false): string {
  const { value, is } = content;
  if (is === "Empty") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const parts = sections(code);
  if (typeof value === "string") {
    const own = parts[3];
    return own === undefined || is === "Error" ? value : own.replace(/"([^"]*)"/g, "$1").replace("@", value);
  }
  const [positive = "General", negative, zero] = parts;
  const section =
    value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  if (/^General$/i.test(section) || section === "@") return general(value);
  if (isDate(section)) return date(date1904 ? value + LATER : value, section);
  const sign = value < 0 && negative === undefined && Number(figure(value, "0.0000000000")) !== 0 ? "-" : "";
  return sign + figure(value, section);
}

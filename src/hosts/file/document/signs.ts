import { attribute, type Frame } from "./word-xml";

const LETTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
};

/** Signs of the symbol fonts that forms and contracts use, by font and the low byte of their code. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0xa3: "≤",
    0xb0: "°",
    0xb1: "±",
    0xb3: "≥",
    0xb4: "×",
    0xb7: "•",
    0xd2: "®",
    0xd3: "©",
    0xd4: "™",
  },
  wingdings: {
    0x6f: "☐",
    0x71: "☐",
    0x72: "☐",
    0xa7: "▪",
    0xa8: "☐",
    0xe0: "→",
    0xfb: "✗",
    0xfc: "✓",
    0xfd: "☒",
    0xfe: "☑",
  },
  "wingdings 2": { 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xa3: "☐" },
};

/** A character by its code in a font; a sign that no table has stays the font's own character. */
function sign(font: string, code: number): string {
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return "";
  return SIGNS[font.toLowerCase()]?.[code & 0xff] ?? String.fromCharCode(code);
}

/** What a reader sees for an element of a run: a tab, a line break, a hyphen, a sign. A soft hyphen shows only where a line ends. */
export function letterOf({ name, tag }: Frame): string {
  if (name === "sym") return sign(attribute(tag, "font") ?? "", parseInt(attribute(tag, "char") ?? "", 16));
  return LETTERS[name] ?? "";
}

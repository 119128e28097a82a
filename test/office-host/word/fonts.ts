import { badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { runsOf, textOf } from "./paragraph-text";
import { paragraphsOfRange } from "./ranges";
import { runsBetween } from "./runs";
import { runProperty } from "./styles";
import type { TextRange } from "./text-range";
import { attribute, childInOrder, RUN_ORDER, runProperties } from "./word-xml";

interface Stretch {
  readonly paragraph: XmlElement;
  readonly run: XmlElement | undefined;
}

const overlap = (range: TextRange): readonly Stretch[] =>
  paragraphsOfRange(range).flatMap((paragraph): Stretch[] => {
    const runs = [...runsOf(paragraph)];
    return runs.length === 0 ? [{ paragraph, run: undefined }] : runs.map((run) => ({ paragraph, run }));
  });

/** What the runs of a range agree on; `mixed` where they differ. Read runs are not cut, so a range's edge run counts whole. */
function agreed<T>(range: TextRange, mixed: T, of: (one: Stretch) => T): T {
  const values = new Set(overlap(range).map(of));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : mixed;
}

const isOn = (one: XmlElement | undefined): boolean =>
  one !== undefined && !["0", "false", "off", "none"].includes(one.attr("val") ?? "");

const property = (range: TextRange, { paragraph, run }: Stretch, name: string): XmlElement | undefined =>
  runProperty(range.document, paragraph, run, name);

/** Changes a property of every run in a range, cutting runs at its ends. */
function change(range: TextRange, edit: (properties: XmlElement) => void): void {
  range.document.edit(range.story);
  const { start, end } = range;
  for (const paragraph of paragraphsOfRange(range)) {
    const from = paragraph === start.paragraph ? start.offset : 0;
    const to = paragraph === end.paragraph ? end.offset : textOf(paragraph).length;
    for (const run of runsBetween(paragraph, from, to)) edit(runProperties(run));
  }
}

const toggle = (range: TextRange, name: string, value: unknown): void => {
  change(range, (properties) => {
    const own = childInOrder(properties, name, RUN_ORDER);
    attribute(own, "val", value === true ? undefined : "0");
  });
};

const set = (range: TextRange, name: string, values: Readonly<Record<string, string>> | undefined): void => {
  change(range, (properties) => {
    const own = childInOrder(properties, name, RUN_ORDER);
    if (!values) remove(own);
    else for (const [key, value] of Object.entries(values)) attribute(own, key, value);
  });
};

const HIGHLIGHT: Readonly<Record<string, string>> = {
  yellow: "#FFFF00",
  green: "#00FF00",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  blue: "#0000FF",
  red: "#FF0000",
  darkGray: "#808080",
  lightGray: "#C0C0C0",
  black: "#000000",
  white: "#FFFFFF",
};

const UNDERLINE: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  thick: "Thick",
  dotted: "Dotted",
  dash: "DashLine",
  wave: "Wave",
  words: "Word",
};

const hex = (value: unknown): string => {
  const found = /^#?([0-9A-Fa-f]{6})$/.exec(typeof value === "string" ? value : "");
  if (!found) throw badArgument("Font.color");
  return (found[1] ?? "").toUpperCase();
};

/** The font of a stretch of text. */
export const font = kind<TextRange>("Font", {
  get: {
    Bold: (range) => agreed<boolean | null>(range, null, (one) => isOn(property(range, one, "b"))),
    Italic: (range) => agreed<boolean | null>(range, null, (one) => isOn(property(range, one, "i"))),
    StrikeThrough: (range) =>
      agreed<boolean | null>(range, null, (one) => isOn(property(range, one, "strike"))),
    Underline: (range) =>
      agreed(range, "Mixed", (one) => UNDERLINE[property(range, one, "u")?.attr("val") ?? ""] ?? "None"),
    Color: (range) =>
      agreed(range, "", (one) => {
        const value = property(range, one, "color")?.attr("val") ?? "auto";
        return value === "auto" ? "#000000" : `#${value.toUpperCase()}`;
      }),
    Size: (range) =>
      agreed<number | null>(range, null, (one) => Number(property(range, one, "sz")?.attr("val") ?? 20) / 2),
    Name: (range) =>
      agreed(range, "", (one) => property(range, one, "rFonts")?.attr("ascii") ?? "Times New Roman"),
    HighlightColor: (range) =>
      agreed<string | null>(
        range,
        "",
        (one) => HIGHLIGHT[property(range, one, "highlight")?.attr("val") ?? ""] ?? null,
      ),
  },
  set: {
    Bold: (range, value) => {
      toggle(range, "b", value);
    },
    Italic: (range, value) => {
      toggle(range, "i", value);
    },
    StrikeThrough: (range, value) => {
      toggle(range, "strike", value);
    },
    Underline: (range, value) => {
      const name = Object.entries(UNDERLINE).find(([, one]) => one === value)?.[0];
      set(range, "u", { val: name ?? "none" });
    },
    Color: (range, value) => {
      set(range, "color", { val: hex(value) });
    },
    Size: (range, value) => {
      set(range, "sz", { val: String(Number(value) * 2) });
      set(range, "szCs", { val: String(Number(value) * 2) });
    },
    Name: (range, value) => {
      const name = String(value);
      set(range, "rFonts", { ascii: name, hAnsi: name, cs: name });
    },
    HighlightColor: (range, value) => {
      if (value === null || value === "") {
        set(range, "highlight", undefined);
        return;
      }
      const name = Object.entries(HIGHLIGHT).find(
        ([key, one]) =>
          one === value || (typeof value === "string" && key.toLowerCase() === value.toLowerCase()),
      )?.[0];
      if (name === undefined) throw badArgument("Font.highlightColor");
      set(range, "highlight", { val: name });
    },
  },
  assumed: ["Name"],
});

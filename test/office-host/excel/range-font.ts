import { badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import type { XmlElement } from "../package/xml";
import { readColour, writeColour } from "./colours";
import { agreed, restyle } from "./restyle";
import type { Place } from "./workbook";

const colourOf = (value: unknown, location: string): string => {
  const colour = writeColour(value);
  if (colour === undefined) throw badArgument(location);
  return colour;
};

/** Sets a child of an element in its place, or takes it away. */
function setChild(
  of: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> | undefined,
  order: string,
): void {
  const known = of.child(name);
  if (known) of.children.splice(of.indexOf(known), 1);
  if (!attributes) return;
  const names = order.split(" ");
  const next = of.elements().find((one) => names.indexOf(one.local) > names.indexOf(name));
  of.insert(next ? of.indexOf(next) : of.children.length, of.make(name, attributes));
}

const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme";

const fontPart = (
  place: Place,
  name: string,
  value: unknown,
  attributes: Record<string, string> | undefined,
): void => {
  restyle(place, `font ${name} ${String(value)}`, ({ font }) => {
    setChild(font, name, attributes, FONT_ORDER);
  });
};

const fontOf = (place: Place, read: (font: XmlElement) => unknown): unknown =>
  agreed(place, (xf) => read(place.sheet.book.styles.look(xf).font));

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && element.attr("val") !== "0";

/** The font of a range. */
export const rangeFont = kind<Place>("RangeFont", {
  documented: {
    "excel.rangefont": ["Bold", "Italic", "Strikethrough", "Underline", "Name", "Size", "Color"],
  },
  get: {
    Bold: (place) => fontOf(place, (font) => isOn(font.child("b"))),
    Italic: (place) => fontOf(place, (font) => isOn(font.child("i"))),
    Strikethrough: (place) => fontOf(place, (font) => isOn(font.child("strike"))),
    Underline: (place) =>
      fontOf(place, (font) => {
        const own = font.child("u");
        const kind = own?.attr("val") ?? "single";
        return !own || kind === "none" ? "None" : kind === "double" ? "Double" : "Single";
      }),
    Name: (place) => fontOf(place, (font) => font.child("name")?.attr("val") ?? "Calibri"),
    Size: (place) => fontOf(place, (font) => Number(font.child("sz")?.attr("val") ?? 11)),
    Color: (place) => fontOf(place, (font) => readColour(place.sheet.book, font.child("color"), "#000000")),
  },
  set: {
    Bold: (place, value) => {
      fontPart(place, "b", value, value === true ? {} : undefined);
    },
    Italic: (place, value) => {
      fontPart(place, "i", value, value === true ? {} : undefined);
    },
    Strikethrough: (place, value) => {
      fontPart(place, "strike", value, value === true ? {} : undefined);
    },
    Underline: (place, value) => {
      fontPart(place, "u", value, value === "None" ? undefined : value === "Double" ? { val: "double" } : {});
    },
    Name: (place, value) => {
      restyle(place, `font name ${String(value)}`, ({ font }) => {
        setChild(font, "name", { val: String(value) }, FONT_ORDER);
        setChild(font, "scheme", undefined, FONT_ORDER);
      });
    },
    Size: (place, value) => {
      fontPart(place, "sz", value, { val: String(value) });
    },
    Color: (place, value) => {
      fontPart(place, "color", value, { rgb: colourOf(value, "RangeFont.color") });
    },
  },
});

const setFill = (place: Place, colour: string | undefined): void => {
  restyle(place, `fill ${colour ?? "none"}`, ({ fill }) => {
    fill.clear();
    const pattern = fill.add(
      fill.make("patternFill", { patternType: colour === undefined ? "none" : "solid" }),
    );
    if (colour === undefined) return;
    pattern.add(pattern.make("fgColor", { rgb: colour }));
    pattern.add(pattern.make("bgColor", { indexed: "64" }));
  });
};

/** The fill of a range. */
export const rangeFill = kind<Place>("RangeFill", {
  documented: {
    "excel.rangefill": ["Color", "Clear"],
  },
  get: {
    Color: (place) =>
      agreed(place, (xf) => {
        const pattern = place.sheet.book.styles.look(xf).fill.child("patternFill");
        const solid = pattern && pattern.attr("patternType") !== "none";
        return readColour(place.sheet.book, solid ? pattern.child("fgColor") : undefined, "#FFFFFF");
      }),
  },
  set: {
    Color: (place, value) => {
      setFill(place, colourOf(value, "RangeFill.color"));
    },
  },
  call: {
    Clear: (place) => {
      setFill(place, undefined);
    },
  },
});

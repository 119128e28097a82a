const WHOLE = /^-?\d+$/;
const LENGTH = /^-?\d+(?:\.\d+)?(?:mm|cm|in|pt|pc|pi)$/;
/** Letters of a font's name at most. */
const LONGEST_FONT = 31;

const ELEMENT = /<(?:[\w.-]+:)?(ind|spacing|rFonts|color)\b[^>]*>/g;
const ATTRIBUTE = /(\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*)(["'])(.*?)\3/gs;

/** A length in whole twentieths of a point. */
const soundLength = (value: string): string =>
  WHOLE.test(value) || LENGTH.test(value) || !Number.isFinite(Number(value))
    ? value
    : String(Math.round(Number(value)));

/** The first of a list of fonts, where what stands there is too long to be one. */
const soundFont = (value: string): string =>
  value.length <= LONGEST_FONT ? value : (value.split(/[;,]/)[0] ?? "").trim().slice(0, LONGEST_FONT);

const soundColour = (value: string): string => value.replace(/^#(?=[0-9A-Fa-f]{6}$)/, "");

function soundValue(element: string, attribute: string, value: string): string {
  switch (element) {
    case "rFonts":
      return soundFont(value);
    case "color":
      return attribute === "val" ? soundColour(value) : value;
    default:
      return soundLength(value);
  }
}

/**
 * Properties as our own words take them over from the document's: a value that breaks the format, as some programs write it (part of a
 * twentieth, a list of fonts, a colour with a sign), is said as the format has it, so that a fault of the document is not multiplied.
 */
export const soundValues = (properties: string): string =>
  properties.replace(ELEMENT, (element, name: string) =>
    element.replace(
      ATTRIBUTE,
      (_, start: string, attribute: string, quote: string, value: string) =>
        `${start}${quote}${soundValue(name, attribute, value)}${quote}`,
    ),
  );

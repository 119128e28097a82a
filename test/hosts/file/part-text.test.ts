import fc from "fast-check";
import { declaresDoctype, decodeText, encodeText, encodingOf } from "../../../src/hosts/file/part-text";

const bytes = (...all: readonly number[]): Uint8Array => Uint8Array.from(all);

test.each([
  ["nothing yet", undefined, "utf-8", false],
  ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, 0x3c), "utf-8", true],
  ["UTF-16 from the left", bytes(0xff, 0xfe, 0x3c, 0), "utf-16le", true],
  ["UTF-16 from the right", bytes(0xfe, 0xff, 0, 0x3c), "utf-16be", true],
  ["UTF-16 without a mark", bytes(0x3c, 0, 0x61, 0), "utf-16le", false],
  ["the other UTF-16 without a mark", bytes(0, 0x3c, 0, 0x61), "utf-16be", false],
  [
    "a declared encoding",
    new TextEncoder().encode('<?xml version="1.0" encoding="ISO-8859-1"?>'),
    "windows-1252",
    false,
  ],
  [
    "a declared encoding that there is not",
    new TextEncoder().encode("<?xml encoding='martian'?>"),
    "utf-8",
    false,
  ],
  ["UTF-16 declared in single bytes", new TextEncoder().encode('<?xml encoding="UTF-16"?>'), "utf-8", false],
])("%s", (_, data, name, hasMark) => {
  expect(encodingOf(data)).toEqual({ name, hasMark });
});

test("text goes back into the bytes that it came from, in every Unicode encoding", () => {
  const encodings = ["utf-8", "utf-16le", "utf-16be"].map((name) => ({ name, hasMark: true }));
  fc.assert(
    fc.property(fc.constantFrom(...encodings), fc.string({ unit: "grapheme" }), (encoding, text) => {
      const data = encodeText(`<a>${text}`, encoding);
      expect(encodingOf(data)).toEqual(encoding);
      expect(decodeText(data)).toBe(`<a>${text}`);
    }),
  );
});

test("an older encoding becomes UTF-8, and the declaration says so", () => {
  const old = Uint8Array.from('<?xml version="1.0" encoding="iso-8859-1"?><a>\u00a31</a>', (letter) =>
    letter.charCodeAt(0),
  );
  const text = decodeText(old);
  expect(text).toContain("£1");
  const data = encodeText(text, encodingOf(old));
  expect(decodeText(data)).toBe('<?xml version="1.0" encoding="UTF-8"?><a>£1</a>');
});

test.each([
  ["at once", "<!DOCTYPE a>", true],
  ["in small letters", "<!doctype a>", true],
  ["after the declaration and a comment", "<?xml version='1.0'?>\n<!-- > -->\n<!DOCTYPE a><a/>", true],
  ["inside a comment", "<!-- <!DOCTYPE a> --><a/>", false],
  ["after the first element, where it is a fault of another kind", "<a><!DOCTYPE a></a>", false],
  ["not at all", "<a/>", false],
  ["in a comment that never ends", "<!-- <!DOCTYPE", false],
])("a document type %s", (_, text, expected) => {
  expect(declaresDoctype(text)).toBe(expected);
});

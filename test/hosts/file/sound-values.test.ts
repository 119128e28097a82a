import fc from "fast-check";
import { soundValues } from "../../../src/hosts/file/document/sound-values";

describe("values that our own words take over from a document", () => {
  test.each([
    ["part of a twentieth is rounded", '<w:ind w:hanging="2.9999999999999716"/>', '<w:ind w:hanging="3"/>'],
    ["a length with its unit stays", '<w:ind w:left="1.5cm"/>', '<w:ind w:left="1.5cm"/>'],
    ["a whole length stays", '<w:spacing w:before="-120"/>', '<w:spacing w:before="-120"/>'],
    ["what is no length stays", '<w:spacing w:lineRule="auto"/>', '<w:spacing w:lineRule="auto"/>'],
    [
      "of a list of fonts the first counts",
      '<w:rFonts w:ascii="verdana;helvetica;arial;sans-serif" w:hAnsi="Arial"/>',
      '<w:rFonts w:ascii="verdana" w:hAnsi="Arial"/>',
    ],
    [
      "a short name with a comma stays",
      '<w:rFonts w:ascii="Arial, Bold"/>',
      '<w:rFonts w:ascii="Arial, Bold"/>',
    ],
    ["a colour has no sign", "<w:color w:val='#004080'/>", "<w:color w:val='004080'/>"],
    ["a colour of the theme stays", '<w:color w:val="auto"/>', '<w:color w:val="auto"/>'],
    ["a style's name is no colour", '<w:pStyle w:val="#004080"/>', '<w:pStyle w:val="#004080"/>'],
  ])("%s", (_, before, after) => {
    expect(soundValues(before)).toBe(after);
    expect(soundValues(`<w:pPr><w:rPr>${before}</w:rPr></w:pPr>`)).toBe(
      `<w:pPr><w:rPr>${after}</w:rPr></w:pPr>`,
    );
  });

  test("sound once is sound for good", () => {
    const value = fc.string({ maxLength: 60 }).map((text) => text.replace(/[<>"&]/g, ""));
    fc.assert(
      fc.property(fc.constantFrom("ind", "spacing", "rFonts", "color"), value, (name, text) => {
        const once = soundValues(`<w:${name} w:val="${text}" w:ascii="${text}"/>`);
        expect(soundValues(once)).toBe(once);
      }),
    );
  });
});

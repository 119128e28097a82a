import { formatKind, readCellFormats } from "../../../src/hosts/file/cell-formats";
import { openPackage } from "../../../src/hosts/file/package";
import { stylesXml, zipped } from "./zipped";

describe("what a number format displays", () => {
  test.each([
    ["dd/mm/yyyy", "date"],
    ["[$-809]d mmmm yyyy;@", "date"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
    ["mmm", "date"],
    ["m/d/yy h:mm", "date"],
    ["yyyy", "date"],
    ["h:mm AM/PM", "plain"],
    ["mm:ss.0", "plain"],
    ["[h]:mm:ss", "plain"],
    ["[mm]:ss", "plain"],
    ["General", "plain"],
    ["Standard", "plain"],
    ["#,##0.00", "plain"],
    ["0.00E+00", "plain"],
    ["@", "plain"],
    ["0%", "percent"],
    ["0.00%;[Red]-0.00%", "percent"],
    ['0"%"', "plain"],
    ["0\\%", "plain"],
    ['0" days"', "plain"],
    ['"Day "0', "plain"],
    ["0\\d\\a\\y", "plain"],
    ["[Red]0", "plain"],
    ["[Blue][>=100]0;[Green]0", "plain"],
    ['_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-;_-[$£-809]* "-"??_-', "plain"],
    ["_-* #,##0_d", "plain"],
    ['0 "unclosed d', "plain"],
    ["", "plain"],
  ])("%s is %s", (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });
});

describe("cell styles", () => {
  const read = (styles: string): readonly string[] =>
    readCellFormats(openPackage("a.xlsx", zipped({ "xl/styles.xml": styles })), "xl/styles.xml");
  test("built-in formats by their number", () => {
    // 14 is a date, 22 date and time, 9 and 10 percentages; 18 to 21 and 45 to 47 are times of day and durations.
    const ids = [0, 1, 9, 10, 14, 17, 18, 21, 22, 27, 36, 37, 45, 47, 49, 57, 59];
    const dates = new Set([14, 17, 22, 27, 36, 57]);
    expect(read(stylesXml(...ids))).toEqual(
      ids.map((id) => (dates.has(id) ? "date" : id === 9 || id === 10 ? "percent" : "plain")),
    );
  });
  test("a file's own code goes before a built-in of the same number", () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="14" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect(read(styles)).toEqual(["percent"]);
  });
  test("only cell styles count: not named styles, nor the formats of conditional formatting", () => {
    const styles =
      '<x:styleSheet xmlns:x="a"><x:cellStyleXfs><x:xf numFmtId="14"/></x:cellStyleXfs><x:cellXfs><x:xf/></x:cellXfs><x:dxfs><x:dxf><x:numFmt numFmtId="0" formatCode="d"/></x:dxf></x:dxfs></x:styleSheet>';
    expect(read(styles)).toEqual(["plain"]);
  });
});

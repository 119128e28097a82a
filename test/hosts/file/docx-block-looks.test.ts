import type { InsertBlock } from "../../../src/core/document-change";
import { applied } from "./docx-bench";
import { docxOf, p } from "./docx-bytes";

const PROSE = "The supplier must keep a record of what it does and of when it does it.";
const block = (after: number, expect: string): readonly InsertBlock[] => [
  {
    kind: "insert-block",
    after,
    expect,
    tag: "cw:LCR-C-001:1",
    title: "Social value",
    newPage: false,
    parts: [
      { role: "heading", level: 0, text: "1\tSocial value" },
      { role: "body", level: 1, text: "1.1\tThe supplier must report." },
    ],
  },
];
const properties = (inside: string, text = PROSE, look = ""): string =>
  `<w:p>${inside === "" ? "" : `<w:pPr>${inside}</w:pPr>`}<w:r>${look}<w:t>${text}</w:t></w:r></w:p>`;
const STYLES = (after: number): string =>
  `<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="${String(after)}"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;

/** The body paragraph of our block, and its heading. */
async function drafted(body: string, styles?: string, at = 0) {
  const before = docxOf(body + p("end"), styles === undefined ? {} : { styles });
  const { body: after, refused } = await applied(before, block(at, at < 0 ? "" : PROSE));
  expect(refused).toEqual([]);
  const ours = after.match(/<w:p>(?:(?!<\/w:p>).)*(?:Social value|must report\.)<\/w:t>/gs) ?? [];
  return { heading: ours[0] ?? "", text: ours[1] ?? "" };
}

test.each([
  ["no space at all", properties(""), undefined, true],
  ["a space of nothing, written", properties('<w:spacing w:after="0"/>'), STYLES(200), true],
  ["a space of the document's defaults", properties(""), STYLES(200), false],
  ["a point of space on each side", properties('<w:spacing w:before="20" w:after="20"/>'), undefined, true],
  ["a space of its own", properties('<w:spacing w:before="60"/>'), undefined, false],
])(
  "text with %s: ours is parted by six points only where it would be by none",
  async (_, body, styles, is) => {
    const { text, heading } = await drafted(body, styles);
    expect(text.includes('w:after="120"')).toBe(is);
    expect(heading.includes('w:before="120" w:after="120"')).toBe(is);
  },
);

test("a heading of ours keeps with its text, which keeps with nothing, whatever the model does", async () => {
  const { heading, text } = await drafted(properties("<w:keepNext/><w:keepLines/>"));
  expect(heading).toContain("<w:keepNext/>");
  expect(text).toContain("<w:keepLines/>");
  expect(text).not.toContain("<w:keepNext/>");
});

test("where all prose stands in tables, ours has its letters and none of its place in the cell", async () => {
  const cell = properties(
    '<w:jc w:val="center"/>',
    PROSE,
    '<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="18"/></w:rPr>',
  );
  const { text } = await drafted(`<w:tbl><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>`);
  expect(text).toContain('<w:rFonts w:ascii="Arial"/><w:sz w:val="18"/>');
  expect(text).not.toContain("w:jc");
});

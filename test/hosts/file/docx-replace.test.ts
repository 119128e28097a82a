import type { InsertBlock, ReplaceBlock } from "../../../src/core/document-change";
import { openPackage } from "../../../src/hosts/file/package";
import { applied, bodyOf, edited, settled } from "./docx-bench";
import { docxOf, p, type DocxParts } from "./docx-bytes";

const insert: InsertBlock = {
  kind: "insert-block",
  after: 0,
  expect: "one",
  tag: "cw:LCR-C-001:1",
  title: "Social value",
  newPage: false,
  parts: [
    { role: "heading", level: 0, text: "1.\tSocial value", mark: "Commonweal · old" },
    { role: "body", level: 1, text: "1.1\tOld words." },
  ],
};
const replace = (changes: Partial<ReplaceBlock> = {}): ReplaceBlock => ({
  kind: "replace-block",
  tag: "cw:LCR-C-001:1",
  expect: "Social value\nOld words.",
  newTag: "cw:LCR-C-001:2",
  title: "Social value",
  parts: [
    { role: "heading", level: 0, text: "1.\tSocial value", mark: "Commonweal · new" },
    { role: "body", level: 1, text: "1.1\tNew words." },
    { role: "body", level: 1, text: "1.2\tMore." },
  ],
  ...changes,
});
const before = (behind = p("end")) => applied(docxOf(p("one") + behind), [insert]);

test.each([false, true])(
  "newer words take the place of older ones, and once is twice (tracked: %s)",
  async (track) => {
    const old = await before();
    const once = await applied(
      old.bytes,
      [replace(), { kind: "mark", index: 3, expect: "end", text: "Commonweal · end" }],
      track,
    );
    expect(once.refused).toEqual([]);
    expect(once.texts).toEqual(["one", "Social value", "New words.", "More.", "end"]);
    const twice = await applied(
      once.bytes,
      [replace(), { kind: "mark", index: 3, expect: "end", text: "Commonweal · end" }],
      track,
    );
    expect(twice.refused).toEqual([]);
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
  },
);

test.each([
  ["in the middle", p("end")],
  ["at the document's end", ""],
])("tracked, %s: rejected the old words stand, accepted the new", async (_, behind) => {
  const old = await before(behind);
  const tracked = await applied(old.bytes, [replace()], true);
  const plain = await applied(old.bytes, [replace()]);
  expect((await applied(settled(tracked.bytes, "reject"), [])).texts).toEqual(old.texts);
  expect((await applied(settled(tracked.bytes, "accept"), [])).texts).toEqual(plain.texts);
});

test("words altered by hand go back to the rules' words under the same tag", async () => {
  const old = await before();
  const altered = edited(old.bytes, (xml) => xml.replace("Old words", "Weak words"));
  const change = replace({
    newTag: "cw:LCR-C-001:1",
    expect: "Social value\nWeak words.",
    parts: insert.parts,
  });
  const back = await applied(altered, [change]);
  expect(back.texts).toEqual(old.texts);
  expect((await applied(back.bytes, [change])).body).toBe(back.body);
});

test("it leaves no trace of the older block but its place", async () => {
  const old = await before();
  const { bytes } = await applied(old.bytes, [replace()]);
  const cleared = await applied(bytes, [{ kind: "unmark" }, { kind: "remove-block", tag: "cw:LCR-C-001:2" }]);
  expect(cleared.body).toBe(bodyOf(docxOf(p("one") + p("end"))));
});

describe("a clause that the document numbers stays one", () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const deeper = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';
  const levels = [0, 1]
    .map(
      (level) =>
        `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${level === 0 ? "%1." : "%1.%2"}"/></w:lvl>`,
    )
    .join("");
  const parts: DocxParts = {
    numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  };
  test("its new words take the numbers of the old", async () => {
    const like: InsertBlock = {
      ...insert,
      like: [0, 1],
      parts: [
        { role: "heading", level: 0, text: "Social value" },
        { role: "body", level: 1, text: "Old words." },
      ],
    };
    const body = p("one", numbered) + p("text", deeper);
    const old = await applied(docxOf(body, parts), [{ ...like, after: 1, expect: "text" }]);
    const { body: after } = await applied(old.bytes, [
      replace({
        parts: [
          { role: "heading", level: 0, text: "Social value" },
          { role: "body", level: 1, text: "New words." },
          { role: "body", level: 1, text: "More." },
        ],
      }),
    ]);
    const own = /<w:sdt>.*<\/w:sdt>/s.exec(after)?.[0] ?? "";
    expect(own.match(/<w:ilvl w:val="\d"\/><w:numId w:val="\d"\/>/g)).toEqual([
      '<w:ilvl w:val="0"/><w:numId w:val="1"/>',
      '<w:ilvl w:val="1"/><w:numId w:val="1"/>',
      '<w:ilvl w:val="1"/><w:numId w:val="1"/>',
    ]);
  });
});

describe("it is refused, and nothing changes", () => {
  test.each([
    ["where the words differ", replace({ expect: "Social value\nOther words." }), "changed-meanwhile"],
    [
      "where there is no such block",
      replace({ tag: "cw:LCR-C-009:1", newTag: "cw:LCR-C-009:2" }),
      "no-such-place",
    ],
  ])("%s", async (_, change, why) => {
    const old = await before();
    const { refused, body } = await applied(old.bytes, [change]);
    expect([refused, body]).toEqual([[why], old.body]);
  });

  test("where somebody commented on it", async () => {
    const old = await before();
    const pkg = openPackage(
      "a.docx",
      edited(old.bytes, (xml) =>
        xml.replace('<w:r><w:t xml:space="preserve">1.1', '<w:commentRangeStart w:id="77"/>$&'),
      ),
    );
    const comments = pkg.text("word/comments.xml") ?? "";
    const theirs = `<w:comment w:id="77" w:author="Ann">${p("Why?")}</w:comment>`;
    pkg.set("word/comments.xml", comments.replace("</w:comments>", `${theirs}</w:comments>`));
    expect((await applied(pkg.save(), [replace()])).refused).toEqual(["note-in-the-way"]);
  });
});

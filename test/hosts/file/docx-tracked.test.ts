import fc from "fast-check";
import type { DocumentChange, InsertBlock } from "../../../src/core/document-change";
import { openDocx } from "../../../src/hosts/file/docx";
import { applied, bodyOf, edited, settled } from "./docx-bench";
import { docxOf, p, partOf } from "./docx-bytes";

const TAG = "cw:LCR-C-001:1";
const block = (after: number, expect: string, changes: Partial<InsertBlock> = {}): InsertBlock => ({
  kind: "insert-block",
  after,
  expect,
  tag: TAG,
  title: "Social value",
  newPage: false,
  parts: [
    { level: 0, role: "heading", text: "1.\tSocial value", mark: "Commonweal · why" },
    { level: 1, role: "body", text: "1.1\tPromises." },
  ],
  ...changes,
});
const REMOVE: DocumentChange = { kind: "remove-block", tag: TAG };
const CLEAR: readonly DocumentChange[] = [{ kind: "unmark" }, REMOVE, { ...REMOVE, tag: "cw:B:1" }];
const TABLE = `<w:tbl><w:tr><w:tc>${p("cell")}</w:tc></w:tr></w:tbl>`;
const FOREIGN = `<w:sdt><w:sdtPr><w:tag w:val="theirs"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>${p("theirs")}</w:sdtContent></w:sdt>`;
const deletedMark = (text: string): string => p(text, '<w:rPr><w:del w:id="1" w:author="Ann"/></w:rPr>');
const textsOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await applied(bytes, [])).texts;

test("a block is one tracked insertion: its words, its paragraphs' marks and its tags, by Commonweal and without a date", async () => {
  const { body } = await applied(docxOf(p("one") + p("two")), [block(0, "one")], true);
  expect(body.replace(/^.*?(?=<w:customXml)/s, "")).toMatch(
    /^<w:customXmlInsRangeStart w:id="\d+" w:author="Commonweal"\/><w:sdt><w:sdtPr>.*<\/w:sdtPr><w:sdtContent><w:customXmlInsRangeEnd w:id="\d+"\/><w:p>.*<\/w:p><w:customXmlInsRangeStart w:id="\d+" w:author="Commonweal"\/><\/w:sdtContent><\/w:sdt><w:customXmlInsRangeEnd w:id="\d+"\/>/s,
  );
  expect(body.match(/<w:rPr><w:ins w:id="\d+" w:author="Commonweal"\/>/g)).toHaveLength(2);
  expect(body).not.toContain("w:date");
  const ids = [
    ...body.matchAll(/<w:(?:ins|customXmlInsRangeStart|bookmarkStart|commentRangeStart) w:id="(\d+)"/g),
  ];
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
});

describe("rejected, each paragraph is as it was; accepted, as written untracked; cleared, byte for byte", () => {
  test.each([
    ["between two paragraphs", p("one", '<w:jc w:val="both"/>') + p("two", '<w:jc w:val="end"/>'), 0],
    ["before a table", p("one") + TABLE + p("end"), 0],
    [
      "before a section's last paragraph",
      p("one") + p("two", '<w:sectPr><w:type w:val="oddPage"/></w:sectPr>') + p("end"),
      0,
    ],
    ["behind a section's last paragraph", p("one", "<w:sectPr/>") + p("end"), 0],
    ["behind a mark that somebody deleted", deletedMark("one ") + p("two") + p("end"), 0],
    ["behind a deleted mark before a table", p("zero") + deletedMark("one") + TABLE + p("end"), 1],
    ["behind the document's last paragraph", p("one", '<w:jc w:val="both"/><w:rPr><w:b/></w:rPr>'), 0],
    ["behind a last paragraph that is empty", `${p("one")}<w:p w:rsidR="1"/>`, 1],
    ["behind a last paragraph with empty properties", `${p("one")}<w:p><w:pPr/></w:p>`, 1],
    ["behind a last paragraph whose mark has no look", `${p("one")}<w:p><w:pPr><w:rPr/></w:pPr></w:p>`, 1],
    ["at the document's start", p("one"), -1],
  ])("%s", async (_, body, after) => {
    const before = docxOf(body);
    const { paragraphs } = await openDocx("a.docx", before).read();
    const expected = paragraphs[after]?.text ?? "";
    const changes = [block(after, expected), block(after, expected, { tag: "cw:B:1" })];
    const tracked = await applied(before, changes, true);
    const plain = await applied(before, changes);
    expect(tracked.refused).toEqual([]);
    expect(tracked.texts).toEqual(plain.texts);
    const rejected = settled(tracked.bytes, "reject");
    const shapes = (xml: string): readonly string[] =>
      xml.match(/<w:jc [^>]*>|<w:b\/>|<w:sectPr|<w:tbl>|<w:p[ >]/g) ?? [];
    expect(shapes(bodyOf(rejected).replace(/<w:p\/>/g, "<w:p>"))).toEqual(
      shapes(body.replace(/<w:p( [^>]*)?\/>/g, "<w:p>").replace(/<w:p .*?>/g, "<w:p>")),
    );
    expect(await textsOf(rejected)).toEqual(paragraphs.map(({ text }) => text));
    expect(await textsOf(settled(tracked.bytes, "accept"))).toEqual(plain.texts);
    expect((await applied(tracked.bytes, CLEAR)).body).toBe(body);
    const twice = await applied(tracked.bytes, changes, true);
    expect(Buffer.compare(twice.bytes, tracked.bytes)).toBe(0);
  });

  test("the document's last mark stays where it was, also after a second block and when that goes alone", async () => {
    const before = docxOf(p("one", '<w:jc w:val="both"/>'));
    const first = await applied(before, [block(0, "one")], true);
    const second = await applied(first.bytes, [block(2, "Promises.", { tag: "cw:B:1" })], true);
    expect(second.refused).toEqual([]);
    expect(await textsOf(settled(second.bytes, "reject"))).toEqual(["one"]);
    expect(bodyOf(settled(second.bytes, "reject"))).toContain('<w:jc w:val="both"/>');
    const back = await applied(second.bytes, [{ ...REMOVE, tag: "cw:B:1" }], true);
    expect(back.texts).toEqual(first.texts);
    expect(await textsOf(settled(back.bytes, "reject"))).toEqual(["one"]);
    expect((await applied(back.bytes, CLEAR)).body).toBe(bodyOf(before));
  });
});

describe("removed under tracking", () => {
  test("a block that stands is struck out, and again is once; rejected it stands as it was", async () => {
    const plain = await applied(docxOf(p("one") + p("two")), [block(0, "one")]);
    const struck = await applied(plain.bytes, [REMOVE], true);
    expect(struck.texts).toEqual(["one", "two"]);
    expect(struck.body).toContain("customXmlDelRangeStart");
    expect(await textsOf(settled(struck.bytes, "reject"))).toEqual(plain.texts);
    expect(await textsOf(settled(struck.bytes, "accept"))).toEqual(["one", "two"]);
    const twice = await applied(struck.bytes, [REMOVE], true);
    expect(Buffer.compare(twice.bytes, struck.bytes)).toBe(0);
    expect((await applied(struck.bytes, [REMOVE])).body).toBe(p("one") + p("two"));
  });

  test("a tracked insertion of ours is simply taken out", async () => {
    const tracked = await applied(docxOf(p("one") + p("two")), [block(0, "one")], true);
    expect((await applied(tracked.bytes, [REMOVE], true)).body).toBe(p("one") + p("two"));
  });

  test("one that somebody edited under tracking is struck out, so that their words can come back", async () => {
    const tracked = await applied(docxOf(p("one") + p("two")), [block(0, "one")], true);
    const theirs = edited(tracked.bytes, (xml) =>
      xml.replace(
        "<w:tab/>",
        '<w:tab/></w:r><w:ins w:id="900" w:author="Ann"><w:r><w:t>mine</w:t></w:r></w:ins><w:r>',
      ),
    );
    const struck = await applied(theirs, [REMOVE], true);
    expect(struck.body).toContain('w:author="Ann"><w:del');
    expect(struck.texts).toEqual(["one", "two"]);
  });
});

test("a block struck out may be written anew", async () => {
  const plain = await applied(docxOf(p("one") + p("two")), [block(0, "one")]);
  const struck = await applied(plain.bytes, [REMOVE], true);
  const anew = await applied(struck.bytes, [block(0, "one")], true);
  expect([anew.refused, anew.texts]).toEqual([[], plain.texts]);
});

test.each([
  ["tracked, a document that takes tracked changes only takes the block", true, []],
  ["untracked it does not", false, ["protected-sheet"]],
])("%s", async (_, track, refused) => {
  const settings = '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>';
  const before = docxOf(p("one"), { settings });
  const after = await applied(before, [block(0, "one")], track);
  expect(after.refused).toEqual(refused);
  expect((await applied(after.bytes, CLEAR)).body).toBe(p("one"));
});

test("a comment at a paragraph of the document is no tracked change", async () => {
  const mark: DocumentChange = { kind: "mark", index: 0, expect: "one", text: "Commonweal · gap" };
  const before = docxOf(p("one"));
  expect((await applied(before, [mark], true)).body).toBe((await applied(before, [mark])).body);
});

describe("laws", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<w:p/>",
      '<w:p w:rsidR="1" />',
      "<w:p></w:p>",
      "<w:p><w:pPr/></w:p>",
      TABLE + p("x"),
      FOREIGN.replace('"5"', '"9"'),
    ),
    fc.constantFrom("The [x] shall act.", "1.\tTerm [x]", " a  [x] ", "[x]").map((text) => p(text)),
    fc.constant(deletedMark("gone ") + p("joined [x]")),
    fc.constant(
      '<w:p><w:ins w:id="7" w:author="Ann"><w:r><w:t>the [</w:t></w:r></w:ins><w:r><w:t>x] is</w:t></w:r></w:p>',
    ),
  );
  const document = fc.tuple(
    fc.array(piece, { minLength: 1, maxLength: 6 }),
    fc.nat(),
    fc.nat(),
    fc.boolean(),
  );
  const changesFor = async (bytes: Uint8Array, after: number, at: number, isParted: boolean) => {
    const { paragraphs } = await openDocx("a.docx", bytes).read();
    const place = paragraphs[after % paragraphs.length];
    const blanks = paragraphs.filter(({ text }) => text.includes("[x]"));
    const blank = blanks[at % Math.max(1, blanks.length)];
    return [
      block(place?.index ?? 0, place?.text ?? ""),
      ...(blank
        ? [
            {
              kind: "fill-slot",
              index: blank.index,
              expect: blank.text,
              start: blank.text.indexOf("[x]"),
              length: 3,
              lines: isParted ? ["one", "two"] : ["one"],
              tag: "cw:fill:A:1",
            } as const,
          ]
        : []),
    ];
  };

  test("rejected it is the document, accepted the untracked draft, cleared the bytes, and twice is once", async () => {
    await fc.assert(
      fc.asyncProperty(document, async ([pieces, after, at, isParted]) => {
        const before = docxOf(pieces.join("") + p("end"));
        const changes = await changesFor(before, after, at, isParted);
        const tracked = await applied(before, changes, true);
        expect(tracked.refused).toEqual([]);
        expect(await textsOf(settled(tracked.bytes, "reject"))).toEqual(await textsOf(before));
        expect(await textsOf(settled(tracked.bytes, "accept"))).toEqual(
          (await applied(before, changes)).texts,
        );
        const twice = await applied(tracked.bytes, changes, true);
        expect(Buffer.compare(twice.bytes, tracked.bytes)).toBe(0);
        const cleared = await applied(tracked.bytes, [...CLEAR, { kind: "unfill-slot", tag: "cw:fill:A:1" }]);
        expect(partOf(cleared.bytes)).toBe(partOf(before));
      }),
    );
  });
});

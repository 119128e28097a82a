import fc from "fast-check";
import type { DocumentChange, InsertBlock, MarkParagraph } from "../../../src/core/document-change";
import type { Stamp } from "../../../src/core/finding";
import { openDocx } from "../../../src/hosts/file/docx";
import { openPackage } from "../../../src/hosts/file/package";
import { docxOf, p, partOf, type DocxParts } from "./docx-bytes";

const STAMP: Stamp = {
  set: "lcr",
  version: "1.0.0",
  sha256: "a",
  authorityStatus: "b",
  engine: "c",
  input: "d",
  sheets: [],
};

const block = (after: number, expect: string, changes: Partial<InsertBlock> = {}): InsertBlock => ({
  kind: "insert-block",
  after,
  expect,
  tag: "cw:LCR-C-001:1",
  title: "Social value <commitments>",
  newPage: false,
  parts: [
    { level: 0, role: "heading", text: "1.\tSocial value", mark: "Commonweal · why" },
    { level: 1, role: "body", text: "1.1\tPromises & dates." },
  ],
  ...changes,
});
const mark = (index: number, expect: string, text = "Commonweal · gap"): MarkParagraph => ({
  kind: "mark",
  index,
  expect,
  text,
});
const CLEAR: readonly DocumentChange[] = [
  { kind: "unmark" },
  { kind: "remove-block", tag: "cw:LCR-C-001:1" },
  { kind: "stamp", stamp: undefined, waivers: [] },
];

const apply = async (bytes: Uint8Array, changes: readonly DocumentChange[]) => {
  const host = openDocx("a.docx", bytes);
  const refused = await host.apply(changes);
  return {
    bytes: host.save(),
    refused: refused.map(({ why }) => why),
    read: await host.read(),
    parts: host.changedParts,
  };
};
const bodyOf = (bytes: Uint8Array): string =>
  /<w:body>(.*)<w:sectPr\/><\/w:body>/s.exec(partOf(bytes) ?? "")?.[1] ?? "sectPr is not last";

const TABLE = `<w:tbl><w:tr><w:tc>${p("cell")}</w:tc></w:tr></w:tbl>`;
const FOREIGN = `<w:sdt><w:sdtPr><w:tag w:val="theirs"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>${p("theirs")}${p("too")}</w:sdtContent></w:sdt>`;
const FIELD = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>contents</w:t></w:r></w:p><w:p><w:r><w:t>more</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

describe("a block is inserted behind the paragraph, never inside what is not ours", () => {
  test.each([
    ["behind a plain paragraph", p("one") + p("two"), 0, "one", 1],
    ["at the start", p("one"), -1, "", 0],
    ["behind the table that holds the cell", `${TABLE}${p("end")}`, 0, "cell", 1],
    ["behind the content control of somebody else", `${FOREIGN}${p("end")}`, 0, "theirs", 2],
    ["behind the field that spans paragraphs", `${FIELD}${p("end")}`, 0, "contents", 2],
    [
      "behind paragraphs that run together once a deletion is accepted",
      p("a", '<w:rPr><w:del w:id="1"/></w:rPr>') + p("b") + p("c"),
      0,
      "ab",
      1,
    ],
    ["at the end, before the section's properties", p("one"), 0, "one", 1],
  ])("%s", async (_, body, after, expected, at) => {
    const { read, refused, bytes } = await apply(docxOf(body), [block(after, expected)]);
    expect(refused).toEqual([]);
    expect(read.paragraphs.map(({ tag }) => tag).indexOf("cw:LCR-C-001:1")).toBe(at);
    expect(bodyOf(bytes).replace(/<w:sdt><w:sdtPr><w:alias.*?<\/w:sdt>/s, "")).toBe(body);
  });

  test("what it says is read again: words, numbers, bookmark and tag", async () => {
    const { read } = await apply(docxOf(p("one")), [block(0, "one")]);
    expect(
      read.paragraphs.slice(1).map(({ number, text, tag, bookmarks }) => [number, text, tag, bookmarks]),
    ).toEqual([
      ["1", "Social value", "cw:LCR-C-001:1", ["cw_LCR_C_001_1"]],
      ["1.1", "Promises & dates.", "cw:LCR-C-001:1", undefined],
    ]);
  });

  test("two blocks behind one paragraph keep their order", async () => {
    const { read } = await apply(docxOf(p("one") + p("two")), [
      block(0, "one"),
      block(0, "one", { tag: "cw:B:1" }),
    ]);
    expect(read.paragraphs.map(({ tag }) => tag)).toEqual([
      "",
      "cw:LCR-C-001:1",
      "cw:LCR-C-001:1",
      "cw:B:1",
      "cw:B:1",
      "",
    ]);
  });

  test("ids are fresh: no bookmark, comment or control of the document has them", async () => {
    const body = `<w:p><w:bookmarkStart w:id="41" w:name="b"/><w:bookmarkEnd w:id="41"/><w:ins w:id="43" w:author="A"><w:r><w:t>one</w:t></w:r></w:ins></w:p>`;
    const { bytes } = await apply(docxOf(body), [block(0, "one")]);
    expect(partOf(bytes)).toContain('<w:bookmarkStart w:id="44" w:name="cw_LCR_C_001_1"/>');
    expect(partOf(bytes)).toContain('<w:commentReference w:id="45"/>');
  });
});

describe("a block looks like its neighbours and makes no list", () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const prose = "The Supplier shall keep every record of the services for six years.";
  const body =
    p("Services", '<w:pStyle w:val="H"/><w:keepNext/>') +
    p(prose, '<w:spacing w:after="99"/><w:sectPr/>') +
    p("Law", '<w:pStyle w:val="H"/>');

  test("headings take the headings' style, with its automatic number switched off; the document's own numbers stay", async () => {
    const { bytes, read } = await apply(docxOf(body, { styles, numbering }), [block(1, prose)]);
    expect(partOf(bytes)).toContain(
      '<w:pStyle w:val="H"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
    );
    expect(read.paragraphs.map(({ number }) => number)).toEqual(["1", "", "1", "1.1", "2"]);
    expect(partOf(bytes, "word/numbering.xml")).toBe(
      partOf(docxOf(body, { numbering }), "word/numbering.xml"),
    );
  });

  test("body text takes spacing, never a section break", async () => {
    const { bytes } = await apply(docxOf(body, { styles, numbering }), [block(1, prose)]);
    expect(partOf(bytes)).toContain(
      '<w:pPr><w:spacing w:after="99"/><w:ind w:left="720" w:right="0" w:hanging="720"/></w:pPr>',
    );
    expect(partOf(bytes)?.match(/<w:sectPr\/>/g)).toHaveLength(2);
  });

  test("a schedule starts on a new page", async () => {
    const { bytes } = await apply(docxOf(body, { styles }), [block(1, prose, { newPage: true })]);
    expect(partOf(bytes)?.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });
});

describe("marks", () => {
  test("a mark makes the comments part with its relationship and type, author and initials, and no date", async () => {
    const { bytes, parts } = await apply(docxOf(p("one")), [
      mark(0, "one", "Commonweal · a <b>\nsecond line"),
    ]);
    expect(partOf(bytes, "word/comments.xml")).toContain(
      '<w:comment w:id="0" w:author="Commonweal" w:initials="CW"><w:p><w:r><w:t xml:space="preserve">Commonweal · a &lt;b&gt;</w:t></w:r></w:p><w:p>',
    );
    expect([...parts].sort()).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/comments.xml",
      "word/document.xml",
    ]);
  });

  test("other people's comments stay byte for byte", async () => {
    const comments = `<w:comment w:id="3" w:author="Ann">${p("Why?")}</w:comment>`;
    const before = docxOf(p("one"), { comments });
    const { bytes } = await apply(before, [mark(0, "one")]);
    expect(partOf(bytes, "word/comments.xml")).toContain(comments);
    const cleared = await apply(bytes, CLEAR);
    expect(partOf(cleared.bytes, "word/comments.xml")).toBe(partOf(before, "word/comments.xml"));
  });

  test("one mark a paragraph: a second text replaces the first", async () => {
    const first = await apply(docxOf(p("one")), [mark(0, "one", "Commonweal · first")]);
    const second = await apply(first.bytes, [mark(0, "one", "Commonweal · second")]);
    expect(partOf(second.bytes, "word/comments.xml")?.match(/<w:comment /g)).toHaveLength(1);
    expect(partOf(second.bytes)?.match(/commentReference/g)).toHaveLength(1);
  });

  test("unmark keeps what is asked for again and takes the rest", async () => {
    const first = await apply(docxOf(p("one") + p("two")), [mark(0, "one"), mark(1, "two")]);
    const second = await apply(first.bytes, [{ kind: "unmark" }, mark(1, "two")]);
    expect(partOf(second.bytes)?.match(/commentReference/g)).toHaveLength(1);
    expect(partOf(second.bytes)).toContain(p("one"));
  });

  test("a mark that someone answered is resolved, never deleted", async () => {
    const ours =
      '<w:comment w:id="1" w:author="Commonweal"><w:p w14:paraId="0A"><w:r><w:t>Commonweal · gap</w:t></w:r></w:p></w:comment>';
    const reply = `<w:comment w:id="2" w:author="Ann"><w:p w14:paraId="0B"><w:r><w:t>Done</w:t></w:r></w:p></w:comment>`;
    const commentsExtended =
      '<w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>';
    const body =
      '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>one</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>';
    const bytes = docxOf(body, { comments: ours + reply, commentsExtended: commentsExtended });
    const related = openPackage("a.docx", bytes);
    const relationships = related.text("word/_rels/document.xml.rels") ?? "";
    related.set(
      "word/_rels/document.xml.rels",
      relationships.replace(/officeDocument\/2006(\/relationships\/commentsExtended)/, "microsoft/2011$1"),
    );
    const after = await apply(related.save(), [{ kind: "unmark" }]);
    expect(bodyOf(after.bytes)).toBe(body);
    expect(partOf(after.bytes, "word/comments.xml")).toContain(ours + reply);
    expect(partOf(after.bytes, "word/commentsExtended.xml")).toContain('w15:paraId="0A" w15:done="1"');
  });

  const THREAD_BODY =
    '<w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/><w:r><w:t>one</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r></w:p>';
  const comment = (id: number, author: string, text: string): string =>
    `<w:comment w:id="${String(id)}" w:author="${author}"><w:p w14:paraId="0${String(id)}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const entry = (id: number, parent?: number): string =>
    `<w15:commentEx w15:paraId="0${String(id)}"${parent === undefined ? "" : ` w15:paraIdParent="0${String(parent)}"`} w15:done="0"/>`;

  test("a reply of ours that someone answered stays, and the thread stays open, since it is not ours to close", async () => {
    const comments = [
      comment(1, "Ann", "Who agreed?"),
      comment(2, "Ben", "Commonweal · gap"),
      comment(3, "Ann", "I did"),
    ].join("");
    const commentsExtended = entry(1) + entry(2, 1) + entry(3, 1);
    const bytes = docxOf(THREAD_BODY, { comments, commentsExtended });
    const after = await apply(bytes, [{ kind: "unmark" }]);
    expect(after.bytes).toEqual(bytes);
    const read = await openDocx("a.docx", bytes).read();
    expect(read.paragraphs[0]?.comments).toEqual(["Who agreed?"]);
  });

  test.each([
    [
      "by our name in another's thread, which does not open as ours do",
      "Commonweal",
      "",
      1,
      ["Ann's", "\n more"],
    ],
    ["by our name, whose first paragraph was emptied", "Commonweal", "", undefined, ["Ann's"]],
    ["by another name, with an empty first paragraph", "Ben", "", undefined, ["Ann's", "\n more"]],
    ["by another name, which opens as ours do", "Ben", "Commonweal · gap", undefined, ["Ann's"]],
    ["by another name in a thread, which opens as ours do", "Ben", "Commonweal · gap", 1, ["Ann's"]],
  ] as const)("a comment %s", async (_, author, first, parent, others) => {
    const second = comment(2, author, first).replace(
      "<w:p ",
      `<w:p><w:r><w:t>${first}</w:t></w:r></w:p><w:p `,
    );
    const more = second.replace(/(paraId="02"><w:r><w:t>)[^<]*/, "$1 more");
    const comments = comment(1, "Ann", "Ann's") + more;
    const bytes = docxOf(THREAD_BODY, { comments, commentsExtended: entry(1) + entry(2, parent) });
    const [paragraph] = (await openDocx("a.docx", bytes).read()).paragraphs;
    expect(paragraph?.comments).toEqual(others);
    const { bytes: cleared } = await apply(bytes, [{ kind: "unmark" }]);
    const isTheirs = others.length === 2;
    expect(partOf(cleared, "word/comments.xml")?.includes("more")).toBe(isTheirs);
    expect(partOf(cleared, "word/commentsExtended.xml")?.includes('paraId="02"')).toBe(isTheirs);
    expect(bodyOf(cleared) === THREAD_BODY).toBe(isTheirs);
  });

  test("a text box's mark stands at the paragraph that holds the box", async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("box")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const { bytes } = await apply(docxOf(body), [mark(1, "box")]);
    expect(bodyOf(bytes)).toMatch(/^<w:p><w:commentRangeStart w:id="0"\/><w:r><mc:AlternateContent>/);
  });

  test("inside a content control the comment stands before the words, which LibreOffice would lose behind them", async () => {
    const { bytes } = await apply(docxOf(FOREIGN), [mark(0, "theirs")]);
    expect(bodyOf(bytes)).toContain(
      '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve">theirs',
    );
  });
});

describe("what cannot be done is refused with its reason", () => {
  const locked: DocxParts = { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' };
  const commentsOnly: DocxParts = { settings: '<w:documentProtection w:edit="comments" w:enforcement="1"/>' };

  test.each<[string, string, DocxParts, readonly DocumentChange[], readonly string[]]>([
    [
      "the paragraph was changed meanwhile",
      p("new"),
      {},
      [block(0, "old"), mark(0, "old")],
      ["changed-meanwhile", "changed-meanwhile"],
    ],
    [
      "there is no such paragraph",
      p("one"),
      {},
      [block(7, "x"), mark(7, "x")],
      ["no-such-place", "no-such-place"],
    ],
    [
      "the document is locked",
      p("one"),
      locked,
      [block(0, "one"), mark(0, "one")],
      ["protected-sheet", "protected-sheet"],
    ],
    [
      "it takes comments only: the mark is set, the block is not",
      p("one"),
      commentsOnly,
      [block(0, "one"), mark(0, "one")],
      ["protected-sheet"],
    ],
    [
      "a block of somebody else is not removed",
      FOREIGN,
      {},
      [{ kind: "remove-block", tag: "theirs" }],
      ["no-such-place"],
    ],
  ])("%s", async (_, body, parts, changes, expected) => {
    const { refused, bytes } = await apply(docxOf(body, parts), changes);
    expect(refused).toEqual(expected);
    if (expected.length === changes.length) expect(bodyOf(bytes)).toBe(body);
  });

  test("spaces do not count as a change", async () => {
    const { refused } = await apply(docxOf(p("one  two ")), [mark(0, "one two")]);
    expect(refused).toEqual([]);
  });

  test("a block whose words somebody changed is neither written over nor repeated", async () => {
    const first = await apply(docxOf(p("one")), [block(0, "one")]);
    const edited = openPackage("a.docx", first.bytes);
    edited.set("word/document.xml", (edited.text("word/document.xml") ?? "").replace("Promises", "Pledges"));
    const second = await apply(edited.save(), [block(0, "one")]);
    expect(second.refused).toEqual(["name-taken"]);
    expect(partOf(second.bytes)?.match(/<w:sdt>/g)).toHaveLength(1);
  });

  test("a block that someone commented on stays", async () => {
    const first = await apply(docxOf(p("one")), [block(0, "one")]);
    const edited = openPackage("a.docx", first.bytes);
    const comments = edited.text("word/comments.xml") ?? "";
    edited.set(
      "word/comments.xml",
      comments.replace('w:author="Commonweal"', 'w:author="Ann"').replace("Commonweal ·", "Really?"),
    );
    const second = await apply(edited.save(), [{ kind: "remove-block", tag: "cw:LCR-C-001:1" }]);
    expect(second.refused).toEqual(["note-in-the-way"]);
    expect(partOf(second.bytes)).toContain("Promises");
  });
});

describe("laws", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<w:p/>",
      '<w:p w:rsidR="1" />',
      "<w:p></w:p>",
      p(""),
      TABLE,
      FIELD,
      FOREIGN.replace(/"5"/, '"9"'),
    ),
    fc.constantFrom("The Supplier shall act.", "1.\tTerm", " a  b ", "x").map((text) => p(text)),
    fc.constant(p("gone ", '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>') + p("joined")),
    fc.constant(
      '<w:p><w:bookmarkStart w:id="3" w:name="b"/><w:r><w:t>marked</w:t></w:r><w:bookmarkEnd w:id="3"/></w:p>',
    ),
  );
  const document = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat());
  const changesFor = async (
    bytes: Uint8Array,
    after: number,
    at: number,
  ): Promise<readonly DocumentChange[]> => {
    const { paragraphs } = await openDocx("a.docx", bytes).read();
    const [a, b] = [after % paragraphs.length, at % paragraphs.length];
    return [
      block(a, paragraphs[a]?.text ?? ""),
      { kind: "unmark" },
      mark(b, paragraphs[b]?.text ?? ""),
      { kind: "stamp", stamp: STAMP, waivers: [] },
    ];
  };

  test("applying twice is applying once, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(document, async ([pieces, after, at]) => {
        const bytes = docxOf(pieces.join(""));
        const changes = await changesFor(bytes, after, at);
        const once = await apply(bytes, changes);
        const twice = await apply(once.bytes, changes);
        expect(once.refused).toEqual([]);
        expect(twice.refused).toEqual([]);
        expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
      }),
    );
  });

  test("taking out what we put in gives every part back byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(document, async ([pieces, after, at]) => {
        const bytes = docxOf(pieces.join(""));
        const once = await apply(bytes, await changesFor(bytes, after, at));
        const cleared = openPackage("a.docx", (await apply(once.bytes, CLEAR)).bytes);
        const before = openPackage("a.docx", bytes);
        expect(cleared.names()).toEqual(before.names());
        for (const name of before.names()) expect(cleared.text(name)).toBe(before.text(name));
      }),
    );
  });

  test("the stamp is read again", async () => {
    const waivers = [{ key: "K", reason: "r", who: "w", edition: "lcr 1.0.0" }];
    const { read } = await apply(docxOf(p("one")), [{ kind: "stamp", stamp: STAMP, waivers }]);
    expect([read.stamp, read.waivers]).toEqual([STAMP, waivers]);
  });
});

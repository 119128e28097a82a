import type { DocumentChange, FillSlot } from "../../../src/core/document-change";
import { openDocx } from "../../../src/hosts/file/docx";
import { applied, bodyOf, edited, settled } from "./docx-bench";
import { docxOf, p, partOf, type DocxParts } from "./docx-bytes";

const TAG = "cw:fill:LCR-C-001:1";
const r = (text: string, properties = ""): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const fill = (expect: string, lines: readonly string[], changes: Partial<FillSlot> = {}): FillSlot => ({
  kind: "fill-slot",
  index: 0,
  expect,
  start: expect.indexOf("["),
  length: expect.indexOf("]") - expect.indexOf("[") + 1,
  lines,
  tag: TAG,
  ...changes,
});
const UNFILL: readonly DocumentChange[] = [{ kind: "unfill-slot", tag: TAG }];
const BOLD = "<w:rPr><w:b/></w:rPr>";
const ANN = 'w:id="7" w:author="Ann"';
const CONTROL = (inside: string, properties = ""): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="theirs"/>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

/** What a fill must keep, whoever wrote it. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ["in the middle of a run", paragraph(r("within [x] days &amp; nights")), "within [x] days & nights"],
  ["over three runs of different looks", paragraph(r("a [") + r("x", BOLD) + r("] b")), "a [x] b"],
  ["a run of its own", paragraph(r("a ") + r("[x]", BOLD) + r(" b")), "a [x] b"],
  ["the whole paragraph", paragraph(r("[x]"), '<w:spacing w:after="9"/>'), "[x]"],
  ["in a text that keeps no spaces by itself", "<w:p><w:r><w:t>a [x] b</w:t></w:r></w:p>", "a [x] b"],
  ["behind an entity", paragraph(r("&#8220;q&#x201D; &lt; [x]")), "\u201cq\u201d < [x]"],
  [
    "beside a tab and behind a typed number",
    paragraph(r("2.1") + "<w:r><w:tab/><w:t>By [x].</w:t></w:r>"),
    "By [x].",
  ],
  [
    "around somebody's deletion",
    paragraph(`${r("a [")}<w:del ${ANN}><w:r><w:delText>old</w:delText></w:r></w:del>${r("x] b")}`),
    "a [x] b",
  ],
  ["in somebody's insertion", paragraph(`${r("a ")}<w:ins ${ANN}>${r("b [x] c")}</w:ins>`), "a b [x] c"],
  ["the end of somebody's insertion", paragraph(`<w:ins ${ANN}>${r("b [x]")}</w:ins>${r(" c")}`), "b [x] c"],
  ["from somebody's insertion on", paragraph(`<w:ins ${ANN}>${r("b [")}</w:ins>${r("x] c")}`), "b [x] c"],
  [
    "over a bookmark and a comment",
    paragraph(
      `<w:commentRangeStart w:id="3"/>${r("a [")}<w:bookmarkStart w:id="4" w:name="b"/>${r("x")}<w:bookmarkEnd w:id="4"/>${r("] b")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
    ),
    "a [x] b",
  ],
  ["in a table's cell", `<w:tbl><w:tr><w:tc>${paragraph(r("a [x]"))}</w:tc></w:tr></w:tbl>`, "a [x]"],
  ["in somebody's content control", CONTROL(paragraph(r("a [x] b"))), "a [x] b"],
  ["in a link", paragraph(`<w:hyperlink w:anchor="b">${r("a [x] b")}</w:hyperlink>`), "a [x] b"],
  [
    "in a text box",
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(r("a [x] b"))}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`,
    "a [x] b",
  ],
  [
    "in a paragraph that ends a section",
    paragraph(r("a [x] b"), '<w:jc w:val="left"/><w:sectPr><w:pgSz w:w="9"/></w:sectPr>'),
    "a [x] b",
  ],
];
const PROMPT = (inside: string, kind = ""): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="theirs"/><w:showingPlcHdr/>${kind}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const COMMENT: DocxParts = { comments: `<w:comment w:id="3" w:author="Ann">${p("Why?")}</w:comment>` };
const foreign = (body: string): readonly string[] =>
  body.match(/<w:(comment|bookmark|hyperlink|sectPr|tbl|ins w:id="7" w:author="Ann"|del w:id="7")\w*\b/g) ??
  [];

describe.each([false, true])("a blank is filled (tracked: %s)", (track) => {
  test.each(PLACES)("%s: the words stand there, and all that is not ours stays", async (_, place, text) => {
    const before = docxOf(place + p("end"), COMMENT);
    const at = { index: place.includes("txbx") ? 1 : 0 };
    const filled = await applied(before, [fill(text, ["20 weeks"], at)], track);
    expect(filled.refused).toEqual([]);
    expect(filled.texts.slice(-2)).toEqual([text.replace("[x]", "20 weeks"), "end"]);
    const twice = await applied(filled.bytes, [fill(text, ["20 weeks"], at)], track);
    expect(twice.refused).toEqual([]);
    expect(Buffer.compare(twice.bytes, filled.bytes)).toBe(0);
    expect(new Set(foreign(filled.body))).toEqual(new Set(foreign(bodyOf(before))));
    expect(filled.body).toContain(`<w:tag w:val="${TAG}"/>`);
  });

  test.each(PLACES)("%s: taken out, each part is as it was", async (_, place, text) => {
    const before = docxOf(place + p("end"), COMMENT);
    const at = { index: place.includes("txbx") ? 1 : 0 };
    const filled = await applied(before, [fill(text, ["20 weeks"], at)], track);
    const back = await applied(filled.bytes, UNFILL);
    expect(back.refused).toEqual([]);
    expect(back.body).toBe(bodyOf(before));
    expect(partOf(back.bytes, "customXml/item1.xml")).toBeUndefined();
  });

  test("several lines are paragraphs of the same properties, in order; a section ends with the last", async () => {
    const place = paragraph(r("a [x] b"), '<w:jc w:val="left"/><w:sectPr><w:pgSz w:w="9"/></w:sectPr>');
    const before = docxOf(place + p("end"));
    const filled = await applied(before, [fill("a [x] b", ["one", "two", "three"])], track);
    expect(filled.texts).toEqual(["a one", "two", "three b", "end"]);
    expect(filled.body.match(/<w:jc w:val="left"\/>/g)).toHaveLength(3);
    expect(filled.body.match(/<w:sectPr>/g)).toHaveLength(1);
    expect(filled.body.indexOf("<w:sectPr>")).toBeGreaterThan(filled.body.indexOf("two"));
    expect((await applied(filled.bytes, UNFILL)).body).toBe(bodyOf(before));
  });

  test("two blanks of one paragraph, the second with two lines, and a mark there: once is twice, and all is taken out", async () => {
    const before = docxOf(p("a [x] b [y] c") + p("end"));
    const changes: readonly DocumentChange[] = [
      fill("a [x] b [y] c", ["one"]),
      fill("a [x] b [y] c", ["two", "three"], { start: 8, tag: "cw:fill:LCR-C-001:2" }),
      { kind: "mark", index: 0, expect: "a [x] b [y] c", text: "Commonweal · filled" },
      { kind: "mark", index: 1, expect: "end", text: "Commonweal · end" },
    ];
    const once = await applied(before, changes, track);
    expect(once.refused).toEqual([]);
    expect(once.texts).toEqual(["a one b two", "three c", "end"]);
    const twice = await applied(once.bytes, changes, track);
    expect(twice.refused).toEqual([]);
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
    const back = await applied(once.bytes, [
      { kind: "unmark" },
      ...UNFILL,
      { kind: "unfill-slot", tag: "cw:fill:LCR-C-001:2" },
    ]);
    expect(back.body).toBe(bodyOf(before));
  });
});

test.each(PLACES)(
  "tracked, %s: rejected it reads as before, accepted as untracked",
  async (_, place, text) => {
    const before = docxOf(place + p("end"), COMMENT);
    const lines = ["20 weeks"];
    const tracked = await applied(
      before,
      [fill(text, lines, { index: place.includes("txbx") ? 1 : 0 })],
      true,
    );
    const rejected = await applied(settled(tracked.bytes, "reject"), []);
    const accepted = await applied(settled(tracked.bytes, "accept"), []);
    expect(rejected.texts.slice(-2)).toEqual([text, "end"]);
    expect(accepted.texts.slice(-2)).toEqual([text.replace("[x]", "20 weeks"), "end"]);
    expect(rejected.body).not.toContain("Commonweal");
  },
);

test("tracked lines: rejected, the paragraph is one again", async () => {
  const before = docxOf(paragraph(r("a [x] b"), '<w:jc w:val="left"/>') + p("end"));
  const tracked = await applied(before, [fill("a [x] b", ["one", "two"])], true);
  expect((await applied(settled(tracked.bytes, "reject"), [])).texts).toEqual(["a [x] b", "end"]);
  expect((await applied(settled(tracked.bytes, "accept"), [])).texts).toEqual(["a one", "two b", "end"]);
});

describe("what cannot be filled is refused with its reason, and nothing changes", () => {
  const field = (inside: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inside}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    ["a field's result", paragraph(`${r("a ")}${field(r("[x]"))}`), fill("a [x]", ["y"]), "field-in-the-way"],
    [
      "a simple field",
      paragraph(`<w:fldSimple w:instr="DATE">${r("[x]")}</w:fldSimple>`),
      fill("[x]", ["y"]),
      "field-in-the-way",
    ],
    [
      "a control that takes plain text",
      CONTROL(paragraph(r("[x]")), "<w:text/>"),
      fill("[x]", ["y"]),
      "field-in-the-way",
    ],
    [
      "several lines in a link",
      paragraph(`<w:hyperlink w:anchor="b">${r("[x]")}</w:hyperlink>`),
      fill("[x]", ["y", "z"]),
      "field-in-the-way",
    ],
    [
      "a picture between its letters",
      paragraph(`<w:r><w:t>[</w:t><w:drawing/><w:t>x]</w:t></w:r>`),
      fill("[x]", ["y"]),
      "field-in-the-way",
    ],
    [
      "a control that takes a date",
      paragraph(PROMPT(r("[x]"), "<w:date/>")),
      fill("[x]", ["y"]),
      "field-in-the-way",
    ],
    ["other words", p("a (x)"), fill("a [x]", ["y"]), "changed-meanwhile"],
    ["a space more", p("a  [x]"), fill("a [x]", ["y"]), "changed-meanwhile"],
    ["no such paragraph", p("a"), fill("[x]", ["y"], { index: 9 }), "no-such-place"],
    ["letters beyond the text", p("[x]"), fill("[x]", ["y"], { length: 9 }), "no-such-place"],
  ])("%s", async (_, body, change, why) => {
    const { refused, body: after } = await applied(docxOf(body), [change]);
    expect(refused).toEqual([why]);
    expect(after).toBe(body);
  });

  test("a filling whose words somebody changed is neither written over nor taken out", async () => {
    const filled = await applied(docxOf(p("a [x] b")), [fill("a [x] b", ["20 weeks"])]);
    const changed = edited(filled.bytes, (xml) => xml.replace("20 weeks", "30 weeks"));
    const again = await applied(changed, [fill("a [x] b", ["20 weeks"])]);
    expect(again.refused).toEqual(["name-taken"]);
    const out = await applied(changed, UNFILL);
    expect([out.refused, out.texts]).toEqual([["changed-meanwhile"], ["a 30 weeks b"]]);
  });
});

describe("a place that was edited since gets the blank's words back, and keeps everybody's", () => {
  test.each([
    [
      "words were added beside it",
      ["20 weeks"],
      (xml: string) => xml.replace("> b<", "> b, agreed<"),
      ["a [x] b, agreed", "end"],
    ],
    [
      "Word wrote it anew",
      ["20 weeks"],
      (xml: string) => xml.replaceAll("<w:r>", '<w:r w:rsidR="1">'),
      ["a [x] b", "end"],
    ],
    [
      "several lines, anew",
      ["one", "two"],
      (xml: string) => xml.replaceAll("<w:r>", '<w:r w:rsidR="1">'),
      ["a [x] b", "end"],
    ],
  ])("%s", async (_, lines, change, texts) => {
    const filled = await applied(docxOf(p("a [x] b") + p("end")), [fill("a [x] b", lines)]);
    const back = await applied(edited(filled.bytes, change), UNFILL);
    expect(back.refused).toEqual([]);
    expect(back.texts).toEqual(texts);
    expect(back.body).not.toContain("w:sdt");
  });

  test("words that somebody wrote between two lines stay, and the filling with them", async () => {
    const filled = await applied(docxOf(p("a [x] b") + p("end")), [fill("a [x] b", ["one", "two"])]);
    const changed = edited(filled.bytes, (xml) =>
      xml.replace("</w:sdt></w:p>", `</w:sdt>${r(" mine")}</w:p>`),
    );
    const out = await applied(changed, UNFILL);
    expect([out.refused, out.texts]).toEqual([["note-in-the-way"], ["a one mine", "two b", "end"]]);
  });

  test("tracked words that nobody settled go with the deletion beside them", async () => {
    const filled = await applied(docxOf(p("a [x] b")), [fill("a [x] b", ["20 weeks"])], true);
    const anew = edited(filled.bytes, (xml) => xml.replaceAll("<w:r>", '<w:r w:rsidR="1">'));
    const back = await applied(anew, UNFILL);
    expect(back.texts).toEqual(["a [x] b"]);
    expect(back.body).not.toMatch(/w:del|w:ins/);
  });
});

test("taken out tracked, a filling is struck and its blank comes back; rejected, it stands again", async () => {
  const filled = await applied(docxOf(p("a [x] b") + p("end")), [fill("a [x] b", ["one", "two"])]);
  const struck = await applied(filled.bytes, UNFILL, true);
  expect(struck.texts).toEqual(["a [x] b", "end"]);
  expect((await applied(settled(struck.bytes, "reject"), [])).texts).toEqual(["a one", "two b", "end"]);
  expect((await applied(settled(struck.bytes, "accept"), [])).texts).toEqual(["a [x] b", "end"]);
  const twice = await applied(struck.bytes, UNFILL, true);
  expect(Buffer.compare(struck.bytes, twice.bytes)).toBe(0);
});

test.each([
  [
    "through it",
    `${r("a [")}<w:bookmarkStart w:id="4" w:name="b"/>${r("x]")}<w:bookmarkEnd w:id="4"/>${r(" b")}`,
  ],
  ["behind it", `${r("a [x]")}<w:bookmarkStart w:id="4" w:name="b"/><w:bookmarkEnd w:id="4"/>${r(" b")}`],
])("tracked lines that nobody settled go, also with a bookmark %s", async (_, inside) => {
  const place = paragraph(inside);
  const filled = await applied(docxOf(place + p("end")), [fill("a [x] b", ["one", "two"])], true);
  const anew = edited(filled.bytes, (xml) => xml.replaceAll("<w:r>", '<w:r w:rsidR="1">'));
  const back = await applied(anew, UNFILL);
  expect(back.refused).toEqual([]);
  expect(back.texts).toEqual(["a [x] b", "end"]);
  expect(back.body).not.toMatch(/w:sdt|w:del|w:ins/);
});

describe.each([false, true])(
  "a control that shows its prompt gives way as a whole (tracked: %s)",
  (track) => {
    test.each([
      ["of rich text", ""],
      ["of plain text", "<w:text/>"],
    ])("%s", async (_, kind) => {
      const placeholder = r("[x]", '<w:rPr><w:rStyle w:val="PlaceholderText"/><w:b/></w:rPr>');
      const before = docxOf(paragraph(r("a ") + PROMPT(placeholder, kind) + r(" b")) + p("end"));
      const filled = await applied(before, [fill("a [x] b", ["one", "two"])], track);
      expect(filled.refused).toEqual([]);
      expect(filled.texts).toEqual(["a one", "two b", "end"]);
      expect(filled.body).toContain(`<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">one`);
      expect(filled.body.includes("showingPlcHdr")).toBe(track);
      expect((await applied(filled.bytes, UNFILL)).body).toBe(bodyOf(before));
      if (!track) return;
      expect((await applied(settled(filled.bytes, "accept"), [])).texts).toEqual(["a one", "two b", "end"]);
      const rejected = await applied(settled(filled.bytes, "reject"), []);
      expect(rejected.body).toContain(PROMPT(placeholder, kind));
      expect(rejected.texts).toEqual(["a [x] b", "end"]);
    });
  },
);

test("hidden words beside a blank hinder nothing where they are read, and stay", async () => {
  const sign = '<w:r><w:sym w:font="Wingdings" w:char="F06F"/></w:r>';
  const before = docxOf(paragraph(r("a [x] ") + r("h", "<w:rPr><w:vanish/></w:rPr>") + sign + r("b")));
  const { texts } = await applied(before, []);
  const [text = ""] = texts;
  const filled = await applied(before, [fill(text, ["y"])]);
  // A reader that leaves hidden words out fills the blank; one that reads them has other letters before it, and must refuse.
  expect(filled.body).toContain("<w:vanish/>");
  expect(filled.refused.length === 0).toBe(filled.texts[0] === text.replace("[x]", "y"));
});

test("a mark at a paragraph that a filling parts is one mark, and stays on a second run", async () => {
  const before = docxOf(
    p("a ", '<w:rPr><w:del w:id="1" w:author="Ann"/></w:rPr>') + p("[x] b and many more words") + p("end"),
  );
  const text = "a [x] b and many more words";
  const changes: readonly DocumentChange[] = [
    { kind: "unmark" },
    fill(text, ["one", "two"]),
    { kind: "mark", index: 0, expect: text, text: "Commonweal · filled" },
  ];
  const once = await applied(before, changes);
  expect(once.texts).toEqual(["a one", "two b and many more words", "end"]);
  const twice = await applied(once.bytes, changes);
  expect(twice.refused).toEqual([]);
  expect(Buffer.compare(twice.bytes, once.bytes)).toBe(0);
});

test("a call that is given up changes nothing", async () => {
  const host = openDocx("a.docx", docxOf(p("a [x] b")));
  const watch = { signal: AbortSignal.abort(), progress: () => undefined };
  await expect(host.apply([fill("a [x] b", ["y"])], { watch })).rejects.toThrow();
  expect(host.changedParts).toEqual([]);
});

describe.each([false, true])("in a paragraph with an automatic number (tracked: %s)", (track) => {
  const NUMBER = '<w:pStyle w:val="C"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';
  const LEVEL = (ilvl: number, text: string): string =>
    `<w:lvl w:ilvl="${String(ilvl)}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>`;
  const PARTS: DocxParts = {
    numbering: `<w:abstractNum w:abstractNumId="1">${LEVEL(0, "%1")}${LEVEL(1, "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  };
  const before = docxOf(paragraph(r("a [x] b"), NUMBER) + paragraph(r("next"), NUMBER), PARTS);
  const lines = ["one", "two", "three"];
  const numbers = async (bytes: Uint8Array): Promise<readonly string[]> =>
    (await openDocx("a.docx", bytes).read()).paragraphs.map(({ number, text }) => `${number} ${text}`);
  const FILLED = ["1.1 a one", " two", " three b", "1.2 next"];
  const BLANK = ["1.1 a [x] b", "1.2 next"];

  test("the first line keeps it, the others neither show nor count, and stand where its text stood", async () => {
    const filled = await applied(before, [fill("a [x] b", lines)], track);
    expect(await numbers(filled.bytes)).toEqual(FILLED);
    expect(filled.body.match(/<w:ind w:left="720" w:firstLine="0"\/>/g)).toHaveLength(2);
    expect((await applied(filled.bytes, UNFILL)).body).toBe(bodyOf(before));
    if (!track) return;
    expect(await numbers(settled(filled.bytes, "accept"))).toEqual(FILLED);
    expect(await numbers(settled(filled.bytes, "reject"))).toEqual(BLANK);
  });

  test("taken out where Word wrote it anew, or tracked, the number is back", async () => {
    const filled = await applied(before, [fill("a [x] b", lines)]);
    const anew = edited(filled.bytes, (xml) => xml.replaceAll("<w:r>", '<w:r w:rsidR="1">'));
    const back = await applied(anew, UNFILL, track);
    expect(await numbers(back.bytes)).toEqual(BLANK);
    if (!track) return;
    expect(await numbers(settled(back.bytes, "accept"))).toEqual(BLANK);
    expect(await numbers(settled(back.bytes, "reject"))).toEqual(FILLED);
  });
});

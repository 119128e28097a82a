import type { DocumentChange, FillSlot } from "../../../src/core/document-change";
import { applied, bodyOf, settled } from "./docx-bench";
import { docxOf, p } from "./docx-bytes";

const TAG = "cw:fill:LCR-C-001:1";
const fill = (
  expect: string,
  blank: string,
  tag = TAG,
  lines: readonly string[] = ["20 weeks"],
): FillSlot => ({
  kind: "fill-slot",
  index: 0,
  expect,
  start: expect.indexOf(blank),
  length: blank.length,
  lines,
  tag,
});
const OTHER_TAG = "cw:fill:LCR-C-001:2";
const UNFILL: readonly DocumentChange[] = [TAG, OTHER_TAG].map((tag) => ({ kind: "unfill-slot", tag }));

/** Ids of tracked changes, each as often as it is used. */
const changeIds = (body: string): readonly string[] =>
  [...body.matchAll(/<w:(?:ins|del|moveTo|rPrChange|pPrChange) w:id="(\d+)"/g)].map(([, id]) => id ?? "");

const run = (text: string, id = 8): string =>
  `<w:r><w:rPr><w:b/><w:rPrChange w:id="${String(id)}" w:author="Ann"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const within = (wrapper: string, inside: string): string =>
  `<w:p><w:${wrapper} w:id="7" w:author="Ann">${inside}</w:${wrapper}></w:p>`;

describe.each([false, true])("what a filling copies (tracked: %s)", (track) => {
  test.each([
    ["words moved here, in the middle of a run", within("moveTo", run("a [x] b")), "a [x] b"],
    ["an insertion, in the middle of a run", within("ins", run("a [x] b")), "a [x] b"],
    ["an insertion, at a run's start", within("ins", run("[x] b")), "[x] b"],
    ["an insertion, over two runs", within("ins", run("a [x") + run("] b", 9)), "a [x] b"],
  ])("%s: no id is used twice, and all comes back", async (_, place, text) => {
    const before = docxOf(place + p("end"));
    const changes = [fill(text, "[x]")];
    const filled = await applied(before, changes, track);
    expect(filled.refused).toEqual([]);
    expect(filled.texts).toEqual([text.replace("[x]", "20 weeks"), "end"]);
    const ids = changeIds(filled.body);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Buffer.compare((await applied(filled.bytes, changes, track)).bytes, filled.bytes)).toBe(0);
    expect(Buffer.compare((await applied(before, changes, track)).bytes, filled.bytes)).toBe(0);
    expect((await applied(filled.bytes, UNFILL)).body).toBe(bodyOf(before));
  });

  test.each([
    ["one after the other", [[TAG], [OTHER_TAG]]],
    ["at once", [[TAG, OTHER_TAG]]],
    ["the last first", [[OTHER_TAG], [TAG]]],
  ])("two blanks of one insertion are filled and taken out again %s", async (_, order) => {
    const text = "a [x] b [y] c";
    const before = docxOf(within("ins", run(text)) + p("end"));
    const filled = await applied(
      before,
      [fill(text, "[x]"), fill(text, "[y]", OTHER_TAG, ["1", "2"])],
      track,
    );
    expect(filled.texts).toEqual(["a 20 weeks b 1", "2 c", "end"]);
    expect(new Set(changeIds(filled.body)).size).toBe(changeIds(filled.body).length);
    let { bytes } = filled;
    for (const tags of order)
      ({ bytes } = await applied(
        bytes,
        tags.map((tag) => ({ kind: "unfill-slot", tag })),
      ));
    expect(bodyOf(bytes)).toBe(bodyOf(before));
  });

  test("a look whose parts stand in another order than the schema's is copied in the schema's", async () => {
    const LOOK = "<w:rPr><w:sz w:val='9'/><w:rFonts w:ascii='A'/></w:rPr>";
    const properties = `<w:pPr><w:jc w:val="left"/><w:keepNext/>${LOOK}</w:pPr>`;
    const place = `<w:p>${properties}<w:r>${LOOK}<w:t xml:space="preserve">a [x] b</w:t></w:r></w:p>`;
    const before = docxOf(place + p("end"));
    const { bytes, body } = await applied(before, [fill("a [x] b", "[x]", TAG, ["1", "2"])], track);
    // The paragraph and the run that were there keep theirs, once each.
    expect(body.match(/<w:jc w:val="left"\/><w:keepNext\/>/g)).toHaveLength(1);
    expect(body.match(/<w:sz w:val='9'\/><w:rFonts/g)).toHaveLength(2);
    expect(body.match(/<w:keepNext\/><w:jc w:val="left"\/>/g)).toHaveLength(1);
    // The first line's mark, two lines, what goes on behind them; and what is struck out, where that is tracked.
    expect(body.match(/<w:rFonts w:ascii='A'\/><w:sz/g)).toHaveLength(track ? 5 : 4);
    expect((await applied(bytes, UNFILL)).body).toBe(bodyOf(before));
    if (track) expect((await applied(settled(bytes, "reject"), [])).texts).toEqual(["a [x] b", "end"]);
  });
});

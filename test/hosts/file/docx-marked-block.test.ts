import { openDocx } from "../../../src/hosts/file/docx";
import { planClearDocument, tagOfBookmark } from "../../../src/writing/plan-clear";
import { docxOf, p } from "./docx-bytes";

const open = (id: number, name: string): string => `<w:bookmarkStart w:id="${String(id)}" w:name="${name}"/>`;
const close = (id: number): string => `<w:bookmarkEnd w:id="${String(id)}"/>`;
const words = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

/** A clause of ours as another program leaves it: the bookmark twice, the second alone with an end, and no content control. */
const clause = (before = "", after = ""): string =>
  `<w:p>${words(before)}${open(0, "cw_LCR_C_001_2")}${open(1, "cw_LCR_C_001_2")}${words("Social value")}</w:p><w:tbl><w:tr><w:tc>${p("cell")}</w:tc></w:tr></w:tbl><w:p>${words("Promises.")}${close(1)}${words(after)}</w:p>`;

async function cleared(body: string) {
  const host = openDocx("a.docx", docxOf(body));
  const refused = await host.apply(planClearDocument(await host.read()));
  const { paragraphs } = await host.read();
  return { refused: refused.map(({ message }) => message), texts: paragraphs.map(({ text }) => text) };
}

test("a clause whose content control is gone is taken out by its bookmark, tables and all", async () => {
  const { refused, texts } = await cleared(p("theirs") + clause("", "]") + p("theirs too"));
  expect([refused, texts]).toEqual([[], ["theirs", "theirs too"]]);
});

test.each([
  ["before", clause("Their words. "), "other words stand before it"],
  ["behind", clause("", " Their words."), "other words stand behind it"],
])("words of somebody else %s it in its paragraph keep all of it there", async (_, body, why) => {
  const { refused, texts } = await cleared(p("theirs") + body + p("end"));
  expect(refused).toEqual([expect.stringContaining(why)]);
  expect(texts).toHaveLength(5);
});

test.each([
  ["cw_LCR_C_001_2", "cw:LCR-C-001:2"],
  ["cw_schedule_lcr", "cw:schedule:lcr"],
  ["cw_commitments_lcr", "cw:commitments:lcr"],
  ["cw_other", undefined],
])("the bookmark %s names %s", (name, tag) => {
  expect(tagOfBookmark(name)).toBe(tag);
});

import type { InsertBlock } from "../../../../src/core/document-change";
import { applied } from "../docx-bench";
import { docxOf, p } from "../docx-bytes";

const block: InsertBlock = {
  kind: "insert-block",
  after: 0,
  expect: "The first words.",
  newPage: true,
  tag: "cw:schedule:lcr",
  title: "Schedule",
  parts: [{ role: "heading", level: 0, text: "Schedule" }],
};

const changed =
  '<w:p><w:r><w:t>See </w:t></w:r><w:ins w:id="41" w:author="Ann"><w:r><w:t>clause 4</w:t></w:r></w:ins></w:p>';

describe("ids of what we put into the body", () => {
  test.each([
    ["a comment", { comments: `<w:comment w:id="3" w:author="Ann">${changed}</w:comment>` }],
    ["a footnote", { footnotes: `<w:footnote w:id="3">${changed}</w:footnote>` }],
    ["an endnote", { endnotes: `<w:endnote w:id="3">${changed}</w:endnote>` }],
  ])("are none that stands inside %s", async (_, parts) => {
    const { body, refused } = await applied(docxOf(p("The first words."), parts), [block], true);
    expect(refused).toEqual([]);
    const ids = [...body.matchAll(/<w:\w+(?: xmlns:\w+="[^"]*")* w:id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids.length).toBeGreaterThan(0);
    expect(Math.min(...ids)).toBeGreaterThan(41);
  });
});

test("an end whose number somebody's tracked change gave is not said a second time", async () => {
  const numbered =
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="0" w:author="Ann"/></w:numPr>';
  const { body } = await applied(docxOf(p("The first words.", numbered)), [block], true);
  expect(body.match(/<w:ins w:id="0"/g)).toHaveLength(1);
});

import { openDocx } from "../../../src/hosts/file/docx";
import { openPackage } from "../../../src/hosts/file/package";
import { docxOf, partOf } from "./docx-bytes";

const MICROSOFT = "http://schemas.microsoft.com/office";
const comment = (id: number, text: string): string =>
  `<w:comment w:id="${String(id)}" w:author="Ann"><w:p w14:paraId="0${String(id)}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
const IDS = [1, 2].map(
  (id) => `<w16cid:commentId w16cid:paraId="0${String(id)}" w16cid:durableId="A${String(id)}"/>`,
);
const MORE = [1, 2].map(
  (id) =>
    `<w16cex:commentExtensible w16cex:durableId="A${String(id)}"><w16cex:extLst/></w16cex:commentExtensible>`,
);
const list = (prefix: string, root: string, entries: readonly string[]): string =>
  `<${prefix}:${root} xmlns:${prefix}="urn:${prefix}">${entries.join("")}</${prefix}:${root}>`;

/** A document with a comment of Ann's, a mark of ours, and both lists in which Word numbers comments. */
function numbered(): Uint8Array {
  const body =
    '<w:p><w:r><w:t>one</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r></w:p>';
  const pkg = openPackage(
    "a.docx",
    docxOf(body, { comments: comment(1, "Who agreed?") + comment(2, "Commonweal · gap") }),
  );
  pkg.set("word/commentsIds.xml", list("w16cid", "commentsIds", IDS));
  pkg.set("word/commentsExtensible.xml", list("w16cex", "commentsExtensible", MORE));
  const related = [
    ["8", "2016/09/relationships/commentsIds", "commentsIds"],
    ["9", "2018/08/relationships/commentsExtensible", "commentsExtensible"],
  ].map(
    ([id = "", type = "", name = ""]) =>
      `<Relationship Id="rId${id}" Type="${MICROSOFT}/${type}" Target="${name}.xml"/>`,
  );
  const rels = pkg.text("word/_rels/document.xml.rels") ?? "";
  pkg.set(
    "word/_rels/document.xml.rels",
    rels.replace("</Relationships>", `${related.join("")}</Relationships>`),
  );
  return pkg.save();
}

test("a mark that goes is forgotten by each of Word's lists, and other people's entries stay as they were", async () => {
  const host = openDocx("a.docx", numbered());
  expect(await host.apply([{ kind: "unmark" }])).toEqual([]);
  const after = host.save();
  expect(partOf(after, "word/commentsIds.xml")).toBe(list("w16cid", "commentsIds", IDS.slice(0, 1)));
  expect(partOf(after, "word/commentsExtensible.xml")).toBe(
    list("w16cex", "commentsExtensible", MORE.slice(0, 1)),
  );
  expect(partOf(after, "word/comments.xml")).toContain(comment(1, "Who agreed?"));
  expect(partOf(after, "word/comments.xml")).not.toContain("gap");
});

import { parseXml } from "../package/parse-xml";
import { remove, type XmlElement } from "../package/xml";
import { printFlat, type FlatPart } from "./flat-opc";
import { runsOf, textOf } from "./paragraph-text";
import { isWhole, paragraphsOfRange } from "./ranges";
import { splitAt } from "./runs";
import { atomsOf } from "./paragraph-text";
import type { TextRange } from "./text-range";
import { element } from "./word-xml";

const RELS = "application/vnd.openxmlformats-package.relationships+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

const relationships = (
  list: readonly {
    readonly id: string;
    readonly type: string;
    readonly target: string;
    readonly external: boolean;
  }[],
): XmlElement => {
  const root = parseXml(`<Relationships xmlns="${NAMESPACE}"/>`).root;
  for (const { id, type, target, external } of list) {
    const one = root.add(root.make("Relationship", { Id: id, Type: type, Target: target }));
    if (external) one.put("TargetMode", "External");
  }
  return root;
};

/** The blocks that a range touches: its paragraphs, cut to the range, and tables that it holds whole. */
function blocks(range: TextRange): readonly XmlElement[] {
  const { story, start, end } = range;
  const out: XmlElement[] = [];
  const tops = new Set<XmlElement>();
  for (const paragraph of paragraphsOfRange(range)) {
    let on = paragraph;
    const inside = start.paragraph.parent === end.paragraph.parent ? start.paragraph.parent : story;
    while (on.parent && on.parent !== inside && on.parent !== story) on = on.parent;
    if (tops.has(on)) continue;
    tops.add(on);
    const copy = on.copy();
    if (on === paragraph)
      cut(
        copy,
        on === start.paragraph ? start.offset : 0,
        on === end.paragraph ? end.offset : textOf(on).length,
      );
    const section = copy.child("pPr")?.child("sectPr");
    if (section) remove(section);
    out.push(copy);
  }
  return out;
}

function cut(paragraph: XmlElement, from: number, to: number): void {
  const whole = textOf(paragraph).length;
  if (from === 0 && to === whole) return;
  splitAt(paragraph, from);
  splitAt(paragraph, to);
  const kept = new Set(
    atomsOf(paragraph)
      .filter((one) => one.start >= from && one.start + one.text.length <= to)
      .map((one) => one.run),
  );
  for (const run of [...runsOf(paragraph)]) if (!kept.has(run)) remove(run);
}

/** A range as a package of its own: its blocks, and the styles, numbering and pictures that they need. */
export function exportOoxml(range: TextRange): string {
  const { document, story } = range;
  const { pkg } = document;
  const part = document.partOf(story);
  const root = pkg.xml(document.part);
  const copy = element(root, "document");
  for (const [name, value] of pkg.xml(part).attributes) copy.put(name, value);
  for (const [name, value] of root.attributes) copy.put(name, value);
  const body = copy.add(element(copy, "body"));
  for (const one of blocks(range)) body.add(one);
  const section = document.body.child("sectPr")?.copy();
  if (section && isWhole(range)) {
    for (const one of section.elements()) if (/Reference$/.test(one.local)) remove(one);
    body.add(section);
  }
  const used = new Set(
    [...body.walk()].flatMap((one) =>
      [...one.attributes].filter(([name]) => /^r:/.test(name)).map(([, value]) => value),
    ),
  );
  const shared = new Set(["styles", "numbering", "theme", "fontTable"]);
  const hasComments = [...body.all("commentReference")].length > 0;
  const full = pkg.has(`${part.replace(/[^/]+$/, "")}_rels/${part.replace(/^.*\//, "")}.rels`)
    ? pkg.xml(`${part.replace(/[^/]+$/, "")}_rels/${part.replace(/^.*\//, "")}.rels`).elements()
    : [];
  const typeOf = (id: string): string => full.find((one) => one.attr("Id") === id)?.attr("Type") ?? "";
  const wanted = pkg
    .relationships(part)
    .filter((one) => used.has(one.id) || shared.has(one.type) || (hasComments && one.type === "comments"))
    .filter((one) => one.external || pkg.has(one.target));
  const parts: FlatPart[] = [
    {
      name: "_rels/.rels",
      type: RELS,
      xml: relationships([
        {
          id: "rId1",
          type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
          target: "word/document.xml",
          external: false,
        },
      ]),
    },
    {
      name: "word/_rels/document.xml.rels",
      type: RELS,
      xml: relationships(
        wanted.map((one) => ({
          ...one,
          type: typeOf(one.id),
          target: one.external ? one.target : `/${one.target}`,
        })),
      ),
    },
    { name: "word/document.xml", type: pkg.contentType(document.part) ?? "", xml: copy },
  ];
  for (const one of wanted) {
    if (one.external) continue;
    const type = pkg.contentType(one.target) ?? "";
    if (one.target.endsWith(".xml")) parts.push({ name: one.target, type, xml: pkg.xml(one.target) });
    else parts.push({ name: one.target, type, base64: Buffer.from(pkg.raw(one.target)).toString("base64") });
  }
  return printFlat(parts);
}

import { kind } from "../core/wire";
import type { XmlElement } from "../package/xml";
import { listOf } from "./list-of";
import type { WordDocument } from "./word-document";
import { wiresOf, type Part } from "./word-wires";
import { element } from "./word-xml";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The properties of each section: inside its last paragraph, and at the end of the body for the last. */
const sectionsOf = (document: WordDocument): readonly XmlElement[] => {
  const inside = [...document.body.all("sectPr")].filter(
    (one) => one.parent?.local === "pPr" || one.parent === document.body,
  );
  return inside.length > 0 ? inside : [document.body.add(element(document.body, "sectPr"))];
};

const WHEN: Readonly<Record<string, string>> = { Primary: "default", FirstPage: "first", EvenPages: "even" };

/** The header or footer of a section, made where it has none. */
function story({ document, element: section }: Part, sort: "header" | "footer", when: string): Part {
  const type = WHEN[when] ?? "default";
  const named = section.elements(`${sort}Reference`).find((one) => one.attr("type") === type);
  const { pkg } = document;
  const known = pkg.relationships(document.part).find((one) => one.id === named?.attr("id"))?.target;
  if (known !== undefined) return { document, element: pkg.xml(known) };
  document.edit(document.body);
  const part = pkg.free((number) => `word/${sort}${String(number)}.xml`);
  const root = sort === "header" ? "hdr" : "ftr";
  pkg.add(
    part,
    `${TYPE}.${sort}+xml`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${MAIN}"><w:p/></w:${root}>`,
  );
  const id = pkg.relate(document.part, `${RELATION}/${sort}`, part);
  const made = section.insert(0, element(section, `${sort}Reference`, { type }));
  pkg.xml(document.part).put("xmlns:r", RELATION);
  made.put("r:id", id);
  return { document, element: pkg.xml(part) };
}

/** One section of a document. */
export const section = kind<Part>("Section", {
  tracked: true,
  get: { Body: ({ document }) => wiresOf(document).body({ document, element: document.body }) },
  call: {
    GetHeader: (part, args) => wiresOf(part.document).body(story(part, "header", args.text(0))),
    GetFooter: (part, args) => wiresOf(part.document).body(story(part, "footer", args.text(0))),
  },
  assumed: ["Body"],
});

/** The sections of a document. */
export const sections = kind<WordDocument>(
  "SectionCollection",
  listOf<WordDocument>("SectionCollection", (document) =>
    sectionsOf(document).map((one) => section({ document, element: one })),
  ),
);

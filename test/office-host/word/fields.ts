import { kind } from "../core/wire";
import type { XmlElement } from "../package/xml";
import { listOf } from "./list-of";
import { pointOf } from "./markers";
import { runsOf } from "./paragraph-text";
import { paragraphsOfRange } from "./ranges";
import { TextRange } from "./text-range";
import { wiresOf } from "./word-wires";

/** One field: its code, and where its result stands. */
interface Field {
  readonly range: TextRange;
  readonly code: string;
}

/** The fields that begin in a range. */
function fieldsIn(range: TextRange): readonly Field[] {
  const { document, story } = range;
  const open: { code: string; from: XmlElement | undefined; inCode: boolean }[] = [];
  const found: Field[] = [];
  const close = (from: XmlElement, to: XmlElement, code: string): void => {
    const [start, end] = [pointOf(document, story, from), pointOf(document, story, to)];
    if (start && end) found.push({ range: new TextRange(document, story, start, end), code });
  };
  for (const paragraph of paragraphsOfRange(range)) {
    for (const simple of paragraph.all("fldSimple")) {
      const start = pointOf(document, story, simple);
      const length = [...simple.all("t")].reduce((sum, one) => sum + one.text.length, 0);
      if (start)
        found.push({
          range: new TextRange(document, story, start, { ...start, offset: start.offset + length }),
          code: simple.attr("instr") ?? "",
        });
    }
    for (const run of runsOf(paragraph))
      for (const node of run.elements()) {
        const last = open.at(-1);
        if (node.local === "instrText" && last?.inCode === true) last.code += node.text;
        if (node.local !== "fldChar") continue;
        const type = node.attr("fldCharType");
        if (type === "begin") open.push({ code: "", from: undefined, inCode: true });
        else if (type === "separate" && last) {
          last.inCode = false;
          last.from = node;
        } else if (type === "end") {
          const done = open.pop();
          if (done) close(done.from ?? node, node, done.code);
        }
      }
  }
  return found;
}

const TYPES: Readonly<Record<string, string>> = {
  PAGE: "Page",
  NUMPAGES: "NumPages",
  REF: "Ref",
  PAGEREF: "PageRef",
  TOC: "TOC",
  HYPERLINK: "Hyperlink",
  DATE: "Date",
  SEQ: "Seq",
  FORMTEXT: "FormText",
  FORMCHECKBOX: "FormCheckbox",
  FORMDROPDOWN: "FormDropdown",
  DOCPROPERTY: "DocProperty",
  STYLEREF: "StyleRef",
  MERGEFIELD: "MergeField",
};

/** A field. */
export const fieldKind = kind<Field>("Field", {
  tracked: true,
  get: {
    Code: ({ code }) => code,
    Type: ({ code }) => TYPES[code.trim().split(/\s+/)[0]?.toUpperCase() ?? ""] ?? "Others",
    Locked: () => false,
    Result: ({ range }) => wiresOf(range.document).range(range),
  },
  assumed: ["Type", "Locked"],
});

interface Scope {
  readonly range: TextRange;
}

/** The fields of a stretch. */
export const fieldCollection = kind<Scope>(
  "FieldCollection",
  listOf<Scope>("FieldCollection", ({ range }) => fieldsIn(range).map(fieldKind)),
);

import { kind } from "../core/wire";
import { remember } from "../package/remember";
import { remove, XmlText, type XmlElement } from "../package/xml";
import { listOf } from "./list-of";
import { pointOf } from "./markers";
import { outerSpot } from "./runs";
import { touching, type Span } from "./spans";
import { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";
import { element } from "./word-xml";
import { wiresOf } from "./word-wires";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Sort = "footnote" | "endnote";

interface Note {
  readonly document: WordDocument;
  readonly story: XmlElement;
  readonly sort: Sort;
  readonly reference: XmlElement;
}

const partOf = (document: WordDocument, sort: Sort): string | undefined =>
  document.pkg.related(document.part, `${sort}s`);

const bodyOf = ({ document, sort, reference }: Note): XmlElement | undefined => {
  const part = partOf(document, sort);
  return part === undefined
    ? undefined
    : document.pkg
        .xml(part)
        .elements(sort)
        .find((one) => one.attr("id") === reference.attr("id"));
};

interface Scope {
  readonly range: TextRange;
  readonly sort: Sort;
}

const referencesBy = remember((story: XmlElement) =>
  remember((document: WordDocument) => {
    const of = (sort: Sort): readonly Span<Note>[] =>
      [...story.all(`${sort}Reference`)].flatMap((reference) => {
        const at = pointOf(document, story, reference);
        return at ? [{ of: { document, story, sort, reference }, start: at, end: at }] : [];
      });
    return { footnote: of("footnote"), endnote: of("endnote") };
  }),
);

const notesIn = ({ range, sort }: Scope): readonly Note[] =>
  touching(range, referencesBy(range.story)(range.document)[sort]);

/** A footnote or endnote. */
export const noteItem = kind<Note>("NoteItem", {
  tracked: true,
  get: {
    Type: ({ sort }) => (sort === "footnote" ? "Footnote" : "Endnote"),
    Body: (note) => {
      const own = bodyOf(note);
      return own ? wiresOf(note.document).body({ document: note.document, element: own }) : null;
    },
    Reference: ({ document, story, reference }) => {
      const at = pointOf(document, story, reference);
      return at ? wiresOf(document).range(new TextRange(document, story, at, at)) : null;
    },
  },
  call: {
    Delete: (note) => {
      const { document, story, reference, sort } = note;
      document.edit(story);
      const own = bodyOf(note);
      const run = reference.up("r");
      remove(run ?? reference);
      if (own) remove(own);
      const part = partOf(document, sort);
      if (part !== undefined) document.pkg.touch(part);
    },
  },
});

/** The footnotes or endnotes of a stretch. */
export const noteItems = kind<Scope>(
  "NoteItemCollection",
  listOf<Scope>("NoteItemCollection", (scope) => notesIn(scope).map(noteItem)),
);

function makePart(document: WordDocument, sort: Sort): string {
  const part = `word/${sort}s.xml`;
  const fixed = (id: string, type: string, mark: string): string =>
    `<w:${sort} w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:${sort}>`;
  document.pkg.add(
    part,
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${sort}s+xml`,
    `${HEAD}<w:${sort}s xmlns:w="${MAIN}">${fixed("-1", "separator", "separator")}${fixed("0", "continuationSeparator", "continuationSeparator")}</w:${sort}s>`,
  );
  document.pkg.relate(document.part, `${RELATION}/${sort}s`, part);
  return part;
}

/** Puts a footnote or endnote at the end of a range. */
export function insertNote(range: TextRange, text: string, sort: Sort): ReturnType<typeof noteItem> {
  const { document, story, end } = range;
  document.edit(story);
  const part = partOf(document, sort) ?? makePart(document, sort);
  const root = document.pkg.edit(part);
  const id = String(Math.max(0, ...root.elements(sort).map((one) => Number(one.attr("id")))) + 1);
  const note = root.add(element(root, sort, { id }));
  const paragraph = note.add(element(note, "p"));
  const mark = paragraph.add(element(note, "r"));
  mark.add(element(note, `${sort}Ref`));
  const words = paragraph.add(element(note, "r")).add(element(note, "t", { "xml:space": "preserve" }));
  words.add(new XmlText(` ${text}`));
  const run = element(end.paragraph, "r");
  const reference = run.add(element(run, `${sort}Reference`, { id }));
  end.paragraph.insert(outerSpot(end.paragraph, end.offset, "after"), run);
  document.version++;
  return noteItem({ document, story, sort, reference });
}

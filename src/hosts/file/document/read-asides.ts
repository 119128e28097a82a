import type { Aside } from "../../../core/snapshot";
import { findByType, relationships } from "../opc";
import type { Package } from "../package";
import { joinParagraphs, type JoinedParagraph } from "./join-paragraphs";
import type { NoteReference, RawParagraph, Scan, Span } from "./scan";
import { scanDocument } from "./scan-document";
import type { Styles } from "./styles";
import { attribute, walkWord } from "./word-xml";

const textOf = (paragraphs: readonly RawParagraph[]): string =>
  joinParagraphs(paragraphs)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join("\n");

/** Notes of a part by their ids; the lines that part them from the page's text are none. */
function notesIn(file: string, part: string, xml: string, story: string): ReadonlyMap<string, Span> {
  const out = new Map<string, Span>();
  walkWord(file, part, xml, [
    {
      close({ name, tag }, _, end) {
        if (name !== story || /eparator|Notice/.test(attribute(tag, "type") ?? "")) return;
        out.set(attribute(tag, "id") ?? "", { start: tag.start, end });
      },
    },
  ]);
  return out;
}

/**
 * Headers and footers that a section shows, each part once, then footnotes and endnotes by the paragraphs that refer to them. One
 * aside a part or note, its paragraphs one a line, tracked changes as accepted. What is blank is left out.
 */
export function readAsides(
  pkg: Package,
  main: string,
  scan: Scan,
  joined: readonly JoinedParagraph[],
  styles: Styles,
): readonly Aside[] {
  const scanned = (part: string): Scan =>
    scanDocument(pkg.file, part, pkg.text(part) ?? "", (id) => styles.isHidden(id));
  const out: Aside[] = [];
  const add = (story: Aside["story"], text: string, at: number | undefined): void => {
    if (text !== "") out.push({ story, text, at });
  };
  const related = relationships(pkg, main).filter((one) => !one.external);
  const seen = new Set<string>();
  for (const id of scan.margins) {
    const found = related.find((one) => one.id === id);
    if (!found || seen.has(found.target) || !pkg.has(found.target)) continue;
    seen.add(found.target);
    const story = found.type.endsWith("/footer") ? "footer" : "header";
    add(story, textOf(scanned(found.target).paragraphs), undefined);
  }
  const references = joined.flatMap((paragraph, at) =>
    paragraph.parts.flatMap(({ notes }) => notes.map((note) => ({ ...note, at }))),
  );
  for (const story of ["footnote", "endnote"] satisfies readonly NoteReference["story"][]) {
    const own = references.filter((note) => note.story === story);
    const part = findByType(pkg, main, `${story}s`).find((one) => pkg.has(one.target))?.target;
    if (own.length === 0 || part === undefined) continue;
    const notes = notesIn(pkg.file, part, pkg.text(part) ?? "", story);
    const { paragraphs } = scanned(part);
    for (const { id, at } of own) {
      const note = notes.get(id);
      if (note)
        add(story, textOf(paragraphs.filter((one) => one.start > note.start && one.end < note.end)), at);
    }
  }
  return out;
}

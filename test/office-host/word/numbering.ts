import { remember } from "../package/remember";
import type { XmlElement } from "../package/xml";
import { paragraphProperty } from "./styles";
import type { WordDocument } from "./word-document";

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly list: number;
  readonly level: number;
}

const rootOf = (document: WordDocument): XmlElement | undefined => {
  const part = document.pkg.related(document.part, "numbering");
  return part === undefined ? undefined : document.pkg.xml(part);
};

/** Where a paragraph stands in a list, by itself or through its style. */
export function listPlace(document: WordDocument, paragraph: XmlElement): ListPlace | undefined {
  const own = paragraph.child("pPr")?.child("numPr");
  const inherited = paragraphProperty(document, paragraph, "numPr");
  const id = own?.child("numId")?.attr("val") ?? inherited?.child("numId")?.attr("val");
  if (id === undefined || id === "0") return undefined;
  const level = own?.child("ilvl")?.attr("val") ?? inherited?.child("ilvl")?.attr("val");
  if (level !== undefined) return { list: Number(id), level: Number(level) };
  const style = paragraph.child("pPr")?.child("pStyle")?.attr("val");
  const linked = abstractOf(document, Number(id))
    ?.elements("lvl")
    .find((one) => one.child("pStyle")?.attr("val") === style);
  return { list: Number(id), level: Number(linked?.attr("ilvl") ?? 0) };
}

const numOf = (document: WordDocument, list: number): XmlElement | undefined =>
  rootOf(document)
    ?.elements("num")
    .find((one) => one.attr("numId") === String(list));

function abstractOf(document: WordDocument, list: number): XmlElement | undefined {
  const id = numOf(document, list)?.child("abstractNumId")?.attr("val");
  const found = rootOf(document)
    ?.elements("abstractNum")
    .find((one) => one.attr("abstractNumId") === id);
  const link = found?.child("numStyleLink")?.attr("val");
  if (link === undefined) return found;
  return (
    rootOf(document)
      ?.elements("abstractNum")
      .find((one) => one.child("styleLink")?.attr("val") === link) ?? found
  );
}

function levelOf(document: WordDocument, list: number, level: number): XmlElement | undefined {
  const override = numOf(document, list)
    ?.elements("lvlOverride")
    .find((one) => one.attr("ilvl") === String(level))
    ?.child("lvl");
  return (
    override ??
    abstractOf(document, list)
      ?.elements("lvl")
      .find((one) => one.attr("ilvl") === String(level))
  );
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function write(count: number, format: string): string {
  if (format === "lowerLetter" || format === "upperLetter") {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
    return format === "upperLetter" ? letter.toUpperCase() : letter;
  }
  if (format === "lowerRoman" || format === "upperRoman") {
    let left = count;
    let out = "";
    for (const [value, sign] of ROMAN)
      while (left >= value) {
        out += sign;
        left -= value;
      }
    return format === "upperRoman" ? out.toUpperCase() : out;
  }
  if (format === "none") return "";
  return format === "decimalZero" ? String(count).padStart(2, "0") : String(count);
}

const stringsBy = remember((story: XmlElement) =>
  remember((document: WordDocument) => countLists(document, story)),
);

/** The numbers of a story's paragraphs as a reader sees them, counted from its start. */
export const listStrings = (document: WordDocument, story: XmlElement): ReadonlyMap<XmlElement, string> =>
  stringsBy(story)(document);

function countLists(document: WordDocument, story: XmlElement): ReadonlyMap<XmlElement, string> {
  const counts = new Map<string, number[]>();
  const restarted = new Set<string>();
  const out = new Map<XmlElement, string>();
  for (const paragraph of document.paragraphs(story)) {
    const at = listPlace(document, paragraph);
    if (!at) continue;
    const key = abstractOf(document, at.list)?.attr("abstractNumId") ?? String(at.list);
    const levels = counts.get(key) ?? [];
    counts.set(key, levels);
    const start = (level: number): number =>
      Number(levelOf(document, at.list, level)?.child("start")?.attr("val") ?? 1);
    const override = numOf(document, at.list)
      ?.elements("lvlOverride")
      .find((one) => one.attr("ilvl") === String(at.level))
      ?.child("startOverride");
    const mark = `${String(at.list)} ${String(at.level)}`;
    if (override && !restarted.has(mark)) {
      restarted.add(mark);
      levels[at.level] = Number(override.attr("val") ?? 1) - 1;
    }
    for (let level = 0; level < at.level; level++) levels[level] ??= start(level);
    levels[at.level] = (levels[at.level] ?? start(at.level) - 1) + 1;
    levels.length = at.level + 1;
    const level = levelOf(document, at.list, at.level);
    const format = level?.child("numFmt")?.attr("val") ?? "decimal";
    const legal = level?.child("isLgl") !== undefined;
    const pattern = level?.child("lvlText")?.attr("val") ?? "";
    out.set(
      paragraph,
      format === "bullet"
        ? pattern
        : pattern.replace(/%(\d)/g, (_, digit: string) => {
            const of = Number(digit) - 1;
            const own = levelOf(document, at.list, of)?.child("numFmt")?.attr("val") ?? "decimal";
            return write(levels[of] ?? start(of), legal ? "decimal" : own);
          }),
    );
  }
  return out;
}

import { SaxesParser } from "saxes";
import { FileRefused } from "../../core/ports";

/** One element as found: offsets count characters of the part's text. */
export interface Tag {
  /** Name without its prefix. */
  readonly local: string;
  /** Name as written, prefix included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset of the "<". */
  readonly start: number;
  /** Offset after the ">". */
  readonly end: number;
  readonly isEmpty: boolean;
}

export interface Walker {
  open?(tag: Tag, depth: number): void;
  text?(text: string): void;
  /** `start` and `end` are the offsets of the closing tag (of the tag itself where it is empty). */
  close?(local: string, start: number, end: number, depth: number): void;
}

/** Whether an attribute says yes, in any of the standard's spellings. */
export const isOn = (value: string | undefined): boolean =>
  value === "1" || value === "true" || value === "on";

/** Name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Offset of the "<" of the tag that ends before `end`; a tag holds no other. By hand, since `lastIndexOf` is ten times slower here. */
function tagStart(xml: string, end: number): number {
  let at = end - 1;
  while (at > 0 && xml.charCodeAt(at) !== 60) at--;
  return at;
}

/**
 * Walks a part's XML once and reports each tag with its offsets, so that edits can be spliced in and every other byte stays.
 * Throws FileRefused if the XML is not well formed.
 */
export function walk(file: string, part: string, xml: string, walker: Walker): void {
  const parser = new SaxesParser({ xmlns: false as const, position: true, fileName: part });
  let depth = 0;
  let last: Tag | undefined;
  parser.on("error", (error) => {
    throw new FileRefused(
      file,
      "damaged",
      `${file} is damaged: part "${part}" is not well-formed XML (${error.message}). Open it in Office, let Office repair it, save it, then try once more.`,
    );
  });
  parser.on("opentag", (tag) => {
    const end = parser.position;
    last = {
      local: localName(tag.name),
      name: tag.name,
      attributes: tag.attributes,
      start: tagStart(xml, end),
      end,
      isEmpty: tag.isSelfClosing,
    };
    walker.open?.(last, depth);
    depth++;
  });
  parser.on("text", (text) => walker.text?.(text));
  parser.on("cdata", (text) => walker.text?.(text));
  parser.on("closetag", (tag) => {
    depth--;
    const end = parser.position;
    if (tag.isSelfClosing && last) walker.close?.(last.local, last.start, last.end, depth);
    else walker.close?.(localName(tag.name), tagStart(xml, end), end, depth);
  });
  parser.write(xml).close();
}

/** One replacement of `xml.slice(start, end)`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies replacements at offsets of the original text; insertions at one offset keep their order. */
export function splice(xml: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const out: string[] = [];
  let at = 0;
  for (const one of ordered) {
    if (one.start < at) throw new Error(`overlapping splices at ${String(one.start)}`);
    out.push(xml.slice(at, one.start), one.text);
    at = one.end;
  }
  out.push(xml.slice(at));
  return out.join("");
}

/** Text made safe for element content and attribute values; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are exactly the characters that XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (letter) =>
      letter === "&" ? "&amp;" : letter === "<" ? "&lt;" : letter === ">" ? "&gt;" : "&quot;",
    );

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

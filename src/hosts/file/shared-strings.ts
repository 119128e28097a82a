import type { Package } from "./package";
import { walk, type Walker } from "./xml";

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text with Excel's own escapes for characters that XML cannot hold put right: "_x000D_" is a carriage return, "_x005F_" an underscore. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Text without XML's white space at its ends; by hand, since a pattern takes quadratic time on long inner gaps. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Gathers the text of a string item, plain or in runs; phonetic runs, which repeat the text in another script, are dropped. */
export interface TextGatherer {
  readonly walker: Required<Pick<Walker, "open" | "text" | "close">>;
  /** The text since the last call. */
  take(): string;
}

/** A gatherer for string items that stand at the depth given, counted from the part's root at 0. */
export function gatherText(depth: number): TextGatherer {
  let whole = "";
  let piece = "";
  let inText = false;
  let keepsSpace = false;
  let phoneticAt = -1;
  return {
    walker: {
      open(tag, at) {
        if (at <= depth) return;
        if (tag.local === "rPh" && phoneticAt < 0) phoneticAt = at;
        if (tag.local !== "t" || phoneticAt >= 0) return;
        inText = true;
        keepsSpace = tag.attributes["xml:space"] === "preserve";
        piece = "";
      },
      text(text) {
        if (inText) piece += text;
      },
      close(local, _, __, at) {
        if (at === phoneticAt) phoneticAt = -1;
        if (!inText || local !== "t") return;
        inText = false;
        // Excel drops white space at the ends of a text that does not ask to keep it.
        whole += unescapeText(keepsSpace ? piece : trimmed(piece));
      },
    },
    take() {
      const text = whole;
      whole = "";
      return text;
    },
  };
}

/** The workbook's shared strings, in their order. */
export function readSharedStrings(pkg: Package, part: string | undefined): readonly string[] {
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return [];
  const strings: string[] = [];
  const gatherer = gatherText(1);
  walk(pkg.file, part, xml, {
    open: gatherer.walker.open,
    text: gatherer.walker.text,
    close(local, start, end, depth) {
      gatherer.walker.close(local, start, end, depth);
      if (depth === 1 && local === "si") strings.push(gatherer.take());
    },
  });
  return strings;
}

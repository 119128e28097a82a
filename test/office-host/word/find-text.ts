import { ApiError } from "../core/api-error";
import type { XmlElement } from "../package/xml";
import { atomsOf, textOf } from "./paragraph-text";
import { TextRange } from "./text-range";

/** How text is looked for. */
export interface SearchOptions {
  MatchCase?: boolean;
  MatchWholeWord?: boolean;
  MatchPrefix?: boolean;
  MatchSuffix?: boolean;
  MatchWildcards?: boolean;
  IgnorePunct?: boolean;
  IgnoreSpace?: boolean;
}

/** Word looks for at most this many characters. */
const LONGEST = 255;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A search without wildcards; straight and curly quotation marks are the same to Word. */
const literal = (text: string): string =>
  escape(text)
    .replace(/['\u2018\u2019]/g, "['\u2018\u2019]")
    .replace(/["\u201c\u201d]/g, '["\u201c\u201d]')
    .replace(/\\\^t/g, "\\t")
    .replace(/\\\^l/g, "\\v")
    .replace(/\\\^\?/g, ".");

/** A search with Word's wildcards, as a pattern. */
function wildcards(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const one = text.charAt(at);
    if (one === "?") out += ".";
    else if (one === "*") out += ".*?";
    else if (one === "@") out += "+";
    else if (one === "<") out += "\\b(?=\\w)";
    else if (one === ">") out += "\\b(?<=\\w)";
    else if (one === "[") {
      const end = text.indexOf("]", at + 1);
      if (end < 0) throw invalid();
      out += `[${text
        .slice(at + 1, end)
        .replace(/^!/, "^")
        .replace(/[\\[]/g, "\\$&")}]`;
      at = end;
    } else if (one === "{") {
      const end = text.indexOf("}", at);
      if (end < 0) throw invalid();
      out += text.slice(at, end + 1);
      at = end;
    } else if (one === "\\") out += escape(text.charAt(++at));
    else out += escape(one);
  }
  return out;
}

const invalid = (): ApiError =>
  new ApiError("SearchStringInvalidOrTooLong", "The search string is invalid or too long.", "Body.search");

function patternOf(text: string, options: SearchOptions): RegExp {
  let pattern = options.MatchWildcards === true ? wildcards(text) : literal(text);
  if (options.IgnoreSpace === true) pattern = pattern.replace(/ +/g, "\\s*");
  if (options.MatchWholeWord === true || options.MatchPrefix === true)
    pattern = `(?<![\\p{L}\\p{N}_])${pattern}`;
  if (options.MatchWholeWord === true || options.MatchSuffix === true)
    pattern = `${pattern}(?![\\p{L}\\p{N}_])`;
  const flags = options.MatchCase === true || options.MatchWildcards === true ? "gu" : "giu";
  try {
    return new RegExp(pattern, flags);
  } catch {
    throw invalid();
  }
}

/** Text between which something deleted still stands: Word finds nothing across it. */
function breaks(paragraph: XmlElement): readonly number[] {
  const whole = atomsOf(paragraph, { deleted: true, inserted: true, hidden: true });
  const seen = new Set(atomsOf(paragraph).map((one) => one.node));
  const out: number[] = [];
  let at = 0;
  for (const one of whole)
    if (seen.has(one.node)) at += one.text.length;
    else out.push(at);
  return out;
}

/** Every place in a range where the text stands, none across paragraphs or across a tracked deletion. */
export function findText(within: TextRange, text: string, options: SearchOptions): readonly TextRange[] {
  if (text === "" || text.length > LONGEST) throw invalid();
  const pattern = patternOf(text, options);
  const { document, story, start, end } = within;
  const all = document.paragraphs(story);
  const [first, last] = [document.indexOf(story, start.paragraph), document.indexOf(story, end.paragraph)];
  const found: TextRange[] = [];
  for (const paragraph of all.slice(first, last + 1)) {
    const whole = textOf(paragraph);
    const cuts = breaks(paragraph);
    for (const match of whole.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (match[0] === "" || cuts.some((cut) => cut > from && cut < to)) continue;
      if (paragraph === start.paragraph && from < start.offset) continue;
      if (paragraph === end.paragraph && to > end.offset) continue;
      found.push(new TextRange(document, story, { paragraph, offset: from }, { paragraph, offset: to }));
    }
  }
  return found;
}

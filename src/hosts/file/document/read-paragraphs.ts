import type { Paragraph } from "../../../core/snapshot";
import type { Comment } from "./comments-part";
import type { JoinedParagraph } from "./join-paragraphs";
import { startCounting, type Numbering } from "./numbering";
import { OUR_BOOKMARK } from "./own-names";
import type { Anchor } from "./scan";
import type { Styles } from "./styles";
import { splitTypedNumber } from "./typed-number";

/** Where a paragraph's automatic number comes from; undefined where it has none. */
function listOf({ last }: JoinedParagraph, styles: Styles, numbering: Numbering) {
  const style = last.style ?? "";
  const numId = last.numId ?? styles.numId(style);
  if (numId === undefined || numId === "0") return undefined;
  return { numId, ilvl: last.ilvl ?? levelBy(styles.chain(style), numId, styles, numbering) };
}

/** Levels of a paragraph's own list that fields in it count on, as the "(1)" of "2.—(1)" in legislation; they keep no text. */
const furtherLevels = ({ parts }: JoinedParagraph, list: string): readonly number[] =>
  parts.flatMap(({ codes }) =>
    [...codes.matchAll(/\bLISTNUM\s+"?([^"\\\s]+)"?\s+\\l\s*([1-9])/gi)].flatMap(([, name = "", level]) =>
      name.toLowerCase() === list ? [Number(level) - 1] : [],
    ),
  );

/** The level that a style, or the nearest that it is based on, stands for in a list: the list's own word goes before the style's. */
function levelBy(chain: readonly string[], numId: string, styles: Styles, numbering: Numbering): number {
  for (const style of chain) {
    const level = numbering.levelOf(numId, style) ?? styles.ownLevel(style);
    if (level !== undefined) return level;
  }
  return 0;
}

/** Other people's comments by the paragraph that they start in. */
function commentsByParagraph(
  paragraphs: readonly JoinedParagraph[],
  anchors: readonly Anchor[],
  comments: readonly Comment[],
): ReadonlyMap<JoinedParagraph, readonly string[]> {
  const out = new Map<JoinedParagraph, string[]>();
  for (const comment of comments) {
    if (comment.isOurs) continue;
    const own = anchors.filter((anchor) => anchor.id === comment.id);
    const at = own.find((anchor) => anchor.is === "start") ?? own.find((anchor) => anchor.is === "reference");
    // A range may start between two paragraphs: it is then about the next.
    const paragraph = at && paragraphs.find((one) => one.end > at.start);
    if (paragraph) out.set(paragraph, [...(out.get(paragraph) ?? []), comment.text]);
  }
  return out;
}

/** Paragraphs as the core reads them, with the numbers that a reader sees. */
export function readParagraphs(
  joined: readonly JoinedParagraph[],
  parts: {
    readonly styles: Styles;
    readonly numbering: Numbering;
    readonly anchors: readonly Anchor[];
    readonly comments: readonly Comment[];
  },
): readonly Paragraph[] {
  const { styles, numbering } = parts;
  const count = startCounting(numbering);
  const comments = commentsByParagraph(joined, parts.anchors, parts.comments);
  return joined.map((paragraph, index) => {
    const { last, text } = paragraph;
    const isUnseen = paragraph.parts.every((part) => part.isUnseen);
    const list = isUnseen ? undefined : listOf(paragraph, styles, numbering);
    const automatic = list ? count(list.numId, list.ilvl) : "";
    if (list)
      for (const ilvl of furtherLevels(paragraph, numbering.nameOf(list.numId))) count(list.numId, ilvl);
    const typed = automatic === "" ? splitTypedNumber(text) : { number: "", rest: text };
    const level = last.outline ?? styles.outline(last.style ?? "");
    const ourTags = [...new Set(paragraph.parts.flatMap((part) => part.ourTags))];
    const bookmarks = paragraph.parts
      .flatMap((part) => part.bookmarks)
      .filter((name) => name.startsWith(OUR_BOOKMARK));
    return {
      index,
      text: typed.rest,
      style: last.style ?? "",
      number: automatic === "" ? typed.number : automatic,
      numbering:
        automatic !== ""
          ? last.numId === undefined
            ? "style"
            : "direct"
          : typed.number === ""
            ? "none"
            : "typed",
      inTextBox: last.host !== undefined,
      level: level !== undefined && level < 9 ? level : undefined,
      inTable: last.cell !== undefined,
      ...(last.cell && { cell: last.cell }),
      tag: last.tag,
      ...(ourTags.length > 0 && { ourTags }),
      hasTrackedChange: paragraph.parts.some((part) => part.hasTrackedChange || part.isMarkDeleted),
      comments: comments.get(paragraph) ?? [],
      ...(bookmarks.length > 0 && { bookmarks }),
    };
  });
}

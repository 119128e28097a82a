import type { Aside, Paragraph, Paragraphs } from "../../../core/snapshot";
import { findByType } from "../opc";
import type { Package } from "../package";
import { readComments, type Comment } from "./comments-part";
import { joinParagraphs, type JoinedParagraph } from "./join-paragraphs";
import { readAsides } from "./read-asides";
import { readNumbering } from "./numbering";
import { readProtection, type Protection } from "./protection";
import { readParagraphs } from "./read-paragraphs";
import type { RawParagraph, Scan } from "./scan";
import { scanDocument } from "./scan-document";
import { readStyles, type Styles } from "./styles";
import { textIndent } from "./text-indent";

/** A document as its parts stand now: read afresh for every call, since places move with every change. */
export interface OpenDocument {
  readonly pkg: Package;
  readonly main: string;
  readonly scan: Scan;
  /** One for each paragraph, at the same index. */
  readonly joined: readonly JoinedParagraph[];
  readonly paragraphs: readonly Paragraph[];
  readonly asides: readonly Aside[];
  /** What of the body was not read, and after which paragraph. */
  readonly unread: NonNullable<Paragraphs["unread"]>;
  readonly styles: Styles;
  /** Where a numbered paragraph's text starts from the left margin, in twips. */
  textIndent(paragraph: RawParagraph): number | undefined;
  readonly comments: readonly Comment[];
  readonly protection: Protection;
}

/** Files that are embedded in the body, whose words Word would read in, each after a paragraph. */
const readUnread = (scan: Scan, joined: readonly JoinedParagraph[]): OpenDocument["unread"] =>
  scan.embedded.map((at) => ({
    what: "embedded-file",
    after: joined.findLastIndex((paragraph) => paragraph.start < at),
  }));

/** Reads the main part and those that it needs. */
export function openDocument(pkg: Package, main: string): OpenDocument {
  const related = (type: string): readonly [string, string | undefined] => {
    const part = findByType(pkg, main, type).find((one) => pkg.has(one.target))?.target ?? "";
    return [part, part === "" ? undefined : pkg.text(part)];
  };
  const styles = readStyles(pkg.file, ...related("styles"));
  const scan = scanDocument(pkg.file, main, pkg.text(main) ?? "", (id) => styles.isHidden(id));
  const joined = joinParagraphs(scan.paragraphs);
  const numbering = readNumbering(pkg.file, ...related("numbering"), styles);
  const comments = readComments(pkg, main);
  const paragraphs = readParagraphs(joined, { styles, numbering, anchors: scan.anchors, comments });
  return {
    pkg,
    main,
    scan,
    joined,
    paragraphs,
    asides: readAsides(pkg, main, scan, joined, styles),
    unread: readUnread(scan, joined),
    styles,
    textIndent: (paragraph) =>
      textIndent(paragraph, styles, {
        styles: related("styles")[1] ?? "",
        numbering: related("numbering")[1] ?? "",
      }),
    comments,
    protection: readProtection(pkg, main),
  };
}

import { OUR_RELATIONSHIP, relationships } from "../opc";
import type { Package } from "../package";
import { splice } from "../xml";
import { childOf, elementsOf, isOurs, removeFrom, setAttribute, type Element } from "./elements";
import { cutRelationship } from "./hanging-parts";

const APPENDED = ["numFmts", "fonts", "fills", "borders", "cellXfs"];

/** Whether any of these parts gives a cell, row or column a format with that number or a higher one. */
function usesFormatFrom(pkg: Package, parts: readonly string[], first: number): boolean {
  return parts.some((part) => {
    for (const [, number] of (pkg.text(part) ?? "").matchAll(/\s(?:s|style)=["'](\d+)["']/g))
      if (Number(number) >= first) return true;
    return false;
  });
}

/** The children at the end of a section that we appended and no one has saved since. */
function trailing(xml: string, section: Element): readonly Element[] {
  const from = section.children.findLastIndex((child) => !isOurs(xml, child)) + 1;
  return section.children.slice(from);
}

/**
 * Takes back the cell formats that we appended, once no sheet uses them: all of them or none, since a cell refers to them by number.
 * What Office has saved since is left as it is.
 */
export function tidyStyles(
  pkg: Package,
  workbook: string,
  styles: string | undefined,
  sheets: readonly string[],
): void {
  const { xml, root } = (styles === undefined ? undefined : elementsOf(pkg, styles)) ?? {};
  const formats = root && childOf(root, "cellXfs");
  if (styles === undefined || xml === undefined || !formats) return;
  const first = formats.children.length - trailing(xml, formats).length;
  if (first === formats.children.length || usesFormatFrom(pkg, sheets, first)) return;
  const relationship = relationships(pkg, workbook).find((one) => one.target === styles);
  if (relationship?.id.startsWith(OUR_RELATIONSHIP)) {
    cutRelationship(pkg, workbook, relationship.id);
    return;
  }
  const sections = root.children.filter(({ local }) => APPENDED.includes(local));
  const edits = sections.flatMap((section) => {
    const gone = trailing(xml, section);
    if (gone.length === 0) return [];
    if (isOurs(xml, section) && gone.length === section.children.length)
      return [{ start: section.start, end: section.end, text: "" }];
    const count = Number(section.attributes.count);
    const counted = Number.isInteger(count)
      ? [setAttribute(xml, section, "count", String(count - gone.length))]
      : [];
    const removed = removeFrom(xml, section, gone);
    return [...counted, ...removed];
  });
  // A part that had nothing in it was opened for what came.
  const emptied = splice(xml, edits).replace(/ \t><\/(?:[\w.-]+:)?styleSheet>/, "/>");
  pkg.set(styles, emptied);
}

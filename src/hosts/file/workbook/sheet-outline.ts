import type { Package } from "../package";
import { parseElements, type Element } from "./elements";

/** A worksheet's text and its elements without the cells: quick for a sheet of any size. */
export interface SheetOutline {
  readonly xml: string;
  readonly root: Element;
}

function shifted(element: Element, from: number, by: number): Element {
  const move = (offset: number): number => (offset >= from ? offset + by : offset);
  return {
    ...element,
    start: move(element.start),
    // The tag that opens the cells ends where they begin.
    openEnd: element.openEnd > from ? element.openEnd + by : element.openEnd,
    closeStart: move(element.closeStart),
    end: move(element.end),
    children: element.children.map((child) => shifted(child, from, by)),
  };
}

/** The outline of a worksheet part; offsets are those of the whole text. */
export function sheetOutline(pkg: Package, part: string): SheetOutline {
  const xml = pkg.text(part) ?? "";
  const open = /<((?:[\w.-]+:)?sheetData)(?:\s[^>]*)?>/.exec(xml);
  const from = open ? open.index + open[0].length : 0;
  const to = open?.[1] === undefined || open[0].endsWith("/>") ? -1 : xml.lastIndexOf(`</${open[1]}`);
  if (to <= from) return { xml, root: parseElements(pkg.file, part, xml) };
  const root = parseElements(pkg.file, part, xml.slice(0, from) + xml.slice(to));
  return { xml, root: shifted(root, from, to - from) };
}

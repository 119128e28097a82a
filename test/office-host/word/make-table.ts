import { badArgument } from "../core/api-error";
import { place, XmlText, type XmlElement } from "../package/xml";
import type { TextRange } from "./text-range";
import { element } from "./word-xml";

/** A new table in the namespace of a paragraph, with a plain grid. */
export function makeTable(
  like: XmlElement,
  rows: number,
  columns: number,
  given: readonly unknown[],
): XmlElement {
  if (rows < 1 || columns < 1 || columns > 63) throw badArgument("insertTable");
  if (
    given.length > 0 &&
    (given.length !== rows || given.some((row) => !Array.isArray(row) || row.length !== columns))
  )
    throw badArgument("insertTable");
  const table = element(like, "tbl");
  const properties = table.add(element(like, "tblPr"));
  properties.add(element(like, "tblW", { w: "0", type: "auto" }));
  const borders = properties.add(element(like, "tblBorders"));
  for (const side of ["top", "left", "bottom", "right", "insideH", "insideV"])
    borders.add(element(like, side, { val: "single", sz: "4", space: "0", color: "auto" }));
  const grid = table.add(element(like, "tblGrid"));
  const width = String(Math.floor(9000 / columns));
  for (let column = 0; column < columns; column++) grid.add(element(like, "gridCol", { w: width }));
  for (let row = 0; row < rows; row++) {
    const line = table.add(element(like, "tr"));
    const texts: unknown = given[row];
    for (let column = 0; column < columns; column++) {
      const cell = line.add(element(like, "tc"));
      cell.add(element(like, "tcPr")).add(element(like, "tcW", { w: width, type: "dxa" }));
      const paragraph = cell.add(element(like, "p"));
      const text = Array.isArray(texts) ? String(texts[column]) : "";
      if (text !== "")
        paragraph
          .add(element(like, "r"))
          .add(element(like, "t", { "xml:space": "preserve" }))
          .add(new XmlText(text));
    }
  }
  return table;
}

/** Puts a table beside the paragraphs of a range. */
export function putTable(range: TextRange, table: XmlElement, where: string): void {
  const { document, story } = range;
  document.edit(story);
  const before = where === "Before" || where === "Start";
  place(before ? range.start.paragraph : range.end.paragraph, [table], before ? "before" : "after");
  const { parent } = table;
  const next = parent?.elements()[parent.elements().indexOf(table) + 1];
  // A cell, and a document, must not end with a table; two tables side by side would become one.
  if (parent && (!next || next.local === "sectPr" || next.local === "tbl"))
    parent.insert(parent.indexOf(table) + 1, element(table, "p"));
  document.version++;
}

import { badArgument, notFound } from "../core/api-error";
import { kind, type Kind } from "../core/wire";
import { place, remove, type XmlElement } from "../package/xml";
import { listOf } from "./list-of";
import { insertParagraph, insertText } from "./edit-text";
import { paragraphsIn } from "./paragraph-text";
import { rangeWithin, textOfRange } from "./ranges";
import { styleById, styleByName, styleName } from "./styles";
import { attribute, element } from "./word-xml";
import { wiresOf, type Part } from "./word-wires";

/** The rows of a table, those inside content controls included. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return [...table.all("tr")].filter((one) => one.up("tbl") === table);
}

const cellsOf = (row: XmlElement): readonly XmlElement[] =>
  [...row.all("tc")].filter((one) => one.up("tr") === row);

const cellText = ({ document, element: cell }: Part): string => {
  const range = rangeWithin(document, cell);
  return range ? textOfRange(range).replace(/\r/g, "\n") : "";
};

function setCell({ document, element: cell }: Part, value: string): void {
  const [first, ...rest] = [...paragraphsIn(cell)];
  if (!first) return;
  document.edit(document.storyOf(cell));
  for (const one of rest) if (one.parent === cell) remove(one);
  for (const one of first.children.filter((each) => each !== first.child("pPr"))) remove(one);
  document.version++;
  if (value !== "")
    insertText(document, document.storyOf(cell), { paragraph: first, offset: 0 }, value, "after");
}

const part = ({ document }: Part, of: XmlElement): Part => ({ document, element: of });

/** One cell of a table. */
export const tableCell: Kind<Part> = kind<Part>("TableCell", {
  tracked: true,
  get: {
    Value: cellText,
    CellIndex: ({ element: cell }) => cellsOf(cell.up("tr") ?? cell).indexOf(cell),
    RowIndex: ({ element: cell }) => {
      const table = cell.up("tbl");
      return table ? rowsOf(table).findIndex((row) => row === cell.up("tr")) : -1;
    },
    Body: (cell) => wiresOf(cell.document).body(cell),
    ParentTable: (cell) => tableKind(part(cell, cell.element.up("tbl") ?? cell.element)),
    ParentRow: (cell) => tableRow(part(cell, cell.element.up("tr") ?? cell.element)),
  },
  set: {
    Value: (cell, value) => {
      setCell(cell, String(value));
    },
  },
});

interface Cells {
  readonly row: Part;
}

/** The cells of a row. */
export const tableCells = kind<Cells>(
  "TableCellCollection",
  listOf<Cells>("TableCellCollection", ({ row }) =>
    cellsOf(row.element).map((one) => tableCell(part(row, one))),
  ),
);

/** One row of a table. */
export const tableRow: Kind<Part> = kind<Part>("TableRow", {
  tracked: true,
  get: {
    CellCount: ({ element: row }) => cellsOf(row).length,
    RowIndex: ({ element: row }) => rowsOf(row.up("tbl") ?? row).indexOf(row),
    IsHeader: ({ element: row }) => row.child("trPr")?.child("tblHeader") !== undefined,
    Values: (row) => [cellsOf(row.element).map((one) => cellText(part(row, one)))],
    Cells: (row) => tableCells({ row }),
    ParentTable: (row) => tableKind(part(row, row.element.up("tbl") ?? row.element)),
  },
  set: {
    Values: (row, value) => {
      const line: unknown = Array.isArray(value) ? value[0] : undefined;
      const cells = cellsOf(row.element);
      if (!Array.isArray(line) || line.length !== cells.length) throw badArgument("TableRow.values");
      cells.forEach((one, at) => {
        setCell(part(row, one), String(line[at]));
      });
    },
  },
  call: {
    Delete: ({ document, element: row }) => {
      document.edit(document.storyOf(row));
      remove(row);
      document.version++;
    },
  },
});

/** The rows of a table. */
export const tableRows = kind<Part>(
  "TableRowCollection",
  listOf<Part>("TableRowCollection", (table) =>
    rowsOf(table.element).map((one) => tableRow(part(table, one))),
  ),
);

const values = (table: Part): readonly (readonly string[])[] =>
  rowsOf(table.element).map((row) => cellsOf(row).map((one) => cellText(part(table, one))));

function nestingOf(table: XmlElement): number {
  let depth = 1;
  for (let on = table.up("tbl"); on; on = on.up("tbl")) depth++;
  return depth;
}

const beside = (table: Part): readonly XmlElement[] => [...table.document.storyOf(table.element).all("tbl")];

/** A table. */
export const tableKind: Kind<Part> = kind<Part>("Table", {
  tracked: true,
  get: {
    RowCount: ({ element: table }) => rowsOf(table).length,
    HeaderRowCount: ({ element: table }) =>
      rowsOf(table).filter((row) => row.child("trPr")?.child("tblHeader")).length,
    NestingLevel: ({ element: table }) => nestingOf(table),
    IsUniform: ({ element: table }) => new Set(rowsOf(table).map((row) => cellsOf(row).length)).size <= 1,
    Values: values,
    Style: ({ document, element: table }) => {
      const style = styleById(document, table.child("tblPr")?.child("tblStyle")?.attr("val"));
      return style ? styleName(style) : "";
    },
    Rows: tableRows,
    ParentTableOrNullObject: (table) => {
      const outer = table.element.up("tbl");
      return outer ? tableKind(part(table, outer)) : null;
    },
  },
  set: {
    Values: (table, value) => {
      const rows = rowsOf(table.element);
      if (!Array.isArray(value) || value.length !== rows.length) throw badArgument("Table.values");
      rows.forEach((row, at) => {
        const line: unknown = value[at];
        const cells = cellsOf(row);
        if (!Array.isArray(line) || line.length !== cells.length) throw badArgument("Table.values");
        cells.forEach((one, column) => {
          setCell(part(table, one), String(line[column]));
        });
      });
    },
    Style: ({ document, element: table }, value) => {
      const style = styleByName(document, String(value));
      if (!style) throw notFound("Table.style");
      document.edit(document.storyOf(table));
      const properties = table.child("tblPr") ?? table.insert(0, element(table, "tblPr"));
      const own = properties.child("tblStyle") ?? properties.insert(0, element(properties, "tblStyle"));
      attribute(own, "val", style.attr("styleId"));
    },
    HeaderRowCount: ({ document, element: table }, value) => {
      document.edit(document.storyOf(table));
      rowsOf(table).forEach((row, at) => {
        const properties = row.child("trPr") ?? row.insert(0, element(row, "trPr"));
        const own = properties.child("tblHeader");
        if (at < Number(value) && !own) properties.add(element(properties, "tblHeader"));
        if (at >= Number(value) && own) remove(own);
      });
    },
  },
  call: {
    GetCell: (table, args) => {
      const cell = cellsOf(rowsOf(table.element)[args.number(0)] ?? table.element)[args.number(1)];
      if (cell) return tableCell(part(table, cell));
      throw notFound("Table.getCell");
    },
    GetCellOrNullObject: (table, args) => {
      const row = rowsOf(table.element)[args.number(0)];
      const cell = row && cellsOf(row)[args.number(1)];
      return cell ? tableCell(part(table, cell)) : null;
    },
    GetRange: ({ document, element: table }) => {
      const range = rangeWithin(document, table);
      return range ? wiresOf(document).range(range) : null;
    },
    GetNextOrNullObject: (table) => {
      const all = beside(table);
      const next = all[all.indexOf(table.element) + 1];
      return next ? tableKind(part(table, next)) : null;
    },
    InsertParagraph: ({ document, element: table }, args) => {
      const where = args.text(1);
      if (where !== "Before" && where !== "After") throw args.fail();
      const [like] = [...paragraphsIn(table)];
      if (!like) throw args.fail();
      const made = insertParagraph(document, document.storyOf(table), like, args.text(0), "after");
      remove(made);
      place(table, [made], where === "After" ? "after" : "before");
      document.version++;
      return wiresOf(document).paragraph({ document, element: made });
    },
    Delete: ({ document, element: table }) => {
      document.edit(document.storyOf(table));
      remove(table);
      document.version++;
    },
  },
});

interface Tables {
  readonly tables: readonly Part[];
}

/** Some tables. */
export const tableCollection = kind<Tables>(
  "TableCollection",
  listOf<Tables>("TableCollection", ({ tables }) => tables.map(tableKind)),
);

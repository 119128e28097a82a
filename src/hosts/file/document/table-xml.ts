import type { BlockTable } from "../../../core/document-change";
import { escapeXml } from "../xml";
import { paragraphXml, type Look } from "./paragraph-xml";
import type { Revise } from "./revision";

/** Looks of a table's header and of its other cells. */
export interface CellLooks {
  readonly heading: Look;
  readonly cell: Look;
}

/** Size of letters in points, in tables of so many columns that the body's would break their words. */
export const SMALL = 9;
const [USUAL, MANY] = [11, 6] as const;

/** The look of a table of ours. */
export interface TableLook {
  /** A table style of the document; undefined for plain single borders. */
  readonly style: string | undefined;
  /** Twentieths of a point between the page's margins. */
  readonly width: number;
  readonly usual: CellLooks;
  readonly small: CellLooks;
}

const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;
const BORDERS = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("")}</w:tblBorders>`;
const MARGINS =
  '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>';

/** Columns' widths that add up to the whole, as their shares have it. */
function columnWidths(shares: readonly number[], count: number, whole: number): readonly number[] {
  const total = shares.slice(0, count).reduce((sum, share) => sum + share, 0);
  let [taken, given] = [0, 0];
  return Array.from({ length: count }, (_, index) => {
    taken += total > 0 ? (shares[index] ?? 0) / total : 1 / count;
    const width = Math.round(taken * whole) - given;
    given += width;
    return width;
  });
}

/** Where a line may end: at a space, or at a hyphen between words; an id such as LCR-M-004 is one word. */
const LINE_ENDS = /\s|(?<=\p{L}{2})-(?=\p{L}{2})/u;

/** Twentieths of a point that the longest word of a column takes, its margins included; letters are about six tenths as wide as high. */
const neededBy = (cells: readonly string[], size: number): number =>
  Math.ceil(
    Math.max(...cells.flatMap((text) => text.split(LINE_ENDS)).map((word) => word.length)) * size * 12,
  ) + 150;

/** Widths in which no column breaks a word, where others have room to spare. */
function widened(widths: readonly number[], needed: readonly number[]): readonly number[] {
  const lacks = widths.map((width, at) => Math.max(0, (needed[at] ?? 0) - width));
  const spares = widths.map((width, at) => Math.max(0, width - (needed[at] ?? 0)));
  const [lack, spare] = [lacks, spares].map((all) => all.reduce((sum, one) => sum + one, 0));
  if (!lack || !spare) return widths;
  const moved = Math.min(lack, spare);
  let [given, taken] = [0, 0];
  let [lacked, spared] = [0, 0];
  return widths.map((width, at) => {
    lacked += lacks[at] ?? 0;
    spared += spares[at] ?? 0;
    const [give, take] = [
      Math.round((moved * lacked) / lack) - given,
      Math.round((moved * spared) / spare) - taken,
    ];
    given += give;
    taken += take;
    return width + give - take;
  });
}

/** A table of ours: a header row that each page repeats, rows that no page break cuts, and words for readers who cannot see it. */
export function tableXml(table: BlockTable, look: TableLook, revise: Revise): string {
  const count = Math.max(table.header.length, ...table.rows.map((row) => row.length));
  const isSmall = count >= MANY;
  const looks = isSmall ? look.small : look.usual;
  const columns = Array.from({ length: count }, (_, at) =>
    [table.header, ...table.rows].map((cells) => cells[at] ?? ""),
  );
  const needed = columns.map((cells) => neededBy(cells, isSmall ? SMALL : USUAL));
  const widths = widened(columnWidths(table.widths, count, look.width), needed);
  const row = (cells: readonly string[], isHeading: boolean): string => {
    const tracked = revise ? `<w:ins${revise()}/>` : "";
    const properties = `<w:trPr><w:cantSplit/>${isHeading ? "<w:tblHeader/>" : ""}${tracked}</w:trPr>`;
    const shade = isHeading ? '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' : "";
    const written = widths.map((width, column) => {
      const words = paragraphXml(cells[column] ?? "", isHeading ? looks.heading : looks.cell, revise);
      return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${shade}</w:tcPr>${words}</w:tc>`;
    });
    return `<w:tr>${properties}${written.join("")}</w:tr>`;
  };
  const style = look.style === undefined ? "" : `<w:tblStyle w:val="${escapeXml(look.style)}"/>`;
  const description = `Columns: ${table.header.join(", ")}.`;
  const properties = [
    style,
    `<w:tblW w:w="${String(look.width)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>`,
    look.style === undefined ? BORDERS : "",
    `<w:tblLayout w:type="fixed"/>${MARGINS}`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>',
    `<w:tblCaption w:val="${escapeXml(table.title)}"/><w:tblDescription w:val="${escapeXml(description)}"/>`,
  ].join("");
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("");
  const rows = [row(table.header, true), ...table.rows.map((cells) => row(cells, false))];
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

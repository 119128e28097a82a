import type { ParagraphLocation } from "../../core/location";
import { BLANK, type Reading } from "../../core/quantity";
import type { Paragraph, Paragraphs } from "../../core/snapshot";
import type { Field, Horizon } from "../../core/tender";
import type { MeasureIndex } from "../match-measure";
import { paragraphPlace } from "../../core/paragraph-place";
import { textKey } from "../text-key";
import type { Words } from "../words";
import {
  dateReading,
  horizonReading,
  isUnstated,
  measureNamed,
  quantityReading,
  textReading,
  type UncountedCommitment,
} from "./commitment-parts";
import { isBlankText, ourTagsOf, type Outline } from "./outline";
import type { DocumentTable, TableCell, TableRow } from "./tables";

type Column = Field | "remedy";
type Columns = ReadonlyMap<Column, number>;

/** Column headings of our own tables; the rules set's vocabulary may read "Ref" and "Commitment" in other ways. */
const OURS: readonly (readonly [string, Column])[] = [
  ["ref", "measure"],
  ["commitment", "title"],
  ["quantity", "quantity"],
  ["unit", "unit"],
  ["due", "due"],
  ["place", "place"],
  ["evidence", "evidence"],
  ["remedy", "remedy"],
];

const textsOf = ({ cells }: TableRow): readonly string[] => cells.map(({ text }) => textKey(text));

function columnsOf(header: TableRow, words: Words): { readonly columns: Columns; readonly isOurs: boolean } {
  const texts = textsOf(header);
  if (texts.length === OURS.length && OURS.every(([name], index) => texts[index] === name))
    return { columns: new Map(OURS.map(([, column], index) => [column, index])), isOurs: true };
  const columns = new Map<Column, number>();
  for (const cell of header.cells) {
    const key = textKey(cell.text);
    const heading = key === "remedy" || key === "remedies" ? "remedy" : words.heading(cell.text)?.heading;
    if (
      heading === undefined ||
      heading === "weighting" ||
      heading === "criterion" ||
      heading === "evaluator" ||
      heading === "score"
    )
      continue;
    if (!columns.has(heading)) columns.set(heading, cell.column);
  }
  return { columns, isOurs: false };
}

/** The last words above a table. */
const above = (table: DocumentTable, outline: Outline): Paragraph | undefined =>
  outline.slice(0, table.first).findLast(({ paragraph }) => !paragraph.inTable && !isBlankText(paragraph))
    ?.paragraph;

/** Whether a table with such columns speaks of social value: its surroundings say so, or a row names a measure. */
function isOnSocialValue(table: DocumentTable, outline: Outline, words: Words): boolean {
  const line = outline[table.first];
  const around = [above(table, outline), ...(line?.headings ?? [])].map((one) => one?.text ?? "");
  const header = table.rows[0]?.cells.map(({ text }) => text).join(" ") ?? "";
  return [...around, header].some((text) => words.isSocialValue(text));
}

interface Reader {
  readonly document: Paragraphs;
  readonly words: Words;
  readonly index: MeasureIndex;
  readonly columns: Columns;
  readonly horizon: Reading<Horizon>;
}

function rowOf(
  row: TableRow,
  { document, words, index, columns, horizon }: Reader,
): readonly UncountedCommitment[] {
  const cell = (column: Column): TableCell | undefined =>
    row.cells.find((one) => one.column === columns.get(column));
  const text = (column: Column): string => cell(column)?.text ?? "";
  const label = isUnstated(text("title")) ? text("measure") : text("title");
  const [first] = row.cells;
  if (!first || isUnstated(label) || words.isTotal(label)) return [];
  const amount = columns.has("quantity") ? "quantity" : "minimum";
  const read = quantityReading(text(amount));
  const place = (column: Column): ParagraphLocation =>
    paragraphPlace(document, (cell(column) ?? first).paragraph);
  const own = columns.has("horizon") ? horizonReading(text("horizon"), words) : BLANK;
  return [
    {
      measure: measureNamed(index, text("measure"), text("title"))?.id,
      label: label.replace(/\n/g, " ").trim(),
      quantity: read.quantity,
      unit: isUnstated(text("unit")) ? read.unit : textReading(text("unit")),
      horizon: own.is === "blank" ? horizon : own,
      due: dateReading(text("due")),
      place: textReading(text("place")),
      evidence: textReading(text("evidence")),
      remedy: textReading(text("remedy")),
      from: "table",
      at: paragraphPlace(document, first.paragraph),
      quantityAt: place(amount),
      unitAt: place("unit"),
      dueAt: place("due"),
      placeAt: place("place"),
    },
  ];
}

/** The commitments that tables state: ours, and foreign ones whose headings name a measure, a quantity and more of what a commitment has. */
export function tableCommitments(
  document: Paragraphs,
  outline: Outline,
  tables: readonly DocumentTable[],
  words: Words,
  index: MeasureIndex,
): readonly UncountedCommitment[] {
  return tables.flatMap((table) => {
    const [header, ...rows] = table.rows;
    if (!header || rows.length === 0) return [];
    const { columns, isOurs } = columnsOf(header, words);
    const [corner] = header.cells;
    const isTagged =
      corner !== undefined && ourTagsOf(corner.paragraph).some((tag) => tag.startsWith("cw:commitments:"));
    const names = columns.has("title") || columns.has("measure");
    const amounts = columns.has("quantity") || columns.has("minimum");
    const more = ["unit", "due", "place", "evidence", "horizon"] as const;
    if (!names || !amounts || !more.some((column) => columns.has(column))) return [];
    const lead = above(table, outline)?.text ?? "";
    const horizon = horizonReading(lead, words);
    const reader = { document, words, index, columns, horizon: horizon.is === "known" ? horizon : BLANK };
    const read = rows.flatMap((row) => rowOf(row, reader));
    const isWanted =
      isOurs ||
      isTagged ||
      isOnSocialValue(table, outline, words) ||
      read.some(({ measure }) => measure !== undefined);
    return isWanted ? read : [];
  });
}

import type { Measure } from "../core/ruleset";
import type { Commitment, Table } from "../core/tender";
import type { Context, Named } from "./context";
import { isPlaceholder } from "./context";
import type { BidDraft, LotDraft } from "./draft";
import { nextOrdinal } from "./draft";
import { type Grid, mergedLines } from "./grid";
import { reportHidden } from "./hidden-lines";
import { isOffer, readMarkOnLine, type MarkColumns } from "./mark-on-line";
import type { MeasureMatch } from "./match-measure";
import { readCommitment, isBlankAt, type Line } from "./read-line";
import { readBidTerms } from "./read-terms";
import { textKey } from "./text-key";

/** A table of commitments ready to be read, and what stands outside it but holds for all its lines. */
export interface LineTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly first: number;
  readonly end: number;
  readonly percentHeading: boolean;
  readonly bidder: Named | undefined;
  readonly lot: Named | undefined;
  readonly measure?: Measure;
  /** Labels as the workbook writes them and the measure ids they stand for. */
  readonly measures?: ReadonlyMap<string, string>;
  readonly marks: MarkColumns;
  /** A block of one measure: kept as a blank commitment where it has no line, and what else stands in it is not text outside a table. */
  readonly isBlock?: boolean;
  /** Lines that a mapping says are none. */
  isIgnored?(text: string): boolean;
}

/** A field's text on a line, taken from where a merged cell begins. */
type Label = (line: number) => { readonly text: string; readonly line: number };

function labelOf({ grid }: LineTable, index: number | undefined): Label {
  if (index === undefined) return (line) => ({ text: "", line });
  const merged = mergedLines(grid, index);
  return (line) => {
    const own = grid.sheet.errors.has(grid.key(line, index)) ? "" : grid.text(line, index);
    const start = own === "" ? merged.get(line) : undefined;
    return start === undefined ? { text: own, line } : { text: grid.text(start, index), line: start };
  };
}

function matchLine(context: Context, source: LineTable, measure: string, title: string): MeasureMatch {
  if (source.measure) return { is: "measure", measure: source.measure };
  const mapped = source.measures?.get(textKey(measure)) ?? source.measures?.get(textKey(title));
  if (mapped !== undefined) return context.index.match(mapped);
  const byRef = measure === "" ? ({ is: "unknown" } as const) : context.index.match(measure);
  if (byRef.is === "measure" || title === "") return byRef;
  const byTitle = context.index.match(title);
  return byTitle.is === "unknown" ? byRef : byTitle;
}

const usedIndexes = ({ table }: LineTable): readonly number[] => [...Object.values(table.fields), ...table.years.map(({ index }) => index)];

/** A formula over other lines with no label of its own is a total. */
const isFormulaOnly = ({ grid, table }: LineTable, line: number): boolean => {
  const indexes = table.years.length > 0 ? table.years.map(({ index }) => index) : [table.fields.quantity ?? -1];
  return indexes.every((index) => isBlankAt(grid, line, index) || grid.sheet.formulas.has(grid.key(line, index)));
};

interface Place {
  readonly lot: LotDraft;
  readonly bid: BidDraft;
}

/** Reads every line of a table of commitments once; returns them with the bid each belongs to. */
export function readLines(context: Context, source: LineTable): void {
  const { grid, table } = source;
  const { problems, words } = context;
  const tableIndex = context.tables.push(table) - 1;
  const tableName = `${table.file}|${table.sheet}|${String(table.header)}`;
  const used = usedIndexes(source);
  const bidderOf = labelOf(source, table.fields.bidder);
  const lotOf = labelOf(source, table.fields.lot);
  const measureOf = labelOf(source, table.fields.measure);
  const titleOf = labelOf(source, table.fields.title);
  const ownerOf = labelOf(source, table.fields.owner);
  const quantities = table.years.length > 0 ? table.years.map(({ index }) => index) : [table.fields.quantity ?? -1];
  const hidden: number[] = [];
  let [unnamed, unplaced] = [0, 0];
  let unread: { readonly line: number; readonly index: number; count: number } | undefined;

  const placeOf = (line: number): Place | undefined => {
    const named = bidderOf(line);
    const name = table.fields.bidder === undefined ? source.bidder?.text ?? "" : named.text;
    const bidderAt = table.fields.bidder === undefined ? (source.bidder?.at ?? grid.at(line, 0)) : grid.at(named.line, table.fields.bidder);
    if (name === "" || isPlaceholder(name)) {
      unnamed += 1;
      problems.add("unnamed-bidder", bidderAt, { text: name, sheet: table.sheet }, { part: table.sheet, ordinal: unnamed });
      return undefined;
    }
    const lotText = lotOf(line);
    const hasLot = table.fields.lot !== undefined;
    const lotName = hasLot ? lotText.text : (source.lot?.text ?? "");
    const lotAt = hasLot ? grid.at(lotText.line, table.fields.lot ?? 0) : (source.lot?.at ?? bidderAt);
    if (hasLot && lotName === "") {
      unplaced += 1;
      problems.add("unknown-lot", lotAt, { lot: "", bidder: name }, { bidder: name, ordinal: unplaced });
    }
    const lot = context.draft.lot(lotName, lotAt, tableName);
    return { lot, bid: context.draft.bid(lot, name, bidderAt) };
  };

  for (let line = source.first; line < source.end; line += 1) {
    const filled = used.reduce((sum, index) => (isBlankAt(grid, line, index) ? sum : sum + 1), 0);
    if (filled === 0) continue;
    const [measureText, titleText] = [measureOf(line).text, titleOf(line).text];
    const match = matchLine(context, source, measureText, titleText);
    const labels = [measureText, titleText, bidderOf(line).text, lotOf(line).text, ownerOf(line).text];
    const isNamed = match.is === "measure" && source.measure === undefined;
    if (!isNamed) {
      if (labels.some((text) => words.isTotal(text) || source.isIgnored?.(text) === true)) continue;
      if (labels.every((text) => text === "") && isFormulaOnly(source, line)) continue;
      const hasOffer = quantities.some((index) => !isBlankAt(grid, line, index));
      const isLabelled = measureText !== "" || titleText !== "" || source.measure !== undefined;
      const isRecord = source.measure ? hasOffer || filled > 1 : filled > 1 && (isLabelled || (hasOffer && bidderOf(line).text !== ""));
      if (!isRecord) {
        unread ??= { line, index: used.find((index) => !isBlankAt(grid, line, index)) ?? 0, count: 0 };
        unread.count += 1;
        continue;
      }
    }
    const place = placeOf(line);
    unread = undefined;
    if (!place) continue;
    const { lot, bid } = place;
    const label = [measureText, titleText].filter((text) => text !== "").join(" ") || (source.measure?.title ?? "");
    const measure = match.is === "measure" ? match.measure : undefined;
    const ordinal = nextOrdinal(bid, measure?.id ?? textKey(label));
    const about = {
      ...(lot.id === "" ? {} : { lot: lot.id }), bidder: bid.bidder, measure: measure?.id ?? label, ...(ordinal === 1 ? {} : { ordinal }),
    };
    const of: Line = { context, grid, table, line, about, percentHeading: source.percentHeading };
    if (match.is !== "measure") {
      const at = grid.at(line, table.fields.measure ?? table.fields.title ?? 0);
      if (match.is === "unknown") problems.add("unknown-measure", at, { text: label }, about);
      else problems.add("ambiguous-measure", at, { text: label, measures: match.measures.map(({ id, title }) => `${id} ${title}`).join("; ") }, about);
    }
    const commitment: Commitment = readCommitment(of, measure, label, ordinal, tableIndex);
    addCommitment(context, place, commitment, source);
    if (commitment.isHidden) hidden.push(line);
    readBidTerms(of, bid);
    readMarkOnLine(of, bid.marks, source.marks, measure?.id ?? label, isOffer(commitment));
  }
  reportHidden(context, grid, table, hidden);
  if (unread) {
    const text = grid.text(unread.line, unread.index);
    problems.add("text-outside-table", grid.at(unread.line, unread.index), { text, lines: unread.count }, { part: `${table.sheet} ${text.slice(0, 40)}` });
  }
}

/** A bid that came whole in one workbook is not added to from another: that is reported once. */
function addCommitment(context: Context, { lot, bid }: Place, commitment: Commitment, source: LineTable): void {
  const { file } = source.table;
  if (bid.file === undefined || bid.file === file) {
    bid.file = file;
    bid.commitments.push(commitment);
    return;
  }
  if (bid.otherFiles.has(file)) return;
  bid.otherFiles.add(file);
  const at = source.bidder?.at ?? source.grid.at(commitment.line, source.table.fields.bidder ?? 0);
  context.problems.add("duplicate-bid", at, { bidder: bid.bidder, lot: lot.id, file, other: bid.file }, {
    ...(lot.id === "" ? {} : { lot: lot.id }), bidder: bid.bidder, part: file,
  });
}

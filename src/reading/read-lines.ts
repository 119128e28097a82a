import type { Location } from "../core/location";
import type { Commitment } from "../core/tender";
import type { Context, Named } from "./context";
import { isPlaceholder } from "./context";
import { type BidDraft, type LotDraft, nextOrdinal } from "./draft";
import { reportHidden } from "./hidden-lines";
import { labelReader, type LineLabels } from "./line-labels";
import type { LineTable } from "./line-table";
import { isOffer, readMarkOnLine } from "./mark-on-line";
import type { About } from "./problems";
import { type Line } from "./line";
import { blankCommitment, readCommitment } from "./read-line";
import { readBidTerms } from "./read-terms";
import { earlierSheet, reportRepeat } from "./repeated-sheet";
import { textKey } from "./text-key";

interface Place {
  readonly lot: LotDraft;
  readonly bid: BidDraft;
}

/** Finds the bid that each line belongs to; a line without a bidder is reported and belongs to none. */
function placeFinder(
  context: Context,
  { grid, table, bidder: fixed, lot: sheetLot }: LineTable,
): (line: number, labels: Pick<LineLabels, "bidder" | "lot"> | undefined) => Place | undefined {
  const { problems, draft } = context;
  const { bidder: bidderIndex, lot: lotIndex } = table.fields;
  const tableName = `${table.file}|${table.sheet}|${String(table.header)}`;
  const known = new Map<string, Place>();
  let unnamed = 0;
  return (line, labels) => {
    const bidder: Named =
      bidderIndex === undefined || !labels
        ? (fixed ?? { text: "", at: grid.at(line, 0) })
        : { text: labels.bidder.text, at: grid.at(labels.bidder.line, bidderIndex) };
    if (bidder.text === "" || isPlaceholder(bidder.text)) {
      unnamed += 1;
      problems.add(
        "unnamed-bidder",
        bidder.at,
        { text: bidder.text, sheet: table.sheet },
        { part: table.sheet, ordinal: unnamed },
      );
      return undefined;
    }
    const lotAt: Location =
      lotIndex === undefined || !labels ? (sheetLot?.at ?? bidder.at) : grid.at(labels.lot.line, lotIndex);
    const lotName = lotIndex === undefined || !labels ? (sheetLot?.text ?? "") : labels.lot.text;
    if (lotIndex !== undefined && lotName === "") context.unplaced.push({ text: bidder.text, at: lotAt });
    const key = `${lotName}\n${bidder.text}`;
    const before = known.get(key);
    if (before) return before;
    const lot = draft.lot(lotName, lotAt, tableName);
    const place = { lot, bid: draft.bid(lot, bidder.text, bidder.at) };
    known.set(key, place);
    return place;
  };
}

const aboutOf = ({ lot, bid }: Place): About => ({
  ...(lot.id === "" ? {} : { lot: lot.id }),
  bidder: bid.bidder,
});

/** A bid that came whole in one workbook is not added to from another: that is reported once. */
function addCommitment(
  context: Context,
  place: Place,
  commitment: Commitment,
  { grid, table, bidder }: LineTable,
): void {
  const { lot, bid } = place;
  bid.file ??= table.file;
  if (bid.file === table.file) {
    bid.commitments.push(commitment);
    return;
  }
  if (bid.otherFiles.has(table.file)) return;
  bid.otherFiles.add(table.file);
  const at = bidder?.at ?? grid.at(commitment.line, table.fields.bidder ?? 0);
  const values = { bidder: bid.bidder, lot: lot.id, file: table.file, other: bid.file };
  context.problems.add("duplicate-bid", at, values, { ...aboutOf(place), part: table.file });
}

function reportMatch(
  context: Context,
  source: LineTable,
  line: number,
  labels: LineLabels,
  about: About,
): void {
  const at = source.grid.at(line, source.table.fields.measure ?? source.table.fields.title ?? 0);
  if (labels.match.is === "unknown")
    context.problems.add("unknown-measure", at, { text: labels.label }, about);
  if (labels.match.is !== "ambiguous") return;
  const measures = labels.match.measures.map(({ id, title }) => `${id} ${title}`).join("; ");
  context.problems.add("ambiguous-measure", at, { text: labels.label, measures }, about);
}

/** Reads every line of a table of commitments once and adds each to its bid. */
export function readLines(context: Context, source: LineTable): void {
  const { grid, table, marks } = source;
  const tableIndex = context.tables.push(table) - 1;
  const labelsOf = labelReader(context, source);
  const placeOf = placeFinder(context, source);
  const hidden: number[] = [];
  let count = 0;
  let unread: { readonly line: number; readonly index: number; lines: number } | undefined;
  for (let line = source.first; line < source.end; line += 1) {
    const labels = labelsOf(line);
    if (!labels || labels.is === "skip") continue;
    if (labels.is === "unread") {
      unread ??= { line, index: labels.index, lines: 0 };
      unread.lines += 1;
      continue;
    }
    unread = undefined;
    const place = placeOf(line, labels);
    if (!place) continue;
    count += 1;
    const measure = labels.match.is === "measure" ? labels.match.measure : undefined;
    const key = measure?.id ?? textKey(labels.label);
    const other = earlierSheet(place.bid, key, table);
    const ordinal = other === undefined ? nextOrdinal(place.bid, key) : 1;
    const about: About = {
      ...aboutOf(place),
      measure: measure?.id ?? labels.label,
      ...(ordinal === 1 ? {} : { ordinal }),
    };
    const of: Line = {
      context,
      grid,
      table,
      line,
      about,
      percentHeading: source.percentHeading,
      ...(source.unit === undefined ? {} : { unit: source.unit }),
    };
    if (other !== undefined) {
      const at = source.bidder?.at ?? grid.at(labels.bidder.line, table.fields.bidder ?? 0);
      if (labels.isOffered) reportRepeat(context.problems, place.bid, table, other, at, aboutOf(place));
      readBidTerms(of, place.bid);
      readMarkOnLine(of, place.bid.marks, marks, measure?.id ?? labels.label, false);
      continue;
    }
    if (!measure) reportMatch(context, source, line, labels, about);
    if (labels.isOffered && !place.bid.sheets.has(key)) place.bid.sheets.set(key, table.sheet);
    const commitment = readCommitment(of, measure, labels.label, ordinal, tableIndex);
    addCommitment(context, place, commitment, source);
    if (commitment.isHidden) hidden.push(line);
    readBidTerms(of, place.bid);
    readMarkOnLine(of, place.bid.marks, marks, measure?.id ?? labels.label, isOffer(commitment));
  }
  reportHidden(context, grid, table, hidden);
  if (source.isBlock === true && source.measure && count === 0) {
    const place = placeOf(source.first, undefined);
    const { id, title } = source.measure;
    if (place)
      addCommitment(
        context,
        place,
        blankCommitment(id, source.label ?? title, nextOrdinal(place.bid, id), tableIndex, source.first),
        source,
      );
  } else if (unread && source.isBlock !== true) {
    const text = grid.text(unread.line, unread.index);
    const part = `${table.sheet} ${text.slice(0, 40)}`;
    context.problems.add(
      "text-outside-table",
      grid.at(unread.line, unread.index),
      { text, lines: unread.lines, sheet: table.sheet },
      { part },
    );
  }
}

import type { MarkCell, SetCell, WorkbookChange, WriteStamp } from "../../../core/change";
import type { Refusal } from "../../../core/refusal";
import { placeName } from "../../../core/location";
import type { Watch } from "../../../core/ports";
import { sheetNamed, type Sheets } from "../../../core/snapshot";
import { holds, honest, refusalOf, type Tab } from "../../refusals";
import { changedPart } from "../../own-part";
import type { Package } from "../package";
import { workbookParts, type WorkbookParts } from "../workbook-parts";
import { writeOwnPart } from "../write-own-part";
import { ourPeople } from "./people";
import { dropCalculationChain, releaseCalculation, requireCalculation } from "./recalculate";
import { removeSheet } from "./remove-sheet";
import { setCells } from "./set-cells";
import { blocksOf } from "./sheet-blocks";
import { workbookFrame } from "./sheet-entries";
import { openStyles } from "./style-book";
import { readThreads, type Thread } from "./threads";
import { tidyStyles } from "./tidy-styles";
import { standsIn, writeMarks } from "./write-marks";
import { writeSheet } from "./write-sheet";

/** Threads of a sheet, read when first asked for. */
function threadsBySheet(pkg: Package, parts: WorkbookParts): (sheet: string) => ReadonlyMap<number, Thread> {
  const people = ourPeople(pkg, parts.workbook);
  const read = new Map<string, ReadonlyMap<number, Thread>>();
  return (sheet) => {
    const name = sheet.toLowerCase();
    const standing = read.get(name);
    if (standing) return standing;
    const part = parts.sheets.find((one) => one.name.toLowerCase() === name)?.part;
    const threads = part === undefined ? new Map<number, Thread>() : readThreads(pkg, part, people);
    read.set(name, threads);
    return threads;
  };
}

/** Writes the values of one sheet; returns those that a block of cells stands in the way of. */
function setCellsOf(
  pkg: Package,
  workbook: string,
  part: string,
  changes: readonly SetCell[],
): readonly Refusal[] {
  const isBlocked = blocksOf(pkg, part);
  const free = changes.filter(({ row, column }) => !isBlocked(row, column));
  if (free.length > 0) {
    if (setCells(pkg, part, free)) dropCalculationChain(pkg, workbook);
    requireCalculation(pkg, workbook, false);
  }
  return changes
    .filter((change) => !free.includes(change))
    .map((change) => {
      const place = placeName({ ...change, kind: "cell", file: pkg.file });
      const message = `${place} belongs to a formula that fills several cells, or is a heading of an Excel table, so it was left alone. Change it in Excel.`;
      return { change, why: "part-of-a-block", message };
    });
}

/** Takes back what sheets of ours needed of the user's parts, once they are gone. */
function tidy(pkg: Package, { workbook, styles }: WorkbookParts): void {
  const { entries } = workbookFrame(pkg, workbook);
  const hasFormulas = entries.some((entry) => entry.isOurs && pkg.text(entry.part)?.includes("<f>"));
  if (!hasFormulas) releaseCalculation(pkg, workbook);
  tidyStyles(
    pkg,
    workbook,
    styles,
    entries.map((entry) => entry.part),
  );
}

/**
 * Applies changes to a workbook's parts; returns those that it refused, in the order asked. `book` is the workbook as it stands. What
 * each change expects is compared with that, not with what an earlier change of the batch made of it.
 */
export function applyChanges(
  pkg: Package,
  book: Sheets,
  changes: readonly WorkbookChange[],
  watch?: Watch,
): readonly Refusal[] {
  const parts = workbookParts(pkg);
  const { workbook } = parts;
  const styles = openStyles(pkg, workbook, parts.styles);
  const threads = threadsBySheet(pkg, parts);
  const hasMark = (mark: MarkCell): boolean => standsIn(threads(mark.sheet), mark);
  const stamped = new Set(book.stamp?.sheets.map((name) => name.toLowerCase()));
  const tabs = (): readonly Tab[] =>
    workbookFrame(pkg, workbook).entries.map(({ name, isOurs }) => ({
      name,
      isOurs: isOurs || stamped.has(name.toLowerCase()),
    }));
  let own: WriteStamp | undefined;
  const refused: Refusal[] = [];
  const marks: MarkCell[] = [];
  const values = new Map<string, SetCell[]>();
  const partOf = (sheet: string): string | undefined =>
    parts.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase())?.part;

  changes.forEach((change, index) => {
    watch?.signal.throwIfAborted();
    const refusal = refusalOf(change, { book, tabs: tabs(), hasMark });
    if (refusal) refused.push(refusal);
    else if (change.kind === "write-sheet") writeSheet(pkg, parts, styles, change);
    else if (change.kind === "remove-sheet") removeSheet(pkg, workbook, change.name);
    else if (change.kind === "stamp") own = change;
    else if (change.kind === "mark") marks.push(change);
    else if (change.kind === "set-cell") {
      const part = partOf(change.sheet);
      if (part !== undefined) values.set(part, [...(values.get(part) ?? []), change]);
    }
    watch?.progress(index + 1, changes.length);
  });
  styles.commit();
  if (own) writeOwnPart(pkg, workbook, changedPart(book, { ...own, stamp: honest(own.stamp, tabs()) }));
  for (const [part, all] of values) {
    const fresh = all.filter((change) => !holds(book, change));
    if (fresh.length > 0) refused.push(...setCellsOf(pkg, workbook, part, fresh));
  }
  const unmark = changes.some((change) => change.kind === "unmark");
  if (unmark || marks.length > 0) {
    const sheets = parts.sheets.map((sheet) => ({
      ...sheet,
      isProtected: sheetNamed(book, sheet.name)?.isProtected ?? false,
    }));
    refused.push(
      ...writeMarks(
        pkg,
        workbook,
        sheets.filter(({ part }) => pkg.has(part)),
        marks,
        unmark,
      ),
    );
  }
  if (changes.some((change) => change.kind === "remove-sheet")) tidy(pkg, workbookParts(pkg));
  return changes.flatMap((change) => refused.filter((refusal) => refusal.change === change));
}

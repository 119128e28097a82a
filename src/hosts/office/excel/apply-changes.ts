/// <reference types="office-js" />
import type { MarkCell, SetCell, WorkbookChange, WriteSheet, WriteStamp } from "../../../core/change";
import type { Stamp } from "../../../core/finding";
import type { Watch } from "../../../core/ports";
import type { Refusal } from "../../../core/refusal";
import { changedPart } from "../../own-part";
import { holds, honest, refusalOf, type Tab } from "../../refusals";
import { blocksInTheWay } from "./blocks-in-the-way";
import { readFrame, type Frame } from "./frame";
import { framedSheet } from "./framed-sheet";
import { quietly } from "./quietly";
import { setCells } from "./set-cells";
import { readStanding } from "./standing";
import { writeMarks } from "./write-marks";
import { writeOwn } from "./write-own";
import { writeSheet } from "./write-sheet";

const lower = (name: string): string => name.toLowerCase();

/**
 * Says in our part which sheets are about to be ours before they are there, so that a run that breaks off finds them as its own when
 * it is made again.
 */
async function claim(
  context: Excel.RequestContext,
  frame: Frame,
  stamp: Stamp | undefined,
  names: readonly string[],
): Promise<void> {
  const base = frame.own.stamp ?? stamp;
  const known = new Set(frame.own.stamp?.sheets.map(lower));
  const fresh = names.filter((name) => !known.has(lower(name)));
  if (!base || fresh.length === 0) return;
  const sheets = [...(frame.own.stamp?.sheets ?? []), ...fresh];
  await writeOwn(context, { ...frame.own, stamp: { ...base, sheets } });
}

function protectedRefusal(change: WriteSheet): Refusal {
  const message = `The sheet "${change.name}" is protected, and nothing unprotects it, so it was not written again. Unprotect it under Review > Unprotect Sheet, then run again.`;
  return { change, why: "protected-sheet", message };
}

/**
 * Applies changes to the open workbook; returns those that it refused, in the order asked. What each change expects is compared with
 * the workbook as it stands now. `written` holds, in lower case, the sheets that this host wrote before, and gains those of this call.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly WorkbookChange[],
  written: Set<string>,
  watch?: Watch,
): Promise<readonly Refusal[]> {
  watch?.signal.throwIfAborted();
  const frame = await readFrame(context);
  const standing = await readStanding(context, frame, changes, written);
  const own = changes.findLast((change): change is WriteStamp => change.kind === "stamp");
  let tabs: readonly Tab[] = standing.tabs;
  const tabOf = (name: string): Tab | undefined => tabs.find((tab) => lower(tab.name) === lower(name));
  const isFree = ({ name }: WriteSheet): boolean => tabOf(name)?.isOurs ?? !frame.isLocked;
  const wanted = changes.filter((change): change is WriteSheet => change.kind === "write-sheet");
  await claim(
    context,
    frame,
    own?.stamp,
    wanted.filter(isFree).map(({ name }) => name),
  );

  const refused: Refusal[] = [];
  const marks: MarkCell[] = [];
  const values: SetCell[] = [];
  for (const [index, change] of changes.entries()) {
    watch?.signal.throwIfAborted();
    const refusal = refusalOf(change, { ...standing, tabs });
    if (refusal) refused.push(refusal);
    else if (change.kind === "mark") marks.push(change);
    else if (change.kind === "set-cell") values.push(change);
    else if (change.kind === "write-sheet") {
      const tab = tabOf(change.name);
      if (tab && framedSheet(frame, tab.name)?.isProtected) refused.push(protectedRefusal(change));
      else {
        await writeSheet(context, change, tab?.name);
        if (!tab) tabs = [...tabs, { name: change.name, isOurs: true }];
        written.add(lower(change.name));
      }
    } else if (change.kind === "remove-sheet" && tabOf(change.name)) {
      await quietly(context, () => {
        context.workbook.worksheets.getItem(change.name).delete();
      });
      tabs = tabs.filter((tab) => lower(tab.name) !== lower(change.name));
      written.delete(lower(change.name));
    }
    watch?.progress(index + 1, changes.length);
  }
  const fresh = values.filter((change) => !holds(standing.book, change));
  const blocked = await blocksInTheWay(context, frame, fresh);
  refused.push(...blocked);
  await setCells(
    context,
    frame,
    fresh.filter((change) => !blocked.some((one) => one.change === change)),
  );
  const unmark = changes.some((change) => change.kind === "unmark");
  const there = { ...frame, sheets: frame.sheets.filter((sheet) => tabOf(sheet.name)) };
  if (unmark || marks.length > 0) refused.push(...(await writeMarks(context, there, marks, unmark)));
  if (own) await writeOwn(context, changedPart(frame.own, { ...own, stamp: honest(own.stamp, tabs) }));
  return changes.flatMap((change) => refused.filter((refusal) => refusal.change === change));
}

import type { Package } from "../package";
import { splice, type Splice } from "../xml";
import { childOf, childrenOf, removeFrom, setAttribute } from "./elements";
import { cutRelationship } from "./hanging-parts";
import { dropCalculationChain } from "./recalculate";
import { entryNamed, workbookFrame, type WorkbookFrame } from "./sheet-entries";

/** Removes names that belong to the tab at that index and moves those of later tabs up. */
function nameEdits({ xml, root }: WorkbookFrame, index: number): readonly Splice[] {
  const names = childOf(root, "definedNames");
  if (!names) return [];
  const gone = names.children.filter((name) => name.attributes.localSheetId === String(index));
  if (gone.length > 0 && gone.length === names.children.length)
    return [{ start: names.start, end: names.end, text: "" }];
  const later = names.children.flatMap((name) => {
    const tab = Number(name.attributes.localSheetId);
    return tab > index ? [setAttribute(xml, name, "localSheetId", String(tab - 1))] : [];
  });
  return [...removeFrom(xml, names, gone), ...later];
}

/** Keeps the tab in view where it points at one that stays: Excel refuses a file whose active tab is not there. */
function viewEdits({ xml, root, entries }: WorkbookFrame, index: number): readonly Splice[] {
  const views = childOf(root, "bookViews");
  const last = entries.length - 2;
  return (views ? childrenOf(views, "workbookView") : []).flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((attribute) => {
      const tab = Number(view.attributes[attribute] ?? 0);
      const moved = Math.min(tab > index ? tab - 1 : tab, last);
      return moved === tab ? [] : [setAttribute(xml, view, attribute, String(moved))];
    }),
  );
}

/** Removes a sheet of ours with everything that hangs on it. */
export function removeSheet(pkg: Package, workbook: string, name: string): void {
  const frame = workbookFrame(pkg, workbook);
  const entry = entryNamed(frame, name);
  if (!entry) return;
  const index = frame.entries.indexOf(entry);
  const edits = [
    ...removeFrom(frame.xml, frame.sheets, [entry.element]),
    ...nameEdits(frame, index),
    ...viewEdits(frame, index),
  ];
  pkg.set(workbook, splice(frame.xml, edits));
  dropCalculationChain(pkg, workbook, entry.id);
  cutRelationship(pkg, workbook, entry.relationship);
}

/** Removes the hidden name that Excel keeps for the filter of a sheet of ours, which it makes again for the filter that stands now. */
export function forgetFilter(pkg: Package, workbook: string, name: string): void {
  const { xml, root, entries } = workbookFrame(pkg, workbook);
  const index = entries.findIndex((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const names = childOf(root, "definedNames");
  const gone = (names?.children ?? []).filter(
    ({ attributes }) =>
      attributes.name === "_xlnm._FilterDatabase" && attributes.localSheetId === String(index),
  );
  if (!names || gone.length === 0) return;
  const isLast = gone.length === names.children.length;
  pkg.set(
    workbook,
    splice(xml, isLast ? [{ start: names.start, end: names.end, text: "" }] : removeFrom(xml, names, gone)),
  );
}

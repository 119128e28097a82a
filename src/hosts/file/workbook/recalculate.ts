import { findByType } from "../opc";
import type { Package } from "../package";
import { isOn, splice, walk } from "../xml";
import {
  childOf,
  elementsOf,
  isOurs,
  OURS,
  prefixOf,
  removeAttribute,
  setAttribute,
  type Element,
} from "./elements";
import { cutRelationship } from "./hanging-parts";

const ATTRIBUTE = "fullCalcOnLoad";

/** What comes after the calculation settings among the workbook part's children (ECMA-376 part 1, 18.2.27). */
const AFTER = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

const oursIn = (xml: string, settings: Element): boolean =>
  xml.slice(settings.start, settings.openEnd).includes(`${OURS}${ATTRIBUTE}=`);

/**
 * Has Office calculate the workbook afresh when it opens it. `forSheets` is for formulas of our own sheets: it goes when they go;
 * a changed input of the user's formulas asks for good.
 */
export function requireCalculation(pkg: Package, workbook: string, forSheets: boolean): void {
  const { xml, root } = elementsOf(pkg, workbook) ?? {};
  if (xml === undefined || !root) return;
  const attribute = `${forSheets ? OURS : " "}${ATTRIBUTE}="1"`;
  const settings = childOf(root, "calcPr");
  if (!settings) {
    const next = root.children.find((child) => AFTER.includes(child.local));
    const at = next?.start ?? root.closeStart;
    pkg.set(workbook, splice(xml, [{ start: at, end: at, text: `<${prefixOf(root)}calcPr${attribute}/>` }]));
    return;
  }
  const isSet = isOn(settings.attributes[ATTRIBUTE]);
  if (isSet && (forSheets || !oursIn(xml, settings))) return;
  const at = settings.openEnd - (settings.isEmpty ? 2 : 1);
  if (isSet) {
    const edits = [...removeAttribute(xml, settings, ATTRIBUTE), { start: at, end: at, text: attribute }];
    pkg.set(workbook, splice(xml, edits));
  } else if (settings.attributes[ATTRIBUTE] !== undefined) {
    pkg.set(workbook, splice(xml, [setAttribute(xml, settings, ATTRIBUTE, "1")]));
  } else pkg.set(workbook, splice(xml, [{ start: at, end: at, text: attribute }]));
}

/** Takes back what `requireCalculation` asked for our own sheets. */
export function releaseCalculation(pkg: Package, workbook: string): void {
  const { xml, root } = elementsOf(pkg, workbook) ?? {};
  const settings = root && childOf(root, "calcPr");
  if (xml === undefined || !settings || !oursIn(xml, settings)) return;
  const edits = isOurs(xml, settings)
    ? [{ start: settings.start, end: settings.end, text: "" }]
    : removeAttribute(xml, settings, ATTRIBUTE);
  pkg.set(workbook, splice(xml, edits));
}

/**
 * Drops the calculation chain, which Office rebuilds, when it names a formula that is no longer there: of the sheet with that id, or
 * of any where no id is given.
 */
export function dropCalculationChain(pkg: Package, workbook: string, sheetId?: number): void {
  for (const { id, target } of findByType(pkg, workbook, "calcChain")) {
    let isNamed = sheetId === undefined;
    if (!isNamed)
      walk(pkg.file, target, pkg.text(target) ?? "", {
        open: ({ attributes }) => {
          if (attributes.i === String(sheetId)) isNamed = true;
        },
      });
    if (isNamed) cutRelationship(pkg, workbook, id);
  }
}

import { findByType } from "../opc";
import type { Package } from "../package";
import { isOn, splice, walk, type Splice } from "../xml";
import { childOf, elementsOf, OURS, prefixOf, setAttribute, type Element } from "./elements";
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

const OUR_ATTRIBUTE = `${OURS}${ATTRIBUTE}="1"`;

/** Where our attribute stands in the calculation settings; undefined where it does not. */
function oursIn(xml: string, { start, openEnd }: Element): Splice | undefined {
  const at = xml.slice(start, openEnd).indexOf(OUR_ATTRIBUTE);
  return at < 0 ? undefined : { start: start + at, end: start + at + OUR_ATTRIBUTE.length, text: "" };
}

/**
 * Has Office calculate the workbook afresh when it opens it. `forSheets` is for formulas of our own sheets: it goes when they go;
 * a changed input of the user's formulas asks for good.
 */
export function requireCalculation(pkg: Package, workbook: string, forSheets: boolean): void {
  const { xml, root } = elementsOf(pkg, workbook) ?? {};
  if (xml === undefined || !root) return;
  const attribute = forSheets ? OUR_ATTRIBUTE : ` ${ATTRIBUTE}="1"`;
  const settings = childOf(root, "calcPr");
  if (!settings) {
    const next = root.children.find((child) => AFTER.includes(child.local));
    const at = next?.start ?? root.closeStart;
    const sign = forSheets ? OURS : "";
    pkg.set(
      workbook,
      splice(xml, [{ start: at, end: at, text: `<${prefixOf(root)}calcPr${sign}${attribute}/>` }]),
    );
    return;
  }
  const isSet = isOn(settings.attributes[ATTRIBUTE]);
  const ours = oursIn(xml, settings);
  if (isSet && (forSheets || !ours)) return;
  const at = settings.openEnd - (settings.isEmpty ? 2 : 1);
  if (ours) pkg.set(workbook, splice(xml, [{ ...ours, text: attribute }]));
  else if (settings.attributes[ATTRIBUTE] !== undefined) {
    pkg.set(workbook, splice(xml, [setAttribute(xml, settings, ATTRIBUTE, "1")]));
  } else pkg.set(workbook, splice(xml, [{ start: at, end: at, text: attribute }]));
}

/** Takes back what `requireCalculation` asked for our own sheets. */
export function releaseCalculation(pkg: Package, workbook: string): void {
  const { xml, root } = elementsOf(pkg, workbook) ?? {};
  const settings = root && childOf(root, "calcPr");
  const ours = settings && xml !== undefined ? oursIn(xml, settings) : undefined;
  if (xml === undefined || !settings || !ours) return;
  const isWhole = xml.startsWith(OURS + OURS, settings.start + 1 + settings.name.length);
  pkg.set(workbook, splice(xml, [isWhole ? { start: settings.start, end: settings.end, text: "" } : ours]));
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

import { OFFICE_RELATIONSHIPS, OUR_RELATIONSHIP, relationships } from "../opc";
import type { Package } from "../package";
import { elementsOf, childOf, childrenOf, type Element } from "./elements";

/** One tab of the workbook, chart sheets included. */
export interface SheetEntry {
  readonly name: string;
  readonly id: number;
  readonly relationship: string;
  readonly part: string;
  /** Whether its relationship is still the one that we made: true of every sheet of ours until Office saves the file. */
  readonly isOurs: boolean;
  readonly element: Element;
}

/** The relationship that an element names, whatever prefix it writes it with. */
export const idOf = (element: Element): string | undefined =>
  Object.entries(element.attributes).find(([key]) => key.endsWith(":id"))?.[1];

/** The workbook part's text with the elements that tabs are written in. */
export interface WorkbookFrame {
  readonly xml: string;
  readonly root: Element;
  readonly sheets: Element;
  readonly entries: readonly SheetEntry[];
  /** How the workbook part writes a relationship's id, such as "r:id"; undefined where it declares no prefix for it. */
  readonly idAttribute: string | undefined;
}

/** Reads the workbook part for editing. Throws where it has no list of sheets: reading has refused such a file before. */
export function workbookFrame(pkg: Package, workbook: string): WorkbookFrame {
  const { xml, root } = elementsOf(pkg, workbook) ?? {};
  const sheets = root && childOf(root, "sheets");
  if (xml === undefined || !sheets) throw new Error(`${pkg.file}: "${workbook}" lists no sheets`);
  const targets = new Map(relationships(pkg, workbook).map((one) => [one.id, one.target]));
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === OFFICE_RELATIONSHIPS,
  );
  return {
    xml,
    root,
    sheets,
    entries: childrenOf(sheets, "sheet").map((element) => {
      const { name = "", sheetId = "0" } = element.attributes;
      const relationship = idOf(element) ?? "";
      return {
        name,
        id: Number(sheetId),
        relationship,
        part: targets.get(relationship) ?? "",
        isOurs: relationship.startsWith(OUR_RELATIONSHIP),
        element,
      };
    }),
    idAttribute: declared && `${declared[0].slice("xmlns:".length)}:id`,
  };
}

/** The tab of that name, compared as Excel does: without regard to case. */
export const entryNamed = (frame: WorkbookFrame, name: string): SheetEntry | undefined =>
  frame.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());

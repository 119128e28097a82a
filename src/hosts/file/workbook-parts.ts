import { FileRefused } from "../../core/ports";
import type { Sheet } from "../../core/snapshot";
import { mainPart } from "./office-kind";
import { relationships, typeName } from "./opc";
import type { Package } from "./package";
import { isOn, walk } from "./xml";

/** One worksheet as the workbook part names it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly part: string;
}

/** What the workbook part says, and where its parts are. */
export interface WorkbookParts {
  readonly workbook: string;
  /** Worksheets in tab order; chart sheets, dialogue sheets and macro sheets hold no cells of interest and are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly date1904: boolean;
  readonly isLocked: boolean;
}

const NO_WORKSHEET = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

const visibilityOf = (state: string | undefined): Sheet["visibility"] =>
  state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible";

function damaged(pkg: Package, sheet: string, what: string): FileRefused {
  return new FileRefused(
    pkg.file,
    "damaged",
    `${pkg.file} is damaged: it names a sheet "${sheet}", but ${what}. Open it in Office, let Office repair it, save it, then try once more.`,
  );
}

/** Finds a workbook's parts. Throws FileRefused for what is no workbook, or names a worksheet that is not in the file. */
export function workbookParts(pkg: Package): WorkbookParts {
  const workbook = mainPart(pkg, "workbook");
  const related = relationships(pkg, workbook).filter((one) => !one.external);
  const byId = new Map(related.map((one) => [one.id, one]));
  const partOf = (name: string): string | undefined =>
    related.find((one) => typeName(one.type) === name && pkg.has(one.target))?.target;
  const taken = new Set<string>();
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let isLocked = false;
  walk(pkg.file, workbook, pkg.text(workbook) ?? "", {
    open({ local, attributes }, depth) {
      if (depth === 1 && local === "workbookPr") date1904 = isOn(attributes.date1904);
      if (depth === 1 && local === "workbookProtection") isLocked = isOn(attributes.lockStructure);
      if (depth !== 2 || local !== "sheet") return;
      const { name = "", state } = attributes;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const found = byId.get(id);
      if (!found) throw damaged(pkg, name, "it does not say where that is");
      const kind = typeName(found.type);
      if (NO_WORKSHEET.has(kind)) return;
      if (kind !== "worksheet") throw damaged(pkg, name, `Excel does not write sheets of kind "${kind}"`);
      const part = found.target;
      if (!pkg.has(part)) throw damaged(pkg, name, `part "${part}" is not in the file`);
      if (taken.has(part)) throw damaged(pkg, name, `part "${part}" is another sheet's already`);
      taken.add(part);
      sheets.push({ name, visibility: visibilityOf(state), part });
    },
  });
  return {
    workbook,
    sheets,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    date1904,
    isLocked,
  };
}

import { ApiError } from "../core/api-error";
import { kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { passwordHash } from "./password";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const denied = (location: string): ApiError =>
  new ApiError("AccessDenied", "You can't perform the requested operation.", location);

/** What a protected sheet still allows, by the name of the option and of the file's attribute; the file says what is forbidden. */
const ALLOW: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

/** The file's attributes forbid unless they say "0"; only these two are allowed where nothing is said. */
const isAllowed = (element: XmlElement, attribute: string): boolean => {
  const value = element.attr(attribute);
  return attribute === "objects" || attribute === "scenarios" ? value !== "1" : value === "0";
};

const checkPassword = (
  element: XmlElement,
  name: string,
  given: string | undefined,
  location: string,
): void => {
  const hash = element.attr(name);
  const modern = element.attr("hashValue") ?? element.attr("workbookHashValue");
  if (modern !== undefined || (hash !== undefined && hash !== passwordHash(given ?? "")))
    throw denied(location);
};

/** The protection of a sheet. */
export const worksheetProtection = kind<Sheet>("WorksheetProtection", {
  documented: {
    "excel.worksheetprotection": ["Protected", "Options", "Protect", "Unprotect"],
  },
  get: {
    Protected: (sheet) => sheet.isProtected,
    CanPauseProtection: () => false,
    IsPasswordProtected: (sheet) => {
      const own = sheet.find("sheetProtection");
      return own?.attr("password") !== undefined || own?.attr("hashValue") !== undefined;
    },
    Options: (sheet) => {
      const own = sheet.find("sheetProtection");
      if (!own || !sheet.isProtected) return null;
      const locked = own.attr("selectLockedCells") === "1";
      const unlocked = own.attr("selectUnlockedCells") === "1";
      return {
        ...Object.fromEntries(Object.entries(ALLOW).map(([option, name]) => [option, isAllowed(own, name)])),
        selectionMode: unlocked ? "None" : locked ? "Unlocked" : "Normal",
      };
    },
  },
  call: {
    Protect: (sheet, args) => {
      if (sheet.isProtected) throw denied("WorksheetProtection.protect");
      sheet.edit();
      const own = sheet.section("sheetProtection");
      own.attributes.clear();
      own.put("sheet", "1");
      const options = args.record(0);
      for (const [option, name] of Object.entries(ALLOW)) {
        const usual = name === "objects" || name === "scenarios";
        const allowed = options[option] === true;
        if (usual) own.put(name, allowed ? undefined : "1");
        else if (allowed) own.put(name, "0");
      }
      if (args.has(1) && args.text(1) !== "") own.put("password", passwordHash(args.text(1)));
    },
    Unprotect: (sheet, args) => {
      const own = sheet.find("sheetProtection");
      if (!own || !sheet.isProtected) return;
      checkPassword(own, "password", args.textOr(0, undefined), "WorksheetProtection.unprotect");
      sheet.edit();
      remove(own);
    },
  },
});

/** The protection of the workbook's structure. */
export const workbookProtection = kind<Workbook>("WorkbookProtection", {
  documented: {
    "excel.workbookprotection": ["Protected", "Protect", "Unprotect"],
  },
  get: { Protected: (book) => book.structureLocked },
  call: {
    Protect: (book, args) => {
      if (book.structureLocked) throw denied("WorkbookProtection.protect");
      const root = book.pkg.edit(book.part);
      const before = root.child("workbookPr") ?? root.child("fileVersion");
      const own = root.insert(before ? root.indexOf(before) + 1 : 0, root.make("workbookProtection"));
      if (args.has(0) && args.text(0) !== "") own.put("workbookPassword", passwordHash(args.text(0)));
      own.put("lockStructure", "1");
    },
    Unprotect: (book, args) => {
      const own = book.root.child("workbookProtection");
      if (!own) return;
      checkPassword(own, "workbookPassword", args.textOr(0, undefined), "WorkbookProtection.unprotect");
      book.pkg.touch(book.part);
      remove(own);
    },
  },
});

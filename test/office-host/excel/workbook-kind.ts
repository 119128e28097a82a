import { badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import { FileSettings } from "../shared/file-settings";
import { customXmlParts } from "../shared/custom-xml";
import { documentProperties } from "../shared/document-properties";
import { settingCollection } from "../shared/setting-collection";
import { commentCollection } from "./comments";
import { namedItems } from "./names";
import { noteCollection } from "./notes";
import { workbookProtection } from "./protection";
import { range } from "./range";
import { worksheet, worksheets } from "./worksheets";
import { tableCollection } from "./tables";
import type { Workbook } from "./workbook";

/** What an add-in can switch for the time that it runs. */
export const runtime = kind<Workbook>("Runtime", {
  documented: {
    "excel.runtime": ["EnableEvents"],
  },
  get: { EnableEvents: (book) => book.eventsOn },
  set: {
    EnableEvents: (book, value) => {
      book.eventsOn = value === true;
    },
  },
});

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** Another workbook that the add-in made, until it is opened. */
export const workbookCreated = kind<{ readonly book: Workbook; readonly file: Uint8Array }>(
  "WorkbookCreated",
  {
    id: () => "created",
    get: { Id: () => "created" },
    call: {
      Open: ({ book, file }) => {
        book.opened.push(file);
      },
    },
  },
);

/** Excel itself. */
export const application = kind<Workbook>("Application", {
  documented: {
    "excel.application": [
      "CalculationMode",
      "Calculate",
      "CreateWorkbook",
      "SuspendApiCalculationUntilNextSync",
      "SuspendScreenUpdatingUntilNextSync",
    ],
  },
  get: {
    CalculationMode: (book) => book.calculator.mode,
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (book, value) => {
      const mode = MODES.find((one) => one === value);
      if (!mode) throw badArgument("Application.calculationMode");
      book.calculator.mode = mode;
      book.calculator.settle();
    },
  },
  call: {
    Calculate: (book, args) => {
      if (args.text(0) === "Recalculate") book.calculator.settle(true);
      else book.calculator.recalculateAll();
    },
    CreateWorkbook: (book, args) =>
      workbookCreated({ book, file: Buffer.from(args.textOr(0, ""), "base64") }),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
  assumed: ["CalculationState", "DecimalSeparator", "ThousandsSeparator", "UseSystemSeparators"],
});

const scope = (book: Workbook): { readonly book: Workbook; readonly sheet: undefined } => ({
  book,
  sheet: undefined,
});

const store = (book: Workbook): Parameters<typeof customXmlParts>[0] => ({
  store: book,
  namespace: undefined,
});

/** The workbook: the root of everything in Excel. */
export const workbookKind = kind<Workbook>("Workbook", {
  documented: {
    "excel.workbook": [
      "Application",
      "Worksheets",
      "Tables",
      "Names",
      "Comments",
      "Notes",
      "Properties",
      "Protection",
      "CustomXmlParts",
      "Settings",
      "GetSelectedRange",
      "GetActiveCell",
    ],
  },
  get: {
    Name: () => "Book1.xlsx",
    IsDirty: () => false,
    ReadOnly: ({ readOnly }) => readOnly,
    Application: application,
    Worksheets: worksheets,
    Tables: (book) => tableCollection(scope(book)),
    Names: (book) => namedItems(scope(book)),
    Comments: (book) => commentCollection(scope(book)),
    Notes: (book) => noteCollection(scope(book)),
    Properties: ({ pkg }) => documentProperties({ pkg }),
    Protection: workbookProtection,
    CustomXmlParts: (book) => customXmlParts(store(book)),
    Settings: ({ pkg }) => settingCollection({ settings: new FileSettings(pkg) }),
    Runtime: runtime,
    _Runtime: runtime,
  },
  call: {
    GetSelectedRange: (book) => range(book.selection),
    GetActiveCell: ({ selection: { sheet, area } }) =>
      range({ sheet, area: { ...area, bottom: area.top, right: area.left } }),
    // What Excel.createWorkbook asks for where the host says that it can.
    CreateAndOpenWorkbook: (book, args) => {
      book.opened.push(Buffer.from(args.textOr(0, ""), "base64"));
    },
    Save: () => undefined,
    _GetRangeForEventByReferenceId: (book, args) => {
      const place = book.eventPlaces.get(args.text(0));
      return place ? range(place) : null;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => {
      const place = book.eventPlaces.get(args.text(0));
      return place ? range(place) : null;
    },
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
  assumed: ["Name", "IsDirty", "ReadOnly", "Save"],
});

/** The active sheet, for whoever only has the workbook. */
export const activeSheet = (book: Workbook): ReturnType<typeof worksheet> => worksheet(book.active);

import { whereOpened } from "../../../src/apps/taskpane/where-opened";

/** As much of Office as says what it is: Microsoft's library for the web claims WordApi 1.3 of every Word, so a Word that is older stands only here. */
const officeOf = (sets: Readonly<Record<string, number>>): unknown => ({
  HostType: { Excel: "Excel", Word: "Word" },
  context: {
    requirements: {
      isSetSupported: (set: string, version: string) =>
        (sets[set] ?? 0) >= Number(version.replace(/^1\./, "")),
    },
  },
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test.each([
  ["Excel of Office 2021, which ends at ExcelApi 1.14", "Excel", { ExcelApi: 14 }, "excel"],
  ["an Excel with just enough", "Excel", { ExcelApi: 13 }, "excel"],
  ["an Excel that lacks merged cells", "Excel", { ExcelApi: 12 }, "old-excel"],
  ["Word of Office 2021, which ends at WordApi 1.3", "Word", { WordApi: 3 }, "word"],
  ["a Word that lacks content controls and tables", "Word", { WordApi: 2 }, "old-word"],
  ["a browser alone", null, {}, "browser"],
] as const)("%s", (_, host, sets, where) => {
  Object.assign(globalThis, { Office: officeOf(sets) });
  expect(whereOpened(host && Office.HostType[host])).toBe(where);
});

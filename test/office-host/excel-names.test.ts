import { EXCEL_KINDS } from "./excel/kinds";
import { openExcel, type ExcelOffice } from "./env/open-excel";
import { blankWorkbook } from "./package/blank-workbook";

let office: ExcelOffice;

beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
afterAll(() => {
  office.close();
});

const list = (of: unknown, name: string): readonly string[] => {
  const value: unknown = Reflect.get(Object(of), name);
  return Array.isArray(value) ? value.map(String) : [];
};
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

test("members go by the names that Microsoft's own proxies put on the wire", () => {
  const wrong = EXCEL_KINDS.flatMap(({ className, members }) => {
    const prototype: unknown = Reflect.get(Object(Reflect.get(Excel, className)), "prototype");
    const [names, wire] = [
      list(prototype, "_scalarPropertyNames"),
      list(prototype, "_scalarPropertyOriginalNames"),
    ];
    const renamed = new Map(names.map((name, at) => [pascal(name), wire[at] ?? ""]));
    return members
      .filter(({ name }) => (renamed.get(name) ?? name) !== name)
      .map(({ name }) => `${className}.${camel(name)} is ${renamed.get(name) ?? ""} on the wire`);
  });
  expect(wrong).toEqual([]);
});

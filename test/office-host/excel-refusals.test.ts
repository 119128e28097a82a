import { openExcel, type ExcelOffice } from "./env/open-excel";
import { blankWorkbook } from "./package/blank-workbook";

let office: ExcelOffice;
const BOOK = blankWorkbook("Data", "Other");

beforeAll(async () => {
  office = await openExcel(BOOK);
});
beforeEach(() => {
  office.reopen(BOOK);
});
afterAll(() => {
  office.close();
});

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "no error";
  } catch (error) {
    return String(Reflect.get(Object(error), "code"));
  }
};

test("a protected sheet refuses what touches a locked cell, and nothing else", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true }, "secret");
    await context.sync();
    sheet.getRange("B2").values = [[1]];
    await context.sync();
  });
  const write = (address: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange(address).values = [[1]];
      await context.sync();
    });
  const sheet = (work: (one: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("Data"));
      await context.sync();
    });
  expect(await codeOf(write("A1"))).toBe("AccessDenied");
  expect(await codeOf(sheet((one) => one.comments.add("Data!A1", "x")))).toBe("AccessDenied");
  expect(
    await codeOf(
      sheet((one) => {
        one.protection.protect();
      }),
    ),
  ).toBe("AccessDenied");
  expect(
    await codeOf(
      sheet((one) => {
        one.protection.unprotect("wrong");
      }),
    ),
  ).toBe("AccessDenied");
  expect(
    await codeOf(
      sheet((one) => {
        one.protection.unprotect("secret");
      }),
    ),
  ).toBe("no error");
  expect(await codeOf(write("A1"))).toBe("no error");
});

test("a locked structure takes no sheet, lets none go and none be renamed", async () => {
  const book = (work: (one: Excel.Workbook) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
  await book((one) => {
    one.protection.protect();
  });
  expect(await codeOf(book((one) => one.worksheets.add("New")))).toBe("AccessDenied");
  expect(
    await codeOf(
      book((one) => {
        one.worksheets.getItem("Data").delete();
      }),
    ),
  ).toBe("AccessDenied");
  expect(
    await codeOf(
      book((one) => {
        one.worksheets.getItem("Data").name = "Else";
      }),
    ),
  ).toBe("AccessDenied");
  expect(
    await codeOf(
      book((one) => {
        one.worksheets.getItem("Data").getRange("A1").values = [["still"]];
      }),
    ),
  ).toBe("no error");
});

test.each([
  [
    "a second comment at a cell",
    (one: Excel.Workbook) => one.comments.add("Data!A1", "again"),
    "InvalidOperation",
  ],
  [
    "a comment over two cells",
    (one: Excel.Workbook) => one.comments.add("Data!A1:B1", "wide"),
    "InvalidArgument",
  ],
  [
    "a sheet that is not there",
    (one: Excel.Workbook) => one.worksheets.getItem("Nowhere").load("name"),
    "ItemNotFound",
  ],
  ["a sheet's name that is taken", (one: Excel.Workbook) => one.worksheets.add("data"), "ItemAlreadyExists"],
  ["a sheet's name with a slash", (one: Excel.Workbook) => one.worksheets.add("a/b"), "InvalidArgument"],
  [
    "an address that is none",
    (one: Excel.Workbook) => one.worksheets.getItem("Data").getRange("A0").load("values"),
    "InvalidArgument",
  ],
  [
    "an array of another shape",
    (one: Excel.Workbook) => {
      one.worksheets.getItem("Data").getRange("A1:B1").values = [[1]];
    },
    "InvalidArgument",
  ],
  [
    "a formula that cannot be read",
    (one: Excel.Workbook) => {
      one.worksheets.getItem("Data").getRange("A1").values = [["=SUM("]];
    },
    "InvalidArgument",
  ],
  [
    "a member that is not emulated",
    (one: Excel.Workbook) => {
      one.worksheets.getItem("Data").getRange("A1").convertToLinkedDataType(1, "en");
    },
    "ApiNotFound",
  ],
])("%s is refused", async (_, work, code) => {
  await Excel.run(async (context) => {
    context.workbook.comments.add("Data!A1", "first");
    await context.sync();
  });
  expect(
    await codeOf(
      Excel.run(async (context) => {
        work(context.workbook);
        await context.sync();
      }),
    ),
  ).toBe(code);
});

test("events tell who did what, and not while they are off", async () => {
  const told: (readonly unknown[])[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const listen =
      (name: string, ...keys: readonly string[]) =>
      (args: object): Promise<void> => {
        told.push([name, ...keys.map((key): unknown => Reflect.get(args, key))]);
        return Promise.resolve();
      };
    worksheets.onChanged.add(listen("changed", "address", "triggerSource", "changeType"));
    worksheets.onSelectionChanged.add(listen("selected", "address"));
    worksheets.onActivated.add(listen("activated"));
    worksheets.onAdded.add(listen("added"));
    worksheets.onDeleted.add(listen("deleted"));
    await context.sync();
    worksheets.getItem("Data").getRange("A1").values = [[1]];
    worksheets.add("Third");
    await context.sync();
    context.runtime.enableEvents = false;
    worksheets.getItem("Data").getRange("A2").values = [[2]];
    worksheets.getItem("Third").delete();
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  office.person.type("Data!B2", 5);
  office.person.select("Other!C3");
  await office.idle();
  expect(told).toEqual([
    ["changed", "A1", "ThisLocalAddin", "RangeEdited"],
    ["added"],
    ["changed", "B2", "Unknown", "RangeEdited"],
    ["activated"],
    ["selected", "C3"],
  ]);
});

test("formulas follow what they lean on; with calculation by hand they wait", async () => {
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:A3").values = [[2], [3], ["=A1*A2"]];
    context.workbook.worksheets.getItem("Other").getRange("A1").formulas = [
      ["=IF(Data!A3>5,ROUND(Data!A3/7,2),0)"],
    ];
    await context.sync();
    const far = context.workbook.worksheets.getItem("Other").getRange("A1").load("values");
    await context.sync();
    const before = far.values;
    context.application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[10]];
    far.load("values");
    await context.sync();
    const waiting = far.values;
    context.application.calculate("Recalculate");
    far.load("values");
    await context.sync();
    return [before, waiting, far.values];
  });
  // 6 / 7 is 0.857…; 30 / 7 is 4.285….
  expect(found).toEqual([[[0.86]], [[0.86]], [[4.29]]]);
});

test("text that looks like a formula is one; an apostrophe or the text format makes it text", async () => {
  const found = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("A1:A5");
    range.getCell(1, 0).numberFormat = [["@"]];
    range.values = [["=1+1"], ["=1+1"], ["'=1+1"], ["12%"], ["0042"]];
    range.load("values,formulas");
    await context.sync();
    return [range.values, range.formulas];
  });
  expect(found).toEqual([
    [[2], ["=1+1"], ["=1+1"], [0.12], [42]],
    [["=1+1"], ["=1+1"], ["=1+1"], [0.12], [42]],
  ]);
});

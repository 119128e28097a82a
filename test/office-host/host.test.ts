import { openExcel, type ExcelOffice } from "./env/open-excel";
import { blankWorkbook } from "./package/blank-workbook";

let office: ExcelOffice;
const BOOK = blankWorkbook("Data");

beforeAll(async () => {
  office = await openExcel(BOOK);
});
beforeEach(() => {
  office.reopen(BOOK);
});
afterAll(() => {
  office.close();
});

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return "no error";
  } catch (error) {
    return Reflect.get(Object(error), "code");
  }
};

const write = (value: number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1").values = [[value]];
    await context.sync();
  });
const value = (): unknown => office.book.sheet("Data")?.content(0, 0).value;

test("the host counts syncs and bytes", async () => {
  await write(1);
  expect(office.host.stats.syncs).toBe(1);
  expect(office.host.stats.requestBytes).toBeGreaterThan(100);
  expect(office.host.stats.responseBytes).toBeGreaterThan(10);
});

test.each([
  [5004, "InvalidOperationInCellEditMode"],
  [5012, "InvalidOrTimedOutSession"],
  [5102, "ActivityLimitReached"],
  [5103, "RequestPayloadSizeLimitExceeded"],
  [5104, "ResponsePayloadSizeLimitExceeded"],
  [7000, "AccessDenied"],
  ["GeneralException", "GeneralException"],
])(
  "a fault of code %s at the second sync reaches the add-in as %s, and the third is well again",
  async (code, is) => {
    office.host.faults.plan({ at: 2, code });
    await write(1);
    expect(await codeOf(write(2))).toBe(is);
    expect(value()).toBe(1);
    await write(3);
    expect(value()).toBe(3);
  },
);

test("a fault after the work leaves the work done and the answer lost", async () => {
  office.host.faults.plan({ at: 1, code: 5012, after: true });
  expect(await codeOf(write(7))).toBe("InvalidOrTimedOutSession");
  expect(value()).toBe(7);
});

test("a delay holds the answer back", async () => {
  office.host.faults.plan({ at: 1, delay: 60 });
  const began = performance.now();
  await write(1);
  expect(performance.now() - began).toBeGreaterThanOrEqual(50);
});

test("while a cell is edited a batch fails, unless it asked to wait", async () => {
  office.host.startEdit();
  expect(await codeOf(write(1))).toBe("InvalidOperationInCellEditMode");
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1").values = [[2]];
    await context.sync();
  });
  await office.idle();
  expect(value()).toBe("");
  office.host.endEdit();
  await waiting;
  expect(value()).toBe(2);
});

test("a request or an answer above five megabytes is refused", async () => {
  const rows = Array.from({ length: 600 }, () => ["x".repeat(10_000)]);
  const send = (from: number, to: number): Promise<void> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRangeByIndexes(from, 0, to - from, 1);
      range.values = rows.slice(from, to);
      await context.sync();
    });
  expect(await codeOf(send(0, 600))).toBe("RequestPayloadSizeLimitExceeded");
  await send(0, 300);
  await send(300, 600);
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getUsedRange().load("values");
    await context.sync();
  });
  expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("whole columns and more than five million cells have no values to read", async () => {
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const ranges = [sheet.getRange("A:A"), sheet.getRange("A1:F1000000"), sheet.getRange("A1:B2")];
    for (const one of ranges) one.load("values");
    await context.sync();
    return ranges.map((one): unknown => one.values);
  });
  expect(found).toEqual([
    null,
    null,
    [
      ["", ""],
      ["", ""],
    ],
  ]);
});

test("an error names the statement at fault", async () => {
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: {
      errorLocation: "WorksheetCollection.getItem",
      statement: "var worksheet = worksheets.getItem(...);",
    },
  });
});

test("what was not loaded cannot be read", async () => {
  const work = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(await codeOf(work)).toBe("PropertyNotLoaded");
});

test("the host lets go of references when a run ends", async () => {
  await write(1);
  await office.idle();
  expect(office.host.references).toBe(0);
});

test("items load with select, top and skip", async () => {
  const found = await Excel.run(async (context) => {
    for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
    const { worksheets } = context.workbook;
    worksheets.load({ select: "name", top: 2, skip: 1 });
    await context.sync();
    return worksheets.items.map((one) => one.name);
  });
  expect(found).toEqual(["B", "C"]);
});

test("a null object says so and has no values", async () => {
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere").load("name");
    const range = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(found).toEqual([true, true]);
});

test("a ribbon button runs its function, which says that it is done", async () => {
  Office.actions.associate("stamp", (event: Office.AddinCommands.Event) => {
    void write(42).then(() => {
      event.completed();
    });
  });
  await office.idle();
  expect(office.host.press("StampButton", "stamp")).toBe(true);
  await office.idle();
  expect(value()).toBe(42);
  expect(office.host.completed).toHaveLength(1);
});

test("a dialog opens, is told, answers, and can be dismissed", async () => {
  const told: unknown[] = [];
  const dialog = await new Promise<Office.Dialog>((resolve) => {
    Office.context.ui.displayDialogAsync(
      "https://localhost/dialog.html",
      { displayInIframe: true },
      (result) => {
        resolve(result.value);
      },
    );
  });
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (args) => {
    told.push("message" in args ? args.message : args.error);
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (args) => {
    told.push("error" in args ? args.error : "");
  });
  expect(office.host.dialog.url).toContain("https://localhost/dialog.html");
  office.host.dialog.say("chosen");
  office.host.dialog.dismiss();
  await office.idle();
  expect(told).toEqual(["chosen", 12006]);
});

test("settings of the common API are kept in the file, and read when it is opened", async () => {
  Office.context.document.settings.set("edition", { set: "lcr", version: "1.0.0" });
  await new Promise((done) => {
    Office.context.document.settings.saveAsync(done);
  });
  const again = await openExcel(office.save());
  expect(Office.context.document.settings.get("edition")).toEqual({ set: "lcr", version: "1.0.0" });
  again.close();
  office.close();
  office = await openExcel(BOOK);
});

import { openExcel, type ExcelOffice } from "./env/open-excel";
import { blankWorkbook } from "./package/blank-workbook";
import { faultsOf } from "./package/validate";

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

test("everything that is put into a workbook is read back, and the saved file is valid", async () => {
  const found = await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add("Scorecard");
    const range = sheet.getRange("A1:C4");
    range.values = [
      ["Bidder", "Points", "Due"],
      ["Alder & Finch", 31.25, "2026-11-22"],
      ["Birch", 40, "2026-12-01"],
      ["Total", "=SUM(B2:B3)", ""],
    ];
    const header = sheet.getRange("A1:C1");
    header.format.font.bold = true;
    header.format.font.color = "#FFFFFF";
    header.format.fill.color = "#1F4E79";
    header.format.wrapText = true;
    header.format.horizontalAlignment = "Center";
    header.format.borders.getItem("EdgeBottom").style = "Continuous";
    header.format.rowHeight = 30;
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("B2:B4").numberFormat = [["#,##0.00"], ["#,##0.00"], ["#,##0.00"]];
    sheet.getRange("E1:F1").merge();
    sheet.freezePanes.freezeRows(1);
    workbook.names.add("Points", sheet.getRange("B2:B3"));
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Bids";
    table.style = "TableStyleLight9";
    workbook.comments.add("Scorecard!B2", "Commonweal · 1 finding").replies.add("Seen.");
    workbook.notes.add("Scorecard!C2", "A note");
    sheet.getRange("A2").hyperlink = {
      documentReference: "Data!A1",
      textToDisplay: "Alder & Finch",
      screenTip: "Go",
    };
    sheet.getRange("A6").hyperlink = { address: "https://example.org/", textToDisplay: "Example" };
    sheet.getRange("B6").dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    sheet.getRange("B7").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 100, operator: "Between" },
    };
    sheet.getRange("8:8").rowHidden = true;
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Auto");
    chart.title.text = "Points by bidder";
    chart.axes.valueAxis.title.text = "Points";
    chart.setPosition("H2", "M16");
    workbook.customXmlParts.add('<stamp xmlns="urn:commonweal:stamp"><set>lcr</set></stamp>');
    workbook.properties.custom.add("Commonweal", "lcr 1.0.0");
    workbook.settings.add("view", { open: true });
    await context.sync();

    range.load("values,formulas,text,numberFormat");
    const points = workbook.names.getItem("Points").getRange().load("address");
    const comments = workbook.comments.load("items/content,items/authorName,items/replies/items/content");
    const notes = workbook.notes.load("items/content");
    const link = sheet.getRange("A2").load("hyperlink");
    const rule = sheet.getRange("B6").dataValidation.load("rule,type");
    const hidden = sheet.getRange("7:8").load("rowHidden");
    const merged = sheet.getRange("E1:F1").getMergedAreasOrNullObject().load("address");
    const charts = sheet.charts.load("items/name,items/title/text,items/chartType");
    const series = sheet.charts.getItemAt(0).series.load("items/name");
    const parts = workbook.customXmlParts.getByNamespace("urn:commonweal:stamp").getOnlyItem().getXml();
    const property = workbook.properties.custom.getItem("Commonweal").load("value");
    const setting = workbook.settings.getItem("view").load("value");
    const format = header.format.load(
      "wrapText,horizontalAlignment,rowHeight,font/bold,font/color,fill/color",
    );
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const tables = sheet.tables.load("items/name,items/style");
    await context.sync();
    return {
      values: range.values,
      text: range.text,
      points: points.address,
      comments: comments.items.map((one) => [
        one.content,
        one.authorName,
        one.replies.items.map((each) => each.content),
      ]),
      notes: notes.items.map((one) => one.content),
      link: link.hyperlink,
      rule: rule.rule,
      hidden: hidden.rowHidden,
      merged: merged.address,
      charts: charts.items.map((one) => [one.title.text, one.chartType]),
      series: series.items.map((one) => one.name),
      part: parts.value,
      property: String(property.value),
      setting: JSON.stringify(setting.value),
      format: format.toJSON(),
      frozen: frozen.address,
      tables: tables.items.map((one) => [one.name, one.style]),
    };
  });
  expect(found).toMatchObject({
    values: [
      ["Bidder", "Points", "Due"],
      ["Alder & Finch", 31.25, 46348],
      ["Birch", 40, 46357],
      ["Total", 71.25, ""],
    ],
    text: [
      ["Bidder", "Points", "Due"],
      ["Alder & Finch", "31.25", "2026-11-22"],
      ["Birch", "40.00", "2026-12-01"],
      ["Total", "71.25", ""],
    ],
    points: "Scorecard!B2:B3",
    comments: [["Commonweal · 1 finding", "Test User", ["Seen."]]],
    notes: ["A note"],
    link: { documentReference: "Data!A1", screenTip: "Go", textToDisplay: "Alder & Finch" },
    rule: { list: { inCellDropDown: true, source: "yes,no" } },
    hidden: null,
    merged: "Scorecard!E1:F1",
    charts: [["Points by bidder", "BarClustered"]],
    series: ["Points"],
    part: '<stamp xmlns="urn:commonweal:stamp"><set>lcr</set></stamp>',
    property: "lcr 1.0.0",
    setting: '{"open":true}',
    format: {
      wrapText: true,
      horizontalAlignment: "Center",
      rowHeight: 30,
      font: { bold: true, color: "#FFFFFF" },
      fill: { color: "#1F4E79" },
    },
    frozen: "Scorecard!1:1",
    tables: [["Bids", "TableStyleLight9"]],
  });
  expect(faultsOf(office.save(), "xlsx")).toEqual([]);
});

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

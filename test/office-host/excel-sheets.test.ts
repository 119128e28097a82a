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

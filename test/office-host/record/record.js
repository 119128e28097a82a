/**
 * For a person with real Office. Paste into Script Lab's Script tab (Excel or Word, an empty file), run, and save the text that appears
 * as <host>-<platform>-<build>.json. It writes a few cells or paragraphs, logs what office.js sends and hears, and changes nothing else.
 */
/* global Excel, Word, Office, OfficeExtension, document, setTimeout */
const scenarios = {
  Excel: {
    "values and formulas": async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [
        [1, "=A1+1"],
        ["2026-11-22", "'=text"],
      ];
      range.load("values,formulas,text,valueTypes,numberFormat");
      await context.sync();
      return range.toJSON();
    },
    "percent, leading zeros, plus and minus": async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:D4");
      range.values = [["12%"], ["0042"], ["+1"], ["-1"]];
      range.load("values,formulas,numberFormat");
      await context.sync();
      return range.toJSON();
    },
    "wrong shape": async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[1]];
      await context.sync();
    },
    "whole column": async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A:A").load("values");
      await context.sync();
      return range.values;
    },
    "second comment at a cell": async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("F1");
      context.workbook.comments.add(cell, "first");
      await context.sync();
      context.workbook.comments.add(cell, "second");
      await context.sync();
    },
    "locked structure": async (context) => {
      context.workbook.protection.protect();
      await context.sync();
      try {
        context.workbook.worksheets.add("Not allowed");
        await context.sync();
      } finally {
        context.workbook.protection.unprotect();
        await context.sync();
      }
    },
  },
  Word: {
    "OOXML of three paragraphs in place of one": async (context) => {
      const fresh = context.document.body.insertParagraph("to be replaced", "End");
      const xml = fresh.getOoxml();
      await context.sync();
      fresh.getRange("Whole").insertOoxml(xml.value, "Replace");
      await context.sync();
      const all = context.document.body.paragraphs.load("items/text,items/style");
      await context.sync();
      return all.items.map((one) => [one.text, one.style]);
    },
    "outline level of body text": async (context) => {
      const all = context.document.body.paragraphs.load("items/outlineLevel");
      await context.sync();
      return all.items.map((one) => one.outlineLevel);
    },
    "unknown style": async (context) => {
      context.document.body.paragraphs.getFirst().style = "No such style";
      await context.sync();
    },
    "search of 256 characters": async (context) => {
      context.document.body.search("x".repeat(256)).load("items");
      await context.sync();
    },
    "tracked replacement": async (context) => {
      context.document.changeTrackingMode = "TrackAll";
      const added = context.document.body.insertParagraph("The Supplier shall report yearly.", "End");
      await context.sync();
      added.search("yearly").getFirst().insertText("quarterly", "Replace");
      const changes = context.document.body.getTrackedChanges().load("items/type,items/text");
      added.load("text");
      await context.sync();
      context.document.changeTrackingMode = "Off";
      await context.sync();
      return [added.text, changes.items.map((one) => [one.type, one.text])];
    },
  },
};

async function record() {
  const host = Office.context.host;
  const out = [];
  const log = OfficeExtension.CoreUtility.log;
  for (const [name, work] of Object.entries(scenarios[host])) {
    const wire = [];
    OfficeExtension.CoreUtility._logEnabled = true;
    OfficeExtension.CoreUtility.log = (text) => wire.push(text);
    try {
      const run = host === "Excel" ? Excel.run : Word.run;
      out.push({ name, value: await run(work), wire });
    } catch (error) {
      out.push({
        name,
        error: { code: error.code, message: error.message, debugInfo: error.debugInfo },
        wire,
      });
    }
    // What office.js does after a run, such as letting go of references, belongs to it.
    await new Promise((done) => setTimeout(done, 300));
    OfficeExtension.CoreUtility._logEnabled = false;
    OfficeExtension.CoreUtility.log = log;
  }
  const { platform, diagnostics } = Office.context;
  const by = "Office";
  const text = JSON.stringify({ by, host, platform, version: diagnostics.version, scenarios: out }, null, 1);
  document.body.insertAdjacentHTML("beforeend", "<textarea style='width:100%;height:60vh'></textarea>");
  document.querySelector("textarea:last-of-type").value = text;
}

Office.onReady(record);

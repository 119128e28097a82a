import type { Browser } from "playwright-core";
import { openInBrowser, startBrowser } from "./env/browser";
import { findChromium } from "./env/find-chromium";
import { gridView, pageView } from "./env/view";
import { schemaOf } from "./env/office";
import { hostWorkbook } from "./excel/excel-host";
import { Workbook } from "./excel/workbook";
import { blankDocument } from "./package/blank-document";
import { blankWorkbook } from "./package/blank-workbook";
import { hostDocument } from "./word/word-host";
import { WordDocument } from "./word/word-document";

const found = findChromium();
/** Without a browser there is nothing to test here. */
const inBrowser = found ? describe : describe.skip;

const pane = (script: string): string => `<!doctype html><meta charset="utf-8"><title>pane</title>
<script src="/office-js/office.js"></script><script src="/gaps.js"></script><button id="go">Go</button><p id="out"></p><script>
const out = (text) => { document.getElementById("out").textContent = text; };
Office.onReady((info) => { document.title = info.host; window.ready = true; ${script} });
</script>`;

const EXCEL = pane(`
  Office.actions.associate("stamp", async (event) => {
    await Excel.run(async (context) => { context.workbook.worksheets.getItem("Data").getRange("C1").values = [["stamped"]]; await context.sync(); });
    out("stamped"); event.completed();
  });
  document.getElementById("go").onclick = () => Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Data").getUsedRange().load("values,address");
    await context.sync();
    out(used.address + " " + used.values.flat().join("+"));
  });`);

const WORD = pane(`
  document.getElementById("go").onclick = () => Word.run(async (context) => {
    context.document.changeTrackingMode = "TrackAll";
    context.document.body.paragraphs.getFirst().insertParagraph("A new duty.", "After");
    const changes = context.document.body.getTrackedChanges().load("items/type,items/text");
    await context.sync();
    out(changes.items.map((one) => one.type + ": " + one.text).join());
  });`);

inBrowser("in Chromium, across origins", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (found) browser = await startBrowser(found);
  });
  afterAll(async () => {
    await browser.close();
  });

  test("a task pane reads a workbook, and a ribbon button writes to it", async () => {
    const book = new Workbook(blankWorkbook("Data"));
    const place = book.place("Data!A1:B1", book.active);
    const { writeCells } = await import("./excel/edit-cells");
    writeCells(place, [[20, 22]]);
    const office = await openInBrowser(browser, hostWorkbook(book), {
      pane: "/pane.html",
      pages: { "/pane.html": EXCEL },
      buttons: [{ control: "Stamp", run: "stamp", label: "Stamp" }],
      view: () => gridView(book),
    });
    await office.pane.waitForFunction("window.ready === true");
    await office.pane.click("#go");
    await office.pane.waitForFunction('document.getElementById("out").textContent !== ""');
    expect(await office.pane.textContent("#out")).toBe("Data!A1:B1 20+22");
    await office.page.click("nav button");
    await office.pane.waitForFunction('document.getElementById("out").textContent === "stamped"');
    expect(book.sheet("Data")?.content(0, 2).value).toBe("stamped");
    await office.refresh();
    expect(await office.page.textContent("main")).toContain("stamped");
    expect(office.strayed).toEqual([]);
    await office.close();
  });

  test("made by us: the npm edition of office.js has no TrackedChange: a task pane proposes a paragraph", async () => {
    const document = new WordDocument(blankDocument("The first.", "The last."));
    const office = await openInBrowser(browser, hostDocument(document, schemaOf("Word")), {
      pane: "/pane.html",
      pages: { "/pane.html": WORD },
      view: () => pageView(document),
    });
    await office.pane.waitForFunction("window.ready === true");
    await office.pane.click("#go");
    await office.pane.waitForFunction('document.getElementById("out").textContent !== ""');
    expect(await office.pane.textContent("#out")).toBe("Added: A new duty.");
    await office.refresh();
    expect(await office.page.textContent("main")).toContain("A new duty.");
    expect(office.strayed).toEqual([]);
    await office.close();
  });
});

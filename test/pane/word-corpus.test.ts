import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Frame } from "playwright-core";
import { sha256 } from "../../src/apps/sha256";
import { openRulesets } from "../../src/rulesets";
import { offerText } from "../apps/session/an-offer";
import { startBrowser, type InBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { axeFaults } from "./axe";
import { personAt, type Person } from "./drive";
import { openWordPane } from "./open-pane";
import { faultsOfSaved } from "./saved-document";

jest.setTimeout(240_000);

const CORPUS = "../shared/corpus/docx";
const ORDER_FORM = `${CORPUS}/ccs-psc-proto__Call_Off_Order_Form.docx`;
const SCHEDULE_5 = `${CORPUS}/ccs-marketplace__Joint_Schedule_5_-_Corporate_Social_Responsibility_(DA).docx`;

const found = findChromium();
/** Without a browser, or without the file, there is nothing to test here. */
const on = (file: string): typeof test => (found && existsSync(file) ? test : test.skip);

/** The document's main part and its comments, as text. */
function partsOf(bytes: Uint8Array): { readonly body: string; readonly comments: string } {
  const files = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { body: text("word/document.xml"), comments: text("word/comments.xml") };
}

const openings = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<w:${name} [^>]*>`, "g")) ?? [];

/** The tags of our content controls. */
const tagsIn = (bytes: Uint8Array): readonly string[] =>
  [...partsOf(bytes).body.matchAll(/w:tag w:val="(cw:[^"]*)"/g)].map(([, tag]) => tag ?? "");

/** The words that the person at the pane has put in as tracked changes. */
const ownWords = (bytes: Uint8Array): string =>
  [...partsOf(bytes).body.matchAll(/<w:ins [^>]*w:author="Test User"[^>]*>(.*?)<\/w:ins>/gs)]
    .map(([, run = ""]) => run.replace(/<[^>]*>/g, ""))
    .join("\n");

/** The words of the comments that were put at gaps. */
const commentsOfOurs = (bytes: Uint8Array): readonly string[] =>
  partsOf(bytes)
    .comments.split("</w:comment>")
    .map((comment) => comment.replace(/<[^>]*>/g, ""))
    .filter((text) => text.startsWith("Commonweal ·"));

/** Who tracked a change, and when: attributes may be written in another order when a document is saved. */
const signed = (tag: string): string =>
  ["author", "date"].map((name) => new RegExp(`w:${name}="([^"]*)"`).exec(tag)?.[1] ?? "").join(" ");

/** The tracked changes and comments of people other than the one at the pane. */
function othersIn(bytes: Uint8Array): Readonly<Record<"ins" | "del" | "comment", readonly string[]>> {
  const { body, comments } = partsOf(bytes);
  const of = (xml: string, name: string): readonly string[] =>
    openings(xml, name)
      .map(signed)
      .filter((by) => !by.startsWith("Test User"))
      .sort();
  return { ins: of(body, "ins"), del: of(body, "del"), comment: of(comments, "comment") };
}

/** What decides which edition governs, and what it requires. */
async function stateFacts(pane: Frame, person: Person): Promise<void> {
  await person.press("State or correct facts");
  await person.choose("Kind", "contract");
  await pane.getByRole("textbox", { name: "Value", exact: true }).fill("1,200,000");
  await person.choose("VAT in the value", "excluded");
  await person.fill("Procurement commenced", "2026-02-10");
  await person.press("Use these facts");
  await pane.getByText("No edition governs").waitFor({ state: "detached" });
  await person.rest();
}

describe("the pane over real documents of the corpus (skipped without it)", () => {
  let browser: Browser | undefined;
  let office: InBrowser | undefined;
  beforeAll(async () => {
    if (found && existsSync(CORPUS)) browser = await startBrowser(found);
  });
  afterEach(async () => {
    await office?.close();
    office = undefined;
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function opened(file: string) {
    if (!browser) throw new Error("No browser was started.");
    const open = await openWordPane(browser, new Uint8Array(readFileSync(file)));
    office = open;
    const person = personAt(open.pane);
    await person.press("Check clauses");
    await person.sees("No edition governs");
    await person.rest();
    return { ...open, person };
  }

  on(ORDER_FORM)(
    "a framework's order form: the offer goes into its own blank as tracked changes, no second core clause comes in, and everybody's changes and comments stay",
    async () => {
      const before = othersIn(new Uint8Array(readFileSync(ORDER_FORM)));
      expect([before.ins.length, before.del.length, before.comment.length]).toEqual([199, 45, 16]);
      const releases = await openRulesets(
        (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
        sha256,
      );
      const { pane, document, person } = await opened(ORDER_FORM);
      await stateFacts(pane, person);
      await person.tab("Clauses");
      await person.sees("Possibly covered");
      await person.tab("Schedule");
      await person.fill("Offer as JSON", offerText(await releases.load("lcr", "1.1.0")));
      await person.press("Use this offer");
      await person.press("Fill the contract from it");
      await person.sees("A blank of the contract would be filled");
      await person.press("Write into the document");
      await person.sees("A blank of the contract was filled with 2 commitments.");
      await person.rest();
      expect(new Set(tagsIn(document.save()))).toEqual(new Set(["cw:fill:LCR-C-001:1"]));
      expect(ownWords(document.save())).toContain("520 weeks");

      await person.tab("Insert");
      await person.press(/^Insert \d+ clauses$/);
      await person.sees(/^Inserted: /);
      await person.rest();
      const saved = document.save();
      const clauses = tagsIn(saved).map((tag) => /LCR-C-\d+/.exec(tag.replace(/^cw:fill.*/, ""))?.[0]);
      expect(clauses).toContain("LCR-C-003");
      expect(clauses).not.toContain("LCR-C-002");
      expect(othersIn(saved)).toEqual(before);
      expect(await faultsOfSaved(ORDER_FORM, saved)).toEqual([]);
    },
  );

  on(SCHEDULE_5)(
    "a framework's schedule on social responsibility: facts stated, clauses inserted as tracked changes, gaps flagged, one waived",
    async () => {
      const before = othersIn(new Uint8Array(readFileSync(SCHEDULE_5)));
      const { pane, document, person, strayed } = await opened(SCHEDULE_5);
      await stateFacts(pane, person);
      expect(await axeFaults(pane)).toEqual([]);
      await person.tab("Clauses");
      await person.press(/^Insert all \d+ missing$/);
      expect(await axeFaults(pane)).toEqual([]);
      await person.press(/^Insert \d+ clauses$/);
      await person.sees(/^Inserted: /);
      await person.rest();
      expect(tagsIn(document.save())).toContain("cw:schedule:lcr");
      expect(ownWords(document.save())).toContain("Social value");

      await person.press("Flag gaps");
      await person.rest();
      await person.tab(/Gaps/);
      expect(await axeFaults(pane)).toEqual([]);
      const flagged = commentsOfOurs(document.save());
      expect(flagged.length).toBeGreaterThan(0);
      const gap = pane.getByRole("group", { name: /LCR-C-/ }).first();
      await gap.getByRole("button", { name: "Waive", exact: true }).click();
      await pane.getByRole("textbox", { name: "Reason" }).fill("The framework covers it.");
      await pane.getByRole("textbox", { name: "Your name" }).fill("B. Lawyer");
      await pane.locator("form").getByRole("button", { name: "Waive", exact: true }).click();
      await person.sees(/Waived by B. Lawyer under lcr/);
      await person.rest();
      expect(strayed).toEqual([]);

      const saved = document.save();
      expect(othersIn(saved)).toEqual(before);
      expect(await faultsOfSaved(SCHEDULE_5, saved)).toEqual([]);
    },
  );
});

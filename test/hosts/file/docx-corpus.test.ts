import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openDocx } from "../../../src/hosts/file/docx";
import type { Paragraph } from "../../../src/core/snapshot";
import { tryDocument } from "../../../scripts/corpus/try-document";
import { sourceRuleset } from "../../rules/source-ruleset";
import { partOf } from "./docx-bytes";

/** Real documents that nobody here wrote. `scripts/corpus-docx.ts` runs all of them, with validator and LibreOffice. */
const CORPUS = path.resolve("../shared/corpus/docx");
const whereThere = existsSync(CORPUS) ? describe : describe.skip;
const CCS = "ccs-marketplace__";
const ORDER_FORM = "ccs-psc-proto__Call_Off_Order_Form.docx";
const CORE_TERMS = `${CCS}Core_Terms_v3.0.2_(DA).docx`;
const SCHEDULE_5 = `${CCS}Joint_Schedule_5_-_Corporate_Social_Responsibility_(DA).docx`;

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(CORPUS, file)));
const read = async (file: string): Promise<readonly Paragraph[]> =>
  (await openDocx(file, bytesOf(file)).read()).paragraphs;
const numbered = (paragraphs: readonly Paragraph[], start: string): string | undefined =>
  paragraphs.find(({ text }) => text.startsWith(start))?.number;

whereThere("real documents are read as a reader sees them (skipped without the corpus)", () => {
  test("typed numbers: the Core Terms of CCS", async () => {
    const paragraphs = await read(CORE_TERMS);
    expect(numbered(paragraphs, "Definitions used in the contract")).toBe("1");
    expect(numbered(paragraphs, "The Supplier must provide Deliverables:")).toBe("3.1.1");
    expect(numbered(paragraphs, "Which law applies")).toBe("35");
  });

  test("numbers that come from styles alone: Joint Schedule 5", async () => {
    const paragraphs = await read(SCHEDULE_5);
    expect(numbered(paragraphs, "Equality AND ACCESSIBILITY")).toBe("2");
    expect(numbered(paragraphs, "shall report the discovery or suspicion")).toBe("3.1.11");
    expect(numbered(paragraphs, "except where permitted by law")).toBe("(b)");
    expect(numbered(paragraphs, "All Supplier Staff shall be provided")).toBe("5.4");
  });

  test("an order form under negotiation: 16 comments, its own social value clause, changes as accepted", async () => {
    const paragraphs = await read(ORDER_FORM);
    expect(paragraphs.flatMap(({ comments }) => comments)).toHaveLength(16);
    expect(paragraphs.some(({ text }) => text.startsWith("The Supplier agrees, in providing the"))).toBe(
      true,
    );
    expect(paragraphs.filter(({ hasTrackedChange }) => hasTrackedChange).length).toBeGreaterThan(50);
  });
});

whereThere("drafting into real documents harms nothing (skipped without the corpus)", () => {
  const rules = sourceRuleset("lcr");

  test.each([
    ORDER_FORM,
    CORE_TERMS,
    SCHEDULE_5,
    `${CCS}Call-Off_Schedule_7_-_Key_Staff_(DA).docx`,
    `${CCS}Joint_Schedule_2_-_Variation_Form_(DA).docx`,
    "ccs-cas__CAS405_-_Outcome_Letter_Appendix_v1.0.docx",
    "openagreements__template__1917323.docx",
    "openagreements__template__614926c.docx",
    "libreoffice__dml-groupshape-sdt.docx",
    "openxmlsdk__Comment042.docx",
    "dolanmiu__generated-template.docx",
    "mammoth__text-box.docx",
    "powertools__WC050-Table-in-Text-Box.docx",
    "powertools__RP042-Deleted-Para-Mark-at-End.docx",
  ])(
    "%s: its words, numbers and parts stay; a second run changes nothing; rejecting and clearing give it back",
    async (file) => {
      const trial = await tryDocument(file, bytesOf(file), rules);
      expect(trial).toMatchObject({ is: "written", faults: [] });
      // Only made-up fillings may be declined, where their place is a field or a control that takes a value by hand.
      expect(
        trial.is === "written" ? trial.declined.filter((why) => why !== "field-in-the-way") : [],
      ).toEqual([]);
    },
  );

  test("the order form keeps its 199 insertions, 45 deletions and 16 comments", async () => {
    const trial = await tryDocument(ORDER_FORM, bytesOf(ORDER_FORM), rules);
    const [before, after] = [bytesOf(ORDER_FORM), trial.is === "written" ? trial.bytes : new Uint8Array()];
    const count = (bytes: Uint8Array, pattern: RegExp, part?: string): number =>
      partOf(bytes, part)?.match(pattern)?.length ?? 0;
    expect(count(before, /<w:ins /g)).toBe(199);
    for (const pattern of [/<w:ins /g, /<w:del /g, /<w:delText/g])
      expect(count(after, pattern)).toBe(count(before, pattern));
    expect(count(after, /<w:comment /g, "word/comments.xml")).toBe(
      16 + count(after, /w:author="Commonweal"/g, "word/comments.xml"),
    );
  });

  test.each([
    ["libreoffice__ofz9934-1.docx", "truncated"],
    ["poi__stress025.docx", "wrong-kind"],
  ])("%s: %s", async (file, outcome) => {
    const trial = await tryDocument(file, bytesOf(file), rules);
    expect(trial.is === "refused" ? trial.reason : trial.is).toBe(outcome);
  });

  test("a locked document takes no change of its words", async () => {
    const trial = await tryDocument(
      "x.docx",
      bytesOf("poi__documentProtection_readonly_no_password.docx"),
      rules,
    );
    expect(trial).toMatchObject({ is: "written", faults: [] });
    expect(trial.is === "written" ? new Set(trial.declined) : undefined).toEqual(
      new Set(["protected-sheet"]),
    );
  });
});

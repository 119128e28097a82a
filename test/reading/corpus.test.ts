import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { FileRefused } from "../../src/core/ports";
import type { Sheets } from "../../src/core/snapshot";
import { valueOf } from "../../src/core/quantity";
import type { Tender } from "../../src/core/tender";
import { openXlsx } from "../../src/hosts/file/xlsx";
import { parseMapping } from "../../src/reading/mapping";
import { readTender } from "../../src/reading/read-tender";
import { rules } from "./rules";

const CORPUS = path.resolve("../shared/corpus/xlsx");
const MAPPINGS = path.resolve("samples/mappings");
const isThere = existsSync(CORPUS);
/** Without the corpus these tests are skipped. */
const withCorpus = isThere ? describe : describe.skip;

const open = async (file: string): Promise<Sheets> =>
  openXlsx(file, readFileSync(path.join(CORPUS, file))).read();

async function read(file: string, mapping?: string): Promise<Tender> {
  const map =
    mapping === undefined
      ? {}
      : { mapping: parseMapping(readFileSync(path.join(MAPPINGS, mapping), "utf8"), mapping) };
  return readTender([await open(file)], rules, map);
}

const counts = (tender: Tender): Readonly<Record<string, number>> =>
  tender.problems.reduce<Record<string, number>>(
    (sums, { problem }) => ({ ...sums, [problem]: (sums[problem] ?? 0) + 1 }),
    {},
  );

withCorpus("supplier scores of a capability assessment", () => {
  test("every score that is text is read and flagged at its cell: 7 suppliers x 5 dimensions", async () => {
    const tender = await read("ccs-cas-ui__suppliers.xlsx");
    expect(tender.lots[0]?.bids).toHaveLength(7);
    expect(counts(tender)).toEqual({ "number-as-text": 35 });
    expect(tender.problems[0]).toMatchObject({
      at: { sheet: "Scores", row: 1, column: 4 },
      values: { text: "8.05", value: 8.05 },
      part: "Capacity",
    });
  });

  test("its weightings are read, none is for social value, so its scores are no marks of ours", async () => {
    const tender = await read("ccs-cas-ui__suppliers.xlsx");
    expect(tender.weightings.map(({ label, weight }) => [label, valueOf(weight)])).toEqual([
      ["Resource Quantity", 23],
      ["Location", 27],
      ["Scalability", 40],
    ]);
    expect(tender.facts.weighting).toBeUndefined();
    expect(tender.lots[0]?.bids.flatMap(({ marks, commitments }) => [...marks, ...commitments])).toEqual([]);
  });

  test("the variant with numbers has nothing to flag", async () => {
    expect(counts(await read("ccs-cas-ui__suppliers__3ffaf3a.xlsx"))).toEqual({});
  });
});

withCorpus("value-for-money worksheets of grant applications", () => {
  test.each([
    ["APC10", "apc"],
    ["APC11", "apc"],
    ["APC12", "apc"],
    ["APC13", "apc"],
    ["ATI", "ati"],
  ])("%s: nine blocks, all empty, and no lead partner", async (round, mapping) => {
    const tender = await read(
      `innovateuk-ifs__${round}_value_for_money_worksheet.xlsx`,
      `innovate-uk-${mapping}.json`,
    );
    const commitments = tender.lots[0]?.bids[0]?.commitments ?? [];
    expect(commitments.map(({ measure }) => measure)).toEqual([
      "LCR-M-001",
      "LCR-M-001",
      "LCR-M-001",
      "LCR-M-001",
      "LCR-M-005",
      "LCR-M-005",
      "LCR-M-004",
      "LCR-M-005",
      "LCR-M-005",
    ]);
    expect(commitments.every(({ quantity }) => quantity.is === "blank")).toBe(true);
    expect(counts(tender)).toEqual({ "unnamed-bidder": 1 });
    const [jobs] = tender.tables;
    expect(jobs?.yearsAre).toBe("cumulative");
    expect(jobs?.years.map(({ label }) => label)[0]).toMatch(/^20\d\d\/\d\d$/);
  });

  test("a worksheet that is filled in gives the last running total; people are not weeks", async () => {
    const blank = await open("innovateuk-ifs__APC12_value_for_money_worksheet.xlsx");
    const filled: Sheets = {
      ...blank,
      sheets: blank.sheets.map((sheet) => {
        const rows = sheet.rows.map((row) => [...row]);
        const put = (row: number, values: Readonly<Record<number, string | number>>): void => {
          const cells = rows[row - 1];
          if (cells) for (const [column, value] of Object.entries(values)) cells[Number(column)] = value;
        };
        if (sheet.name === "Q12 Jobs") put(28, { 2: "Northbank Motors", 6: "L20", 10: 2, 11: 5 });
        if (sheet.name === "Q15 Training") put(37, { 2: "Northbank Motors", 4: 3 });
        return { ...sheet, rows };
      }),
    };
    const mapping = parseMapping(readFileSync(path.join(MAPPINGS, "innovate-uk-apc.json"), "utf8"), "apc");
    const tender = readTender([filled], rules, { mapping });
    const commitments = tender.lots[0]?.bids[0]?.commitments ?? [];
    expect(commitments[0]).toMatchObject({
      label: "R&D/Design jobs Created",
      quantity: { value: 5 },
      owner: { value: "Northbank Motors" },
      place: { value: "L20" },
    });
    expect(commitments[6]?.quantity).toEqual({
      is: "unclear",
      asWritten: "3 apprentices",
      why: "wrong-unit",
    });
    expect(counts(tender)).toEqual({ "unnamed-bidder": 1, "wrong-unit": 1 });
  });
});

withCorpus("a funding return", () => {
  test("its jobs are read with a mapping: 43 created, 44 safeguarded, for the council it names", async () => {
    const tender = await read("dluhc-postaward__PF_Round_2_Success.xlsx", "pathfinders-outputs.json");
    const [bid] = tender.lots[0]?.bids ?? [];
    expect(bid?.bidder).toBe("Bolton Council");
    expect(bid?.commitments.slice(0, 2).map(({ measure, quantity }) => [measure, valueOf(quantity)])).toEqual(
      [
        ["LCR-M-001", 43],
        ["LCR-M-001", 44],
      ],
    );
  });
});

withCorpus("the requirements matrix of a tender", () => {
  test("holds no tender, and says what came nearest", async () => {
    const tender = await read(
      "ccs-marketplace__RM3830_Customer_Requirements_Capture_Matrix_-_template_v2.6.1.xlsx",
    );
    expect(tender.problems).toMatchObject([{ problem: "no-tender", values: { needed: 3 } }]);
  });
});

withCorpus("any workbook", () => {
  const files = isThere ? readdirSync(CORPUS).filter((_, index) => index % 12 === 0) : [];
  test.each(files)("%s is refused by the host or read without a fault", async (file) => {
    let book: Sheets | undefined;
    try {
      book = await open(file);
    } catch (error) {
      expect(error).toBeInstanceOf(FileRefused);
    }
    if (!book) return;
    const tender = readTender([book], rules);
    expect(tender.lots.length > 0 || tender.problems.some(({ problem }) => problem === "no-tender")).toBe(
      true,
    );
  });
});

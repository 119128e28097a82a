import { openExcel } from "./env/open-excel";
import { openWord } from "./env/open-word";
import { blankDocument } from "./package/blank-document";
import { blankWorkbook } from "./package/blank-workbook";

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return "no error";
  } catch (error) {
    return Reflect.get(Object(error), "code");
  }
};

test.each([
  ["ltsc-2021", ["1.14", true], ["1.15", false], "ApiNotFound"],
  ["ltsc-2024", ["1.17", true], ["1.18", false], "ApiNotFound"],
  ["microsoft-365", ["1.20", true], ["1.21", false], "no error"],
] as const)(
  "%s has the requirement sets of its own, and refuses what is newer",
  async (profile, has, lacks, notes) => {
    const office = await openExcel(blankWorkbook("Data"), { profile });
    for (const [version, is] of [has, lacks])
      expect(Office.context.requirements.isSetSupported("ExcelApi", version)).toBe(is);
    const add = Excel.run(async (context) => {
      context.workbook.notes.add("Data!A1", "x");
      await context.sync();
    });
    expect(await codeOf(add)).toBe(notes);
    office.close();
  },
);

test.each([
  ["ltsc-2021", "ApiNotFound"],
  ["ltsc-2024", "no error"],
] as const)("Word of %s, asked for a comment, answers %s", async (profile, is) => {
  const office = await openWord(blankDocument("Text"), { profile });
  const add = Word.run(async (context) => {
    context.document.body.paragraphs.getFirst().getRange("Whole").insertComment("x");
    await context.sync();
  });
  expect(await codeOf(add)).toBe(is);
  office.close();
});

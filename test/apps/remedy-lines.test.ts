import { run } from "./command-line";

const FACTS = "To state facts: --facts";
const LAYOUT = "To describe a layout that was not recognised: --map";
const CLAUSES = "To insert the clauses that are missing: commonweal draft";

/** Which of the three a command told of. */
const toldBy = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { out } = await run(...args);
  return [FACTS, LAYOUT, CLAUSES].filter((line) => out.includes(`\n${line}`));
};

test.each([
  ["a contract that lacks clauses, and a fact", ["samples/contract.docx"], [FACTS, CLAUSES]],
  [
    "a contract that lacks clauses, beside its facts",
    ["samples/contract.docx", "--facts", "samples/facts/contract.json"],
    [CLAUSES],
  ],
  ["a workbook without bids", ["test/apps/shopping-list.xlsx"], [LAYOUT]],
])("check of %s says how the command line does what is asked", async (_, args, told) => {
  expect(await toldBy("check", ...args)).toEqual(told);
});

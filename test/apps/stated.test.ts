import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openDocx } from "../../src/hosts/file/docx";
import { openXlsx } from "../../src/hosts/file/xlsx";
import { planState } from "../../src/writing/plan-state";
import type { Facts } from "../../src/core/facts";
import { emptyFolder, run } from "./command-line";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** A copy of a sample workbook in which a person stated facts. */
async function workbookStating(facts: Facts): Promise<string> {
  const host = openXlsx("tender.xlsx", bytesOf("samples/retrofit-tender.xlsx"));
  await host.apply(planState(await host.read(), undefined, facts));
  const file = path.join(emptyFolder(), "tender.xlsx");
  writeFileSync(file, host.save());
  return file;
}

/** A copy of a sample contract in which a person stated facts. */
async function contractStating(facts: Facts): Promise<string> {
  const host = openDocx("contract.docx", bytesOf("samples/services-contract.docx"));
  await host.apply(planState(await host.read(), undefined, facts));
  const file = path.join(emptyFolder(), "contract.docx");
  writeFileSync(file, host.save());
  return file;
}

test("the command line scores a workbook by the facts stated in it, keeps them in the copy, and clears them", async () => {
  const file = await workbookStating({ weighting: 20 });
  const json = async (...more: readonly string[]): Promise<unknown> =>
    JSON.parse((await run("score", file, "--dry-run", "--json", ...more)).out);
  expect(await json()).toMatchObject({ facts: { weighting: 20 }, scores: [{ weight: 20 }, { weight: 20 }] });
  expect(await json("--facts", '{"weighting":15}')).toMatchObject({ facts: { weighting: 15 } });
  const scored = path.join(emptyFolder(), "scored.xlsx");
  await run("score", file, "--out", scored);
  const then = await openXlsx("scored.xlsx", bytesOf(scored)).read();
  expect(then.stated).toEqual({ weighting: 20 });
  const said = then.sheets.flatMap(({ rows }) => rows.flat()).map(String);
  expect(said).toContain("tender.xlsx (stated in Commonweal) /weighting");
  await run("clear", scored, "--in-place");
  expect((await openXlsx("scored.xlsx", bytesOf(scored)).read()).stated).toBeUndefined();
});

test("a contract is judged by the facts stated in it, whose date chooses the edition", async () => {
  const file = await contractStating({ value: 15_000, commencement: "2026-02-10" });
  const { out } = await run("check", file, "--json");
  expect(JSON.parse(out)).toMatchObject({ facts: { value: 15_000, commencement: "2026-02-10" } });
  expect(JSON.parse((await run("check", file, "--facts", '{"value":9000}', "--json")).out)).toMatchObject({
    facts: { value: 9000 },
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { assessTender, type TenderResult } from "../../src/apps/session/assess-tender";
import { sha256 } from "../../src/apps/sha256";
import { openXlsx } from "../../src/hosts/file/xlsx";
import { openRulesets } from "../../src/rulesets";

/** The sample tender, scored and reviewed: five bidders, two lots, gaps of every severity. */
export async function sampleReview(): Promise<TenderResult> {
  const releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
    sha256,
  );
  const bytes = new Uint8Array(readFileSync("samples/retrofit-tender.xlsx"));
  return assessTender(await openXlsx("retrofit-tender.xlsx", bytes).read(), releases);
}

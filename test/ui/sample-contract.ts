import { readFileSync } from "node:fs";
import path from "node:path";
import type { ContractSession } from "../../src/apps/session/contract-actions";
import { contractSession } from "../../src/apps/session/contract-session";
import { sha256 } from "../../src/apps/sha256";
import { openDocx } from "../../src/hosts/file/docx";
import { openRulesets } from "../../src/rulesets";
import { ENGLISH } from "../../src/ui/strings/english";
import { wordsOf } from "../../src/ui/words";

/** A session over a sample contract that was read and reviewed. */
export async function sampleContract(file = "samples/contract.docx"): Promise<ContractSession> {
  const releases = await openRulesets(
    (name) => Promise.resolve(readFileSync(path.join("rules", name), "utf8")),
    sha256,
  );
  const host = openDocx(path.basename(file), new Uint8Array(readFileSync(file)));
  const session = contractSession({
    host,
    releases,
    words: wordsOf(ENGLISH, "en-GB"),
    clock: () => new Date("2026-11-26T12:00:00Z"),
  });
  await session.check();
  return session;
}

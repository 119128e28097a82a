import { readFileSync } from "node:fs";
import path from "node:path";
import { contractSession } from "../../../src/apps/session/contract-session";
import { sha256 } from "../../../src/apps/sha256";
import { isReport } from "../../../src/core/report-tag";
import { openInWord } from "../../../src/hosts/office/word";
import { openRulesets } from "../../../src/rulesets";
import { ENGLISH } from "../../../src/ui/strings/english";
import { wordsOf } from "../../../src/ui/words";
import { openWord } from "../../office-host/env/open-word";

const BYTES = new Uint8Array(readFileSync("samples/contract.docx"));

// On Microsoft's client library over the emulator; proxies that its npm edition lacks are ours.
test("in Word a report goes in at the end, is written once, and goes out again", async () => {
  const office = await openWord(BYTES);
  const host = openInWord("contract.docx");
  const before = (await host.read()).paragraphs.map(({ text }) => text);
  const session = contractSession({
    host,
    releases: await openRulesets(
      (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
      sha256,
    ),
    words: wordsOf(ENGLISH, "en-GB"),
    clock: () => new Date("2026-11-26T12:00:00Z"),
  });
  await session.check();
  await session.report(true);
  expect(session.store.get().notices).toEqual([]);
  const after = (await host.read()).paragraphs;
  const first = after.findIndex(isReport);
  expect(after.slice(0, first).map(({ text }) => text)).toEqual(before);
  expect(after[first]?.text).toBe("Social value review");
  const once = after.map(({ text }) => text);
  await session.report(true);
  expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual(once);
  await session.report(false);
  expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual(before);
  office.close();
});

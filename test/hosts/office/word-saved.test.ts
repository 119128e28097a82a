import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { convertInLibreOffice } from "../../../scripts/corpus/libreoffice";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { blankDocument } from "../../office-host/package/blank-document";
import { faultsOf } from "../../office-host/package/validate";
import { soffice } from "../../writing/libre-office";
import { contractDraft } from "./contract-draft";
import { corpusBytes, RULES, whereCorpus } from "./word-parity";

/** Real documents that the Open XML SDK finds nothing wrong with. */
const SOUND = [
  "ccs-marketplace__Call-Off_Schedule_7_-_Key_Staff_(DA).docx",
  "ccs-cas__CAS405_-_Outcome_Letter_Appendix_v1.0.docx",
];
const saved = new Map<string, Uint8Array>();

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(blankDocument("Nothing yet"));
});
afterAll(() => {
  office.close();
});

whereCorpus("what Word saves after a draft is sound (skipped without the corpus)", () => {
  test.each([
    [SOUND[0] ?? "", false],
    [SOUND[1] ?? "", true],
  ])(
    "%s, tracked: %p, has no fault for the Open XML SDK",
    async (file, track) => {
      office.reopen(corpusBytes(file));
      const host = openInWord(file);
      const { changes } = await contractDraft(await host.read(), RULES);
      expect(await host.apply(changes, { track })).toEqual([]);
      saved.set(file, office.save());
      expect(faultsOf(office.save(), "docx")).toEqual([]);
    },
    120_000,
  );

  const whereOffice = soffice === undefined ? test.skip : test;
  whereOffice(
    "LibreOffice opens it (skipped where there is none)",
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "word-saved-"));
      const files = [...saved.values()].map((bytes, at) => {
        const name = path.join(folder, `${String(at)}.docx`);
        writeFileSync(name, bytes);
        return name;
      });
      const sizes: number[] = [];
      await convertInLibreOffice(files, "pdf", (_, converted) => sizes.push(statSync(converted).size));
      rmSync(folder, { recursive: true });
      expect(sizes).toHaveLength(SOUND.length);
      expect(Math.min(...sizes)).toBeGreaterThan(10_000);
    },
    240_000,
  );
});

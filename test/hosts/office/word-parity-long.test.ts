import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { blankDocument } from "../../office-host/package/blank-document";
import { expectParity, LONG, whereCorpus } from "./word-parity";

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(blankDocument("Nothing yet"));
});
afterAll(() => {
  office.close();
});

whereCorpus("Word and the file host do the same with real contracts (skipped without the corpus)", () => {
  test.each(LONG)(
    "%s: the same reading, findings, words and looks",
    async (file) => {
      await expectParity(office, file);
    },
    120_000,
  );
});

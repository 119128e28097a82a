import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { documentContract } from "../document-contract";
import { AGREEMENT } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { wordOpener } from "./word-opened";

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(documentBytes(AGREEMENT));
});
afterAll(() => {
  office.close();
});

documentContract(
  "the host of Word",
  wordOpener(() => office),
);

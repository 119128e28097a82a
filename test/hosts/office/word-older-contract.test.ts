import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { documentContract } from "../document-contract";
import { AGREEMENT, type Lack } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { wordOpener } from "./word-opened";

describe.each<[string, string, "ltsc-2021" | "ltsc-2024", readonly Lack[]]>([
  ["2021", "1.3", "ltsc-2021", ["comments", "tracking"]],
  ["2024", "1.8", "ltsc-2024", []],
])("Office %s (WordApi %s)", (year, version, profile, lacks) => {
  let office: WordOffice;
  beforeAll(async () => {
    office = await openWord(documentBytes(AGREEMENT), { profile });
  });
  afterAll(() => {
    office.close();
  });

  test("is of its own requirement set", () => {
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("WordApi", version)).toBe(true);
    expect(requirements.isSetSupported("WordApi", "1.4")).toBe(lacks.length === 0);
  });

  documentContract(
    `the host of Word ${year}`,
    wordOpener(() => office),
    lacks,
  );
});

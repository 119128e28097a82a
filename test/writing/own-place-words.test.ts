import type { Blank } from "../../src/core/contract";
import type { CommitmentsPlace } from "../../src/writing/commitments-place";
import { ownPlaceWords } from "../../src/writing/own-place-words";
import type { TestParagraph } from "../paragraphs-builder";
import { planInput } from "./contract-builder";

const LEAD_IN = "The Supplier agrees, in providing the Deliverables, that:";
const TABLE_LABEL: TestParagraph = {
  text: "Facilities",
  level: 1,
  inTable: true,
  cell: { table: 0, row: 0, column: 0 },
};

const blankAt = (index: number, start = 0): CommitmentsPlace => {
  const at = { kind: "paragraph", file: "contract.docx", index, label: "§1" } as const;
  const blank: Blank = { at, start, length: 6, text: "[    ]", waitsFor: "commitments" };
  return { is: "blank", blank };
};

test.each<readonly [string, readonly TestParagraph[], string]>([
  [
    "capitals right above the lead-in, not the label of a table",
    [TABLE_LABEL, "SOCIAL VALUE COMMITMENT", LEAD_IN, "", "[    ]"],
    "the part of the Agreement headed “SOCIAL VALUE COMMITMENT”",
  ],
  [
    "a short line beats a styled heading further up",
    [{ text: "Performance", number: "3", level: 0 }, "We pay.", "Social value", LEAD_IN, "[    ]"],
    "the part of the Agreement headed “Social value”",
  ],
  [
    "a styled heading where nothing nearer heads anything",
    [{ text: "Social Value", number: "4", level: 0 }, "The Supplier shall keep records.", LEAD_IN, "[    ]"],
    "the part of the Agreement headed “Social Value”",
  ],
  [
    "items of a list, choices and guidance head nothing",
    [
      { text: "Social Value", level: 0 },
      "[Not Applicable] or",
      { text: "Jobs", number: "(a)" },
      LEAD_IN,
      "[    ]",
    ],
    "the part of the Agreement headed “Social Value”",
  ],
  [
    "a block of ours heads nothing of theirs",
    ["SOCIAL VALUE", { text: "Remedies", level: 0, tag: "cw:LCR-C-009:1" }, LEAD_IN, "[    ]"],
    "the part of the Agreement headed “SOCIAL VALUE”",
  ],
  [
    "its first words where nothing heads it",
    [TABLE_LABEL, LEAD_IN, "", "[    ]"],
    "the words of the Agreement beginning “The Supplier agrees, in providing…”",
  ],
  ["nothing where only a table stands above it", [TABLE_LABEL, "", "[    ]"], "the part of the Agreement"],
])("the contract’s own place is named by %s", async (_, paragraphs, words) => {
  const { contract } = await planInput(paragraphs);
  expect(ownPlaceWords(contract, blankAt(paragraphs.length - 1))).toBe(words);
});

test("a blank behind words of its own paragraph is named by them", async () => {
  const text = "It delivers: [    ]";
  const { contract } = await planInput(["We pay.", text]);
  expect(ownPlaceWords(contract, blankAt(1, text.indexOf("[")))).toBe(
    "the words of the Agreement beginning “It delivers:”",
  );
});

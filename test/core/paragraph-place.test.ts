import { paragraphLabel, paragraphPlace } from "../../src/core/paragraph-place";
import { documentOf, type TestParagraph } from "../paragraphs-builder";

/** The label of the last paragraph given. */
function labelOf(...paragraphs: readonly TestParagraph[]): string {
  const document = documentOf(paragraphs);
  const last = document.paragraphs.at(-1);
  return last ? paragraphLabel(last, document.paragraphs) : "";
}

const numbered = (number: string, text: string, more: Partial<{ tag: string; level: number }> = {}) => ({
  number,
  text,
  numbering: "typed" as const,
  ...more,
});
const cell = (row: number, column: number, text: string) => ({
  text,
  inTable: true,
  cell: { table: 0, row, column },
});

test.each<[string, readonly TestParagraph[], string]>([
  ["its number and words", [numbered("14.4", "Law of England.")], "§14.4 “Law of England.”"],
  ["its words alone, where it has no number", ["Law of England."], "“Law of England.”"],
  [
    "the opening of its words, cut at a word's end",
    ["The Supplier shall give the Buyer a report of what it did and of what it did not do."],
    "“The Supplier shall give the Buyer a report of…”",
  ],
  [
    "the clause that an item belongs to",
    [numbered("4", "Reports"), numbered("4.1", "The Supplier shall:"), numbered("(a)", "report; and")],
    "§4.1 (a) “report; and”",
  ],
  [
    "the item that a numeral belongs to",
    [
      numbered("4.1", "It shall:"),
      numbered("(b)", "report"),
      numbered("(i)", "on day one;"),
      numbered("(ii)", "later."),
    ],
    "§4.1 (b)(ii) “later.”",
  ],
  [
    "a letter that only looks like a numeral",
    [numbered("4.1", "It shall:"), numbered("(h)", "report;"), numbered("(i)", "keep records.")],
    "§4.1 (i) “keep records.”",
  ],
  [
    "no clause where a heading without a number stands between",
    [numbered("4.1", "It shall."), { text: "Annex", level: 0 }, numbered("(a)", "keep records.")],
    "(a) “keep records.”",
  ],
  [
    "the schedule of ours, whose numbers are none of the contract's",
    [numbered("12", "Law"), numbered("3", "Reporting", { tag: "cw:LCR-C-005:2" })],
    "Social value schedule, 3 “Reporting”",
  ],
  [
    "the contract's own number where it holds a blank that we filled",
    [numbered("3", "Apprenticeships: 12", { tag: "cw:fill:LCR-C-002:1" })],
    "§3 “Apprenticeships: 12”",
  ],
  [
    "the words before an empty paragraph",
    ["The Supplier shall report.", " "],
    "after “The Supplier shall report.”",
  ],
  [
    "the words before an empty number",
    [numbered("3.1", "Report."), "", numbered("3.2", "")],
    "§3.2 after “Report.”",
  ],
  ["the words before a blank", ["Start date:", "[ ]"], "“[ ]” after “Start date:”"],
  [
    "what stands beside a short cell",
    [cell(0, 0, "Key staff"), cell(0, 1, ""), cell(0, 2, "Yes")],
    "“Yes” beside “Key staff”",
  ],
  [
    "what stands beside an empty cell",
    [cell(0, 0, "Value"), cell(1, 0, "Term"), cell(1, 1, "")],
    "beside “Term”",
  ],
  [
    "the words before an empty cell that opens its row",
    [cell(0, 0, "Value"), cell(1, 0, "")],
    "after “Value”",
  ],
])("a place is named by %s", (_, paragraphs, label) => {
  expect(labelOf(...paragraphs)).toBe(label);
});

test("an empty paragraph at the start is named by the words behind it, and only a document without words counts", () => {
  const document = documentOf(["", "The Agreement"]);
  const [first] = document.paragraphs;
  expect(first && paragraphPlace(document, first)).toEqual({
    kind: "paragraph",
    file: "contract.docx",
    index: 0,
    label: "before “The Agreement”",
  });
  expect(labelOf("", "")).toBe("paragraph 2");
});

import { explainLines } from "../../src/writing/explain-text";

test("each part stands indented below what it explains, with its place, rule and source", () => {
  const tree = {
    label: "Combined",
    value: "9 of 10",
    because: "quantitative + qualitative",
    parts: [
      {
        label: "Quantitative",
        value: "5 of 5",
        because: "5 x 120,000 / 120,000",
        source: "Test source, 3.4",
        parts: [
          {
            label: "Local people in work",
            value: "£120,000",
            because: "",
            at: { kind: "cell" as const, file: "t.xlsx", sheet: "Offers", row: 1, column: 7 },
            rule: "LCR-M-001",
            parts: [],
          },
        ],
      },
      { label: "Qualitative", value: "4 of 5", because: "", parts: [] },
    ],
  };
  expect(explainLines(tree)).toEqual([
    "Combined: 9 of 10 – quantitative + qualitative",
    "  Quantitative: 5 of 5 – 5 x 120,000 / 120,000 [Test source, 3.4]",
    "    Local people in work: £120,000 [Offers!H2, LCR-M-001]",
    "  Qualitative: 4 of 5",
  ]);
});

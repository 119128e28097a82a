import { readTender } from "../../src/reading/read-tender";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

const HEADER: readonly TestCell[] = [
  "Bidder",
  "Measure ref",
  "Measure",
  "Unit",
  "Quantity",
  "Proxy £",
  "Attribution %",
  "Social value £",
  "Method statement",
  "Delivery date",
];

describe("a register: a row for each bidder and measure", () => {
  test("is read line by line below a title and a blank row", () => {
    const tender = readTender(
      [
        book("tender.xlsx", {
          Offers: [
            ["Retrofit of homes"],
            [],
            HEADER,
            [
              "Acme Ltd",
              "LCR-M-001",
              "Local people employed",
              "FTE years",
              12.5,
              26000,
              "@100%",
              "=E4*F4*G4 -> 325000",
              "Through our hub",
              "@2027-04-01",
            ],
            [
              "Beta CIC",
              "LCR-M-001",
              "Local people employed",
              "FTE years",
              3,
              26000,
              "@50%",
              "=E5*F5*G5 -> 39000",
              "",
              "",
            ],
          ],
        }),
      ],
      rules,
    );
    expect(tender.problems).toEqual([]);
    expect(tender.lots).toHaveLength(1);
    const [acme, beta] = tender.lots[0]?.bids ?? [];
    expect(acme).toMatchObject({
      bidder: "Acme Ltd",
      at: { kind: "cell", sheet: "Offers", row: 3, column: 0 },
    });
    expect(acme?.commitments).toMatchObject([
      {
        measure: "LCR-M-001",
        quantity: { is: "known", value: 12.5 },
        attribution: { is: "known", value: 1 },
        value: { value: 325000 },
        valueIsFormula: true,
        due: { is: "known", value: "2027-04-01" },
        line: 3,
        ordinal: 1,
        isHidden: false,
      },
    ]);
    expect(beta?.commitments).toMatchObject([
      { attribution: { value: 0.5 }, method: { is: "blank" }, due: { is: "blank" } },
    ]);
    expect(tender.tables).toMatchObject([
      { layout: "register", header: 2, fields: { bidder: 0, measure: 1, quantity: 4 } },
    ]);
  });
});

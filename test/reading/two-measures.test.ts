import { readTender } from "../../src/reading/read-tender";
import type { Tender } from "../../src/core/tender";
import { book } from "../sheets-builder";
import { rules } from "./rules";

const read = (reference: string, title: string): Tender =>
  readTender(
    [
      book("t.xlsx", {
        Offers: [
          ["Bidder", "Measure ref", "Measure", "Quantity"],
          ["Acme", reference, title, 50],
        ],
      }),
    ],
    rules,
  );
const measureOf = (tender: Tender): string | undefined => tender.lots[0]?.bids[0]?.commitments[0]?.measure;

describe("a reference and a title", () => {
  test.each(["Staff volunteering", "LCR-M-038", "Staff volunteering (hours)"])(
    "LCR-M-004 and %s name two measures, and neither is chosen",
    (title) => {
      const tender = read("LCR-M-004", title);
      expect(measureOf(tender)).toBeUndefined();
      expect(tender.problems).toMatchObject([
        {
          problem: "ambiguous-measure",
          values: {
            text: `LCR-M-004 ${title}`,
            measures: "LCR-M-004 Apprenticeships; LCR-M-038 Staff volunteering",
          },
        },
      ]);
    },
  );

  test.each(["Apprenticeships", "", "Something in other words", "LCR-M-004", "Volunteering by apprentices"])(
    'LCR-M-004 and "%s" name no other measure exactly: the reference stands',
    (title) => {
      const tender = read("LCR-M-004", title);
      expect(measureOf(tender)).toBe("LCR-M-004");
      expect(tender.problems).toEqual([]);
    },
  );
});

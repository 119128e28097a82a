import fc from "fast-check";
import { filledText, fillingsIn, type Slot } from "../../src/core/slot-fillings";

const SLOTS: readonly Slot[] = [
  { name: "contact", type: "text" },
  { name: "days", type: "number", default: "10" },
  { name: "until", type: "date" },
];
const TEMPLATE =
  "The Supplier must report to {contact} within {days} days, and no later than {until}, in writing.";

const filled = (text: string) => Object.fromEntries(fillingsIn(TEMPLATE, text, SLOTS));

test.each([
  ["names, numbers and dates", "the Head of Housing", "ten (10)", "31 March 2027"],
  ["one word each", "Ms-Bell", "5", "2027-03-31"],
  ["blanks", "[ ]", "[insert number]", "[date]"],
  ["a name with initials and commas", "Ms J. Bell, Head of Housing", "10", "1 May 2027"],
])("slots match %s", (_, contact, days, until) => {
  const text = filledText(
    TEMPLATE,
    new Map([
      ["contact", [contact]],
      ["days", [days]],
      ["until", [until]],
    ]),
    () => "",
  );
  expect(filled(text)).toEqual({ contact: [contact], days: [days], until: [until] });
});

test("words put in beside a slot are no part of it where its type does not expect them", () => {
  expect(
    filled(
      "The Supplier must report to Ms Bell within 10 working days, and no later than 1 May 2027, in writing.",
    ),
  ).toMatchObject({ days: ["10"] });
});

test("a slot does not stretch over the end of a sentence", () => {
  const text = "It must report to Ms Bell. The Supplier may skip a year. It must keep records.";
  expect([...fillingsIn("It must report to {contact}. It must keep records.", text, SLOTS)]).toEqual([
    ["contact", ["Ms Bell"]],
  ]);
});

test("slots round-trip: what fills them is what is found in them", () => {
  const name = fc
    .array(fc.constantFrom("Anna", "Bell", "Housing", "Team", "O’Neill", "Re-use"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(name, fc.integer({ min: 1, max: 400 }), (contact, days) => {
      const fillings = new Map([
        ["contact", [contact]],
        ["days", [String(days)]],
        ["until", ["1 May 2027"]],
      ]);
      const found = fillingsIn(
        TEMPLATE,
        filledText(TEMPLATE, fillings, () => "?"),
        SLOTS,
      );
      expect(found).toEqual(fillings);
    }),
  );
});

test("a slot without a filling takes what is said for it, and several fillings go in their order", () => {
  expect(filledText("{a} and {a} and {b}", new Map([["a", ["1", "2"]]]), (name) => `[${name}]`)).toBe(
    "1 and 2 and [b]",
  );
});

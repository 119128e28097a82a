import { offerOf } from "../../src/core/offer-of";
import { parseOffer } from "../../src/core/parse-offer";
import { lcr } from "../writing/contract-builder";
import { tender, type LineLiteral, type TenderLiteral } from "./tender-builder";

const STAMP = {
  set: "lcr",
  version: "1.0.0",
  sha256: "",
  authorityStatus: "",
  engine: "commonweal 0.1.0",
  input: "abc",
  sheets: [],
};

function made(literal: TenderLiteral, lotIndex = 0) {
  const read = tender(literal);
  const lot = read.lots[lotIndex];
  const bid = lot?.bids[0];
  if (!lot || !bid) throw new Error("no such bid");
  return offerOf({ tender: read, lot, bid, ruleset: lcr, stamp: STAMP });
}
const lines = (...written: readonly LineLiteral[]) =>
  made({ lots: { "": { "Acme Ltd": { lines: written } } } });
const APPRENTICES = { measure: "LCR-M-004", quantity: 520 } as const;

test("a line becomes a commitment with what is known of it and the cell in which it stands", () => {
  const { offer } = lines({
    ...APPRENTICES,
    due: "2027-03-31",
    place: " Knowsley ",
    attribution: 0.5,
    owner: "Ann",
  });
  expect(offer).toMatchObject({
    edition: "lcr 1.0.0",
    sha256: lcr.sha256,
    input: "abc",
    bidder: "Acme Ltd",
    lot: "",
  });
  expect(offer.commitments).toEqual([
    {
      measure: "LCR-M-004",
      title: "Apprenticeships",
      ordinal: 1,
      quantity: 520,
      unit: "weeks",
      horizon: "day-one",
      due: "2027-03-31",
      place: "Knowsley",
      attribution: 0.5,
      owner: "Ann",
      at: "tender.xlsx: Offers!H2",
    },
  ]);
});

test.each<[string, LineLiteral, Readonly<Record<string, unknown>> | undefined]>([
  [
    "what cannot be read is null, as written",
    { ...APPRENTICES, quantity: { written: "12 people", why: "wrong-unit" } },
    { quantity: null, asWritten: "12 people" },
  ],
  [
    "a blank quantity on a line that the bidder wrote on is null",
    { ...APPRENTICES, quantity: undefined, method: "By day release." },
    { quantity: null },
  ],
  ["a blank line offers nothing", { measure: "LCR-M-004", unit: "weeks" }, undefined],
  ["nought offers nothing", { ...APPRENTICES, quantity: 0 }, undefined],
  [
    "the line's own horizon goes before the measure's",
    { ...APPRENTICES, horizon: "long-term" },
    { horizon: "long-term" },
  ],
])("%s", (_, line, expected) => {
  const { commitments } = lines(line).offer;
  expect(commitments).toEqual(expected === undefined ? [] : [expect.objectContaining(expected)]);
});

test.each<[string, LineLiteral, string]>([
  [
    "a measure that was not recognised",
    { label: "Thought leadership", quantity: 3 },
    "its measure is none that lcr 1.0.0 knows",
  ],
  [
    "what the specification requires already",
    { ...APPRENTICES, inSpecification: true },
    "the specification requires it already",
  ],
])("%s is left out, and said", (_, line, because) => {
  const { offer, leftOut } = lines(line);
  expect([offer.commitments, leftOut]).toEqual([
    [],
    [expect.objectContaining({ at: "tender.xlsx: Offers!H2" })],
  ]);
  expect(leftOut[0]?.because).toContain(because);
});

describe("the facts", () => {
  const facts = {
    value: 900,
    annualValue: 300,
    title: "Whole",
    lots: [{ id: "1", title: "North", value: 400 }, { id: "2" }],
  };
  const bids = { "Acme Ltd": { lines: [APPRENTICES] } };
  test.each<[string, TenderLiteral, number, Readonly<Record<string, unknown>>]>([
    [
      "of a lot are its own value and title",
      { facts, lots: { "1": bids, "2": bids } },
      0,
      { value: 400, title: "North", supplier: "Acme Ltd" },
    ],
    [
      "of a lot without a value have none: never that of the whole",
      { facts, lots: { "1": bids, "2": bids } },
      1,
      { title: "Whole", supplier: "Acme Ltd" },
    ],
    [
      "of a tender without lots are its own",
      { facts: { value: 900, annualValue: 300 }, lots: { "": bids } },
      0,
      { value: 900, annualValue: 300, supplier: "Acme Ltd" },
    ],
  ])("%s", (_, literal, index, expected) => {
    expect(made(literal, index).offer.facts).toEqual(expected);
  });
});

test("an offer reads back as it was written", () => {
  const { offer } = lines(APPRENTICES, { ...APPRENTICES, quantity: 3 });
  expect(parseOffer(JSON.stringify(offer), "o.json")).toEqual(offer);
});

test.each([
  ["broken JSON", "{", "o.json: Line 1, column 2: the file ends"],
  ["another shape", "{}", "o.json"],
  ["a day that no calendar has", undefined, "/facts/start"],
])("%s names the file and the place", (_, text, says) => {
  const { offer } = lines(APPRENTICES);
  const written = text ?? JSON.stringify({ ...offer, facts: { start: "2026-02-31" } });
  expect(() => parseOffer(written, "o.json")).toThrow(says);
});

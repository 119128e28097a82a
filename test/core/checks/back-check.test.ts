import { unclear } from "../../../src/core/quantity";
import type { OfferCommitment } from "../../../src/core/offer";
import type { Check } from "../../../src/core/ruleset";
import { contract, offer, offered, place, stated, type CommitmentLiteral } from "../contract-builder";
import { runOnContract } from "./run-on-contract";

type Test = Extract<Check["test"], { kind: "back-check" }>["with"]["test"];

const line = (literal: CommitmentLiteral) => stated({ measure: "TEST-M-001", unit: "people", ...literal });

const run = (
  test: Test,
  ones: readonly OfferCommitment[],
  commitments: readonly ReturnType<typeof line>[],
  changes: Parameters<typeof contract>[0] = {},
) =>
  runOnContract(
    { kind: "back-check", with: { test } },
    { contract: contract({ commitments, ...changes }), offer: offer(ones) },
  );

test.each([
  ["equal is met", "quantity", [offered(6)], [line({ quantity: 6 })], []],
  ["less is a finding at the quantity's cell", "quantity", [offered(6)], [line({ quantity: 4 })], ["11"]],
  ["more is one too", "quantity", [offered(6)], [line({ quantity: 7 })], ["11"]],
  ["a nought is not a blank", "quantity", [offered(6)], [line({ quantity: 0 })], ["11"]],
  ["a blank is not nought", "quantity", [offered(0)], [line({})], ["11 blank"]],
  ["split and short", "quantity", [offered(6)], [line({ quantity: 3 }), line({ quantity: 2 })], ["11 split"]],
  ["put together and short", "quantity", [offered(4), offered(3)], [line({ quantity: 6 })], ["11 merged"]],
  [
    "the share that counts: 80% of 10 is 8",
    "quantity",
    [offered(10, { attribution: 0.8 })],
    [line({ quantity: 8 })],
    ["11 share"],
  ],
  [
    "no quantity offered is another check's business",
    "quantity",
    [offered(null)],
    [line({ quantity: 8 })],
    [],
  ],
  [
    "another unit is said instead of the quantity",
    "quantity",
    [offered(6)],
    [line({ quantity: 6, unit: "weeks" })],
    ["12 unit"],
  ],
  ["a synonym is the same unit", "quantity", [offered(6)], [line({ quantity: 6, unit: "FTE" })], []],
  [
    "a unit in the singular is the same",
    "quantity",
    [offered(1)],
    [line({ quantity: 1, unit: "People" })],
    [],
  ],
  [
    "due on the day offered",
    "due",
    [offered(6, { due: "2026-09-28" })],
    [line({ quantity: 6, due: "2026-09-28" })],
    [],
  ],
  [
    "later",
    "due",
    [offered(6, { due: "2026-09-28" })],
    [line({ quantity: 6, due: "2026-09-29" })],
    ["13 later"],
  ],
  [
    "earlier",
    "due",
    [offered(6, { due: "2026-09-28" })],
    [line({ quantity: 6, due: "2026-09-27" })],
    ["13 earlier"],
  ],
  ["left out", "due", [offered(6, { due: "2026-09-28" })], [line({ quantity: 6 })], ["13 blank"]],
  ["no date offered", "due", [offered(6)], [line({ quantity: 6, due: "2026-09-28" })], []],
  [
    "split: the last day counts",
    "due",
    [offered(6, { due: "2026-09-28" })],
    [line({ quantity: 4, due: "2026-05-01" }), line({ quantity: 2, due: "2026-09-28", at: 20 })],
    [],
  ],
  [
    "in the place offered",
    "place",
    [offered(6, { place: "Sefton and Wirral" })],
    [line({ quantity: 6, place: "Wirral, Sefton", horizon: "long-term" })],
    [],
  ],
  [
    "in another",
    "place",
    [offered(6, { place: "Wirral" })],
    [line({ quantity: 6, place: "Wigan", horizon: "long-term" })],
    ["14 place"],
  ],
  [
    "in none",
    "place",
    [offered(6, { place: "Wirral" })],
    [line({ quantity: 6, horizon: "long-term" })],
    ["14 no-place"],
  ],
  [
    "under another horizon",
    "place",
    [offered(6)],
    [line({ quantity: 6, horizon: "day-one" })],
    ["10 horizon"],
  ],
  ["a horizon that is not stated says nothing", "place", [offered(6)], [line({ quantity: 6 })], []],
  ["no quantity on either side", "unquantified", [offered(null)], [line({})], ["11 unknown open"]],
  [
    "a number where none was offered",
    "unquantified",
    [offered(null, { asWritten: "tbc" })],
    [line({ quantity: 6 })],
    ["11 unknown stated"],
  ],
  [
    "a share that the contract leaves out",
    "attribution",
    [offered(10, { attribution: 0.8 })],
    [line({ quantity: 10 })],
    ["11"],
  ],
  ["all of it counts", "attribution", [offered(10, { attribution: 1 })], [line({ quantity: 10 })], []],
  [
    "in the offer only",
    "absent",
    [offered(6), offered(5, { measure: "TEST-M-002" })],
    [line({ quantity: 6 })],
    ["10"],
  ],
  [
    "in the offer only, without a quantity",
    "absent",
    [offered(6), offered(null, { measure: "TEST-M-002" })],
    [line({ quantity: 6 })],
    ["10 unquantified"],
  ],
  [
    "a line that may mean it is named",
    "absent",
    [offered(6)],
    [stated({ label: "Local jobs" })],
    ["10 unmatched"],
  ],
  ["nought was offered, so nothing is absent", "absent", [offered(0)], [], []],
  ["no commitment at all is one finding", "absent", [offered(6), offered(5)], [], ["40 all"]],
  [
    "in the contract only",
    "extra",
    [offered(6)],
    [line({ quantity: 6 }), line({ quantity: 2, ordinal: 2, at: 20 })],
    ["20 extra"],
  ],
  [
    "twice",
    "extra",
    [offered(6)],
    [line({ quantity: 6 }), line({ quantity: 6, ordinal: 2, at: 20 })],
    ["20 repeat"],
  ],
  ["in the contract only, without a quantity", "extra", [], [line({})], ["10 unquantified"]],
  [
    "words that fit no measure are unknown",
    "extra",
    [],
    [stated({ label: "Feed the ducks", quantity: 12 })],
    ["10 unknown unmatched"],
  ],
] as const)("%s (%s)", async (_, test, ones, lines, found) => {
  expect((await run(test, ones, lines)).found).toEqual(found);
});

test("the sentence has both figures with their units, and where the offer says so", async () => {
  const { values } = await run("quantity", [offered(6)], [line({ quantity: 4 })]);
  expect(values).toMatchObject([
    {
      measure: "Jobs",
      rule: "TEST-M-001",
      stated: "4 people",
      offered: "6 people",
      offerAt: "bid.xlsx: Offers!F2",
    },
  ]);
});

test("every figure that is equal is counted as met: quantity and unit of two lines", async () => {
  const lines = [line({ quantity: 6 }), line({ quantity: 5, ordinal: 2 })];
  expect((await run("quantity", [offered(6), offered(5, { ordinal: 2 })], lines)).counts.met).toBe(4);
});

test("a quantity that cannot be read is unknown, never a pass", async () => {
  const unread = stated(
    { measure: "TEST-M-001", unit: "people" },
    { quantity: unclear("4 to 6", "not-a-number") },
  );
  expect((await run("quantity", [offered(6)], [unread])).found).toEqual(["11 unknown unclear"]);
});

test("a unit that is not stated is unknown, though the numbers agree", async () => {
  const bare = stated({ measure: "TEST-M-001", quantity: 6 });
  expect((await run("quantity", [offered(6)], [bare])).found).toEqual(["12 unknown no-unit"]);
});

test("a share that stands in the commitment's row is met", async () => {
  const paragraphs = [
    { text: "10", inTable: true, cell: { table: 0, row: 1, column: 0 } },
    { text: "payroll extract, 80 % local", inTable: true, cell: { table: 0, row: 1, column: 1 } },
  ];
  const own = stated({ measure: "TEST-M-001", unit: "people", quantity: 10, at: 0 });
  const { found } = await run("attribution", [offered(10, { attribution: 0.8 })], [own], { paragraphs });
  expect(found).toEqual([]);
});

test("another share than the offer's is named", async () => {
  const paragraphs = [
    { text: "10", inTable: true, cell: { table: 0, row: 1, column: 0 } },
    { text: "payroll extract, 59 % local", inTable: true, cell: { table: 0, row: 1, column: 1 } },
  ];
  const own = stated({ measure: "TEST-M-001", unit: "people", quantity: 10, at: 0 });
  const result = await run("attribution", [offered(10, { attribution: 0.95 })], [own], { paragraphs });
  expect(result.found).toEqual([expect.stringMatching(/ other-share$/)]);
  expect(result.values).toMatchObject([{ stated: "59%", share: 0.95 }]);
});

test("what is absent belongs into our table, else into a blank that waits for it", async () => {
  const blank = { at: place(7), start: 0, length: 3, text: "[ ]", waitsFor: "commitments" } as const;
  expect((await run("absent", [offered(6)], [], { blanks: [blank] })).found).toEqual(["7 all"]);
  const paragraphs = ["Title", { text: "Day one", tag: "cw:commitments:lcr" }];
  expect((await run("absent", [offered(6)], [], { blanks: [blank], paragraphs })).found).toEqual(["1 all"]);
});

test("keys name measure and line, never a place", async () => {
  const { keys } = await run("due", [offered(6, { due: "2026-09-28", ordinal: 2 })], [line({ quantity: 6 })]);
  expect(keys).toEqual(["TEST-K-001|measure=TEST-M-001|part=due|#2"]);
});

test("without an offer there is nothing to hold the contract against", async () => {
  const { counts } = await runOnContract(
    { kind: "back-check", with: { test: "absent" } },
    { contract: contract({ commitments: [line({ quantity: 6 })] }) },
  );
  expect(counts).toEqual({ met: 0, notApplicable: 1, unknown: 0 });
});

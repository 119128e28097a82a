/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { act, type ReactElement } from "react";
import type { ContractResult } from "../../src/apps/session/assess-contract";
import type { ContractSession } from "../../src/apps/session/contract-actions";
import type { ParagraphLocation } from "../../src/core/location";
import { ClausesView } from "../../src/ui/clauses-view";
import type { ClauseShown } from "../../src/ui/clause-shown";
import { DraftReplaced } from "../../src/ui/draft-replaced";
import type { DraftForm, DraftWhat } from "../../src/ui/draft-shown";
import { InsertView } from "../../src/ui/insert-view";
import { OfferForm } from "../../src/ui/offer-form";
import { ScheduleView } from "../../src/ui/schedule-view";
import type { ScheduleShown } from "../../src/ui/schedule-shown";
import { pseudoStrings } from "../../src/ui/strings/pseudo";
import { WordDifferenceText } from "../../src/ui/word-difference-text";
import { completePage } from "./browser-page";
import { foreignWords } from "./foreign-words";
import { render } from "./render";
import { sampleContract } from "./sample-contract";

completePage();

let session: ContractSession;
let result: ContractResult;
beforeAll(async () => {
  session = await sampleContract();
  const read = session.store.get().result;
  if (!read) throw new Error("The sample was not read.");
  result = read;
});

const form: DraftForm = { as: "schedule", track: true };
const at = (index: number): ParagraphLocation => ({
  kind: "paragraph",
  file: "contract.docx",
  index,
  label: `§${String(index)} “Payment”`,
});

/** What views are given to draft with; what they ask for is kept in `drafted`. */
const actionsOf = (drafted: DraftWhat[] = [], forms: DraftForm[] = []) => ({
  form,
  onForm: (next: DraftForm) => forms.push(next),
  noClauses: undefined,
  preview: (what: DraftWhat) => session.preview(what, form),
  onDraft: (what: DraftWhat) => drafted.push(what),
  onGo: () => undefined,
  isBusy: false,
  compare: () => ({
    differences: [
      {
        pieces: [
          { kind: "same", text: "It " },
          { kind: "gone", text: "may" },
          { kind: "new", text: "must" },
          { kind: "same", text: " pay." },
        ] as const,
        isMoved: false,
      },
    ],
    notes: [],
    canRestore: true,
  }),
});

const stands: ClauseShown = {
  id: "LCR-C-017",
  heading: "Prompt payment",
  is: "present",
  flaws: ["weakened", "unfilled"],
  required: "met",
  why: "contract value above £20,000",
  at: at(7),
  blanks: [at(8)],
  edition: 1,
  latest: 1,
  changed: [],
  cover: undefined,
  heldBack: undefined,
  goesIn: false,
};
const covered: ClauseShown = {
  ...stands,
  id: "LCR-C-006",
  heading: "Checking",
  is: "possibly-covered",
  flaws: [],
  at: undefined,
  blanks: [],
  cover: {
    at: at(3),
    score: 0.21,
    signs: ["allow any auditor access"],
    duties: [{ what: "let the authority see records", at: [at(3)] }],
    missing: ["keep records"],
  },
};

const clauses = (of: readonly ClauseShown[], drafted: DraftWhat[] = []): ReactElement => (
  <ClausesView
    clauses={of}
    governs=""
    selection={at(7)}
    actions={actionsOf(drafted)}
    onInsertMissing={() => drafted.push({ is: "missing" })}
  />
);

const insert = (drafted: DraftWhat[] = [], forms: DraftForm[] = []): ReactElement => (
  <InsertView clauses={result.clauses} actions={actionsOf(drafted, forms)} />
);

const NO_OFFER = {
  taken: undefined,
  faults: [],
  isBusy: false,
  onGive: () => undefined,
  onDrop: () => undefined,
};
const TAKEN = { bidder: "Acme Ltd", lot: "1", edition: "lcr 1.1.0", count: 2, file: "offer.json" };
const SCHEDULE: ScheduleShown = {
  commitments: [
    {
      key: "1",
      ref: "LCR-M-004",
      title: "Apprenticeships",
      quantity: "520 weeks",
      due: "1 October 2026",
      place: "Knowsley",
      horizon: "day-one",
      is: "differs",
      at: [at(9)],
    },
    {
      key: "2",
      ref: "",
      title: "Tree planting",
      quantity: "10 trees",
      due: "",
      place: "",
      horizon: undefined,
      is: "not-offered",
      at: [at(10)],
    },
  ],
  backCheck: [],
  slots: [
    {
      clause: "LCR-C-017",
      heading: "Prompt payment",
      at: at(7),
      slots: [{ name: "queryDays", title: "Days to query", type: "number", value: "" }],
      blanks: 1,
    },
  ],
  blanks: [{ at: at(12), text: "[insert name]", waitsFor: "something" }],
};

const schedule = (drafted: DraftWhat[] = []): ReactElement => (
  <ScheduleView
    doubts={[]}
    schedule={SCHEDULE}
    offer={{ ...NO_OFFER, taken: TAKEN }}
    ruleset={result.ruleset}
    who=""
    draft={{ ...actionsOf(drafted), preview: () => NOTHING_TO_SETTLE }}
    gaps={{ onGo: () => undefined }}
  />
);
const NOTHING_TO_SETTLE = {
  blocks: [],
  replaced: [
    {
      title: "Prompt payment",
      at: at(7),
      differences: [{ pieces: [{ kind: "new", text: "7" }] as const, isMoved: false }],
      tables: [],
      goneRows: [],
    },
  ],
  filled: [],
  heldBack: [],
  toSettle: [],
};

test("a clause says in words how it stands, where, and why it is required", async () => {
  const { page, close } = await render(clauses([stands]));
  const card = page.querySelector("[role=group][aria-label='Prompt payment']");
  expect(card?.textContent).toContain("Present");
  expect(card?.textContent).toContain("Weakened");
  expect(card?.textContent).toContain("Unfilled");
  expect(card?.textContent).toContain("LCR-C-017, edition 1");
  expect(card?.textContent).toContain("Required: contract value above £20,000");
  expect(card?.textContent).toContain("1 paragraph with a blank: §8 “Payment”");
  await close();
});

test("a comparison marks what would go and come, says so for those who cannot see the marks, and restores when asked", async () => {
  const drafted: DraftWhat[] = [];
  const { page, press, close } = await render(clauses([stands], drafted));
  await press("Compare");
  expect(page.querySelector("del")?.textContent).toBe("[removed: may]");
  expect(page.querySelector("ins")?.textContent).toBe("[added: must]");
  expect(drafted).toEqual([]);
  await press("Restore the edition's words");
  expect(drafted).toEqual([{ is: "restore", clauses: ["LCR-C-017"] }]);
  await close();
});

test("possible cover is shown with the duties matched and those that are not, and nothing goes in unasked", async () => {
  const drafted: DraftWhat[] = [];
  const { page, press, close } = await render(clauses([covered], drafted));
  await press("What may cover it");
  const { textContent: text } = page;
  expect(text).toContain("may do 21% of its job");
  expect(text).toContain("Duties that they seem to laylet the authority see records§3 “Payment”");
  expect(text).toContain("No words found forkeep records");
  expect(drafted).toEqual([]);
  await close();
});

test("inserting one clause shows a preview first; the words go in once a person accepts", async () => {
  const drafted: DraftWhat[] = [];
  const core = result.clauses.filter(({ id }) => id === "LCR-C-001");
  const { page, press, close } = await render(clauses(core, drafted));
  await press("Insert");
  expect(page.textContent).toContain("before the signature block (“Execution”)");
  expect(drafted).toEqual([]);
  await press("Write into the document");
  expect(drafted).toEqual([{ is: "chosen", clauses: ["LCR-C-001"], withNeeded: true }]);
  await close();
});

test("all that is missing is chosen at first; taking one out leaves the others", async () => {
  const drafted: DraftWhat[] = [];
  const { page, press, close } = await render(insert(drafted));
  await press("Insert 13 clauses");
  expect(drafted).toEqual([{ is: "missing" }]);
  const boxes = [...page.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  expect(boxes.filter(({ checked }) => checked)).toHaveLength(14);
  await press("Nothing");
  expect(page.textContent).toContain("Nothing would be written.");
  await close();
});

test("how words go in is a choice of two and a box, and a choice is told", async () => {
  const forms: DraftForm[] = [];
  const { page, close } = await render(insert([], forms));
  await act(async () => {
    page.querySelector<HTMLInputElement>("input[type=radio][value=clauses]")?.click();
    await Promise.resolve();
  });
  expect(forms).toEqual([{ as: "clauses", track: true }]);
  await close();
});

test("an offer is given by paste; what is wrong with it stands at the field", async () => {
  const given: string[] = [];
  const { page, type, press, close } = await render(
    <OfferForm
      {...NO_OFFER}
      faults={["offer.json /bidder: is missing."]}
      onGive={(text) => given.push(text)}
    />,
  );
  expect(page.querySelector("[role=alert]")?.textContent).toContain("offer.json /bidder: is missing.");
  await type("Offer as JSON", "{}");
  await press("Use this offer");
  expect(given).toEqual(["{}"]);
  await close();
});

test("commitments stand in tables by horizon, each with how the contract states it", async () => {
  const { page, close } = await render(schedule());
  expect([...page.querySelectorAll("caption")].map(({ textContent }) => textContent)).toEqual([
    "Day one",
    "No horizon stated",
  ]);
  const [row] = page.querySelectorAll("tbody tr");
  expect(row?.textContent).toBe("ApprenticeshipsLCR-M-004520 weeks1 October 2026KnowsleyDiffersShow it");
  // Its place would only repeat the row, in the narrowest column.
  expect(row?.querySelector("button")?.getAttribute("aria-label")).toBe("Show it: §9 “Payment”");
  expect(page.textContent).toContain("The contract says what was offered.");
  expect(page.textContent).toContain("§12 “Payment”[insert name]");
  await close();
});

test("rows of a table that would stand in place of others are tables with headers; those that would go are struck through", async () => {
  const header = ["Ref", "Commitment", "Quantity", "Due"];
  const { page, close } = await render(
    <DraftReplaced
      replaced={{
        title: "Schedule of commitments",
        at: at(20),
        differences: [{ pieces: [{ kind: "same", text: "Day one" }], isMoved: false }],
        tables: [{ header, rows: [{ cells: ["LCR-M-004", "Apprenticeships", "520", ""], kind: "new" }] }],
        goneRows: [["[ ]", "", "[ ]", ""]],
      }}
      onGo={() => undefined}
    />,
  );
  const [table, ...others] = page.querySelectorAll("table");
  expect(others).toEqual([]);
  expect(table?.querySelector("caption ins")?.textContent).toBe("LCR-M-004 Apprenticeships");
  expect([...(table?.querySelectorAll("tr") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Quantity520",
  ]);
  expect(table?.querySelector("th")?.scope).toBe("row");
  expect(page.querySelector("del")?.textContent).toBe("[removed: [ ] · [ ]]");
  expect(page.textContent).not.toContain("Nothing would change");
  await close();
});

test("a slot takes no words for a number; a number is previewed, then written", async () => {
  const drafted: DraftWhat[] = [];
  const { page, type, press, submit, close } = await render(schedule(drafted));
  await press("Fill in: Prompt payment");
  await type("Days to query", "a week");
  await submit();
  expect(page.textContent).toContain("“a week” is not a whole number, for example 20.");
  await type("Days to query", "7");
  await submit();
  expect(drafted).toEqual([]);
  await press("Write into the document");
  expect(drafted).toEqual([{ is: "fill", clause: "LCR-C-017", values: new Map([["queryDays", "7"]]) }]);
  await close();
});

/** Words that come from the file, the rules set and the fixtures, not from the screen. */
const isData = (text: string): boolean => {
  const previews = result.clauses.map(({ id }) =>
    session.preview({ is: "chosen", clauses: [id], withNeeded: true }, form),
  );
  const all = session.preview({ is: "missing" }, form);
  const known = JSON.stringify([result.clauses, all, previews, stands, covered, SCHEDULE, TAKEN]);
  return text
    .split(/: |; | \(|\)/)
    .every((part) => known.includes(JSON.stringify(part.replace(/^[·.\s]+|[.\s]+$/g, "")).slice(1, -1)));
};

test.each([
  ["the clauses", () => clauses([stands, covered, ...result.clauses.slice(6, 12)])],
  ["what goes in", () => insert()],
  ["the schedule", () => schedule()],
  ["the form of an offer", () => <OfferForm {...NO_OFFER} faults={[]} />],
  [
    "a difference",
    () => <WordDifferenceText difference={{ pieces: [{ kind: "gone", text: "Payment" }], isMoved: true }} />,
  ],
])("every word of %s comes from the tables of strings", async (_, view) => {
  const { page, close } = await render(view(), pseudoStrings());
  await act(async () => {
    for (const toggle of page.querySelectorAll<HTMLElement>("button[aria-expanded=false]")) toggle.click();
    await Promise.resolve();
  });
  expect(page.textContent).toContain("⟦");
  expect(foreignWords(page, isData)).toEqual([]);
  await close();
});

import type { DocumentChange } from "../../../src/core/document-change";
import { openDocx } from "../../../src/hosts/file/docx";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { AGREEMENT, filling, insertion, mark } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { showTable } from "./show-table";

let office: WordOffice;
const BYTES = documentBytes(AGREEMENT);
const { file } = AGREEMENT;
const CHANGES: readonly DocumentChange[] = [
  { kind: "unmark" },
  insertion(2),
  insertion(9, { tag: "cw:LCR-C-002:1", newPage: true }),
  filling(["520 weeks", "12 jobs"]),
  mark(7),
  { kind: "stamp", stamp: undefined, waivers: [{ key: "k", reason: "r", who: "w", edition: "lcr 1.1.0" }] },
];

/** Errors that Word answers with when it is busy, tired, interrupted, protected, or when only its answer is lost. */
const FAULTS = [
  { name: "ActivityLimitReached", fault: { code: 5102 } },
  { name: "InvalidOrTimedOutSession", fault: { code: 5012 } },
  { name: "ResponsePayloadSizeLimitExceeded", fault: { code: 5104, after: true } },
  { name: "AccessDenied", fault: { code: "AccessDenied" } },
  { name: "GeneralException, its work done", fault: { code: "GeneralException", after: true } },
] as const;
/** What the syncs of one call do, in their order. */
const SYNCS = ["read paragraphs", "read details", "look up", "write", "read back", "mark what came"];

const rows: (readonly string[])[] = [];
beforeAll(async () => {
  office = await openWord(BYTES);
});
afterAll(() => {
  office.close();
  showTable("Faults of Word: each sync x each error, and what a retry leaves", ["fault", ...SYNCS], rows);
});

/** What a second reader, of files, finds in the document as saved: comments stand in the order in which they were made. */
const left = async (): Promise<unknown> => {
  const { paragraphs, ...rest } = await openDocx(file, office.save()).read();
  return {
    ...rest,
    paragraphs: paragraphs.map((one) => ({ ...one, comments: [...one.comments].sort() })),
  };
};

/** What a call said, in a word. */
const said = (call: Promise<readonly { readonly why: string }[]>): Promise<string> =>
  call.then(
    (refusals) => (refusals.length === 0 ? "done" : "refused"),
    () => "failed",
  );

test.each(FAULTS)(
  "$name at any sync, and a retry, end as one call without a fault",
  async ({ name, fault }) => {
    office.reopen(BYTES);
    expect(await said(openInWord(file).apply(CHANGES))).toBe("done");
    const [wanted, { syncs }] = [await left(), office.host.stats];
    expect(syncs).toBe(SYNCS.length);
    const row: string[] = [name];
    for (let at = 1; at <= syncs; at++) {
      office.reopen(BYTES);
      office.host.faults.plan({ at, ...fault });
      const host = openInWord(file);
      const first = await said(host.apply(CHANGES));
      expect(first).not.toBe("done");
      const second = await said(host.apply(CHANGES));
      expect([second, await left()]).toEqual(["done", wanted]);
      row.push(`${first}, then ${second}`);
    }
    rows.push(row);
  },
  120_000,
);

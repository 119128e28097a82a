import type { DocumentChange } from "../../../src/core/document-change";
import { openInWord } from "../../../src/hosts/office/word";
import { PAGE } from "../../../src/hosts/office/word/ask-pages";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { blankDocument } from "../../office-host/package/blank-document";
import { insertion } from "../document-laws/opened";
import { showTable } from "./show-table";

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(blankDocument("Nothing yet"));
});
afterAll(() => {
  office.close();
});

/**
 * Reading takes a round trip for each page of 500 paragraphs, and at most one more for each 500 on which something hangs: at most
 * a + b x pages with a = 0, b = 2. Writing reads first, then looks up, writes, reads back and marks what was inserted: a = 4 more.
 * The document's file comes beside that, in slices of 4 MB that are no round trips of this kind and are not counted here.
 */
const [READ, WRITE, EACH] = [0, 4, 2];
const pages = (paragraphs: number): number => Math.floor(paragraphs / PAGE) + 1;

const text = (at: number): string => `${String(at)} The Supplier shall provide the services with care.`;
const rows: (readonly (string | number)[])[] = [];
afterAll(() => {
  showTable(
    `Round trips of Word: at most ${String(READ)} + ${String(EACH)} x pages to read, ${String(WRITE)} + ${String(EACH)} x pages to write`,
    ["paragraphs", "pages", "call", "findings", "syncs", "bytes sent", "bytes answered", "ms"],
    rows,
  );
});

/** What a call costs. */
async function cost(
  call: () => Promise<unknown>,
): Promise<typeof office.host.stats & { readonly ms: number }> {
  const { stats } = office.host;
  const [before, start] = [{ ...stats }, Date.now()];
  await call();
  return {
    syncs: stats.syncs - before.syncs,
    requestBytes: stats.requestBytes - before.requestBytes,
    responseBytes: stats.responseBytes - before.responseBytes,
    largest: stats.largest,
    ms: Date.now() - start,
  };
}

const LIMIT = 5 * 1024 * 1024;

test.each([
  [10, [1, 8]],
  [500, [1, 100]],
  [5_000, [100]],
])(
  "%d paragraphs: reading and writing keep their bounds, whatever the number of findings",
  async (count, findings) => {
    const bytes = blankDocument(...Array.from({ length: count }, (_, at) => text(at)));
    const host = openInWord("long.docx");
    office.reopen(bytes);
    const read = await cost(() => host.read());
    const row = (call: string, marks: number, of: typeof read): void => {
      rows.push([count, pages(count), call, marks, of.syncs, of.requestBytes, of.responseBytes, of.ms]);
    };
    row("read", 0, read);
    expect(read.syncs).toBeLessThanOrEqual(READ + EACH * pages(count));
    const written: number[] = [];
    for (const marks of findings) {
      office.reopen(bytes);
      const changes: DocumentChange[] = Array.from({ length: marks }, (_, index) => ({
        kind: "mark",
        index,
        expect: text(index),
        text: `Commonweal · gap ${String(index)}`,
      }));
      const apply = await cost(() =>
        host.apply([{ kind: "unmark" }, insertion(count - 1, { expect: text(count - 1) }), ...changes]),
      );
      row("apply", marks, apply);
      written.push(apply.syncs);
      expect(apply.syncs).toBeLessThanOrEqual(WRITE + EACH * pages(count));
      // No single request or answer comes near the 5 MB that Office on the web allows.
      expect(Math.max(apply.requestBytes, apply.responseBytes) / pages(count)).toBeLessThan(LIMIT);
    }
    expect(new Set(written).size).toBe(1);
  },
  180_000,
);

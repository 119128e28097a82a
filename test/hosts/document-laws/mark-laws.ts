import type { Facts } from "../../../src/core/facts";
import type { Stamp, Waiver } from "../../../src/core/finding";
import { planClearDocument } from "../../../src/writing/plan-clear";
import {
  AGREEMENT,
  filling,
  insertion,
  mark,
  marksOf,
  readAgain,
  reasons,
  testOf,
  type Lack,
  type OpenDocument,
} from "./opened";

const STAMP: Stamp = {
  set: "lcr",
  version: "1.1.0",
  sha256: "a".repeat(64),
  authorityStatus: "not issued by the authority",
  engine: "0.1.0",
  input: "b".repeat(64),
  sheets: [],
};
const WAIVER: Waiver = {
  key: "LCR-K-071|clause=LCR-C-001",
  reason: "agreed <on 3 May> & noted",
  who: "A. Officer",
  edition: "lcr 1.1.0",
};

const STATED: Facts = {
  title: 'Homes "A" & <B>\n£1m',
  value: 1_200_000,
  places: ["Sefton"],
  vat: "excluded",
};

/** Marks at paragraphs. */
export function markLaws(open: OpenDocument, lacks: readonly Lack[]): void {
  const commented = testOf(lacks, "comments");

  commented("marks of one paragraph are one mark, and other people's comments stay", async () => {
    const document = open(AGREEMENT);
    const changes = [mark(7, "Commonweal · first"), mark(7, "Commonweal · second"), mark(8)];
    expect(await reasons(document, changes)).toEqual([]);
    expect(await marksOf(document)).toEqual([
      "Promises | Commonweal · first\nCommonweal · second",
      "The Supplier | Commonweal · a gap",
    ]);
    expect((await readAgain(document)).paragraphs).toEqual(AGREEMENT.paragraphs);
  });

  commented(
    "a mark is replaced by another at its paragraph, and goes when it is not asked for again",
    async () => {
      const document = open(AGREEMENT);
      await document.host.apply([mark(8), mark(9)]);
      await document.host.apply([{ kind: "unmark" }, mark(8, "Commonweal · newer")]);
      expect(await marksOf(document)).toEqual(["The Supplier | Commonweal · newer"]);
      await document.host.apply([{ kind: "unmark" }]);
      expect(await marksOf(document)).toEqual([]);
      expect((await readAgain(document)).paragraphs).toEqual(AGREEMENT.paragraphs);
    },
  );

  commented("a mark that somebody answered is settled, never deleted", async () => {
    const answered = [{ index: 8, text: "Commonweal · an old gap" }];
    const document = open(AGREEMENT, answered);
    await document.host.apply([{ kind: "unmark" }, mark(8, "Commonweal · newer")]);
    expect([...(await marksOf(document))].sort()).toEqual([
      "The Supplier | Commonweal · an old gap (settled)",
      "The Supplier | Commonweal · newer",
    ]);
  });

  commented(
    "a mark is refused where other words stand; one that stands itself has moved with its paragraph",
    async () => {
      const document = open(AGREEMENT);
      const stale = mark(8, "Commonweal · a gap", { expect: "Other words" });
      expect(await reasons(document, [stale, mark(99, "Commonweal · far", { expect: "x" })])).toEqual([
        "changed-meanwhile",
        "no-such-place",
      ]);
      await document.host.apply([mark(8)]);
      await document.host.apply([insertion(2)]);
      expect(await reasons(document, [mark(8)])).toEqual([]);
      expect(await marksOf(document)).toContain("The Supplier | Commonweal · a gap");
    },
  );

  commented("a block's own mark comes with it, is asked for again with it, and goes with it", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2)]);
    await document.host.apply([{ kind: "unmark" }, insertion(2)]);
    expect(await marksOf(document)).toEqual(["Social value | Commonweal · why it is here"]);
    await document.host.apply([{ kind: "remove-block", tag: insertion(2).tag }]);
    expect(await marksOf(document)).toEqual([]);
  });
}

/** Our part of the file. */
export function ownPartLaws(open: OpenDocument): void {
  test("stamp and waivers come back as written, and go", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2), { kind: "stamp", stamp: STAMP, waivers: [WAIVER] }]);
    const { stamp, waivers } = await readAgain(document);
    expect([stamp, waivers]).toEqual([STAMP, [WAIVER]]);
    await document.host.apply([{ kind: "stamp", stamp: undefined, waivers: [WAIVER] }]);
    expect((await readAgain(document)).waivers).toEqual([WAIVER]);
    await document.host.apply([{ kind: "stamp", stamp: undefined, waivers: [] }]);
    const gone = await readAgain(document);
    expect([gone.stamp, gone.waivers]).toEqual([undefined, []]);
  });

  test("stated facts come back as written, stay where a change does not mention them, and go", async () => {
    const document = open(AGREEMENT);
    const stated = async (): Promise<Facts | undefined> => (await readAgain(document)).stated;
    const none = { kind: "stamp", stamp: undefined, waivers: [] } as const;
    await document.host.apply([{ ...none, stated: STATED }]);
    expect(await stated()).toEqual(STATED);
    await document.host.apply([filling(["forty homes"]), mark(9)]);
    expect(await stated()).toEqual(STATED);
    await document.host.apply([insertion(2), { kind: "stamp", stamp: STAMP, waivers: [WAIVER] }]);
    await document.host.apply([none]);
    expect(await stated()).toEqual(STATED);
    await document.host.apply([{ ...none, stated: { value: 5 } }]);
    expect(await stated()).toEqual({ value: 5 });
    await document.host.apply(planClearDocument(await document.host.read()));
    expect(await readAgain(document)).toEqual(await open(AGREEMENT).host.read());
  });

  test("facts of an offer stand beside the stated ones, and neither change touches the other", async () => {
    const document = open(AGREEMENT);
    const none = { kind: "stamp", stamp: undefined, waivers: [] } as const;
    const kept = async (): Promise<readonly (Facts | undefined)[]> => {
      const { stated, offered } = await readAgain(document);
      return [stated, offered];
    };
    await document.host.apply([{ ...none, offered: { value: 9, edition: "lcr 1.1.0" } }]);
    expect(await kept()).toEqual([undefined, { value: 9, edition: "lcr 1.1.0" }]);
    await document.host.apply([{ ...none, stated: STATED }, mark(9)]);
    await document.host.apply([{ ...none, offered: { value: 7 } }]);
    expect(await kept()).toEqual([STATED, { value: 7 }]);
    await document.host.apply([{ ...none, stated: {} }]);
    expect(await kept()).toEqual([undefined, { value: 7 }]);
    await document.host.apply(planClearDocument(await document.host.read()));
    expect(await readAgain(document)).toEqual(await open(AGREEMENT).host.read());
  });
}

/** A call that is given up. */
export function abortLaws(open: OpenDocument): void {
  test("a call that is given up changes nothing", async () => {
    const document = open(AGREEMENT);
    const watch = { signal: AbortSignal.abort(), progress: () => undefined };
    const changes = [insertion(2), mark(8), { kind: "stamp" as const, stamp: STAMP, waivers: [WAIVER] }];
    const call = async (): Promise<unknown> => document.host.apply(changes, { watch });
    await expect(call()).rejects.toThrow();
    expect(await readAgain(document)).toEqual(await open(AGREEMENT).host.read());
    expect(await marksOf(document)).toEqual([]);
  });
}

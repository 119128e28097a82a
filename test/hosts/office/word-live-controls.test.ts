import type { DocumentChange } from "../../../src/core/document-change";
import type { Location } from "../../../src/core/location";
import { PAUSE } from "../../../src/hosts/office/debounced";
import { openInWord, type WordHost } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { AGREEMENT, FILL_TAG, filling, insertion, mark, TAG } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";

let office: WordOffice;
const { file } = AGREEMENT;
const BYTES = documentBytes(AGREEMENT);
const DRAFT: readonly DocumentChange[] = [insertion(2), filling(["520 weeks"]), mark(7)];
const MADE = "made by us: the npm edition of office.js has no";

const quiet = async (): Promise<void> => {
  await office.idle();
  await new Promise((done) => setTimeout(done, PAUSE + 150));
  await office.idle();
};

/** What a listener was told of a drafted document while something happened. */
async function told(
  happening: (host: WordHost) => unknown,
  isDraftedFirst = true,
): Promise<readonly Location[]> {
  office.reopen(BYTES);
  const host = openInWord(file);
  if (isDraftedFirst) await host.apply(DRAFT);
  const seen: Location[] = [];
  const off = host.onChange((at) => seen.push(at));
  await quiet();
  await happening(host);
  await quiet();
  off();
  await quiet();
  return seen;
}
const place = (index: number, label: string): Location => ({ kind: "paragraph", file, index, label });

describe.each([
  ["Microsoft 365", undefined],
  ["a Word with WordApi 1.5 and no paragraph events", { WordApi: "1.5" }],
])(`${MADE} events of content controls: %s`, (_, requirements) => {
  beforeAll(async () => {
    office = await openWord(BYTES, requirements && { requirements });
  });
  afterAll(() => {
    office.close();
  });

  test("a control of ours that a person deletes while its words stay is noticed", async () => {
    expect(
      await told(() => {
        office.person.uncontrol(TAG);
      }),
    ).toEqual([{ kind: "file", file }]);
  });

  test("words that a person changes inside one are told once, at their paragraph or where the control starts", async () => {
    const seen = await told(() => {
      office.person.type(4, " And");
      office.person.type(4, " more.");
    });
    const text = "3.1\tThe Supplier shall keep its promises & report on them. And more.";
    expect(seen).toEqual([
      requirements ? place(3, "3.\tSocial value <commitments>") : place(4, text.slice(0, 60)),
    ]);
  });

  test("what we write ourselves is not told, and a control that came with it is listened to", async () => {
    expect(await told((host) => host.apply(DRAFT), false)).toEqual([]);
    expect(
      await told(async (host) => {
        await host.apply(DRAFT);
        await quiet();
        office.person.uncontrol(FILL_TAG);
      }, false),
    ).toEqual([{ kind: "file", file }]);
    expect(await told((host) => host.apply([{ kind: "remove-block", tag: TAG }]))).toEqual([]);
  });

  test("a control of somebody else is none of ours, and nobody who stopped listening is told", async () => {
    office.reopen(BYTES);
    await Word.run(async (context) => {
      const control = context.document.body.paragraphs.getFirst().getRange("Content").insertContentControl();
      control.tag = "theirs";
      await context.sync();
    });
    const seen: Location[] = [];
    const off = openInWord(file).onChange((at) => seen.push(at));
    await quiet();
    office.person.uncontrol("theirs");
    await quiet();
    off();
    await quiet();
    office.person.type(0, " of 2026");
    await quiet();
    expect(seen).toEqual([]);
  });
});

import type { DocumentChange, FillSlot } from "../../src/core/document-change";
import { govern } from "../../src/core/conditions";
import type { Facts } from "../../src/core/facts";
import { FileRefused } from "../../src/core/ports";
import { reviewContract } from "../../src/core/review-contract";
import type { Ruleset } from "../../src/core/ruleset";
import type { Paragraph, Paragraphs } from "../../src/core/snapshot";
import { openDocx } from "../../src/hosts/file/docx";
import { mainPart } from "../../src/hosts/file/office-kind";
import { openPackage, type Package } from "../../src/hosts/file/package";
import { readContract } from "../../src/reading/read-contract";
import { planClearDocument } from "../../src/writing/plan-clear";
import { planContract } from "../../src/writing/plan-contract";
import { madeUpChanges } from "./made-up-changes";
import { trackedFaults } from "./try-tracked";
import type { Trial } from "./try-file";

/** Facts under which every clause is required of every document. */
const FACTS: Facts = {
  kind: "contract",
  value: 1_200_000,
  vat: "excluded",
  commencement: "2026-02-10",
  start: "2026-04-01",
  end: "2029-03-31",
  category: "retrofit",
};
const STAMP = {
  set: "lcr",
  version: "1.2.1",
  sha256: "",
  authorityStatus: "",
  engine: "",
  input: "",
  sheets: [],
};

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

/** What a draft asks of the document, and a mark in its middle besides, wherever that is. */
async function changesFor(document: Paragraphs, ruleset: Ruleset): Promise<readonly DocumentChange[]> {
  const contract = readContract(document, ruleset, { facts: FACTS });
  const governed = await govern(ruleset, contract.facts);
  const review = reviewContract({ contract, ruleset, governed, stamp: STAMP, waivers: [] });
  const drafted = planContract({ document, contract, ruleset, governed, review, as: "schedule" });
  const middle = document.paragraphs[Math.floor(document.paragraphs.length / 2)];
  const isMarked = drafted.some((change) => change.kind === "mark" && change.index === middle?.index);
  const made = madeUpChanges(document, contract.insertAfter);
  if (!middle || isMarked) return [...drafted, ...made];
  const text = "Commonweal · a mark";
  return [...drafted, ...made, { kind: "mark", index: middle.index, expect: middle.text, text }];
}

/** Parts whose bytes differ between two packages. */
const differing = (one: Package, other: Package): readonly string[] =>
  [...new Set([...one.names(), ...other.names()])].filter(
    (name) => !isSame(one.bytes(name), other.bytes(name)),
  );

const spaced = (text: string): string => text.replace(/[\s.]+/g, " ").trim();
const shown = ({ number, numbering, text }: Paragraph): string =>
  spaced(numbering === "typed" ? `${number} ${text}` : text);

/** The document's paragraphs as they should read once blanks are filled. */
function expected(paragraphs: readonly Paragraph[], fills: readonly FillSlot[]): readonly string[] {
  return paragraphs.flatMap((paragraph) => {
    const fill = fills.find(({ index }) => index === paragraph.index);
    if (!fill) return [shown(paragraph)];
    const { text } = paragraph;
    const [before, behind] = [text.slice(0, fill.start), text.slice(fill.start + fill.length)];
    const last = fill.lines.length - 1;
    const lines = fill.lines.map(
      (line, at) => `${at === 0 ? before : ""}${line}${at === last ? behind : ""}`,
    );
    return lines.map((line, at) => shown({ ...paragraph, text: line, ...(at > 0 && { number: "" }) }));
  });
}

/** One way of writing, tried on a document: what it says afterwards, a second run, and clearing. */
async function tryWay(file: string, opened: Uint8Array, changes: readonly DocumentChange[], track: boolean) {
  const faults: string[] = [];
  const way = track ? "tracked: " : "";
  const host = openDocx(file, opened);
  const read = await host.read();
  const refused = await host.apply(changes, { track });
  const bytes = host.save();
  const [before, after] = [openPackage(file, opened), openPackage(file, bytes)];
  const changed = new Set(host.changedParts);
  for (const name of differing(before, after))
    if (!changed.has(name)) faults.push(`${way}${name} differs without being named as changed`);

  const again = openDocx(file, bytes);
  await again.apply(changes, { track });
  if (!isSame(again.save(), bytes))
    faults.push(`${way}a second run changed ${again.changedParts.join(", ")}`);
  const isDone = (change: DocumentChange): boolean => !refused.some((one) => one.change === change);
  const fills = changes.filter((change) => change.kind === "fill-slot").filter(isDone);
  const now = (await openDocx(file, bytes).read()).paragraphs;
  const kept = now.filter(({ tag }) => !tag.startsWith("cw:") || tag.startsWith("cw:fill:")).map(shown);
  const wanted = expected(read.paragraphs, fills);
  if (kept.join("\n") !== wanted.join("\n")) {
    const at = wanted.findIndex((line, index) => line !== kept[index]);
    faults.push(`${way}words changed: "${kept[at] ?? ""}" where "${wanted[at] ?? ""}" was expected`);
  }
  const isRenumbered =
    fills.length > 0 || changes.some((one) => one.kind === "insert-block" && one.like && isDone(one));
  const numbers = (all: readonly Paragraph[]): string =>
    all
      .filter(({ tag }) => !tag.startsWith("cw:"))
      .map(({ number }) => number)
      .join("|");
  if (!isRenumbered && numbers(now) !== numbers(read.paragraphs))
    faults.push(`${way}numbers of the document changed`);

  const cleared = openDocx(file, bytes);
  const clearing = planClearDocument(await cleared.read());
  const unfilling = fills.map(({ tag }): DocumentChange => ({ kind: "unfill-slot", tag }));
  const left = await cleared.apply([...clearing, ...unfilling]);
  for (const { message } of left) faults.push(`${way}clearing was refused: ${message}`);
  const back = openPackage(file, cleared.save());
  const main = mainPart(before, "document");
  // A part for content types or relationships may have been missing in the input; the words never differ.
  if (!isSame(before.bytes(main), back.bytes(main))) faults.push(`${way}clearing did not give ${main} back`);
  for (const name of differing(before, back))
    if (before.has(name) && !name.endsWith(".rels")) faults.push(`${way}clearing did not give ${name} back`);
  return { bytes, faults, read, declined: refused.map(({ why }) => why), changed: [...changed], before };
}

/** Drafts into a document, saves, drafts the same again and takes it all back, untracked and tracked. Throws nothing. */
export async function tryDocument(file: string, opened: Uint8Array, ruleset: Ruleset): Promise<Trial> {
  try {
    const changes = await changesFor(await openDocx(file, opened).read(), ruleset);
    const plain = await tryWay(file, opened, changes, false);
    const tracked = await tryWay(file, opened, changes, true);
    // A document that takes tracked changes only takes none of these untracked.
    const isAlike = plain.declined.join() === tracked.declined.join();
    return {
      is: "written",
      bytes: plain.bytes,
      tracked: tracked.bytes,
      declined: plain.declined,
      faults: [
        ...plain.faults,
        ...tracked.faults,
        ...(await trackedFaults(file, opened, isAlike ? plain.bytes : undefined, tracked.bytes)),
      ],
      edited: plain.changed.filter((name) => plain.before.has(name)),
      added: plain.changed.filter((name) => !plain.before.has(name)),
    };
  } catch (error) {
    if (error instanceof FileRefused) return { is: "refused", reason: error.reason, message: error.message };
    return {
      is: "refused",
      reason: "FAULT",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

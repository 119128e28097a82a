import type { DocumentChange } from "../../src/core/document-change";
import { govern } from "../../src/core/conditions";
import type { Facts } from "../../src/core/facts";
import { FileRefused } from "../../src/core/ports";
import { reviewContract } from "../../src/core/review-contract";
import type { Ruleset } from "../../src/core/ruleset";
import type { Paragraphs } from "../../src/core/snapshot";
import { openDocx } from "../../src/hosts/file/docx";
import { mainPart } from "../../src/hosts/file/office-kind";
import { openPackage, type Package } from "../../src/hosts/file/package";
import { readContract } from "../../src/reading/read-contract";
import { planClearDocument } from "../../src/writing/plan-clear";
import { planContract } from "../../src/writing/plan-contract";
import type { Trial } from "./try-file";

/** Facts under which every clause is required of every document. */
const FACTS: Facts = { kind: "contract", value: 1_200_000, vat: "excluded", commencement: "2026-02-10" };
const STAMP = {
  set: "lcr",
  version: "1.0.0",
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
  if (!middle || isMarked) return drafted;
  return [
    ...drafted,
    { kind: "mark", index: middle.index, expect: middle.text, text: "Commonweal · a mark" },
  ];
}

/** Parts whose bytes differ between two packages. */
const differing = (one: Package, other: Package): readonly string[] =>
  [...new Set([...one.names(), ...other.names()])].filter(
    (name) => !isSame(one.bytes(name), other.bytes(name)),
  );

/** Drafts into a document, saves, drafts the same again and takes it all back. Throws nothing. */
export async function tryDocument(file: string, opened: Uint8Array, ruleset: Ruleset): Promise<Trial> {
  const faults: string[] = [];
  try {
    const host = openDocx(file, opened);
    const read = await host.read();
    const changes = await changesFor(read, ruleset);
    const declined = (await host.apply(changes)).map(({ why }) => why);
    const bytes = host.save();
    const [before, after] = [openPackage(file, opened), openPackage(file, bytes)];
    const changed = new Set(host.changedParts);
    for (const name of differing(before, after))
      if (!changed.has(name)) faults.push(`${name} differs without being named as changed`);

    const again = openDocx(file, bytes);
    await again.apply(changes);
    if (!isSame(again.save(), bytes)) faults.push(`a second run changed ${again.changedParts.join(", ")}`);
    const inserted = changes.flatMap((one) => (one.kind === "insert-block" ? one.parts : [])).length;
    const now = (await openDocx(file, bytes).read()).paragraphs;
    const expected = declined.length > 0 ? read.paragraphs.length : read.paragraphs.length + inserted;
    if (now.length !== expected)
      faults.push(`${String(now.length)} paragraphs where ${String(expected)} were expected`);
    const kept = now
      .filter(({ tag }) => !tag.startsWith("cw:"))
      .map(({ number, text }) => `${number} ${text}`);
    const old = read.paragraphs.map(({ number, text }) => `${number} ${text}`);
    if (kept.join("\n") !== old.join("\n")) faults.push("words or numbers of the document changed");

    const cleared = openDocx(file, bytes);
    await cleared.apply(planClearDocument(await cleared.read()));
    const back = openPackage(file, cleared.save());
    const main = mainPart(before, "document");
    // A part for content types or relationships may have been missing in the input; the words never differ.
    if (!isSame(before.bytes(main), back.bytes(main))) faults.push(`clearing did not give ${main} back`);
    for (const name of differing(before, back))
      if (before.has(name) && !name.endsWith(".rels")) faults.push(`clearing did not give ${name} back`);
    return {
      is: "written",
      bytes,
      declined,
      faults,
      edited: [...changed].filter((name) => before.has(name)),
      added: [...changed].filter((name) => !before.has(name)),
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

import { FileRefused } from "../../src/core/ports";
import { openPackage } from "../../src/hosts/file/package";
import { openXlsx } from "../../src/hosts/file/xlsx";
import { clearing, ourChanges } from "./our-changes";
import { tryValues } from "./try-values";

/** What came of one workbook: refused with its reason, or written and found sound or not. */
export type Trial =
  | { readonly is: "refused"; readonly reason: string; readonly message: string }
  | {
      readonly is: "written";
      readonly bytes: Uint8Array;
      /** Documents only: the same changes made as tracked changes. */
      readonly tracked?: Uint8Array;
      /** Parts that were in the file and were edited, and those that were added. */
      readonly edited: readonly string[];
      readonly added: readonly string[];
      /** Reasons of changes that the host refused. */
      readonly declined: readonly string[];
      /** Sentences on what should not be; none where all is well. */
      readonly faults: readonly string[];
    };

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

/** The tags and texts of a part, each without what an insertion beside it may change. */
const tokens = (bytes: Uint8Array): readonly string[] =>
  new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8")
    .decode(bytes)
    .split(/(?=<)|(?<=>)/)
    .map((token) => token.replace(/\scount="\d+"| \tfullCalcOnLoad="1"| \t(?=>)|\/(?=>)/g, ""));

/** Whether every tag and text of a part stands in the edited part, in the same order: only additions lie between. */
function isAddedTo(before: Uint8Array, after: Uint8Array): boolean {
  const wanted = tokens(before);
  let at = 0;
  for (const token of tokens(after)) if (token === wanted[at]) at++;
  return at === wanted.length;
}

/** Opens a workbook, applies what a review asks, saves, applies it again and takes it all back. Throws nothing. */
export async function tryFile(file: string, opened: Uint8Array): Promise<Trial> {
  const faults: string[] = [];
  try {
    const host = openXlsx(file, opened);
    const changes = ourChanges(await host.read());
    const declined = (await host.apply(changes)).map(({ why }) => why);
    const bytes = host.save();
    const [before, after] = [openPackage(file, opened), openPackage(file, bytes)];
    const changed = new Set(host.changedParts);
    for (const name of before.names()) {
      const [old, fresh] = [before.bytes(name), after.bytes(name)];
      if (isSame(old, fresh)) continue;
      if (!changed.has(name)) faults.push(`${name} differs without being named as changed`);
      if (!old || !fresh || !isAddedTo(old, fresh)) faults.push(`${name} is not the old text with additions`);
    }

    const again = openXlsx(file, bytes);
    const twice = (await again.apply(changes)).map(({ why }) => why);
    if (again.changedParts.length > 0) faults.push(`a second run changed ${again.changedParts.join(", ")}`);
    if (!isSame(again.save(), bytes)) faults.push("a second run gave other bytes");
    if (twice.join() !== declined.join()) faults.push(`a second run was refused ${twice.join()}`);

    const cleared = openXlsx(file, bytes);
    await cleared.apply(clearing(changes));
    const restored = openPackage(file, cleared.save());
    for (const name of new Set([...before.names(), ...restored.names()]))
      if (!isSame(before.bytes(name), restored.bytes(name))) faults.push(`clearing left ${name} changed`);

    faults.push(...(await tryValues(file, opened)).faults);
    const names = new Set(before.names());
    return {
      is: "written",
      bytes,
      edited: host.changedParts.filter((name) => names.has(name)),
      added: host.changedParts.filter((name) => !names.has(name)),
      declined,
      faults,
    };
  } catch (error) {
    if (error instanceof FileRefused) return { is: "refused", reason: error.reason, message: error.message };
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { is: "refused", reason: "FAULT", message: said };
  }
}

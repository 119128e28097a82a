import type { Offer } from "../../core/offer";
import { parseOffer } from "../../core/parse-offer";
import type { Ruleset } from "../../core/ruleset";
import { RulesetFault } from "../../core/fault";
import { otherEdition } from "../other-edition";
import { jsonKind, type JsonKind } from "./json-kind";
import { exists, readInput, readText } from "./files";
import { Misuse } from "./misuse";

/** Whether bytes start as a zip or an old Office file does. */
const isOfficeFile = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** The offer in a file that `commonweal offer` wrote; undefined where none is named. */
export async function readOffer(file: string | undefined): Promise<Offer | undefined> {
  if (file === undefined) return undefined;
  if (isOfficeFile(await readInput(file)))
    throw new Misuse(
      `${file} is a workbook or document, not an offer. Write the offer first: commonweal offer ${file} --bid "…", then give that JSON file with --from.`,
    );
  const text = await readText(file);
  const is = jsonKind(text, file);
  if (is !== "offer")
    throw new Misuse(
      `${file} ${NO_OFFER[is]} An offer is what "commonweal offer tender.xlsx --bid …" writes: one bid's commitments.`,
    );
  return parseOffer(text, file);
}

/** What a file is that was given in an offer's place, and where it belongs. */
const NO_OFFER: Readonly<Record<Exclude<JsonKind, "offer">, string>> = {
  facts: "holds facts of a procurement, not an offer. Give it with --facts.",
  mapping:
    "is a mapping for workbooks, not an offer. Give it with --map to the command that reads the workbook.",
  "rules set": "is a rules set, not an offer. Give it with --rules.",
  output: "is what a command printed with --json, not an offer.",
  other: "is JSON, but no offer: it names no bidder and no commitments.",
};

/** Throws Misuse where an offer was made under another edition, or another copy of it, than the one that governs here. */
export function refuseOtherEdition(offer: Offer, ruleset: Ruleset): void {
  const other = otherEdition(offer, ruleset, "with --edition");
  if (other !== undefined) throw new Misuse(other);
}

/** Whether a file is an offer that we wrote, so that writing it again replaces only work of ours. */
export async function isOffer(file: string): Promise<boolean> {
  if (!(await exists(file))) return false;
  try {
    parseOffer(await readText(file), file);
    return true;
  } catch (error) {
    if (error instanceof RulesetFault) return false;
    throw error;
  }
}

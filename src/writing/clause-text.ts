import type { Contract } from "../core/contract";
import { valueOf, type Reading } from "../core/quantity";
import type { ClauseRule } from "../core/ruleset";
import { formatDate, formatMoney, formatNumber, joined } from "../core/say";

type Slot = ClauseRule["slots"][number];

/** The slots that every text of ours may use: the parties and the agreement. */
export const PARTY_SLOTS: readonly Slot[] = [
  { name: "authority", title: "The authority or funder", type: "party", from: "authority" },
  { name: "supplier", title: "The supplier or recipient", type: "party", from: "supplier" },
  { name: "agreement", title: "The contract or agreement", type: "party" },
];

/** What a slot is filled with. A name, unlike a defined term, takes no article: "Northport Council", but "the Buyer". */
interface Filling {
  readonly text: string;
  readonly isName: boolean;
}

const plain = (text: string): Filling => ({ text, isName: false });

/** A blank that a person has to fill, named for what it waits for. */
const blank = (slot: Slot): Filling =>
  plain(`[${slot.name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}]`);

function factText(value: unknown, type: Slot["type"]): string | undefined {
  if (Array.isArray(value)) return value.length > 0 ? joined(value.map(String)) : undefined;
  if (typeof value === "number") return type === "money" ? formatMoney(value) : formatNumber(value);
  if (typeof value === "string") return type === "date" ? formatDate(value) : value;
  return undefined;
}

function fromFacts(slot: Slot, contract: Contract): string | undefined {
  const entry = Object.entries(contract.facts).find(([name]) => name === slot.from);
  return entry && factText(entry[1], slot.type);
}

/** A party by the contract's own word, else by its name in the facts. */
function party(slot: Slot, term: Reading<string>, contract: Contract): Filling {
  const word = valueOf(term);
  if (word !== undefined) return plain(word);
  const name = fromFacts(slot, contract);
  return name === undefined ? blank(slot) : { text: name, isName: true };
}

const KINDS = { contract: "contract", "funding-agreement": "funding agreement" } as const;

/** What a slot is filled with: the contract's own words, else the facts, else the clause's default, else a blank. */
function fill(slot: Slot, contract: Contract): Filling {
  if (slot.name === "authority") return party(slot, contract.authorityTerm, contract);
  if (slot.name === "supplier") return party(slot, contract.supplierTerm, contract);
  if (slot.name === "agreement") {
    const word = valueOf(contract.agreementTerm);
    if (word !== undefined) return plain(word);
    // A contract that hardly names itself is called what it is, in small letters: no term of its own is put in its mouth.
    const kind = contract.agreementTerm.is === "blank" ? contract.facts.kind : undefined;
    return kind === undefined ? blank(slot) : plain(KINDS[kind]);
  }
  const text = fromFacts(slot, contract) ?? slot.default;
  return text === undefined ? blank(slot) : plain(text);
}

/** A clause's text with its slots filled. */
export function fillSlots(text: string, slots: readonly Slot[], contract: Contract): string {
  return text.replace(
    /(\b[Tt]he )?\{([a-zA-Z]+)\}/g,
    (written, article: string | undefined, name: string) => {
      const slot = slots.find((one) => one.name === name);
      if (!slot) return written;
      const filling = fill(slot, contract);
      return filling.isName ? filling.text : `${article ?? ""}${filling.text}`;
    },
  );
}

/** The blanks that texts still hold, each once, as they stand between the brackets. */
export const blanksIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts.flatMap((text) => [...text.matchAll(/\[([^\]]*)\]/g)].map(([, inside]) => (inside ?? "").trim())),
  ),
];

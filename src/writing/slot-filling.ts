import type { Governed } from "../core/conditions";
import type { Contract } from "../core/contract";
import { valueOf, type Reading } from "../core/quantity";
import type { ClauseRule } from "../core/ruleset";
import { factFilling, ruleFilling } from "../core/usual-filling";

export type Slot = ClauseRule["slots"][number];

/** What slots are filled from. */
export interface SlotSources {
  readonly contract: Contract;
  /** The facts over which a slot's cases are judged; left out where a text has no cases. */
  readonly governed?: Governed;
  /** The part of the contract in which its commitments stand, where that is no schedule of ours. */
  readonly commitmentsAt?: string | undefined;
  /** Words that stand in the contract for slots of the same name, from an earlier edition of the clause. */
  readonly kept?: ReadonlyMap<string, string>;
}

/** What a slot is filled with. A name, unlike a defined term, takes no article: "Northport Council", but "the Buyer". */
export interface Filling {
  readonly text: string;
  readonly isName: boolean;
}

const plain = (text: string): Filling => ({ text, isName: false });

/** A blank that a person has to fill, named for what it waits for: [first report]. */
const blank = ({ name }: Slot): Filling =>
  plain(`[${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}]`);

/** A party by the contract's own word, else by its name in the facts. */
function party(slot: Slot, term: Reading<string>, sources: SlotSources): Filling {
  const word = valueOf(term);
  if (word !== undefined) return plain(word);
  const name = factFilling(slot, sources.contract.facts, sources.governed);
  return name === undefined ? blank(slot) : { text: name, isName: true };
}

const KINDS = { contract: "contract", "funding-agreement": "funding agreement" } as const;

function agreement(slot: Slot, { contract }: SlotSources): Filling {
  const word = valueOf(contract.agreementTerm);
  if (word !== undefined) return plain(word);
  // A contract that hardly names itself is called what it is, in small letters: no term of its own is put in its mouth.
  const kind = contract.agreementTerm.is === "blank" ? contract.facts.kind : undefined;
  return kind === undefined ? blank(slot) : plain(KINDS[kind]);
}

/** What a slot is filled with: the contract's own words, else the facts, else a case that is met, else the clause's default, else a blank. */
export function fillingOf(slot: Slot, sources: SlotSources): Filling {
  const { contract, governed, kept, commitmentsAt } = sources;
  if (slot.name === "authority") return party(slot, contract.authorityTerm, sources);
  if (slot.name === "supplier") return party(slot, contract.supplierTerm, sources);
  if (slot.name === "agreement") return agreement(slot, sources);
  if (slot.type === "commitments" && commitmentsAt !== undefined) return plain(commitmentsAt);
  const own = kept?.get(slot.name) ?? factFilling(slot, contract.facts, governed);
  if (own !== undefined) return plain(own);
  const usual = ruleFilling(slot, governed);
  if (usual.is === "known") return plain(usual.value);
  if (usual.is === "unknown") return blank(slot);
  return slot.type === "commitments" ? plain("the schedule of commitments") : blank(slot);
}

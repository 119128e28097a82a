import { factsFaults } from "./facts-faults";
import { RulesetFault } from "./fault";
import { readJson } from "./json";
import type { Offer } from "./offer";
import { validateOffer } from "./offer-validator";
import { schemaFaults } from "./schema-fault";

/** The offer in a JSON text. Throws `RulesetFault` with every fault, its file and its pointer. */
export function parseOffer(text: string, file: string): Offer {
  const value = readJson(text, file);
  const faults = validateOffer(value)
    ? factsFaults(value.facts).map(({ pointer, message }) => ({ pointer: `/facts${pointer}`, message }))
    : schemaFaults(validateOffer.errors ?? []);
  if (validateOffer(value) && faults.length === 0) return value;
  throw new RulesetFault(faults.map((fault) => ({ file, ...fault })));
}

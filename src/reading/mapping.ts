import type { Static } from "@sinclair/typebox";
import { RulesetFault } from "../core/fault";
import { readJson } from "../core/json";
import { schemaFaults } from "../core/schema-fault";
import type { MappingSchema } from "./mapping-schema";
import { validateMapping } from "./mapping-validator";

/** Where the parts of a tender stand in workbooks whose layout is not recognised. */
export type Mapping = Static<typeof MappingSchema>;

export type MappedTable = Mapping["tables"][number];

/** The mapping in a `--map` file. Throws `RulesetFault` with every fault, its file and its pointer. */
export function parseMapping(text: string, file: string): Mapping {
  const value = readJson(text, file);
  if (!validateMapping(value)) {
    throw new RulesetFault(schemaFaults(validateMapping.errors ?? []).map((fault) => ({ file, ...fault })));
  }
  return value;
}

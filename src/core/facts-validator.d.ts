import type { Static } from "@sinclair/typebox";
import type { FactsSchema } from "./facts-schema";
import type { Validator } from "./schema-fault";

/** Generated from `FactsSchema`: whether a JSON value has the shape of facts; what is wrong with it stands in `errors`. */
export declare const validateFacts: Validator<Static<typeof FactsSchema>>;

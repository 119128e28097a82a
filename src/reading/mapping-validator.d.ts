import type { Static } from "@sinclair/typebox";
import type { Validator } from "../core/schema-fault";
import type { MappingSchema } from "./mapping-schema";

/** Generated from `MappingSchema`: whether a JSON value has the shape of a mapping; what is wrong with it stands in `errors`. */
export declare const validateMapping: Validator<Static<typeof MappingSchema>>;

import type { Static } from "@sinclair/typebox";
import type { RulesetSchema } from "./schema/ruleset";
import type { Validator } from "./schema-fault";

/** What a release file holds, once it has been validated. */
export type ValidRuleset = Static<typeof RulesetSchema>;

/** Generated from `RulesetSchema`: whether a JSON value has the shape of a rules set; what is wrong with it stands in `errors`. */
export declare const validateRuleset: Validator<ValidRuleset>;

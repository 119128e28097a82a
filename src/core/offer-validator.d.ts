import type { Static } from "@sinclair/typebox";
import type { OfferSchema } from "./offer-schema";
import type { Validator } from "./schema-fault";

/** Generated from `OfferSchema`: whether a JSON value has the shape of an offer; what is wrong with it stands in `errors`. */
export declare const validateOffer: Validator<Static<typeof OfferSchema>>;

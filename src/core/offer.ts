import type { Static } from "@sinclair/typebox";
import type { OfferSchema } from "./offer-schema";

/** One bid's commitments as JSON, on its way from the workbook to the contract. */
export type Offer = Static<typeof OfferSchema>;

export type OfferCommitment = Offer["commitments"][number];

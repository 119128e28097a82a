import { valueOf } from "../core/quantity";
import { readYes } from "./cells";
import type { BidDraft } from "./draft";
import { readField, type Line } from "./line";
import { readNumber } from "./read-quantity";

/** Price and withdrawal of a bid, where the line has them; two prices for one bid are reported and neither counts. */
export function readBidTerms(of: Line, bid: BidDraft): void {
  const { fields } = of.table;
  if (fields.price === undefined && fields.withdrawn === undefined) return;
  const { problems, words } = of.context;
  const about = { ...(of.about.lot === undefined ? {} : { lot: of.about.lot }), bidder: bid.bidder };
  const priceIndex = fields.price;
  const price = readField({ ...of, about }, "price", (spot) => readNumber(spot, "money", problems));
  if (price.is !== "blank" && priceIndex !== undefined) {
    const at = of.grid.at(of.line, priceIndex);
    const before = valueOf(bid.price);
    if (bid.price.is === "blank") {
      bid.price = price;
      bid.priceAt = at;
    } else if (before !== undefined && before !== valueOf(price)) {
      const text = of.grid.text(of.line, priceIndex);
      problems.add(
        "unreadable-value",
        at,
        { field: "price", text, measure: "", other: before },
        { ...about, part: "price" },
      );
      bid.price = { is: "unclear", asWritten: text, why: "ambiguous" };
    }
  }
  const withdrawn = readField({ ...of, about }, "withdrawn", (spot) => readYes(spot, problems, words));
  if (withdrawn.is !== "blank" && !(valueOf(bid.withdrawn) === true)) bid.withdrawn = withdrawn;
}

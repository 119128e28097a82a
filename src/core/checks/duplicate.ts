import { placeName } from "../location";
import { valueOf } from "../quantity";
import type { Check, TestOf } from "../ruleset";
import { placeOf, type Bid } from "../tender";
import type { CheckContext, CheckResult, Line } from "./context";
import { eachLine, lineValues, type LineVerdict } from "./each-line";
import { offers } from "./offers";
import { plain } from "./plain";

/** A bid that offers the same measure for the same place twice in one lot, each time a quantity that counts; the second line is marked. */
export function runDuplicate(check: Check, _: TestOf<"duplicate">, context: CheckContext): CheckResult {
  let bid: Bid | undefined;
  let seen = new Map<string, Line>();
  return eachLine(check, context, (line): LineVerdict => {
    if (line.bid !== bid) seen = new Map();
    bid = line.bid;
    const { measure, place } = line.commitment;
    const offered = offers(line.commitment);
    if (offered === false) return "not-applicable";
    if (offered === undefined || measure === undefined || place.is === "unclear") return "covered";
    const key = place.is === "blank" ? measure : `${measure}\n${plain(place.value)}`;
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, line);
      return "met";
    }
    const values = {
      other: placeName(placeOf(context.tender, earlier.commitment, "quantity")),
      otherAmount: lineValues(earlier)["amount"] ?? "",
      place: valueOf(place) ?? "",
    };
    return [{ field: "quantity", values, ...(place.is === "blank" ? { variant: "unplaced" } : {}) }];
  });
}

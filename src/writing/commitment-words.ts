import type { OfferCommitment } from "../core/offer";
import { formatDate } from "../core/say";

/** What stands where a quantity or a date is not known: a blank for a person to fill. */
export const BLANK_WORDS = "[ ]";

/** A number with thousands separators and every decimal that it has, at least `decimals` of them. */
function exact(value: number, decimals: number): string {
  const [whole = "", rest = ""] = String(value).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = rest.padEnd(decimals, "0");
  return fraction === "" ? digits : `${digits}.${fraction}`;
}

/** A commitment's quantity as a cell of the schedule holds it, without its unit: 520, £20,000.00, yes; a blank where it is not known. */
export function quantityCell({ quantity, unit }: OfferCommitment): string {
  if (quantity === null) return BLANK_WORDS;
  if (unit === "£") return `£${exact(quantity, 2)}`;
  if (unit === "yes or no") return quantity === 0 ? "no" : "yes";
  return exact(quantity, 0);
}

/** The same in a sentence, with its unit: 520 weeks, £20,000.00, 40%, yes, 1 FTE year. */
export function writtenQuantity(commitment: OfferCommitment): string {
  const { quantity, unit } = commitment;
  const figure = quantityCell(commitment);
  if (unit === "£" || unit === "yes or no") return figure;
  if (unit === "%") return `${figure}%`;
  return `${figure} ${quantity === 1 ? unit.replace(/(?<=\p{L}{3})s(?=\s|$)/u, "") : unit}`;
}

/** "80% counts towards this contract" where only a share of the quantity counts; undefined where all of it does. */
export function shareWords({ attribution }: OfferCommitment): string | undefined {
  if (attribution === undefined || attribution >= 1) return undefined;
  const percent = Math.round(attribution * 10_000) / 100;
  return `${exact(percent, 0)}% counts`;
}

/** A place as a sentence names it: a region that is called one takes its article. */
const placeWords = (place: string): string =>
  /^\p{Lu}.* region$/iu.test(place) && !/^the /i.test(place) ? `the ${place}` : place;

/** One line of a filled blank: "Apprenticeships (LCR-M-004): 520 weeks, by 31 March 2027, in Knowsley; evidence: training records." */
export function commitmentLine(commitment: OfferCommitment): string {
  const { measure, title, due, place, evidence } = commitment;
  const share = shareWords(commitment);
  const promise = [
    writtenQuantity(commitment),
    ...(due === undefined ? [] : [`by ${formatDate(due)}`]),
    ...(place === undefined ? [] : [`in ${placeWords(place)}`]),
  ].join(", ");
  const whole = [
    `${title} (${measure}): ${promise}`,
    ...(share === undefined ? [] : [`only ${share.replace("counts", "of it counts")}`]),
    ...(evidence === undefined ? [] : [`evidence: ${evidence}`]),
  ].join("; ");
  return `${whole.replace(/[.;\s]+$/, "")}.`;
}

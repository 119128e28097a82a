import type { Facts } from "../core/facts";
import type { Location } from "../core/location";
import type { Context, Loose } from "./context";
import { type LotDraft, lotKey } from "./draft";
import { companyKey, nameKey, textKey } from "./text-key";

/** The lot that a line without a lot belongs to: the only one, or the only one for which its bidder bids. */
function lotFor({ bidder, table }: Loose, context: Context): LotDraft | undefined {
  const lots = [...context.draft.lots.values()];
  if (lots.length === 0) return context.draft.lot("", bidder.at, table);
  if (lots.length === 1) return lots[0];
  const [only, ...others] = lots.filter((lot) => lot.bids.has(nameKey(bidder.text)));
  return others.length === 0 ? only : undefined;
}

/** Adds marks and prices from tables of their own to their bids; one that could belong to several lots is reported and added to none. */
export function settleLoose(context: Context): void {
  const told = new Set<string>();
  // Lines that name their lot come first, so that the others find all lots there.
  const named = context.loose.filter(({ lot }) => lot !== undefined);
  for (const loose of [...named, ...context.loose.filter(({ lot }) => lot === undefined)]) {
    const lot = loose.lot
      ? context.draft.lot(loose.lot.text, loose.lot.at, loose.table)
      : lotFor(loose, context);
    if (lot) {
      loose.apply(context.draft.bid(lot, loose.bidder.text, loose.bidder.at));
      continue;
    }
    const key = `${loose.table}|${nameKey(loose.bidder.text)}`;
    if (told.has(key)) continue;
    told.add(key);
    context.problems.add(
      "unknown-lot",
      loose.bidder.at,
      { lot: "", bidder: loose.bidder.text },
      { bidder: loose.bidder.text, ordinal: told.size },
    );
  }
}

/** Reports lines whose lot cell is empty, unless the tender has no lots at all. */
export function reportUnplaced({ draft, problems, unplaced }: Context, facts: Facts): void {
  const hasLots = (facts.lots ?? []).length > 0 || [...draft.lots.values()].some(({ id }) => id !== "");
  if (!hasLots) return;
  for (const [index, { text: bidder, at }] of unplaced.entries())
    problems.add("unknown-lot", at, { lot: "", bidder }, { bidder, ordinal: index + 1 });
}

/** Reports lots that the tender's own list leaves out, or that one table names and the others do not. */
export function reportUnknownLots(context: Context, facts: Facts): void {
  const lots = [...context.draft.lots.values()].filter(({ id }) => id !== "");
  const listed =
    facts.lots &&
    new Set(
      facts.lots.flatMap(({ id, title }) => [lotKey(id), ...(title === undefined ? [] : [lotKey(title)])]),
    );
  const tables = new Set(lots.flatMap(({ named }) => [...named]));
  const isShared = lots.some(({ named }) => named.size > 1);
  for (const { id, at, named } of lots) {
    const isUnknown = listed ? !listed.has(lotKey(id)) : isShared && tables.size > 1 && named.size === 1;
    if (isUnknown) context.problems.add("unknown-lot", at, { lot: id, bidder: "" }, { lot: id });
  }
}

/** Whether two names differ by one letter inside a long word. */
function isSlip(a: string, b: string): boolean {
  const [first, second] = [textKey(a).split(" "), textKey(b).split(" ")];
  if (first.length !== second.length) return false;
  const [index, ...more] = first.flatMap((word, at) => (word === second[at] ? [] : [at]));
  if (index === undefined || more.length > 0) return false;
  const [left = "", right = ""] = [first[index], second[index]];
  if (Math.min(left.length, right.length) < 5 || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1;
  const skip = (word: string, by: number): string => word.slice(start + by);
  return (
    skip(left, 1) === skip(right, 1) || skip(left, 1) === skip(right, 0) || skip(left, 0) === skip(right, 1)
  );
}

const COMPARED = 200;

/** Reports two spellings that may be one bidder: "Acme Ltd" and "ACME Limited", or a slip of one letter. */
export function reportSimilarBidders(context: Context): void {
  const names = new Map<string, { readonly bidder: string; readonly at: Location }>();
  for (const lot of context.draft.lots.values()) {
    for (const [key, { bidder, at }] of lot.bids) if (!names.has(key)) names.set(key, { bidder, at });
  }
  const byCompany = new Map<string, string>();
  const earlier: string[] = [];
  for (const { bidder, at } of names.values()) {
    const company = companyKey(bidder);
    const other =
      byCompany.get(company) ??
      (names.size <= COMPARED ? earlier.find((name) => isSlip(name, bidder)) : undefined);
    if (other !== undefined)
      context.problems.add("similar-bidders", at, { bidder, other }, { bidder, part: other });
    if (!byCompany.has(company)) byCompany.set(company, bidder);
    earlier.push(bidder);
  }
}

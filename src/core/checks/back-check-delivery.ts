import type { Match } from "../back-check";
import type { ContractCommitment } from "../contract";
import type { Judgement, Values } from "../finding";
import type { ParagraphLocation } from "../location";
import { valueOf } from "../quantity";
import { isSamePlace } from "../same-place";
import { matchSubject, matchValues, type Held } from "./back-check-held";
import type { Verdict } from "./tally";

const HORIZONS = { "day-one": "day one", "long-term": "long term" } as const;

function found(
  match: Match,
  held: Held,
  part: string,
  more: { readonly values: Values; readonly variant: string; readonly at: ParagraphLocation },
): readonly Judgement[] {
  return [
    {
      rule: held.check.id,
      subject: matchSubject(match, part),
      outcome: "not-met",
      ...more,
      values: { ...matchValues(match, held), ...more.values },
    },
  ];
}

/** The last of several dates; undefined where one is not known. */
function last(dates: readonly (string | undefined)[]): string | undefined {
  const known = dates.flatMap((date) => date ?? []);
  return known.length === dates.length ? known.toSorted().at(-1) : undefined;
}

/** A commitment must be due on the day offered; one that is split or put together, on the last of its days. */
export function dueVerdict(match: Match, held: Held): Verdict {
  const wanted = last(match.offered.map(({ due }) => due));
  // A date that cannot be read is said by the check on dates.
  if (match.lines.some(({ due }) => due.is === "unclear")) return "unknown";
  if (wanted === undefined) return "not-applicable";
  const stated = last(match.lines.map(({ due }) => valueOf(due)));
  if (stated === wanted) return "met";
  const line =
    match.lines.find(({ due }) => valueOf(due) === stated) ??
    match.lines.find(({ due }) => due.is === "blank");
  if (!line) return "not-applicable";
  const values = { wanted, stated: stated ?? "" };
  const variant = stated === undefined ? "blank" : stated > wanted ? "later" : "earlier";
  return found(match, held, "due", { values, variant, at: line.dueAt });
}

/** A commitment must be delivered where it was offered. Lines that are split or put together may each have a place of their own. */
export function placeVerdict(match: Match, held: Held): Verdict {
  const [one, otherOffer] = match.offered;
  const [line, otherLine] = match.lines;
  if (!one || !line || one.place === undefined || otherOffer || otherLine) return "not-applicable";
  const values = {
    wanted: one.place,
    stated: line.place.is === "unclear" ? line.place.asWritten : (valueOf(line.place) ?? ""),
  };
  if (line.place.is === "blank")
    return found(match, held, "place", { values, variant: "no-place", at: line.placeAt });
  if (isSamePlace(values.stated, one.place)) return "met";
  return found(match, held, "place", { values, variant: "place", at: line.placeAt });
}

/** A commitment offered from day one must stand under day one, and one for the long term under the long term. */
export function horizonVerdict(match: Match, held: Held): Verdict {
  const [one] = match.offered;
  const isOther = ({ horizon }: ContractCommitment): boolean =>
    horizon.is === "known" && horizon.value !== one?.horizon;
  const line = match.lines.find(isOther);
  if (!one || (!line && match.lines.some(({ horizon }) => horizon.is !== "known"))) return "unknown";
  const stated = line && valueOf(line.horizon);
  if (!line || stated === undefined) return "met";
  const values = { wanted: HORIZONS[one.horizon], stated: HORIZONS[stated] };
  return found(match, held, "horizon", { values, variant: "horizon", at: line.at });
}

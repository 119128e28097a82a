import { isRecord } from "../core/args";
import { isHousekeeping } from "../core/batch";
import type { Recording } from "./recording";

/** The name under which members stand that a recording of Office was replayed for, in the record of what tests use. */
export const RECORDED = "recorded in Office";

/** Names that a host makes up, which no two hosts share. */
const OWN = new Set(["_ReferenceId", "Id", "_Id"]);
/** What a host says in words of its own. */
const WORDS = new Set(["Message", "Location", "ActionIndex", "HttpStatusCode"]);

const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/** Compares two answers: notes in `names` what theirs calls the things that ours calls otherwise, and gives each difference. */
function compare(theirs: unknown, ours: unknown, at: string, names: Map<string, string>): readonly string[] {
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    if (theirs.length !== ours.length)
      return [`${at}: ${String(theirs.length)} in Office, ${String(ours.length)} here`];
    return theirs.flatMap((one: unknown, index) =>
      compare(one, ours[index], `${at}[${String(index)}]`, names),
    );
  }
  if (isRecord(theirs) && isRecord(ours))
    return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap((key) => {
      const [their, our] = [theirs[key], ours[key]];
      if (WORDS.has(key)) return [];
      if (OWN.has(key)) {
        if (typeof their === "string" && typeof our === "string") names.set(their, our);
        return [];
      }
      return compare(their, our, at === "" ? key : `${at}.${key}`, names);
    });
  return Object.is(theirs, ours) ? [] : [`${at}: ${shown(theirs)} in Office, ${shown(ours)} here`];
}

/** Sends what Office was asked to a host of ours; tells for each scenario where the answers differ. */
export function replay(
  { scenarios }: Recording,
  answer: (body: string) => string,
): readonly { readonly name: string; readonly differences: readonly string[] }[] {
  const names = new Map<string, string>();
  return scenarios.map(({ name, pairs }) => ({
    name,
    differences: pairs.flatMap(({ request, response }, at) => {
      const body = [...names].reduce(
        (text, [their, our]) => text.replaceAll(JSON.stringify(their), JSON.stringify(our)),
        request,
      );
      const ours: unknown = JSON.parse(answer(body));
      return isHousekeeping(body) ? [] : compare(response, ours, `round trip ${String(at + 1)}`, names);
    }),
  }));
}

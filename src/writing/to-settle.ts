import { placeAt } from "../core/checks/contract-places";
import { placeName } from "../core/location";
import { joined } from "../core/say";
import { clauseStates, type ClauseState } from "./clause-states";
import { blanksIn } from "./clause-text";
import { waitingBlanks } from "./commitments-place";
import type { ContractPlanInput } from "./contract-plan-input";
import { coverText } from "./cover-text";
import { editionName } from "./edition-text";
import type { PlannedWords } from "./plan-words";

const listed = (names: readonly string[]): string =>
  names.map((name) => `[${name === "" ? " " : name}]`).join(", ");

/** The sentence about a clause that was held back: its id and the reason. */
export const heldBackLine = ([clause, reason]: readonly [string, string]): string =>
  `${clause} was not inserted: ${reason}`;

/** What a person must settle once the words are in: blanks, wording that may do a clause's job, and what cannot be told. */
export function toSettle(input: ContractPlanInput, words: PlannedWords): readonly string[] {
  const { contract, offer } = input;
  const states = clauseStates(input);
  const asked = input.insert ?? [];
  const covered = states
    .filter(({ clause, is }) => is === "possibly-covered" && !asked.includes(clause.id))
    .map(
      ({ clause, heading, cover }) =>
        `${clause.id} “${heading}” was not inserted: ${cover ? coverText(clause, cover) : ""} Read it; choose ${clause.id} if it does not do the job.`,
    );
  const unknown = undecided(
    states.filter(({ clause, is }) => is === "unknown" && !asked.includes(clause.id)),
  );
  return [
    ...[...words.heldBack].map(heldBackLine),
    ...covered,
    ...unknown,
    ...words.updates.notes,
    ...illustrative(input, words),
    ...waiting(input, words),
    ...(offer ? [] : emptySchedule(words)),
    ...blanksToFill(words, offer === undefined),
    ...stated(input, words),
    ...(offer?.commitments ?? [])
      .filter(({ quantity }) => quantity === null)
      .map(
        ({ title, measure, at, asWritten }) =>
          `${title} (${measure}) has no quantity in the offer${asWritten === undefined ? "" : ` (“${asWritten}”)`}, so [ ] stands for it. See ${at}.`,
      ),
    ...(contract.hasTrackedChanges
      ? [
          "The document has tracked changes; it was read as if every one were accepted, and they stand as they were.",
        ]
      : []),
  ];
}

/** One sentence for all clauses of which the same has to be stated before it can be told whether they are required. */
const undecided = (states: readonly ClauseState[]): readonly string[] =>
  [...new Set(states.map(({ why }) => why))].map((why) => {
    const names = states
      .filter((one) => one.why === why)
      .map(({ clause, heading }) => `${clause.id} “${heading}”`);
    return `Whether ${joined(names)} ${names.length === 1 ? "is" : "are"} required cannot be told: ${why}${why.startsWith("state ") ? " among the facts" : ""}.`;
  });

/** How many blocks are named where many have the same blanks. */
const MOST_NAMED = 3;

const isSchedule = (tag: string): boolean => tag.startsWith("cw:commitments:");

/** Without an offer the schedule of commitments is one row of blanks a table: what fills it is an offer, not seven words by hand. */
const emptySchedule = ({ blocks }: PlannedWords): readonly string[] =>
  blocks
    .filter(({ change }) => isSchedule(change.tag))
    .map(
      ({ change }) =>
        `“${change.title}” holds no commitment yet, only a row of blanks in each table. Give the offer of the bid that the contract is for, or write its commitments in by hand, before signature.`,
    );

/** The blanks of what goes in; blocks with the same ones, as where a party has no name in the contract, are said together. */
function blanksToFill({ blocks }: PlannedWords, isWithoutOffer: boolean): readonly string[] {
  const groups = new Map<string, { readonly names: readonly string[]; readonly titles: string[] }>();
  for (const { change } of blocks) {
    if (isWithoutOffer && isSchedule(change.tag)) continue;
    const texts = change.parts.flatMap((part) => (part.role === "table" ? part.rows.flat() : [part.text]));
    const names = blanksIn(texts);
    if (names.length === 0) continue;
    const key = [...names].sort().join("\n");
    const group = groups.get(key) ?? { names, titles: [] };
    groups.set(key, group);
    group.titles.push(`“${change.title}”`);
  }
  return [...groups.values()].map(({ names, titles }) => {
    const rest = titles.length - MOST_NAMED;
    const shown = rest < 2 ? titles : [...titles.slice(0, MOST_NAMED), `${String(rest)} more`];
    return `${joined(shown)} ${titles.length === 1 ? "has" : "have"} blanks to fill in before signature: ${listed(names)}.`;
  });
}

/** Clauses that go in and whose sums rest on proxy values, as long as some of these are illustrative. */
function illustrative({ ruleset }: ContractPlanInput, { clauses }: PlannedWords): readonly string[] {
  const count = ruleset.measures.filter(({ valuations }) =>
    valuations.some((one) => one.kind === "pounds" && one.status === "illustrative"),
  ).length;
  if (count === 0) return [];
  const of = `${String(count)} of the ${String(ruleset.measures.length)} measures of ${editionName(ruleset)}`;
  return clauses
    .filter(
      ({ terms: { needs } }) => needs.includes("proxy value") && needs.includes("value of a commitment"),
    )
    .map(
      ({ id, heading }) =>
        `${id} “${heading}” rests on illustrative values: the proxy values of ${of} are placeholders that nobody has issued. Have values issued, or take the clause out, before signature.`,
    );
}

/** Blanks of the contract's own wording that still wait for the commitments. */
function waiting({ contract, offer }: ContractPlanInput, { place, filled }: PlannedWords): readonly string[] {
  const isFilled = place.is === "blank" && filled.length > 0;
  return waitingBlanks(contract)
    .slice(isFilled ? 1 : 0)
    .map(({ at, text }) => {
      const why = isFilled
        ? "The commitments were written into the first such blank only."
        : offer
          ? "The commitments stand elsewhere."
          : "Draft with the offer to fill it.";
      return `${placeName(at)}: “${text}” waits for the commitments. ${why}`;
    });
}

const stated = ({ contract }: ContractPlanInput, { place }: PlannedWords): readonly string[] =>
  place.is === "stated"
    ? [
        `The contract states commitments itself (${placeName(placeAt(contract, place.index))}), so no schedule of commitments was put in. The back-check holds them against the offer.`,
      ]
    : [];

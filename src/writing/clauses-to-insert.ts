import { clauseWords } from "../core/clause-words";
import { placeAt } from "../core/checks/contract-places";
import type { Waiver } from "../core/finding";
import { placeName } from "../core/location";
import { paragraphPlace } from "../core/paragraph-place";
import type { Review } from "../core/review";
import type { ClauseRule } from "../core/ruleset";
import { clauseStates, type ClauseStatesInput } from "./clause-states";
import { commitmentsPlace, isInBlock, pointsToCommitments } from "./commitments-place";

/** What decides which clauses go in. */
export interface ClauseChoiceInput extends ClauseStatesInput {
  /** Ids of clauses that a person asks for, whether or not they are required or possibly covered. */
  readonly insert?: readonly string[];
  /** The contract's review, for the waivers in it. */
  readonly review?: Review;
  /** The only clauses that may go in; left out: every one that is missing, and those asked for. */
  readonly only?: readonly string[];
  /** Ids of clauses of an earlier edition that give way to this edition's words in the same draft. */
  readonly updated?: readonly string[];
}

/** The clauses to insert, and why each of the others that are wanted and not there is held back, by its id. */
export interface ClauseChoice {
  readonly clauses: readonly ClauseRule[];
  readonly heldBack: ReadonlyMap<string, string>;
}

/** What a choice works with: the clauses still in it, and why others left it. */
interface Choosing {
  readonly input: ClauseChoiceInput;
  clauses: readonly ClauseRule[];
  readonly heldBack: Map<string, string>;
}

/**
 * Chooses the clauses that are required, not there, and not possibly there in other words, and those asked for. A clause that refers to
 * another by its heading goes in only where that one is there or goes in too: no clause points to nothing. None goes in beside what it
 * cannot stand beside.
 */
export function chooseClauses(input: ClauseChoiceInput): ClauseChoice {
  const { insert: asked = [], only } = input;
  const wanted = clauseStates(input).filter(
    ({ clause: { id }, is, found }) =>
      (only?.includes(id) ?? true) && (is === "missing" || (asked.includes(id) && !found)),
  );
  const choosing: Choosing = {
    input,
    clauses: wanted.map(({ clause }) => clause),
    heldBack: new Map(),
  };
  holdBack(choosing, (clause) => (asked.includes(clause.id) ? undefined : unfit(clause, choosing)));
  holdReferences(choosing);
  holdConflicts(choosing);
  holdReferences(choosing);
  return choosing;
}

/** Takes out of the choice every clause for which there is a reason. Tells whether one was taken out. */
function holdBack(choosing: Choosing, because: (clause: ClauseRule) => string | undefined): boolean {
  const before = choosing.clauses.length;
  for (const clause of choosing.clauses) {
    const reason = because(clause);
    if (reason !== undefined) choosing.heldBack.set(clause.id, reason);
  }
  choosing.clauses = choosing.clauses.filter(({ id }) => !choosing.heldBack.has(id));
  return choosing.clauses.length < before;
}

const stands = ({ input }: Choosing, id: string): boolean =>
  input.contract.found.some(({ clause }) => clause === id);

/** The waiver by which somebody accepted that a clause is missing. */
const waiverOf = ({ id }: ClauseRule, { review, ruleset }: ClauseChoiceInput): Waiver | undefined =>
  review?.waived.find(
    ({ finding }) =>
      finding.subject.clause === id &&
      ruleset.checks.some((check) => check.id === finding.rule && check.test.kind === "missing-clause"),
  )?.waiver;

/** Why a clause that nobody asked for does not fit this contract. */
function unfit(clause: ClauseRule, { input }: Choosing): string | undefined {
  const { contract, ruleset, insert = [] } = input;
  const waiver = waiverOf(clause, input);
  if (waiver)
    return `${waiver.who} waived it: “${waiver.reason}”. Choose ${clause.id} if it should go in all the same.`;
  if (clause.duties.length > 0 && clause.duties.every(({ adopted }) => !adopted))
    return `its duties are not in use yet in this edition. Choose ${clause.id} if you want it.`;
  const place = commitmentsPlace(contract, ruleset, insert);
  // A slot for the commitments takes the name of their place; an older clause knows only a table of its own below it.
  const isPlaced = clause.slots.some(({ type }) => type === "commitments");
  if (isPlaced || !pointsToCommitments(clause) || place.is === "schedule") return undefined;
  const where =
    place.is === "blank"
      ? `the contract has a place of its own for the commitments (${placeName(place.blank.at)})`
      : place.is === "filled"
        ? "the commitments stand in the contract’s own wording, in the blank that was filled"
        : `the contract states commitments itself (${placeName(placeAt(contract, place.index))})`;
  return `${where}, and they are written once. Choose ${clause.id} if it should bring a schedule of its own.`;
}

/** Headings that a clause's text refers to. */
const referredTo = (clause: ClauseRule, { input }: Choosing): readonly string[] =>
  clauseWords(clause, input.contract.facts.kind).paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/headed “([^”]+)”/g)].map(([, heading]) => heading ?? ""),
  );

const headingsOf = ({ heading, fundingAgreement }: ClauseRule): readonly string[] => [
  heading,
  ...(fundingAgreement?.heading === undefined ? [] : [fundingAgreement.heading]),
];

/** Whether a clause stands in an earlier edition, and stays so. */
const isOlder = (id: string, { input }: Choosing): boolean => {
  const { contract, ruleset, updated = [] } = input;
  const edition = contract.found.find(({ clause }) => clause === id)?.edition;
  const latest = ruleset.clauses.find((one) => one.id === id)?.edition;
  return edition !== undefined && latest !== undefined && edition < latest && !updated.includes(id);
};

/** Why a clause would point to nothing: a clause that it refers to, or a defined term that it uses, is not there. */
function pointsToNothing(clause: ClauseRule, choosing: Choosing): string | undefined {
  const { contract, ruleset } = choosing.input;
  const isHere = (one: ClauseRule): boolean => stands(choosing, one.id) || choosing.clauses.includes(one);
  const heading = referredTo(clause, choosing).find((name) => {
    const others = ruleset.clauses.filter((one) => headingsOf(one).includes(name));
    return others.length > 0 && !others.some(isHere);
  });
  if (heading !== undefined)
    return `it refers to the clause headed “${heading}”, which does not stand here in the rules’ words. Settle that one first.`;
  const bringers = ruleset.clauses.filter(isHere);
  const current = bringers.filter(({ id }) => !isOlder(id, choosing));
  const brought = (by: readonly ClauseRule[]): readonly string[] =>
    by.flatMap(({ terms }) => terms.brings.map(({ term }) => plain(term)));
  const defined = [...contract.definitions.map(({ term }) => plain(term)), ...brought(current)];
  const term = clause.terms.needs.find((one) => !defined.includes(plain(one)));
  if (term === undefined) return undefined;
  const later = bringers.find((one) => brought([one]).includes(plain(term)));
  return later
    ? `it uses the term “${term}”, which ${later.id} defines in edition ${String(later.edition)} and not in the edition that stands here. Bring ${later.id} up to date first.`
    : `it uses the term “${term}”, which the contract does not define. Define it there first.`;
}

/** Holding one back may leave another without what it refers to. */
function holdReferences(choosing: Choosing): void {
  while (holdBack(choosing, (clause) => pointsToNothing(clause, choosing)));
}

const SPACES = /[\s\u00a0]+/g;
const plain = (text: string): string => text.toLowerCase().replace(/[’]/g, "'").replace(SPACES, " ");

/** Of two clauses that cannot stand together the one that stands, was asked for, or comes first in the rules set stays. */
function holdConflicts(choosing: Choosing): void {
  const { contract, insert = [] } = choosing.input;
  const rank = (clause: ClauseRule): number => (insert.includes(clause.id) ? 0 : 1);
  const order = [...choosing.clauses].sort((a, b) => rank(a) - rank(b));
  const taken = choosing.input.ruleset.clauses.filter(({ id }) => stands(choosing, id));
  const between = (one: ClauseRule, other: ClauseRule): string | undefined =>
    one.conflicts.find(({ clause }) => clause === other.id)?.because;
  const reasons = new Map<string, string>();
  for (const clause of order) {
    const rival = taken.find((other) => (between(clause, other) ?? between(other, clause)) !== undefined);
    const because = rival && (between(clause, rival) ?? between(rival, clause));
    const foreign = insert.includes(clause.id) ? undefined : foreignConflict(clause, choosing);
    if (rival && because !== undefined)
      reasons.set(clause.id, `it cannot stand beside ${rival.id} “${rival.heading}”: ${because}`);
    else if (foreign !== undefined) reasons.set(clause.id, foreign);
    else taken.push(clause);
  }
  holdBack(choosing, ({ id }) => reasons.get(id));

  function foreignConflict(clause: ClauseRule, { input }: Choosing): string | undefined {
    for (const { signs = [], because } of clause.conflicts) {
      const words = signs.map(plain);
      const at = input.contract.paragraphs.find(
        (one) => !isInBlock(one) && words.some((sign) => ` ${plain(one.text)} `.includes(sign)),
      );
      if (at)
        return `it cannot stand beside the contract’s own wording at ${placeName(paragraphPlace(contract, at))}: ${because} Settle that, or choose ${clause.id} all the same.`;
    }
    return undefined;
  }
}

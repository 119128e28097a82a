import { standingClauses } from "../../core/checks/standing-clauses";
import type { ContractPlanInput } from "../../writing/contract-plan-input";
import { planWords, type PlannedWords } from "../../writing/plan-words";
import { toSettle } from "../../writing/to-settle";
import type { DraftForm, DraftWhat } from "../../ui/draft-shown";
import type { ContractResult } from "./assess-contract";
import { neededClauses } from "./needed-clauses";

/** What would be written for a request, and what is left to settle then. */
export interface DraftPlan {
  readonly words: PlannedWords;
  readonly toSettle: readonly string[];
}

const isInserting = (what: DraftWhat): boolean => what.is === "missing" || what.is === "chosen";

function inputOf(result: ContractResult, what: DraftWhat, form: DraftForm): ContractPlanInput {
  const { document, contract, ruleset, governed, review, offer, clauses } = result;
  const shared = { document, contract, ruleset, governed, review, offer, as: form.as };
  switch (what.is) {
    case "missing":
      return shared;
    case "chosen": {
      // Those that go in by themselves are not asked for: where they stand is decided as it is for all of them.
      const usual = clauses.filter(({ goesIn }) => goesIn).map(({ id }) => id);
      const only = what.withNeeded === true ? neededClauses(result, what.clauses) : what.clauses;
      return { ...shared, only, insert: what.clauses.filter((id) => !usual.includes(id)) };
    }
    case "restore":
      return { ...shared, only: [], restore: what.clauses, fill: filledIn(result, what.clauses) };
    case "update":
      return { ...shared, only: [], update: true };
    case "fill":
      return { ...shared, only: [], fill: new Map([[what.clause, what.values]]) };
    case "offer":
      return { ...shared, only: [] };
  }
}

/** What a person filled into clauses whose words were altered, so that restoring the words keeps it. */
function filledIn(
  { contract, ruleset }: ContractResult,
  ids: readonly string[],
): NonNullable<ContractPlanInput["fill"]> {
  const altered = standingClauses({ document: contract, ruleset }).filter(
    ({ clause, difference }) => ids.includes(clause.id) && !difference.isSame,
  );
  return new Map(
    altered.map(({ clause, difference: { fillings } }) => {
      const kept = clause.slots.flatMap(({ name, type, default: usual, cases = [] }) => {
        const value = fillings.get(name)?.find((one) => one !== "");
        const isUsual = value === usual || cases.some((one) => one.value === value);
        const isKept = value !== undefined && !isUsual && !/^\[.*\]$/s.test(value);
        return isKept && type !== "party" && type !== "commitments" ? [[name, value] as const] : [];
      });
      return [clause.id, new Map(kept)];
    }),
  );
}

/** The notes of a plan that are about the clauses of the request. */
function notesFor(what: DraftWhat, words: PlannedWords): readonly string[] {
  const ids = what.is === "restore" ? what.clauses : what.is === "fill" ? [what.clause] : [];
  return words.updates.notes.filter((note) => what.is === "update" || ids.some((id) => note.startsWith(id)));
}

/** Lines about clauses that do not go in: possibly covered, or not known to be required. */
const OF_OTHERS =
  /^(?:Whether .* required cannot be told|[A-Z]+-C-\d{3} “[^”]*” was not inserted: the contract)/;

/** Plans what a person asked for, from the document as it was last read. */
export function planDraft(result: ContractResult, what: DraftWhat, form: DraftForm): DraftPlan {
  const input = inputOf(result, what, form);
  const words = planWords(input);
  if (isInserting(what)) {
    const all = toSettle(input, words);
    // Of one clause a person asks what it brings, not how all the others stand.
    const own = what.is === "missing" ? all : all.filter((line) => !OF_OTHERS.test(line));
    return { words, toSettle: own };
  }
  if (what.is === "offer") return { words, toSettle: [] };
  // Other words for clauses that stand bring nothing else with them.
  const changes = words.updates.replaced.map(({ change }) => change);
  const only = { ...words, changes, clauses: [], blocks: [], filled: [], isTabled: false };
  return { words: only, toSettle: notesFor(what, words) };
}

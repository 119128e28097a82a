import { clauseWords, type ClauseWords } from "../core/clause-words";
import type { FoundClause } from "../core/contract";
import type { ReplaceBlock } from "../core/document-change";
import type { ClauseRule } from "../core/ruleset";
import type { Paragraph } from "../core/snapshot";
import { clauseParagraphs, clauseTag, type ClauseBlockInput, type ClauseNumber } from "./clause-block";
import { clauseStates } from "./clause-states";
import { standingSlots } from "./standing-words";

/** Which clauses of ours that stand already are brought up to date. */
export interface UpdateInput extends ClauseBlockInput {
  /** Whether unaltered clauses of an earlier edition give way to the edition's words. */
  readonly update?: boolean;
  /** Ids of clauses whose words are put in again, also where somebody altered them. */
  readonly restore?: readonly string[];
  /** Words for slots, by clause and slot: what a person fills into the blanks of clauses that stand, or puts in the place of a usual filling. */
  readonly fill?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The clauses to put other words into, and what a person should know about those left as they are. */
export interface ClauseUpdates {
  readonly replaced: readonly { readonly clause: ClauseRule; readonly change: ReplaceBlock }[];
  readonly notes: readonly string[];
}

/** The words of an edition of a clause; undefined where the rules set does not carry them any more. */
function wordsOf(clause: ClauseRule, edition: number, input: ClauseBlockInput): ClauseWords | undefined {
  const words = [clause, ...clause.earlier].find((one) => one.edition === edition);
  return words && clauseWords(words, input.contract.facts.kind);
}

/** Words that somebody put into slots: what the edition itself would write there is not among them. */
function ownWords(clause: ClauseRule, slots: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const machine = (name: string): readonly (string | undefined)[] => {
    const slot = clause.slots.find((one) => one.name === name);
    return [slot?.default, ...(slot?.cases ?? []).map(({ value }) => value)];
  };
  const isCommitments = (name: string): boolean =>
    clause.slots.some((slot) => slot.name === name && slot.type === "commitments");
  return new Map(
    [...slots].filter(([name, value]) => !isCommitments(name) && !machine(name).includes(value)),
  );
}

/** How the standing block is numbered: as the document does, or by the number that its heading has. */
function numberOf(heading: Paragraph | undefined): ClauseNumber {
  if (heading?.numbering !== "typed" && heading?.number === "") return "automatic";
  if (heading?.numbering === "direct" || heading?.numbering === "style") return "automatic";
  const number = Number.parseInt(heading?.number ?? "", 10);
  return Number.isNaN(number) ? "automatic" : number;
}

/** Plans other words for the clauses of ours that stand in an earlier edition, or that are to be restored. */
export function clauseUpdates(input: UpdateInput): ClauseUpdates {
  const { contract, update = false, restore = [], fill } = input;
  const replaced: { readonly clause: ClauseRule; readonly change: ReplaceBlock }[] = [];
  const notes: string[] = [];
  for (const { clause, found, is } of clauseStates(input)) {
    if (!found) {
      if (restore.includes(clause.id))
        notes.push(`${clause.id} was not restored: it does not stand in the document.`);
      continue;
    }
    const isRestored = restore.includes(clause.id);
    const given = fill?.get(clause.id);
    if (is !== "older" && !isRestored && !given) continue;
    const standing = found.paragraphs.flatMap((index) => contract.paragraphs[index] ?? []);
    const texts = standing.map(({ text }) => text);
    const slots = found.edition === undefined ? undefined : slotsOf(clause, found.edition, texts, input);
    const older = `${clause.id} “${clause.heading}” stands in edition ${String(found.edition ?? 0)}; the rules set has edition ${String(clause.edition)}`;
    if (!isRestored && !given && !update) {
      notes.push(`${older}${whatChanged(clause, found)}. Bring it up to date to put its words in.`);
      continue;
    }
    if (found.by !== "tag") {
      notes.push(
        `${clause.id} was left as it is: it was recognised by its ${found.by === "bookmark" ? "bookmark" : "words"} only, so the bounds of its block are not certain. Delete it and draft again.`,
      );
      continue;
    }
    if (given && !isRestored && slots === undefined) {
      notes.push(
        `${clause.id} was not filled in: its words were altered since, so its blanks are not certain. Fill them in the document, or put the edition’s words back first.`,
      );
      continue;
    }
    if (!isRestored && slots === undefined) {
      notes.push(
        `${older}, but its words were altered since and were left as they are. Restore ${clause.id} to put the edition’s words in their place.`,
      );
      continue;
    }
    const kept = new Map([...ownWords(clause, slots ?? new Map()), ...(given ?? [])]);
    const parts = clauseParagraphs(clause, numberOf(standing[0]), input, kept);
    const isSame = slots !== undefined && found.edition === clause.edition && !given;
    if (isSame) continue;
    replaced.push({
      clause,
      change: {
        kind: "replace-block",
        tag: ownTag(standing[0], clause),
        expect: texts.join("\n"),
        newTag: clauseTag(clause),
        title: clause.heading,
        parts,
      },
    });
  }
  return { replaced, notes };
}

function slotsOf(
  clause: ClauseRule,
  edition: number,
  texts: readonly string[],
  input: ClauseBlockInput,
): ReadonlyMap<string, string> | undefined {
  const words = wordsOf(clause, edition, input);
  return words && standingSlots(words, texts);
}

/** The tag of the block that holds a paragraph of a clause, also where somebody put a control of their own into it. */
const ownTag = (paragraph: Paragraph | undefined, clause: ClauseRule): string =>
  [...(paragraph?.ourTags ?? []), paragraph?.tag ?? ""].find((tag) => tag.startsWith(`cw:${clause.id}:`)) ??
  clauseTag(clause);

/** What the later editions changed, where the rules set says so. */
function whatChanged(clause: ClauseRule, found: FoundClause): string {
  const since = clause.earlier.filter(({ edition }) => edition >= (found.edition ?? 0));
  const texts = since.map(({ changed }) => changed.replace(/\.$/, ""));
  return texts.length === 0 ? "" : ` (changed since: ${texts.join("; ")})`;
}

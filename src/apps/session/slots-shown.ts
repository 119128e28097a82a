import { clauseWords } from "../../core/clause-words";
import type { Contract } from "../../core/contract";
import type { Ruleset } from "../../core/ruleset";
import type { ClauseSlots, SlotShown } from "../../ui/schedule-shown";
import { standingSlots } from "../../writing/standing-words";

/** The slots of the clauses that stand in this edition's own words; an altered clause has none that are certain. */
export function slotsShown(contract: Contract, ruleset: Ruleset): readonly ClauseSlots[] {
  return contract.found.flatMap((found): readonly ClauseSlots[] => {
    const clause = ruleset.clauses.find(({ id }) => id === found.clause);
    if (clause?.edition !== found.edition || clause === undefined || found.by !== "tag") return [];
    const words = clauseWords(clause, contract.facts.kind);
    const texts = found.paragraphs.map((index) => contract.paragraphs[index]?.text ?? "");
    const standing = standingSlots(words, texts);
    if (!standing) return [];
    const used = [words.heading, ...words.paragraphs.map(({ text }) => text)].join("\n");
    const slots = clause.slots.flatMap(({ name, title, type }): readonly SlotShown[] =>
      type === "party" || type === "commitments" || !used.includes(`{${name}}`)
        ? []
        : [{ name, title, type, value: standing.get(name) ?? "" }],
    );
    if (slots.length === 0) return [];
    const blanks = slots.filter(({ value }) => value === "").length;
    return [{ clause: clause.id, heading: words.heading, at: found.at, slots, blanks }];
  });
}

import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import type { Ruled, Rulesets } from "../rulesets";

/** The edition that governs and why; or why none does, with one whose words can be used to read the file. */
export type ChosenEdition =
  | {
      readonly is: "governing";
      readonly ruleset: Ruleset;
      readonly why: "named" | "date";
      readonly date?: string;
    }
  | { readonly is: "none"; readonly reason: string; readonly vocabulary: Ruleset };

/** The edition that read a file's labels before it is known which governs. Throws where there is no release at all. */
export async function readingEdition(releases: Rulesets): Promise<Ruleset> {
  const newest = releases.newest();
  if (!newest) throw new Error("There is no release of a rules set.");
  return releases.load(newest.set, newest.version);
}

/** The edition for facts: the one that is named, else the one in force on the commencement date; never today's, never the newest. */
export async function chooseEdition(
  releases: Rulesets,
  facts: Facts,
  named: string | undefined,
  what?: Ruled,
): Promise<ChosenEdition> {
  const edition = named ?? facts.edition;
  const chosen = await releases.governing(facts, edition, what);
  if (chosen.is === "none")
    return { is: "none", reason: chosen.reason, vocabulary: await readingEdition(releases) };
  return edition === undefined
    ? {
        is: "governing",
        ruleset: chosen.ruleset,
        why: "date",
        ...(facts.commencement !== undefined && { date: facts.commencement }),
      }
    : { is: "governing", ruleset: chosen.ruleset, why: "named" };
}

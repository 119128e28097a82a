import { didYouMean } from "../../core/nearest";
import type { Ruleset } from "../../core/ruleset";
import type { DocumentOptions } from "./assess-document";
import type { OutOptions } from "./files";
import { Misuse } from "./misuse";
import type { ReportOptions } from "./report";

export interface DraftOptions extends DocumentOptions, OutOptions, ReportOptions {
  readonly dryRun?: boolean | undefined;
  readonly as?: string | undefined;
  readonly track?: boolean | undefined;
  readonly insert?: readonly string[] | undefined;
  readonly update?: boolean | undefined;
  readonly restore?: readonly string[] | undefined;
  /** Drafts into what is no contract, or with the offer of another party; the finding stays open. */
  readonly anyway?: boolean | undefined;
}

/** How clauses go in. Throws Misuse for a word that is neither. */
export function formOf(text: string | undefined): "schedule" | "clauses" {
  if (text === undefined || text === "schedule" || text === "clauses") return text ?? "schedule";
  throw new Misuse(`--as "${text}" is not a way to draft. It is schedule or clauses.`);
}

/** The clauses that an option names. Throws Misuse for one that the rules set does not have. */
export function clausesNamed(
  option: string,
  names: readonly string[] | undefined,
  ruleset: Ruleset,
): readonly string[] {
  const ids = ruleset.clauses.map(({ id }) => id);
  return (names ?? []).map((name) => {
    const id = ids.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (id !== undefined) return id;
    throw new Misuse(
      `${option} "${name}" is not a clause of ${ruleset.set} ${ruleset.version}.${didYouMean(name, ids)} "commonweal check" lists the clauses.`,
    );
  });
}

import type { Static } from "@sinclair/typebox";
import { placeName } from "../../core/location";
import { clauseStates, type ClauseState, type ClauseStatesInput } from "../../writing/clause-states";
import type { ClauseOutput } from "./output-clauses";
import type { Colours } from "./terminal";

const STATE: Readonly<Record<ClauseState["is"], string>> = {
  present: "present",
  older: "older edition",
  altered: "other words",
  "possibly-covered": "possibly covered",
  missing: "missing",
  unknown: "cannot be told",
  "not-required": "not required",
};

function placeText({ is, found, cover, clause }: ClauseState): readonly string[] {
  if (found) {
    const edition =
      found.edition === undefined
        ? "in words of no edition"
        : `edition ${String(found.edition)}${is === "older" ? ` of ${String(clause.edition)}` : ""}`;
    return [`${placeName(found.at)}, ${edition}`];
  }
  if (is !== "possibly-covered" || !cover) return [];
  const duties = `words for ${String(clause.duties.length - cover.missing.length)} of its ${String(clause.duties.length)} duties`;
  return [`${String(Math.round(cover.score * 100))}% of its job at ${placeName(cover.at)}: ${duties}`];
}

function whyText({ required, why }: ClauseState): string {
  if (required.is === "met") return `required: ${why}`;
  return required.is === "unknown" ? `whether it is required: ${why}` : "not required by the facts known";
}

/** Which clauses are required of a contract and why, and whether each stands: a table for the terminal. */
export function clauseLines(
  input: ClauseStatesInput,
  heldBack: ReadonlyMap<string, string>,
  colours: Colours,
): readonly string[] {
  const states = clauseStates(input);
  const shown = states.filter(({ is }) => is !== "not-required");
  const rest = states.filter(({ is }) => is === "not-required").map(({ clause }) => clause.id);
  const width = Math.max(0, ...shown.map(({ heading }) => heading.length));
  const stateText = ({ is, clause }: ClauseState): string =>
    is === "missing" && heldBack.has(clause.id) ? "held back" : STATE[is];
  const paint = (state: ClauseState, text: string): string =>
    state.is === "missing" ? colours.red(text) : state.is === "present" ? text : colours.yellow(text);
  return [
    "Clauses:",
    ...shown.flatMap((state) => [
      `${state.clause.id}  ${state.heading.padEnd(width)}  ${paint(state, stateText(state).padEnd(16))}  ${whyText(state)}`,
      ...placeText(state).map((text) => `${" ".repeat(12)}${text}`),
    ]),
    ...(rest.length > 0 ? [`Not required here: ${rest.join(", ")}.`] : []),
  ];
}

const heldBackOutput = (reason: string | undefined): { readonly heldBack?: string } =>
  reason === undefined ? {} : { heldBack: reason };

/** The same as `--json` prints it, every clause of the rules set. */
export const clausesOutput = (
  input: ClauseStatesInput,
  heldBack: ReadonlyMap<string, string>,
): Static<typeof ClauseOutput>[] =>
  clauseStates(input).map(({ clause, heading, is, required, why, found, cover }) => ({
    clause: clause.id,
    heading,
    state: is,
    required: required.is,
    why,
    latest: clause.edition,
    edition: found?.edition ?? null,
    ...heldBackOutput(heldBack.get(clause.id)),
    ...(found && { at: found.at, recognisedBy: found.by }),
    ...(cover && {
      cover: {
        at: cover.at,
        score: cover.score,
        signs: [...cover.signs],
        duties: cover.duties.map(({ duty, at, signs }) => ({ duty, at, signs: [...signs] })),
        missing: [...cover.missing],
      },
    }),
  }));

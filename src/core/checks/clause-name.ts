import { clauseWords } from "../clause-words";
import type { Facts } from "../facts";
import type { ClauseRule } from "../ruleset";

/** A clause as a sentence names it: “Reporting on social value” (LCR-C-005). */
export const clauseName = (clause: ClauseRule, kind: Facts["kind"]): string =>
  `“${clauseWords(clause, kind).heading}” (${clause.id})`;

import type { Contract } from "../contract";
import type { Judgement } from "../finding";
import type { ParagraphLocation } from "../location";
import { paragraphPlace } from "../paragraph-place";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { commitmentsPlace } from "./contract-places";
import { indicatorRows, type IndicatorTable } from "./indicator-tables";
import { onContract } from "./on-contract";
import { phraseFinder } from "./phrase-finder";
import { tally } from "./tally";

/**
 * At least so many indicators: commitments that the contract states, and rows of its tables of indicators. A contract that speaks of indicators but states too
 * few of them may keep them elsewhere: unknown.
 */
export const runIndicators = (check: Check, test: TestOf<"indicators">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const { atLeast, words } = test.with;
    const find = phraseFinder(words);
    const tables = indicatorRows(contract, find);
    const own = contract.commitments.filter(({ at }) => !stands(at, tables, contract)).length;
    const rows = tables.reduce((sum, table) => sum + table.rows.size, 0);
    const count = own + rows;
    if (count >= atLeast) return tally(["met"]);
    const mention = contract.paragraphs.find(
      ({ text, tag }) => !tag.startsWith("cw:") && find(text) !== undefined,
    );
    const isUnknown = mention !== undefined && rows === 0;
    const judgement: Judgement = {
      rule: check.id,
      subject: { part: "indicators" },
      outcome: isUnknown ? "unknown" : "not-met",
      values: { count, atLeast, words: mention ? (find(mention.text) ?? "") : "", commitments: own, rows },
      at: tables[0]?.at ?? (mention ? paragraphPlace(contract, mention) : commitmentsPlace(contract)),
      variant: isUnknown ? "elsewhere" : count === 0 ? "none" : "few",
    };
    return tally([[judgement]]);
  });

/** Whether a place is a row of one of the tables. */
function stands(
  { index }: ParagraphLocation,
  tables: readonly IndicatorTable[],
  { paragraphs }: Contract,
): boolean {
  const cell = paragraphs[index]?.cell;
  return cell !== undefined && tables.some(({ table, rows }) => table === cell.table && rows.has(cell.row));
}

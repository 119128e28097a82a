import { BLANK, valueOf, type Reading } from "../core/quantity";
import type { EvaluatorMark } from "../core/tender";
import { readText } from "./cells";
import type { BidDraft } from "./draft";
import { isBlankAt, readField, type Line } from "./read-line";
import { readNumber } from "./read-quantity";

/** Columns of each evaluator's own mark and reason. */
export type MarkColumns = readonly { readonly name: string; readonly mark: number | undefined; readonly reason: number | undefined }[];

function individualMarks(of: Line, columns: MarkColumns): readonly EvaluatorMark[] {
  const { grid, line, context } = of;
  return columns.flatMap(({ name, mark, reason }) => {
    if (mark === undefined) return [];
    const about = { ...of.about, part: name };
    const isReasoned = reason !== undefined && !isBlankAt(grid, line, reason);
    const given: Reading<number> = isBlankAt(grid, line, mark)
      ? BLANK
      : readNumber({ grid, line, index: mark, about, field: "evaluatorMark" }, "number", context.problems);
    if (given.is === "blank" && !isReasoned) return [];
    return [{
      evaluator: name,
      mark: given,
      reason: isReasoned ? readText({ grid, line, index: reason, about, field: "evaluatorReason" }, context.problems) : BLANK,
      at: grid.at(line, mark),
    }];
  });
}

/** The marks on one line: each evaluator's and the panel's. Nothing is added where the table has no marks, or a line with no offer has none. */
export function readMarkOnLine(of: Line, bid: BidDraft, columns: MarkColumns, question: string): void {
  const { fields } = of.table;
  const markIndex = fields.consensusMark ?? columns[0]?.mark;
  if (markIndex === undefined) return;
  const { grid, line, context } = of;
  const marked: Line = { ...of, about: { ...of.about, part: question } };
  const individual = individualMarks(of, columns);
  const consensus = readField(marked, "consensusMark", (spot) => readNumber(spot, "number", context.problems));
  const reason = readField(marked, "consensusReason", (spot) => readText(spot, context.problems));
  const isEmpty = individual.length === 0 && consensus.is === "blank" && reason.is === "blank";
  const offer = bid.commitments.at(-1);
  const isOffered = offer?.line === line && offer.quantity.is !== "blank" && valueOf(offer.quantity) !== 0;
  if (isEmpty && of.about.measure !== undefined && !isOffered) return;
  bid.marks.push({
    question, individual, consensus, reason, weight: undefined,
    at: grid.at(line, markIndex),
    reasonAt: grid.at(line, fields.consensusReason ?? markIndex),
  });
}

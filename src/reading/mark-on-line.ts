import { BLANK, valueOf, type Reading } from "../core/quantity";
import type { Commitment, EvaluatorMark, Mark } from "../core/tender";
import { readText } from "./cells";
import { isBlankAt, readField, type Line } from "./line";
import { readNumber } from "./read-quantity";

/** Columns of each evaluator's own mark and reason. */
export type MarkColumns = readonly {
  readonly name: string;
  readonly mark: number | undefined;
  readonly reason: number | undefined;
}[];

function individualMarks(of: Line, columns: MarkColumns): readonly EvaluatorMark[] {
  const { grid, line, context } = of;
  return columns.flatMap(({ name, mark, reason }) => {
    if (mark === undefined) return [];
    const about = { ...of.about, part: `${of.about.part ?? ""} ${name}`.trim() };
    const isReasoned = reason !== undefined && !isBlankAt(grid, line, reason);
    const given: Reading<number> = isBlankAt(grid, line, mark)
      ? BLANK
      : readNumber({ grid, line, index: mark, about, field: "evaluatorMark" }, "number", context.problems);
    if (given.is === "blank" && !isReasoned) return [];
    return [
      {
        evaluator: name,
        mark: given,
        reason: isReasoned
          ? readText({ grid, line, index: reason, about, field: "evaluatorReason" }, context.problems)
          : BLANK,
        at: grid.at(line, mark),
      },
    ];
  });
}

/** Whether a line of commitments offers anything that could be marked. */
export const isOffer = ({ quantity }: Commitment): boolean =>
  quantity.is !== "blank" && valueOf(quantity) !== 0;

/** Adds the marks on one line: each evaluator's and the panel's. Nothing is added where the table has no marks, or where the line has none and `isExpected` is false. */
export function readMarkOnLine(
  of: Line,
  marks: Mark[],
  columns: MarkColumns,
  question: string,
  isExpected: boolean,
): void {
  const { fields } = of.table;
  const markIndex = fields.consensusMark ?? columns[0]?.mark;
  if (markIndex === undefined) return;
  const { grid, line, context } = of;
  const marked: Line = { ...of, about: { ...of.about, part: question } };
  const individual = individualMarks(marked, columns);
  const consensus = readField(marked, "consensusMark", (spot) =>
    readNumber(spot, "number", context.problems),
  );
  const reason = readField(marked, "consensusReason", (spot) => readText(spot, context.problems));
  if (!isExpected && individual.length === 0 && consensus.is === "blank" && reason.is === "blank") return;
  marks.push({
    question,
    individual,
    consensus,
    reason,
    weight: undefined,
    at: grid.at(line, markIndex),
    reasonAt: grid.at(line, fields.consensusReason ?? markIndex),
  });
}

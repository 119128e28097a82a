import { BLANK } from "../core/quantity";
import type { Mark } from "../core/tender";
import type { Context } from "./context";
import type { FoundTable } from "./find-tables";
import { isBlankAt } from "./line";
import { readNumber } from "./read-quantity";
import { textKey } from "./text-key";

/**
 * Reads a table with a bidder a line and a score a column. Where the columns are the tender's award criteria, only those on
 * social value are marks of ours; the others are read so that what is wrong with them is known, and no more.
 */
export function readScores(
  context: Context,
  { grid, shape, header, first, end }: FoundTable,
  criteria: ReadonlySet<string>,
): void {
  const { bidder: bidderIndex, lot: lotIndex } = shape.fields;
  if (bidderIndex === undefined) return;
  const areCriteria = shape.scores.some(({ question }) => criteria.has(textKey(question)));
  const table = `${grid.book.file}|${grid.sheet.name}|${String(header)}`;
  for (let line = first; line < end; line += 1) {
    const name = grid.text(line, bidderIndex);
    if (name === "" || context.words.isTotal(name)) continue;
    const lot = lotIndex === undefined ? "" : grid.text(line, lotIndex);
    const about = { ...(lot === "" ? {} : { lot }), bidder: name };
    const marks = shape.scores.flatMap(({ question, index }): Mark[] => {
      const consensus = isBlankAt(grid, line, index)
        ? BLANK
        : readNumber(
            { grid, line, index, about: { ...about, part: question }, field: "consensusMark" },
            "number",
            context.problems,
          );
      if (areCriteria && !context.words.isSocialValue(question)) return [];
      const at = grid.at(line, index);
      return [{ question, individual: [], consensus, reason: BLANK, weight: undefined, at, reasonAt: at }];
    });
    context.loose.push({
      bidder: { text: name, at: grid.at(line, bidderIndex) },
      lot: lot === "" || lotIndex === undefined ? undefined : { text: lot, at: grid.at(line, lotIndex) },
      table,
      apply: (bid) => bid.marks.push(...marks),
    });
  }
}

/** A band of a sheet's rows that is read in one piece. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows that one block has at most. */
export const BLOCK_ROWS = 20_000;
/** Cells that one round trip asks for at most: Excel on the web answers no more than 5 MB. */
export const BLOCK_CELLS = 40_000;

const cells = ({ rows, columns }: Block): number => rows * columns;

/** The blocks of a workbook, gathered into round trips of at most `BLOCK_CELLS` cells; a row is never broken. */
export function roundsOf(
  sheets: readonly { readonly id: string; readonly rows: number; readonly columns: number }[],
): readonly (readonly Block[])[] {
  const rounds: Block[][] = [];
  let room = 0;
  for (const { id, rows, columns } of sheets) {
    const most = Math.max(1, Math.min(BLOCK_ROWS, Math.floor(BLOCK_CELLS / Math.max(1, columns))));
    for (let top = 0; top < rows; top += most) {
      const block = { sheet: id, top, rows: Math.min(most, rows - top), columns };
      if (rounds.length === 0 || cells(block) > room) {
        rounds.push([]);
        room = BLOCK_CELLS;
      }
      rounds.at(-1)?.push(block);
      room -= cells(block);
    }
  }
  return rounds;
}

/** A round that was too much to ask for, in two; undefined where it is one row. */
export function halves(round: readonly Block[]): readonly [readonly Block[], readonly Block[]] | undefined {
  const [first] = round;
  if (!first) return undefined;
  if (round.length > 1) {
    const middle = Math.ceil(round.length / 2);
    return [round.slice(0, middle), round.slice(middle)];
  }
  if (first.rows < 2) return undefined;
  const upper = Math.ceil(first.rows / 2);
  return [[{ ...first, rows: upper }], [{ ...first, top: first.top + upper, rows: first.rows - upper }]];
}

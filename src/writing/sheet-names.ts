import { sheetNamed, type Sheets } from "../core/snapshot";

/** The names under which our three sheets stand in one workbook. */
export interface SheetNames {
  readonly score: string;
  readonly gaps: string;
  readonly working: string;
}

/** The names where nobody else uses them. */
export const SHEET_NAMES: SheetNames = { score: "Social value", gaps: "Gaps", working: "Working" };

/** Excel's longest name of a sheet. */
const LONGEST = 31;

/** The name itself, or the first of "(Commonweal)", "(Commonweal 2)"… that no sheet of somebody else has. */
function free(book: Sheets, wanted: string): string {
  const isFree = (name: string): boolean => sheetNamed(book, name)?.isOurs ?? true;
  if (isFree(wanted)) return wanted;
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? " (Commonweal)" : ` (Commonweal ${String(count)})`;
    const name = wanted.slice(0, LONGEST - suffix.length) + suffix;
    if (isFree(name)) return name;
  }
}

/** Names for our sheets in this workbook: ours are written again, somebody else's are never touched. */
export const sheetNames = (book: Sheets): SheetNames => ({
  score: free(book, SHEET_NAMES.score),
  gaps: free(book, SHEET_NAMES.gaps),
  working: free(book, SHEET_NAMES.working),
});

import { LAST_COLUMN, LAST_ROW } from "./a1";
import { refuseIfLocked } from "./edit-cells";
import type { Look } from "./style-book";
import type { Place } from "./workbook";

/** Gives every cell of a range a changed format; whole columns and rows carry it themselves. */
export function restyle(place: Place, key: string, edit: (look: Look) => void): void {
  refuseIfLocked(place);
  const { sheet, area } = place;
  const { styles } = sheet.book;
  sheet.edit();
  const changed = (from: number): string => String(styles.change(from, key, edit));
  const columns = area.top === 0 && area.bottom === LAST_ROW;
  const rows = area.left === 0 && area.right === LAST_COLUMN;
  if (columns)
    for (let column = area.left; column <= Math.min(area.right, area.left + 255); column++) {
      const own = columnElement(place, column);
      own.put("style", changed(Number(own.attr("style") ?? 0)));
    }
  else if (rows)
    for (let row = area.top; row <= area.bottom; row++) {
      const own = sheet.grid.ensureRow(row);
      own.put("s", changed(Number(own.attr("s") ?? 0))).put("customFormat", "1");
    }
  if (columns || rows) {
    for (const { row, column, cell } of sheet.grid.within(area))
      cell.put("s", changed(sheet.style(row, column)));
    return;
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const style = changed(sheet.style(row, column));
      sheet.grid.ensureCell(row, column).put("s", style);
    }
}

/** The definition of one column alone, cut out of one that covers several. */
export function columnElement({ sheet }: Place, column: number): ReturnType<typeof sheet.section> {
  const list = sheet.section("cols");
  const number = column + 1;
  const cover = sheet.column(column);
  if (cover?.attr("min") === String(number) && cover.attr("max") === String(number)) return cover;
  if (!cover) {
    const made = list.make("col", { min: String(number), max: String(number), width: "9.140625" });
    const next = list.elements("col").find((one) => Number(one.attr("min")) > number);
    return list.insert(next ? list.indexOf(next) : list.children.length, made);
  }
  const [min, max] = [Number(cover.attr("min")), Number(cover.attr("max"))];
  const own = cover.copy().put("min", String(number)).put("max", String(number));
  list.insert(list.indexOf(cover) + 1, own);
  if (max > number)
    list.insert(
      list.indexOf(own) + 1,
      cover
        .copy()
        .put("min", String(number + 1))
        .put("max", String(max)),
    );
  if (min < number) cover.put("max", String(number - 1));
  else list.children.splice(list.indexOf(cover), 1);
  return own;
}

/** What the cells of a range agree on; null where they differ. */
export function agreed<T>(place: Place, of: (xf: number) => T): T | null {
  const { sheet, area } = place;
  const seen = sheet.book.limit(area);
  const styles = new Set<number>();
  if (area.bottom === LAST_ROW || area.right === LAST_COLUMN) {
    styles.add(sheet.style(area.bottom, area.right));
    for (const { row, column } of sheet.grid.within(area)) styles.add(sheet.style(row, column));
  } else
    for (let row = seen.top; row <= seen.bottom; row++)
      for (let column = seen.left; column <= seen.right; column++) styles.add(sheet.style(row, column));
  const values = [...new Set([...styles].map(of))];
  return values.length === 1 ? (values[0] ?? null) : null;
}

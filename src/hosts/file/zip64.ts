/** Where a zip file's table of contents is, and how many entries it has. */
export interface Directory {
  readonly count: number;
  readonly start: number;
}

/** Sizes and place of an entry, as its line in the table of contents gives them. */
export interface Place {
  readonly size: number;
  readonly packed: number;
  readonly local: number;
}

const LOCATOR = 0x07064b50;
const WIDE_END = 0x06064b50;
const WIDE = 0x0001;
/** A field of four bytes that says: see the wide field. */
const ELSEWHERE = 0xffffffff;

const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** The table of contents by the file's end record at `end`, or by the wide one that some programs write in front of it. */
export function directoryAt(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if ((count !== 0xffff && start !== ELSEWHERE) || end < 20) return { count, start };
  if (view.getUint32(end - 20, true) !== LOCATOR) return { count, start };
  const at = wide(view, end - 12);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== WIDE_END) return { count, start };
  return { count: wide(view, at + 32), start: wide(view, at + 48) };
}

/**
 * Sizes and place of the entry whose line in the table of contents stands at `at`, taken from its wide field where the usual ones
 * point there; the line must be complete.
 */
export function placeAt(view: DataView, at: number): Place {
  const usual = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const from = at + 46 + view.getUint16(at + 28, true);
  const end = Math.min(view.byteLength, from + view.getUint16(at + 30, true));
  for (let field = from; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== WIDE) continue;
    let next = field + 4;
    const [size = 0, packed = 0, local = 0] = usual.map((value) => {
      if (value !== ELSEWHERE || next + 8 > end) return value;
      next += 8;
      return wide(view, next - 8);
    });
    return { size, packed, local };
  }
  const [size = 0, packed = 0, local = 0] = usual;
  return { size, packed, local };
}

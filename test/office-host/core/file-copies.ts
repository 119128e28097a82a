const DISPATCH = { open: 77, slice: 80, close: 81 };
const COMPRESSED = 1;
/** How many copies an add-in may hold at once. */
const MOST = 2;
const REFUSED = { Error: 5001 };

/** Copies of the file that the add-in has asked for with `getFileAsync`: slices, until it closes them. */
export class FileCopies {
  private readonly held = new Map<number, { readonly bytes: Uint8Array; readonly slice: number }>();
  private count = 0;

  /** What is answered to a call of the common API; undefined where it is none of these. */
  answer(
    dispatch: unknown,
    data: Readonly<Record<string, unknown>>,
    copy: (() => Uint8Array) | undefined,
  ): Readonly<Record<string, unknown>> | undefined {
    const own = this.held.get(Number(data["2"]));
    switch (dispatch) {
      case DISPATCH.open: {
        if (data["0"] !== COMPRESSED || !copy || this.held.size >= MOST) return REFUSED;
        const bytes = copy();
        this.held.set(++this.count, { bytes, slice: Number(data["1"]) });
        return { 0: this.count, 1: bytes.length };
      }
      case DISPATCH.slice: {
        if (!own) return REFUSED;
        const at = Number(data["3"]) * own.slice;
        const slice = [...own.bytes.subarray(at, at + own.slice)];
        return { 0: slice, 1: slice.length };
      }
      case DISPATCH.close:
        this.held.delete(Number(data["2"]));
        return {};
      default:
        return undefined;
    }
  }
}

/// <reference types="office-js" />

/** Bytes of one slice: the most that Word gives at once. */
const SLICE = 4 * 1024 * 1024;

/** A call of the common API as a promise; undefined where Word fails it. */
const called = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T | undefined> =>
  new Promise((resolve) => {
    call(({ status, value }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : undefined);
    });
  });

/** The bytes of the open document as Word would save it now; undefined where this Word, or the document's label, gives none out. */
export async function readFile(): Promise<Uint8Array | undefined> {
  if (!Office.context.requirements.isSetSupported("CompressedFile", "1.1")) return undefined;
  const { document } = Office.context;
  const file = await called<Office.File>((done) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  });
  if (!file) return undefined;
  const bytes = new Uint8Array(file.size);
  let length = 0;
  for (let at = 0; at < file.sliceCount; at++) {
    const slice = await called<Office.Slice>((done) => {
      file.getSliceAsync(at, done);
    });
    if (!slice) break;
    const data: unknown = slice.data;
    bytes.set(Array.isArray(data) ? data.map(Number) : [], length);
    length += slice.size;
  }
  // Word holds no more than two copies, so each is given back at once.
  await new Promise<void>((done) => {
    file.closeAsync(() => {
      done();
    });
  });
  return length === file.size ? bytes : undefined;
}

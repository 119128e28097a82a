import { openWord, type WordOffice } from "./env/open-word";
import { blankDocument } from "./package/blank-document";

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(blankDocument("One.", "Two."));
});
afterAll(() => {
  office.close();
});

const open = (sliceSize: number): Promise<Office.AsyncResult<Office.File>> =>
  new Promise((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done);
  });

const slice = (file: Office.File, at: number): Promise<readonly number[]> =>
  new Promise((done) => {
    file.getSliceAsync(at, ({ value }) => {
      const data: unknown = value.data;
      done(Array.isArray(data) ? data.map(Number) : []);
    });
  });

test("the file is given out in slices, as it stands", async () => {
  const { value: file, status } = await open(512);
  expect(status).toBe("succeeded");
  const slices = await Promise.all(Array.from({ length: file.sliceCount }, (_, at) => slice(file, at)));
  expect(file.sliceCount).toBe(Math.ceil(file.size / 512));
  expect(Uint8Array.from(slices.flat())).toEqual(office.save());
  await new Promise((done) => {
    file.closeAsync(done);
  });
});

test("a third copy is refused until one is closed", async () => {
  const held = [await open(512), await open(512)];
  expect((await open(512)).status).toBe("failed");
  await new Promise((done) => {
    held[0]?.value.closeAsync(done);
  });
  expect((await open(512)).status).toBe("succeeded");
});

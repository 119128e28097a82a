import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { progressLine } from "../../scripts/corpus/progress";
import type { Row } from "../../scripts/corpus/row";
import { addRows, readRows } from "../../scripts/corpus/rows-file";

const emptyFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), "rows-")), "out/rows.jsonl");

const REFUSED: Row = {
  file: "a.docx",
  trial: { is: "refused", reason: "encrypted", message: "It is locked." },
};
const WRITTEN: Row = {
  file: "b.docx",
  trial: { is: "written", edited: ["word/document.xml"], added: [], declined: [], faults: [] },
  errorsBefore: 2,
  errorsAfter: 2,
  fresh: [],
  opensBefore: true,
  opensAfter: true,
};

test("a file that is not there has no rows", () => {
  expect(readRows(emptyFile())).toEqual([]);
});

test("rows are read as they were added, and a line that a killed run left unfinished is cut off", () => {
  const file = emptyFile();
  addRows(file, [REFUSED]);
  addRows(file, [WRITTEN]);
  const whole = readFileSync(file, "utf8");
  appendFileSync(file, '{"file":"c.docx","tri');
  expect(readRows(file)).toEqual([REFUSED, WRITTEN]);
  expect(readFileSync(file, "utf8")).toBe(whole);
});

test("a line that is no row is named, with what to do", () => {
  const file = emptyFile();
  addRows(file, [REFUSED]);
  appendFileSync(file, '{"file":"c.docx"}\n');
  expect(() => readRows(file)).toThrow(/line 2\/trial: .*Remove the line, or start without --resume/);
});

test.each([
  // 60 s for 20 leave 3 s each for 40 more.
  ["a third", 20, 60, 60_000, "20 of 60 · 1 min 0 s · about 2 min 0 s left"],
  ["nothing", 0, 60, 0, "0 of 60 · 0 min 0 s · about 0 min 0 s left"],
])("progress says how far a run is: %s", (_, done, total, took, line) => {
  expect(progressLine(done, total, took)).toBe(line);
});

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Coverage } from "./core/coverage";
import { Executor } from "./core/executor";
import { requirementsOf } from "./core/profiles";
import { hostWorkbook } from "./excel/excel-host";
import { Workbook } from "./excel/workbook";
import { openExcel } from "./env/open-excel";
import { schemaOf } from "./env/office";
import { blankWorkbook } from "./package/blank-workbook";
import { blankDocument } from "./package/blank-document";
import { parseRecording, type Recording } from "./record/recording";
import { RECORDED, replay } from "./record/replay";
import { hostDocument } from "./word/word-host";
import { USUAL, WordDocument } from "./word/word-document";

/**
 * Recordings of real Office stand in this folder once a person has made them (docs/real-office-checklist.md); each is replayed. The one
 * there now was made by the emulator itself: it proves that the replay works, and nothing about Office.
 */
const FOLDER = path.resolve("test/office-host/record/recordings");
const SELF = "self-made-excel.json";
const BY = "the emulator itself: this proves the replay, not Office";

const read = (name: string): Recording => parseRecording(readFileSync(path.join(FOLDER, name), "utf8"));

/** A host of ours over an empty file, as the person who recorded had one. */
function emptyHost(host: Recording["host"], coverage = new Coverage()): (body: string) => string {
  const schema = schemaOf(host);
  const hosted =
    host === "Excel"
      ? hostWorkbook(new Workbook(blankWorkbook("Sheet1")))
      : hostDocument(new WordDocument(blankDocument(""), USUAL), schema);
  hosted.connect(
    () => undefined,
    () => undefined,
  );
  const requirements = requirementsOf(host, "microsoft-365");
  const executor = new Executor(hosted, schema, requirements, coverage, 1);
  return (body) => executor.run(body);
}

test.each(readdirSync(FOLDER))("%s is answered here as it was there", (name) => {
  const [recording, coverage] = [read(name), new Coverage()];
  const answers = replay(recording, emptyHost(recording.host, coverage));
  expect(answers.filter(({ differences }) => differences.length > 0)).toEqual([]);
  if (recording.by === "Office") coverage.record(RECORDED);
});

test("the script for a person with Office runs, and what it makes here is the recording that says so", async () => {
  const office = await openExcel(blankWorkbook("Sheet1"));
  const script = readFileSync(path.resolve("test/office-host/record/record.js"), "utf8");
  office.window.eval(script);
  const box = (): unknown => Reflect.get(Object(office.window.document.querySelector("textarea")), "value");
  while (typeof box() !== "string" || box() === "") await new Promise((done) => setTimeout(done, 20));
  const made = String(box()).replace('"by": "Office"', `"by": ${JSON.stringify(BY)}`);
  office.close();
  const file = path.join(FOLDER, SELF);
  // Where the script or the emulator has changed on purpose, OFFICE_HOST_RECORD=1 records anew.
  if (process.env.OFFICE_HOST_RECORD === "1") writeFileSync(file, `${made}\n`);
  expect(JSON.parse(made)).toEqual(JSON.parse(readFileSync(file, "utf8")));
  expect(read(SELF).scenarios.every(({ pairs }) => pairs.length > 0)).toBe(true);
});

test("a difference is told by scenario and place, and names that a host makes up are none", () => {
  const recording = read(SELF);
  const answer = emptyHost("Excel");
  const other = replay(recording, (body) =>
    answer(body).replaceAll('"ref_1_', '"other_').replaceAll('"AccessDenied"', '"InvalidOperation"'),
  );
  expect(other.flatMap(({ name, differences }) => differences.map((one) => `${name}: ${one}`))).toContain(
    'locked structure: round trip 2.Error.Code: "AccessDenied" in Office, "InvalidOperation" here',
  );
});

test("a file that is no recording is refused", () => {
  expect(() => parseRecording('{"host":"PowerPoint"}')).toThrow("This is no recording");
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { put, takeAway } from "../../../scripts/sideload/perform";
import { placing } from "../../../scripts/sideload/placing";

test("on a Mac with Excel alone, Excel gets the manifest, and of Word it is said that it is not there", () => {
  const home = mkdtempSync(path.join(os.tmpdir(), "commonweal-mac-"));
  const manifest = path.join(home, "manifest.xml");
  writeFileSync(manifest, "<OfficeApp/>");
  mkdirSync(path.join(home, "Library/Containers/com.microsoft.Excel/Data"), { recursive: true });
  const steps = placing("darwin", { manifest, id: "597c31f6", home });
  const [excel, word] = steps.put.map((deed) => put(deed, manifest));
  expect(excel).toMatch(/^Copied: .*com\.microsoft\.Excel.*\.manifest\.xml$/);
  expect(word).toMatch(/^Left out: .*com\.microsoft\.Word\/Data is not there\./);
  const [file] = steps.put.flatMap((deed) => (deed.is === "copy" ? [deed.to] : []));
  expect(readFileSync(file ?? "", "utf8")).toBe("<OfficeApp/>");
  steps.remove.map(takeAway);
  expect(existsSync(file ?? "")).toBe(false);
  rmSync(home, { recursive: true });
});

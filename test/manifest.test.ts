import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifestFaults } from "../scripts/manifest/manifest-faults";
import { localDeployment } from "../scripts/manifest/local-deployment";
import { manifestXml } from "../scripts/manifest/manifest-xml";
import { readElement, named } from "../scripts/manifest/read-element";
import { realWorld } from "./scripts/manifest/real-world";

const FILE = "manifest.xml";
const written = readFileSync(FILE, "utf8");

test("the manifest at the top is what the script writes for a developer's own machine", () => {
  expect(written).toBe(manifestXml(localDeployment()));
});

test("nothing in it would be refused or left out by Office", () => {
  expect(manifestFaults(FILE, written, realWorld(localDeployment().url))).toEqual([]);
});

test("each host has its own buttons on the Home tab, in the order in which they are used", () => {
  const manifest = readElement(FILE, written);
  const texts = new Map(
    named(manifest, "String").map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]]),
  );
  const buttons = named(manifest, "Host")
    .filter(({ attributes }) => attributes["xsi:type"] !== undefined)
    .map((host) => [
      host.attributes["xsi:type"],
      ...named(host, "OfficeTab").map(({ attributes }) => attributes["id"]),
      ...named(host, "Control").map((control) => texts.get(named(control, "Label")[0]?.attributes["resid"])),
    ]);
  expect(buttons).toEqual([
    ["Workbook", "TabHome", "Check and score", "Gaps", "Clear flags"],
    ["Document", "TabHome", "Check clauses", "Insert missing", "Schedule", "Clear flags"],
  ]);
});

const SCHEMA = path.resolve("../shared/corpus/xsd/office-manifest/libxml2/OfficeAppManifestV1_1.xsd");
const hasSchema = existsSync(SCHEMA) && spawnSync("xmllint", ["--version"]).error === undefined;

// Skipped, and counted as skipped, where there is no xmllint or no copy of Microsoft's schema (MS-OWEMXML).
(hasSchema ? test : test.skip)("Microsoft's schema holds it valid", () => {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", SCHEMA, FILE], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, `${FILE} validates\n`]);
});

test("Microsoft's own library reads it back", () => {
  // In a process of its own: the library loads modules that Jest does not. Reading sends nothing, and needs no network.
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(${JSON.stringify(FILE)}).then((read) => console.log(JSON.stringify(read)))`;
  const read: unknown = JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
  expect(read).toMatchObject({
    id: localDeployment().id,
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook", "Document"],
    permissions: "ReadWriteDocument",
    displayName: "Commonweal",
    defaultLocale: "en-GB",
    version: localDeployment().version,
    iconUrl: "https://localhost:3000/icons/commonweal-32.png",
    highResolutionIconUrl: "https://localhost:3000/icons/commonweal-64.png",
    supportUrl: "https://localhost:3000/help.html",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
});

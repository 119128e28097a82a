import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { faultLine } from "../src/core/fault";
import { readJson } from "../src/core/json";
import { sha256 as hash } from "../src/apps/sha256";
import { packRuleset } from "../src/editions/pack";
import { isRecord, type JsonObject } from "./json-object";

const INDEX = "rules/index.json";
const folder = process.argv[2] ?? "lcr";
const source = `rules/${folder}/source`;
const files = new Map(
  readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((name) => `${source}/${name.split(path.sep).join("/")}`)
    .filter((file) => file.endsWith(".json"))
    .map((file): [string, string] => [file, readFileSync(file, "utf8")]),
);

const packed = packRuleset(files);
if (packed.is === "faulty") {
  for (const fault of packed.faults) process.stderr.write(`${faultLine(fault)}\n`);
  process.exitCode = 1;
} else {
  const file = `${packed.set}/releases/${packed.version}.json`;
  const sha256 = await hash(packed.text);
  const entry = { set: packed.set, version: packed.version, inForce: packed.inForce, file, sha256 };
  mkdirSync(path.dirname(`rules/${file}`), { recursive: true });
  writeFileSync(`rules/${file}`, packed.text);
  const others = indexEntries().filter(
    (other) => other["set"] !== entry.set || other["version"] !== entry.version,
  );
  const index = [...others, entry].sort((a, b) => (String(a["file"]) < String(b["file"]) ? -1 : 1));
  writeFileSync(INDEX, `${JSON.stringify(index, null, 2)}\n`);
  process.stdout.write(`${packed.set} ${packed.version} packed into rules/${file}\nsha-256 ${sha256}\n`);
}

function indexEntries(): readonly JsonObject[] {
  const index = existsSync(INDEX) ? readJson(readFileSync(INDEX, "utf8"), INDEX) : [];
  return Array.isArray(index) ? index.filter(isRecord) : [];
}

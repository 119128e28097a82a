import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateSchema } from "./generate-schema";
import type { Namespace, Schema } from "./schema";

const TYPES = path.resolve("node_modules/@types/office-js");

/** The schema of the installed type definitions, kept in `.cache` since reading them takes seconds. */
export function loadSchema(namespace: Namespace): Schema {
  const about: unknown = JSON.parse(readFileSync(path.join(TYPES, "package.json"), "utf8"));
  const version = String(Reflect.get(Object(about), "version"));
  const kept = path.resolve(".cache/office-host", `${namespace}-${version}-1.json`);
  try {
    return toSchema(JSON.parse(readFileSync(kept, "utf8")));
  } catch {
    const schema = generateSchema(readFileSync(path.join(TYPES, "index.d.ts"), "utf8"), namespace);
    mkdirSync(path.dirname(kept), { recursive: true });
    // Several Jest workers may write it at once: each its own file, then a rename.
    const own = `${kept}.${String(process.pid)}`;
    writeFileSync(own, JSON.stringify(schema));
    renameSync(own, kept);
    return schema;
  }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && "classes" in value && "enums" in value;

function toSchema(value: unknown): Schema {
  if (!isSchema(value)) throw new Error("The kept schema is damaged: delete .cache/office-host.");
  return value;
}

import { readFileSync } from "node:fs";
import path from "node:path";

/** The version that package.json gives. */
export function packageVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(path.resolve("package.json"), "utf8"));
  if (
    typeof parsed === "object" &&
    parsed !== null &&
    "version" in parsed &&
    typeof parsed.version === "string"
  )
    return parsed.version;
  throw new Error('package.json: "version" is missing. Give three numbers, such as 1.4.0.');
}

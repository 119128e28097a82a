import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Deed } from "./placing";

/** The folder of a Mac program, above the one for its manifests; there only once the program has been opened. */
const programFolder = (to: string): string => path.resolve(to, "../../..");

/** Puts the manifest where Office looks for it, and says what was done. */
export function put(deed: Deed, manifest: string): string {
  if (deed.is === "run") {
    execFileSync(deed.command, [...deed.arguments], { stdio: "ignore" });
    return `Noted for Office: ${deed.arguments[1] ?? ""}`;
  }
  if (!existsSync(programFolder(deed.to)))
    return `Left out: ${programFolder(deed.to)} is not there. Open the program once, then run this again.`;
  mkdirSync(path.dirname(deed.to), { recursive: true });
  copyFileSync(manifest, deed.to);
  return `Copied: ${deed.to}`;
}

/** Takes the manifest away again, and says what was done. */
export function takeAway(deed: Deed): string {
  if (deed.is === "run") {
    execFileSync(deed.command, [...deed.arguments], { stdio: "ignore" });
    return `Taken out: ${deed.arguments[1] ?? ""}`;
  }
  rmSync(deed.to, { force: true });
  return `Taken out: ${deed.to}`;
}

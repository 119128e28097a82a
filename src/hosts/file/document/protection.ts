import type { Package } from "../package";
import { findByType } from "../opc";
import { attribute, walkWord } from "./word-xml";

/** What the document's protection still lets a person do; "formatting" limits touch no words and count as none. */
export type Protection = "none" | "comments-only" | "tracked-only" | "locked";

const KINDS: Readonly<Record<string, Protection>> = {
  readOnly: "locked",
  forms: "locked",
  comments: "comments-only",
  trackedChanges: "tracked-only",
};

/** Reads the protection that the settings enforce. */
export function readProtection(pkg: Package, main: string): Protection {
  let found: Protection = "none";
  for (const { target } of findByType(pkg, main, "settings")) {
    const xml = pkg.text(target);
    if (xml === undefined) continue;
    walkWord(pkg.file, target, xml, [
      {
        open({ name, tag }) {
          if (name !== "documentProtection") return;
          if (/^(1|true|on)$/.test(attribute(tag, "enforcement") ?? ""))
            found = KINDS[attribute(tag, "edit") ?? ""] ?? found;
        },
      },
    ]);
  }
  return found;
}

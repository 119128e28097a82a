import { RulesetFault } from "../core/fault";
import { readJson } from "../core/json";

/** One line of the index of releases. */
export interface IndexEntry {
  readonly set: string;
  readonly version: string;
  readonly inForce: { readonly from: string; readonly to?: string };
  readonly file: string;
  readonly sha256: string;
}

const nameOf = (entry: unknown): string => {
  if (typeof entry !== "object" || entry === null || !("set" in entry) || !("version" in entry)) return "";
  return `${String(entry.set)} ${String(entry.version)}`;
};

const hashOf = (entry: unknown): string =>
  typeof entry === "object" && entry !== null && "sha256" in entry ? String(entry.sha256) : "";

/**
 * The index with one release added, sorted by set and version. Throws RulesetFault where that version was released with other
 * content, unless `replace` says that it has not left this folder yet.
 */
export function withRelease(index: string | undefined, entry: IndexEntry, replace: boolean): string {
  const read = index === undefined ? [] : readJson(index, "index.json");
  if (!Array.isArray(read))
    throw new RulesetFault([
      { file: "index.json", pointer: "", message: "A list of releases was expected." },
    ]);
  const others: readonly unknown[] = read;
  const same = others.find((one) => nameOf(one) === nameOf(entry));
  if (same !== undefined && hashOf(same) !== entry.sha256 && !replace) {
    throw new RulesetFault([
      {
        file: "index.json",
        pointer: `/${String(others.indexOf(same))}`,
        message: `${nameOf(entry)} was released with other content (${hashOf(same).slice(0, 8)}, now ${entry.sha256.slice(0, 8)}). A release is never edited: raise the version in ruleset.json, or give --replace while it has not left this folder.`,
      },
    ]);
  }
  const all = [...others.filter((one) => one !== same), entry].sort((a, b) =>
    nameOf(a) < nameOf(b) ? -1 : 1,
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}

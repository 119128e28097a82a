import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Facts } from "../../core/facts";
import type { Ruleset } from "../../core/ruleset";
import type { Sheets } from "../../core/snapshot";
import type { Tender } from "../../core/tender";
import { openRulesets, type Release, type Rulesets, type Ruled } from "../../rulesets";
import { sha256 } from "../sha256";
import { chooseEdition, readingEdition } from "../choose-edition";
import { readBooks, type Beside } from "../assess";
import { readText } from "./files";
import { Misuse } from "./misuse";

/** The releases that lie beside the program. */
export const openReleases = (folder: string): Promise<Rulesets> =>
  openRulesets((file) => readFile(path.join(folder, file), "utf8"), sha256);

/** The newest release as an example of how one is named; "" where none is at hand. */
export function suchAs(releases: Rulesets): string {
  const name = releaseName(releases.newest());
  return name === undefined ? "" : `, such as "${name}"`;
}

/** A release as it is named in facts and with `--edition`. */
export const releaseName = (release: Release | undefined): string | undefined =>
  release && `${release.set} ${release.version}`;

/** Facts with the edition that `--edition` names. */
export const withEdition = (
  facts: Facts | undefined,
  edition: string | undefined,
  releases: Rulesets,
): Facts | undefined => {
  if (edition === undefined) return facts;
  if (!/^[a-z][a-z0-9-]* \d+\.\d+\.\d+$/.test(edition))
    throw new Misuse(`--edition "${edition}" is not a rules set and its version${suchAs(releases)}.`);
  return { ...facts, edition };
};

/** Either the edition that governs, or why none does, together with one whose vocabulary can be used to read the file. */
export type Edition =
  | { readonly is: "governing"; readonly ruleset: Ruleset }
  | { readonly is: "none"; readonly reason: string; readonly vocabulary: Ruleset };

/** The edition for facts that are known beforehand. */
export async function editionFor(
  releases: Rulesets,
  facts: Facts,
  rulesFile: string | undefined,
  what?: Ruled,
): Promise<Edition> {
  if (rulesFile !== undefined)
    return { is: "governing", ruleset: await releases.loadFile(await readText(rulesFile), rulesFile) };
  requireRelease(releases);
  return chooseEdition(releases, facts, facts.edition, what);
}

/** The edition for workbooks, whose own facts sheet may name it or give the commencement date; with the tender where it was read with that edition. */
export async function editionForBooks(
  releases: Rulesets,
  books: readonly Sheets[],
  beside: Beside,
  rulesFile: string | undefined,
): Promise<{ readonly edition: Edition; readonly tender?: Tender }> {
  if (rulesFile !== undefined) return { edition: await editionFor(releases, {}, rulesFile) };
  requireRelease(releases);
  const reader = await readingEdition(releases);
  const tender = readBooks(books, reader, beside);
  const named = tender.edition ?? tender.facts.edition;
  const facts = named === undefined ? tender.facts : { ...tender.facts, edition: named };
  const edition = await editionFor(releases, facts, undefined);
  const used = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
  return { edition, ...(used.sha256 === reader.sha256 && { tender }) };
}

/** Throws Misuse where no release is at hand: then nothing can be read, and a file of rules has to be named. */
function requireRelease(releases: Rulesets): void {
  if (!releases.newest())
    throw new Misuse("No rules set was found beside the program. Give one with --rules.");
}

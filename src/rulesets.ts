import { RulesetFault } from "./core/fault";
import type { Facts } from "./core/facts";
import { readJson } from "./core/json";
import { didYouMean } from "./core/nearest";
import { parseRuleset, type Ruleset } from "./core/ruleset";
import { formatDate } from "./core/say";

/** What a release is chosen for, as a message names it. */
export type Ruled = "tender" | "contract" | "funding agreement";

/** What the index says of one release. */
export interface Release {
  readonly set: string;
  readonly version: string;
  /** Days (ISO) of commencement that it governs; both included; without `to`, until a later edition of the set. */
  readonly inForce: { readonly from: string; readonly to?: string };
  /** Path of the release file from the folder of the index. */
  readonly file: string;
  readonly sha256: string;
}

/** Why no release governs: a stable name, and what a person reads. */
export interface NoRelease {
  readonly is: "none";
  readonly why: "unknown-edition" | "no-commencement" | "none-in-force" | "several-in-force";
  readonly reason: string;
}

/** The release that governs a tender or contract, or why none does. */
export type Governing = { readonly is: "governing"; readonly ruleset: Ruleset } | NoRelease;

/** The releases at hand: listed, loaded with their hash checked, and chosen by the tender's own words or its commencement date. */
export interface Rulesets {
  list(): readonly Release[];
  /** The release that came into force last, whichever governs; undefined where there is none. */
  newest(): Release | undefined;
  /** Throws `RulesetFault` where there is no such release, where its bytes are not those that were released, or where it cannot be read. */
  load(set: string, version: string): Promise<Ruleset>;
  /** The release that the tender names (such as "lcr 1.1.0"), else the one in force on its commencement date, else why there is none; never today's or the newest. */
  governing(facts: Facts, edition: string | undefined, what?: Ruled): Promise<Governing>;
  /** A partner's own copy, with the hash of what was given. */
  loadFile(text: string, file?: string): Promise<Ruleset>;
}

const INDEX = "index.json";
const nameOf = (release: Release): string => `${release.set} ${release.version}`;

/** Opens the folder of releases through `read`, which gives the text of a file by its path from that folder ("index.json", "lcr/releases/1.0.0.json"); `sha256` gives the hash of a text's UTF-8 bytes. */
export async function openRulesets(
  read: (path: string) => Promise<string>,
  sha256: (text: string) => Promise<string>,
): Promise<Rulesets> {
  const releases = parseIndex(await read(INDEX));
  const names = releases.map(nameOf);

  const loaded = new Map<string, Promise<Ruleset>>();
  const load = (release: Release): Promise<Ruleset> => {
    const known = loaded.get(release.file) ?? check(release);
    loaded.set(release.file, known);
    return known;
  };
  const check = async (release: Release): Promise<Ruleset> => {
    const text = await read(release.file);
    const hash = await sha256(text);
    if (hash !== release.sha256) {
      throw fault(
        release.file,
        "",
        `SHA-256 is ${hash}, but ${INDEX} says that ${nameOf(release)} has ${release.sha256}. The file was changed after its release: take a fresh copy.`,
      );
    }
    return parseRuleset(text, release.file, hash);
  };

  return {
    list: () => releases,
    newest: () => [...releases].sort(later)[0],
    async load(set, version) {
      const release = releases.find((candidate) => candidate.set === set && candidate.version === version);
      if (!release) throw fault(INDEX, "", unknownEdition(`${set} ${version}`, names));
      return load(release);
    },
    async governing(facts, edition = facts.edition, what = "tender") {
      const chosen = choose(releases, facts.commencement, edition, what);
      return "why" in chosen ? chosen : { is: "governing", ruleset: await load(chosen) };
    },
    async loadFile(text, file = "rules file") {
      return parseRuleset(text, file, await sha256(text));
    },
  };
}

const fault = (file: string, pointer: string, message: string): RulesetFault =>
  new RulesetFault([{ file, pointer, message }]);

const unknownEdition = (name: string, names: readonly string[]): string =>
  `"${name}" is not a release at hand (${names.join(", ")}).${didYouMean(name, names)}`;

function choose(
  releases: readonly Release[],
  commencement: string | undefined,
  edition: string | undefined,
  what: Ruled,
): Release | NoRelease {
  const names = releases.map(nameOf);
  if (edition !== undefined) {
    const named = releases.find((release) => nameOf(release) === edition.trim().replace(/\s+/g, " "));
    return (
      named ?? {
        is: "none",
        why: "unknown-edition",
        reason: `The ${what} names a rules set: ${unknownEdition(edition, names)}`,
      }
    );
  }
  if (commencement === undefined) {
    return {
      is: "none",
      why: "no-commencement",
      reason: `The ${what} names no rules set and gives no date on which its procurement commenced. Give either; today's date does not decide.`,
    };
  }
  const inForce = releases.filter(
    ({ inForce: { from, to } }) => from <= commencement && (to === undefined || commencement <= to),
  );
  const sets = [...new Set(inForce.map((release) => release.set))];
  const latest = [...inForce].sort(later)[0];
  if (latest === undefined) {
    return {
      is: "none",
      why: "none-in-force",
      reason: `No release was in force on ${formatDate(commencement)}, when the procurement commenced. At hand: ${names.join(", ")}.`,
    };
  }
  if (sets.length > 1) {
    return {
      is: "none",
      why: "several-in-force",
      reason: `On ${formatDate(commencement)} several rules sets were in force (${sets.join(", ")}). Name one in the ${what}, such as "${nameOf(latest)}".`,
    };
  }
  return latest;
}

/** A later edition of the set replaces an earlier one from its first day on; among those of one day, the higher version is the corrected one. */
function later(a: Release, b: Release): number {
  if (a.inForce.from !== b.inForce.from) return a.inForce.from < b.inForce.from ? 1 : -1;
  const [left, right] = [a.version.split(".").map(Number), b.version.split(".").map(Number)];
  const differs = [0, 1, 2].find((index) => left[index] !== right[index]);
  return differs === undefined ? 0 : (right[differs] ?? 0) - (left[differs] ?? 0);
}

function parseIndex(text: string): readonly Release[] {
  const value = readJson(text, INDEX);
  if (!Array.isArray(value)) throw fault(INDEX, "", "A list of releases was expected.");
  return value.map((entry: unknown, index) => {
    if (isRelease(entry)) return entry;
    throw fault(
      INDEX,
      `/${String(index)}`,
      "A release needs set, version, inForce with from, file and sha256, each as text.",
    );
  });
}

function isRelease(entry: unknown): entry is Release {
  if (typeof entry !== "object" || entry === null) return false;
  const texts = ["set", "version", "file", "sha256"].every((key) => typeof field(entry, key) === "string");
  const period = field(entry, "inForce");
  return texts && typeof period === "object" && period !== null && typeof field(period, "from") === "string";
}

const field = (of: object, key: string): unknown =>
  Object.entries<unknown>({ ...of }).find(([name]) => name === key)?.[1];

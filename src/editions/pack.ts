import { RulesetFault, type Fault } from "../core/fault";
import { readJson } from "../core/json";
import { checkRuleset } from "../core/ruleset";
import { ROOMS, sourceRoom, type Room } from "./source-room";

/** A packed edition: the text of its release file and what the index says of it; or every fault, each in the source file it stands in. */
export type Packed =
  | {
      readonly is: "packed";
      readonly set: string;
      readonly version: string;
      readonly inForce: Period;
      readonly text: string;
    }
  | { readonly is: "faulty"; readonly faults: readonly Fault[] };

interface Period {
  readonly from: string;
  readonly to?: string;
}

interface Entry {
  readonly id: string;
  readonly path: string;
  readonly value: unknown;
}

/**
 * Packs an edition's source files (text by path, such as "rules/lcr/source/scoring.json") into one release file: entries sorted by id, two spaces, a
 * newline at the end. The same files give the same bytes, in whatever order they come.
 */
export function packRuleset(files: ReadonlyMap<string, string>): Packed {
  const faults: Fault[] = [];
  const parts = new Map<string, { readonly path: string; readonly value: unknown }>();
  const rooms = new Map<Room, Entry[]>(ROOMS.map((room) => [room, []]));
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = sourceRoom(path);
    if (place === undefined)
      faults.push({
        file: path,
        pointer: "",
        message: "An edition has no such file; README.md in rules lists what it may hold.",
      });
    const value = parsed(path, text, faults);
    if (place?.is === "part") parts.set(place.part, { path, value });
    if (place?.is === "entry") rooms.get(place.room)?.push({ id: place.id, path, value });
  }
  const whole = parts.get("ruleset");
  if (whole === undefined)
    faults.push({
      file: "ruleset.json",
      pointer: "",
      message: "The edition has no ruleset.json, which names the set, its version and its authority.",
    });
  if (faults.length > 0) return { is: "faulty", faults };

  const edition = assemble(whole?.value, parts, rooms);
  const checked = checkRuleset(edition);
  const misnamed = [...rooms.values()].flat().flatMap(nameFaults);
  if ("faults" in checked || misnamed.length > 0) {
    const found =
      "faults" in checked
        ? checked.faults.map(({ pointer, message }) => ({ ...locate(pointer, parts, rooms), message }))
        : [];
    return { is: "faulty", faults: [...misnamed, ...found] };
  }
  const { set, version, inForce } = checked.file;
  return { is: "packed", set, version, inForce, text: `${JSON.stringify(edition, null, 2)}\n` };
}

type Parts = ReadonlyMap<string, { readonly path: string; readonly value: unknown }>;

function parsed(path: string, text: string, faults: Fault[]): unknown {
  try {
    return readJson(text, path);
  } catch (error) {
    if (!(error instanceof RulesetFault)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

function assemble(whole: unknown, parts: Parts, rooms: ReadonlyMap<Room, readonly Entry[]>): unknown {
  if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return whole;
  const named = ["framework", "scoring", "vocabulary"].flatMap((part): [string, unknown][] => {
    const found = parts.get(part);
    return found === undefined ? [] : [[part, found.value]];
  });
  const lists = ROOMS.map((room): [string, unknown] => [
    room,
    (rooms.get(room) ?? []).map((entry) => entry.value),
  ]);
  return { ...whole, ...Object.fromEntries([...named, ...lists]) };
}

/** A file is named after the rule in it, so that a reader finds the rule without a search. */
function nameFaults({ id, path, value }: Entry): readonly Fault[] {
  const written: unknown =
    typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  if (typeof written !== "string" || written === id) return [];
  return [
    {
      file: path,
      pointer: "/id",
      message: `"${written}" stands in a file named "${id}.json"; name the file after the rule.`,
    },
  ];
}

/** The source file and pointer of a pointer into the packed edition. */
function locate(
  pointer: string,
  parts: Parts,
  rooms: ReadonlyMap<Room, readonly Entry[]>,
): { readonly file: string; readonly pointer: string } {
  const [, first = "", second = "", ...rest] = pointer.split("/");
  const tail = (steps: readonly string[]): string => steps.map((step) => `/${step}`).join("");
  const room = ROOMS.find((candidate) => candidate === first);
  const entry = room && rooms.get(room)?.[Number(second)];
  if (entry) return { file: entry.path, pointer: tail(rest) };
  const part = parts.get(first);
  if (part && first !== "ruleset")
    return { file: part.path, pointer: tail(second === "" ? [] : [second, ...rest]) };
  return { file: parts.get("ruleset")?.path ?? "ruleset.json", pointer };
}

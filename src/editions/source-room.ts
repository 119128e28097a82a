/** Which part of an edition a source file holds: a part of the whole, one entry of a list, or a fragment that is not packed. */
export type SourceRoom =
  | { readonly is: "part"; readonly part: "ruleset" | "scoring" | "vocabulary" | "framework" }
  | { readonly is: "entry"; readonly room: Room; readonly id: string }
  | { readonly is: "fragment" };

export const ROOMS = ["thresholds", "themes", "measures", "clauses", "checks"] as const;
export type Room = (typeof ROOMS)[number];

/** What a source file is by its path, such as "rules/lcr/source/measures/LCR-M-001.json"; undefined where an edition has no such file. */
export function sourceRoom(path: string): SourceRoom | undefined {
  const [, folder, name] = /(?:([^/]+)\/)?([^/]+)\.json$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  for (const part of ["ruleset", "scoring", "vocabulary", "framework"] as const)
    if (name === part) return { is: "part", part };
  if (folder === "changes") return { is: "fragment" };
  const room = ROOMS.find((candidate) => candidate === folder);
  return room && { is: "entry", room, id: name };
}

import { findByType, OUR_RELATIONSHIP, relationships, removePart, removeRelationship } from "../opc";
import type { Package } from "../package";
import { isOurs, type Element } from "./elements";

/** Whether any part of the package is still related to that part. */
function isReferred(pkg: Package, part: string): boolean {
  return pkg.names().some((name) => {
    const owner = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name);
    if (!owner) return false;
    const from = `${owner[1] ?? ""}${owner[2] ?? ""}`;
    return relationships(pkg, from).some(
      (one) => !one.external && one.target.toLowerCase() === part.toLowerCase(),
    );
  });
}

/** Removes a part's relationship, and the part it leads to with everything that hangs on it where nothing else refers to them. */
export function cutRelationship(pkg: Package, part: string, id: string): void {
  const one = relationships(pkg, part).find((standing) => standing.id === id);
  removeRelationship(pkg, part, id);
  if (!one || one.external || !pkg.has(one.target) || isReferred(pkg, one.target)) return;
  for (const below of relationships(pkg, one.target)) cutRelationship(pkg, one.target, below.id);
  removePart(pkg, one.target);
}

/** Removes everything that hangs on a part except relationships of the kinds named. */
export function cutAllBut(pkg: Package, part: string, kinds: readonly string[]): void {
  const kept = new Set(kinds.flatMap((kind) => findByType(pkg, part, kind).map((one) => one.id)));
  for (const { id } of relationships(pkg, part)) if (!kept.has(id)) cutRelationship(pkg, part, id);
}

/**
 * Whether a part from which we took these elements was the user's before we wrote into it: we did not relate it, and nobody has saved
 * it since. Then it stays, even where nothing is left in it.
 */
export const wasTheirs = (relationship: string, xml: string, gone: readonly Element[]): boolean =>
  !relationship.startsWith(OUR_RELATIONSHIP) && gone.some((element) => isOurs(xml, element));

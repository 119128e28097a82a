import {
  NO_OWN_PART,
  OWN_NAMESPACE,
  parseFills,
  parseOwnPart,
  type FillRecord,
  type OwnPart,
} from "../own-part";
import type { Package } from "./package";

function holdsNamespace(data: Uint8Array): boolean {
  const wanted = new TextEncoder().encode(OWN_NAMESPACE);
  const first = wanted[0] ?? 0;
  for (let at = data.indexOf(first); at >= 0; at = data.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => data[at + index] === byte)) return true;
  }
  return false;
}

/** Name of our part of a workbook or document; undefined where there is none. */
export const findOwnPart = (pkg: Package): string | undefined =>
  pkg
    .names()
    .find(
      (name) =>
        /^customXml\/item\d+\.xml$/i.test(name) && holdsNamespace(pkg.bytes(name) ?? new Uint8Array()),
    );

/** Reads our part of a package. */
export function readOwnPart(pkg: Package): OwnPart {
  const part = findOwnPart(pkg);
  const xml = part === undefined ? undefined : pkg.text(part);
  return part === undefined || xml === undefined ? NO_OWN_PART : parseOwnPart(pkg.file, part, xml);
}

/** Reads the records of a package's filled blanks, the oldest first. */
export function readFills(pkg: Package): readonly FillRecord[] {
  const part = findOwnPart(pkg);
  const xml = part === undefined ? undefined : pkg.text(part);
  return part === undefined || xml === undefined ? [] : parseFills(pkg.file, part, xml);
}

import { findByType } from "../opc";
import type { Package } from "../package";

const ID = /\s(?:[\w.-]+:)?id\s*=\s*["'](\d{1,10})["']/g;

/**
 * Ids inside comments and notes. A bookmark or change of ours in the body takes none of them: LibreOffice 7.4 does not open a document
 * where a bookmark of the body has the id of a bookmark or tracked change inside a comment.
 */
export function idsBeside(pkg: Package, main: string): readonly number[] {
  return ["comments", "footnotes", "endnotes"].flatMap((type) =>
    findByType(pkg, main, type).flatMap(({ target }) =>
      [...(pkg.text(target) ?? "").matchAll(ID)].map(([, id]) => Number(id)),
    ),
  );
}

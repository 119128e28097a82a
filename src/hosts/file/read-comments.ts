import { parseAddress } from "../../core/location";
import { cellKey } from "../../core/snapshot";
import { MARK_OPENING } from "../mark-opening";
import { findByType } from "./opc";
import type { Package } from "./package";
import { gatherText } from "./shared-strings";
import { walk } from "./xml";

/** What Excel writes into the note that stands for a thread in versions that cannot show threads. */
const PLACEHOLDER = /^\[Threaded comment\]/;

type Texts = Map<number, string[]>;

function gather(pkg: Package, part: string, element: string, into: Texts): void {
  // Notes stand inside a list inside the root, threaded comments in the root itself.
  const depth = element === "comment" ? 2 : 1;
  const gatherer = gatherText(depth);
  let plain = "";
  let isPlain = false;
  let key: number | undefined;
  walk(pkg.file, part, pkg.text(part) ?? "", {
    open(tag, at) {
      if (at === depth && tag.local === element) {
        const place = parseAddress(tag.attributes.ref ?? "");
        key = place && cellKey(place.row, place.column);
      }
      isPlain = element === "threadedComment" && at === depth + 1 && tag.local === "text";
      gatherer.walker.open(tag, at);
    },
    text(text) {
      if (isPlain) plain += text;
      gatherer.walker.text(text);
    },
    close(local, start, end, at) {
      gatherer.walker.close(local, start, end, at);
      isPlain = false;
      if (at !== depth || local !== element) return;
      const text = plain + gatherer.take();
      plain = "";
      if (key === undefined) return;
      const standing = into.get(key);
      if (standing) standing.push(text);
      else into.set(key, [text]);
      key = undefined;
    },
  });
}

/**
 * Notes and threads on a sheet's cells, the replies of a thread one below the other. Marks of ours are left out, and so is the note
 * that stands for a thread. A part of comments belongs to one sheet: `taken` holds those of the sheets read before, and one that is
 * named again is passed over, so that a small file cannot have it read without end.
 */
export function readComments(
  pkg: Package,
  sheetPart: string,
  taken: Set<string>,
): ReadonlyMap<number, string> {
  const notes: Texts = new Map();
  const threads: Texts = new Map();
  const partsOf = (type: string): readonly string[] =>
    findByType(pkg, sheetPart, type)
      .map((one) => one.target)
      .filter((part) => !taken.has(part));
  for (const part of partsOf("comments")) {
    taken.add(part);
    gather(pkg, part, "comment", notes);
  }
  for (const part of partsOf("threadedComment")) {
    taken.add(part);
    gather(pkg, part, "threadedComment", threads);
  }
  const comments = new Map<number, string>();
  for (const key of [...new Set([...notes.keys(), ...threads.keys()])].sort((a, b) => a - b)) {
    const thread = threads.get(key) ?? [];
    const note = (notes.get(key) ?? []).filter((text) => thread.length === 0 || !PLACEHOLDER.test(text));
    const texts = [...note, ...thread].filter((text) => text !== "" && !text.startsWith(MARK_OPENING));
    if (texts.length > 0) comments.set(key, texts.join("\n"));
  }
  return comments;
}

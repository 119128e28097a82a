import { FileRefused } from "../../core/ports";
import { crc32 } from "./deflate";
import { declaresDoctype, decodeText, encodeText, encodingOf } from "./part-text";
import { contentOf, packed, readEntries, writeEntries, CAPS, type Caps, type Entry } from "./zip";

/** A part as it stands: packed as opened, or with content of ours that is packed when the file is saved. */
interface Part {
  readonly name: string;
  readonly entry?: Entry;
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/**
 * An Open Packaging file held in memory. Parts that are not set keep their packed bytes; part names are compared without regard
 * to case, as the standard says.
 */
export interface Package {
  readonly file: string;
  /** Part names as written, in the file's order. */
  names(): readonly string[];
  has(name: string): boolean;
  /** A part's name as the file spells it; the name as given where there is no such part. */
  nameOf(name: string): string;
  /** A part's bytes; undefined if there is no such part. Throws FileRefused if it is damaged. */
  bytes(name: string): Uint8Array | undefined;
  /** A part's text without a byte order mark. Throws FileRefused if it holds a document type declaration. */
  text(name: string): string | undefined;
  /** Replaces a part, or adds it at the end; text keeps the part's encoding. Content equal to what stands changes nothing. */
  set(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  /** Names of parts that differ from the file as opened: changed, added or removed. */
  changed(): readonly string[];
  save(): Uint8Array;
}

/** Opens a package. Throws FileRefused for anything that is not a sound zip file within the caps. */
export function openPackage(file: string, bytes: Uint8Array, caps: Caps = CAPS): Package {
  const opened = new Map<string, Entry>();
  for (const entry of readEntries(file, bytes, caps)) {
    const key = entry.name.toLowerCase();
    // Of two entries with one name the first is what Office reads.
    if (!opened.has(key)) opened.set(key, entry);
  }
  // A part that goes keeps its place, so that one which comes back gives the same file.
  const parts = new Map<string, Part | undefined>(
    [...opened].map(([key, entry]) => [key, { name: entry.name, entry }]),
  );
  const contents = new Map<string, Uint8Array>();
  const content = (name: string): Uint8Array | undefined => {
    const key = name.toLowerCase();
    const kept = contents.get(key);
    if (kept) return kept;
    const entry = parts.get(key)?.entry;
    if (!entry) return undefined;
    const data = contentOf(file, entry);
    contents.set(key, data);
    return data;
  };
  const standing = (): readonly Part[] => [...parts.values()].filter((part) => part !== undefined);
  return {
    file,
    names: () => standing().map((part) => part.name),
    has: (name) => parts.get(name.toLowerCase()) !== undefined,
    nameOf: (name) => parts.get(name.toLowerCase())?.name ?? name,
    bytes: content,
    text(name) {
      const data = content(name);
      if (!data) return undefined;
      const text = decodeText(data);
      if (declaresDoctype(text)) {
        throw new FileRefused(
          file,
          "doctype",
          `${file} was not opened: part "${name}" declares a document type, which Office never writes and which can be used to attack the reader. Check where the file comes from.`,
        );
      }
      return text;
    },
    set(name, value) {
      const key = name.toLowerCase();
      const old = content(name);
      const data = typeof value === "string" ? encodeText(value, encodingOf(old)) : value;
      if (old && isEqual(old, data)) return;
      contents.set(key, data);
      const first = opened.get(key);
      const isAsOpened = first?.size === data.length && first.crc === crc32(data);
      parts.set(
        key,
        isAsOpened ? { name: first.name, entry: first } : { name: parts.get(key)?.name ?? name },
      );
    },
    remove(name) {
      const key = name.toLowerCase();
      if (!parts.get(key)) return;
      parts.set(key, undefined);
      contents.delete(key);
    },
    changed: () =>
      [...parts].flatMap(([key, part]) => {
        const first = opened.get(key);
        const isAsOpened = part ? part.entry !== undefined : first === undefined;
        return isAsOpened ? [] : [part?.name ?? first?.name ?? key];
      }),
    save: () =>
      writeEntries(
        standing().map((part) => part.entry ?? packed(part.name, content(part.name) ?? new Uint8Array())),
      ),
  };
}

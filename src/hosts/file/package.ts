import { FileRefused } from "../../core/ports";
import { contentOf, packed, readEntries, writeEntries, CAPS, type Caps, type Entry } from "./zip";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf(data: Uint8Array): Encoding {
  if (data[0] === 0xff && data[1] === 0xfe) return "utf-16le";
  if (data[0] === 0xfe && data[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const data = new Uint8Array(2 * text.length + 2);
  const view = new DataView(data.buffer);
  const little = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, little);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 * index + 2, text.charCodeAt(index), little);
  return data;
}

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
  const entries = new Map<string, Entry>();
  const contents = new Map<string, Uint8Array>();
  const changed = new Map<string, string>();
  for (const entry of readEntries(file, bytes, caps)) {
    const key = entry.name.toLowerCase();
    // Of two entries with one name the first is what Office reads.
    if (!entries.has(key)) entries.set(key, entry);
  }
  const content = (name: string): Uint8Array | undefined => {
    const key = name.toLowerCase();
    const kept = contents.get(key);
    if (kept) return kept;
    const entry = entries.get(key);
    if (!entry) return undefined;
    const data = contentOf(file, entry);
    contents.set(key, data);
    return data;
  };
  return {
    file,
    names: () => [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    nameOf: (name) => entries.get(name.toLowerCase())?.name ?? name,
    bytes: content,
    text(name) {
      const data = content(name);
      if (!data) return undefined;
      const text = new TextDecoder(encodingOf(data)).decode(data);
      if (/<!DOCTYPE/i.test(text.slice(0, 4096))) {
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
      const data = typeof value === "string" ? encode(value, old ? encodingOf(old) : "utf-8") : value;
      if (old?.length === data.length && old.every((byte, index) => byte === data[index])) return;
      const entry = packed(entries.get(key)?.name ?? name, data);
      entries.set(key, entry);
      contents.set(key, data);
      changed.set(key, entry.name);
    },
    remove(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return;
      entries.delete(name.toLowerCase());
      contents.delete(name.toLowerCase());
      changed.set(name.toLowerCase(), entry.name);
    },
    changed: () => [...changed.values()],
    save: () => writeEntries([...entries.values()]),
  };
}

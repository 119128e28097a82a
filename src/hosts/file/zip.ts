import { FileRefused } from "../../core/ports";
import { crc32, deflate, inflate } from "./deflate";
import { refuseNonZip } from "./refuse";
import { directoryAt, placeAt } from "./zip64";

/** Limits that a real workbook or contract never meets and a hostile file does. */
export interface Caps {
  readonly entries: number;
  /** Expanded bytes of all entries together. */
  readonly total: number;
  /** Expanded bytes of one entry: what one JavaScript string can hold. */
  readonly entry: number;
  /** Expanded to packed, looked at only in files above `ratioFrom` expanded bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const CAPS: Caps = {
  entries: 20_000,
  total: 1_500_000_000,
  entry: 500_000_000,
  ratio: 400,
  ratioFrom: 50_000_000,
};

/** One entry of a zip file; `raw` holds its bytes as packed. */
export interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date as found. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

/** 1 January 1980, the zip format's first day: entries of ours carry it, so that the same input gives the same bytes. */
const FIRST_DAY = 0x00210000;
const UTF8 = 0x800;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** Reads a zip file's directory. Throws FileRefused for what is no zip, is encrypted, cut short, or beyond the caps. */
export function readEntries(file: string, bytes: Uint8Array, caps: Caps = CAPS): readonly Entry[] {
  refuseNonZip(file, bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (what: string): FileRefused =>
    new FileRefused(
      file,
      "truncated",
      `${file} is cut short or damaged: ${what}. Copy or download it again, or open and save it in Office, then try once more.`,
    );
  const end = bytes.length < 22 ? -1 : findEnd(view);
  if (end < 0) throw damaged("its table of contents is missing");
  const { count, start: first } = directoryAt(view, end);
  if (count > caps.entries)
    throw tooBig(file, `it holds ${String(count)} parts; at most ${String(caps.entries)} are read`);
  const entries: Entry[] = [];
  let at = first;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw damaged(`entry ${String(index + 1)} of its table of contents is unreadable`);
    const flags = view.getUint16(at + 8, true);
    const { size, packed, local } = placeAt(view, at);
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder(flags & UTF8 ? "utf-8" : "windows-1252")
      .decode(nameBytes)
      // Some older programs write Windows' own separator.
      .replaceAll("\\", "/");
    if (flags & 1)
      throw new FileRefused(
        file,
        "encrypted",
        `${file} is a zip file with a password (part "${name}"). Save it without a password, then try once more.`,
      );
    total += size;
    if (size > caps.entry)
      throw tooBig(
        file,
        `part "${name}" expands to ${megabytes(size)}; at most ${megabytes(caps.entry)} is read`,
      );
    if (total > caps.total) throw tooBig(file, `its parts expand to more than ${megabytes(caps.total)}`);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      throw damaged(`part "${name}" is not where the table of contents says`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw damaged(`part "${name}" runs past the end of the file`);
    entries.push({
      name,
      nameBytes,
      flags,
      size,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      raw: bytes.subarray(start, start + packed),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (total > caps.ratioFrom && total > bytes.length * caps.ratio)
    throw tooBig(
      file,
      `it expands to ${String(Math.round(total / bytes.length))} times its size, as files made to exhaust a computer do`,
    );
  return entries;
}

const megabytes = (size: number): string => `${String(Math.round(size / 1_000_000))} MB`;

const tooBig = (file: string, what: string): FileRefused =>
  new FileRefused(
    file,
    "too-big",
    `${file} was not opened: ${what}. Check where it comes from; if it is sound, split it into smaller files.`,
  );

/** The bytes of one entry, checked against its size and checksum. Throws FileRefused if they do not agree. */
export function contentOf(file: string, entry: Entry): Uint8Array {
  const fault = (what: string): FileRefused =>
    new FileRefused(
      file,
      "damaged",
      `${file} is damaged: part "${entry.name}" ${what}. Open it in Office, let Office repair it, save it, then try once more.`,
    );
  if (entry.method !== 0 && entry.method !== 8)
    throw fault(`is packed by method ${String(entry.method)}, which Office does not write`);
  let data: Uint8Array;
  try {
    data = entry.method === 0 ? entry.raw : inflate(entry.raw, entry.size);
  } catch {
    throw fault("does not unpack");
  }
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw fault("does not match its checksum");
  return data;
}

/** An entry of ours around fresh content. */
export function packed(name: string, data: Uint8Array): Entry {
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: UTF8,
    method: 8,
    time: FIRST_DAY,
    crc: crc32(data),
    size: data.length,
    raw: deflate(data),
  };
}

/** A zip file of these entries; those that were read keep their packed bytes and times. */
export function writeEntries(entries: readonly Entry[]): Uint8Array {
  const size = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.raw.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const head = (at: number, entry: Entry): void => {
    view.setUint16(at, 20, true);
    // Sizes stand in the header here, so the flag that says they follow the data is dropped.
    view.setUint16(at + 2, entry.flags & ~8, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.raw.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, entry.nameBytes.length, true);
  };
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    head(at + 4, entry);
    out.set(entry.nameBytes, at + 30);
    out.set(entry.raw, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.raw.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    head(at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

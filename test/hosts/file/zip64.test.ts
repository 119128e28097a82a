import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { sheetXml, workbookOf, zipped } from "./zipped";

const WIDE = 0xffffffff;
const sound = zipped(workbookOf({ Bids: sheetXml("<row><c><v>1</v></c></row>") }));

/** The same zip file with its table of contents in the wide form, as some servers write it for files of any size. */
function widened(bytes: Uint8Array, count?: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const total = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const lines: number[] = [];
  for (let index = 0, at = start; index < total; index++) {
    const length = 46 + view.getUint16(at + 28, true);
    const line = new Uint8Array(length + 28);
    line.set(bytes.subarray(at, at + length));
    const out = new DataView(line.buffer);
    out.setUint16(30, 28, true);
    out.setUint16(length, 1, true);
    out.setUint16(length + 2, 24, true);
    [24, 20, 42].forEach((field, place) => {
      out.setBigUint64(length + 4 + 8 * place, BigInt(view.getUint32(at + field, true)), true);
      out.setUint32(field, WIDE, true);
    });
    lines.push(...line);
    at += length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const tail = new Uint8Array(56 + 20 + 22);
  const out = new DataView(tail.buffer);
  out.setUint32(0, 0x06064b50, true);
  out.setBigUint64(32, BigInt(count ?? total), true);
  out.setBigUint64(48, BigInt(start), true);
  out.setUint32(56, 0x07064b50, true);
  out.setBigUint64(64, BigInt(start + lines.length), true);
  out.setUint32(76, 0x06054b50, true);
  out.setUint16(86, 0xffff, true);
  out.setUint32(92, WIDE, true);
  return Uint8Array.from([...bytes.subarray(0, start), ...lines, ...tail]);
}

test("a small workbook in the wide form reads", () => {
  const book = readWorkbook(openPackage("a.xlsx", widened(sound)));
  expect(book.sheets[0]?.rows).toEqual([[1]]);
});

test("saved, it is in the usual form, with the same parts", () => {
  const pkg = openPackage("a.xlsx", widened(sound));
  const again = openPackage("a.xlsx", pkg.save());
  expect(again.names()).toEqual(openPackage("a.xlsx", sound).names());
  for (const name of again.names()) expect(again.text(name)).toBe(pkg.text(name));
});

test.each([
  ["more entries than there are", widened(sound, 19_999), "unreadable"],
  ["more entries than are read", widened(sound, 2 ** 40), "1099511627776 parts"],
  [
    "a wide record that is not there",
    widened(sound).map((byte, at, all) => (at === all.length - 42 + 8 ? 255 : byte)),
    "65535 parts",
  ],
])("%s", (_, bytes, says) => {
  expect(() => openPackage("a.xlsx", bytes)).toThrow(says);
});

test("Windows' separator in names of parts", () => {
  const parts = Object.entries(workbookOf({ Bids: sheetXml("<row><c><v>1</v></c></row>") }));
  const bytes = zipped(Object.fromEntries(parts.map(([name, part]) => [name.replaceAll("/", "\\"), part])));
  expect(readWorkbook(openPackage("a.xlsx", bytes)).sheets[0]?.rows).toEqual([[1]]);
});

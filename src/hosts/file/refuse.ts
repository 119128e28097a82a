import { FileRefused } from "../../core/ports";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Whether the bytes hold the text as UTF-16, as the directory of an OLE file does. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Throws FileRefused, with the remedy, for files that are no zip package: encrypted ones, the old binary formats, and anything else. */
export function refuseNonZip(file: string, bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new FileRefused(file, "empty", `${file} is empty. Copy or download it again.`);
  if (startsWith(bytes, OLE)) {
    if (holdsUtf16(bytes, "EncryptedPackage")) {
      throw new FileRefused(
        file,
        "encrypted",
        `${file} is protected with a password, so its content cannot be read. Open it in Office, remove the password under File > Info, save it, then try once more.`,
      );
    }
    const old = holdsUtf16(bytes, "WordDocument") ? [".doc", ".docx"] : [".xls", ".xlsx"];
    throw new FileRefused(
      file,
      "old-format",
      `${file} is in the old binary format (${old[0] ?? ""}). Open it in Office and save it as ${old[1] ?? ""}, then try once more.`,
    );
  }
  if (!startsWith(bytes, ZIP)) {
    throw new FileRefused(
      file,
      "not-a-zip",
      `${file} is neither an Excel workbook (.xlsx) nor a Word document (.docx): its content is of another kind. If it is a .csv or .ods file, open it in Excel and save it as .xlsx.`,
    );
  }
}

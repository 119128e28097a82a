/** How a part's text is written: the encoding's name, and whether a byte order mark stands before it. */
export interface PartEncoding {
  readonly name: string;
  readonly hasMark: boolean;
}

const UTF8_PLAIN: PartEncoding = { name: "utf-8", hasMark: false };

/** The encoding that an XML declaration names, as `TextDecoder` knows it; UTF-8 where it names none, or one unknown. */
function declared(data: Uint8Array): string {
  const head = new TextDecoder("windows-1252").decode(data.subarray(0, 200));
  const label = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
  // Without a mark and with single-byte letters it cannot be UTF-16, whatever it says.
  if (/^utf-?16/i.test(label)) return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "utf-8";
  }
}

/** How a part's bytes are written: by their byte order mark, else by where the zeros stand, else by the XML declaration. */
export function encodingOf(data: Uint8Array | undefined): PartEncoding {
  if (!data) return UTF8_PLAIN;
  const [a, b, c] = data;
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", hasMark: true };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", hasMark: true };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "utf-8", hasMark: true };
  if (a === 0x3c && b === 0) return { name: "utf-16le", hasMark: false };
  if (a === 0 && b === 0x3c) return { name: "utf-16be", hasMark: false };
  return { name: declared(data), hasMark: false };
}

/** A part's text, without its byte order mark. */
export const decodeText = (data: Uint8Array): string => new TextDecoder(encodingOf(data).name).decode(data);

/** Text as bytes in a part's encoding; encodings other than Unicode's become UTF-8, in the declaration too. */
export function encodeText(text: string, { name, hasMark }: PartEncoding): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text;
  if (!name.startsWith("utf-16")) {
    const ours = name === "utf-8" ? marked : marked.replace(/(\bencoding\s*=\s*["'])[\w.-]+/, "$1UTF-8");
    return new TextEncoder().encode(ours);
  }
  const data = new Uint8Array(2 * marked.length);
  const view = new DataView(data.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(2 * index, marked.charCodeAt(index), name === "utf-16le");
  return data;
}

/** Whether a document type is declared before the first element; what follows cannot declare one. */
export function declaresDoctype(text: string): boolean {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return true;
    const end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : undefined;
    if (end === undefined) return false;
    at = text.indexOf(end, at);
    if (at < 0) return false;
  }
  return false;
}

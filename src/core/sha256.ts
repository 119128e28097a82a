/** SHA-256 of bytes in lower-case hexadecimal, by the platform's own WebCrypto (Node 20 and browsers on a secure origin). */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 of a text's UTF-8 bytes: of a release file, since releases are stored as UTF-8 without a byte order mark. */
export const sha256OfText = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));

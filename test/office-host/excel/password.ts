/** The sixteen-bit mark that a sheet keeps of a password; made by the algorithm of the file format's standard. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const letter of Array.from(password).reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= letter.charCodeAt(0);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length;
  hash ^= 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

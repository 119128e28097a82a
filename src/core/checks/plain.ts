/** Text as it is compared: without regard to case, space, punctuation and accents. */
export function plain(text: string): string {
  // Most text is ASCII, for which normalising is dear and changes nothing.
  if (/^[\0-\x7f]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9%]+/g, " ")
      .trim();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£%]+/gu, " ")
    .trim();
}

/** Text as it is compared: without regard to case, space, punctuation and accents. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£%]+/gu, " ")
    .trim();

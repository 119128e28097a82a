/** Text as two versions of a clause are compared: one kind of quotes, hyphens and spaces. */
export const comparedText = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f\t\r\n\v]+/g, " ")
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, "")
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/ {2,}/g, " ")
    .trim();

/** Text without a number or sign typed in front of it: "3.1 ", "(a) ", "• ". */
export const withoutTypedNumber = (text: string): string =>
  text.replace(
    /^\s*(?:\d+(?:\.\d+)+[.)]?|\d+[.)]|\((?:[a-zA-Z]{1,4}|\d{1,2})\)|[a-z]{1,2}[.)]|[•·▪◦–-])\s+(?=\S)/,
    "",
  );

/** Bare words of a heading or label: lower case, no accents, punctuation or currency signs; "&" reads as "and". */
export function textKey(text: string): string {
  // Most headings and labels are plain; this path gives the same in a fraction of the time.
  if (/^[A-Za-z0-9 ]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, " ").trim();
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['’]/g, "")
    .replace(/&/g, " and ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The same without anything in brackets: "Quantity offered (units)" is "quantity offered". */
export const bareKey = (text: string): string => textKey(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, " "));

/** Two names with this key in common differ in case and space only, and are one name. */
export const nameKey = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, "");

/** Words in the singular, so that "weeks" and "week" are the same unit. */
export const singularKey = (text: string): string =>
  textKey(text)
    .split(" ")
    .map((word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word))
    .join(" ");

const COMPANY_WORDS = new Set([
  "ltd",
  "limited",
  "plc",
  "llp",
  "cic",
  "inc",
  "co",
  "company",
  "uk",
  "group",
  "holdings",
  "the",
  "and",
]);

/** A company's name without its legal form: "Acme Ltd" and "ACME Limited" may be one bidder. */
export function companyKey(name: string): string {
  const words = textKey(name).split(" ");
  const kept = words.filter((word) => !COMPANY_WORDS.has(word));
  return (kept.length > 0 ? kept : words).join("");
}

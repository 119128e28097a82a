const ROMAN = /^[ivxlc]+$/i;

/** Numbers that people type before a clause. A full stop or bracket, or a tab after them, tells them from "2026 was" and "12 people". */
const FORMS = [
  // 2.1 The Supplier, 2.1The Supplier, 1.Definitions
  /^(\d{1,3}(?:\.\d{1,3}){0,5})\.?[ \t\u00a0]*(?=[\p{Lu}"“‘'[(])/u,
  /^(\d{1,3}(?:\.\d{1,3}){1,5})\.?\t\s*/u,
  /^(\d{1,3})\.?\t\s*/u,
  /^(\(\d{1,3}\)|\([a-z]{1,2}\)|\([ivxlc]{1,6}\)|\([A-Z]\))\s*(?=\S)/u,
  /^([a-z]{1,2}\)|\d{1,3}\))\s+/u,
  /^([A-Z]|[a-z]|[ivxlc]{1,6})\.?\t\s*/u,
] as const;

/** Splits a typed number from the text behind it; the number is without its final full stop, "" where there is none. */
export function splitTypedNumber(text: string): { readonly number: string; readonly rest: string } {
  for (const [index, form] of FORMS.entries()) {
    const match = form.exec(text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const rest = text.slice(match[0].length);
    // "12 Months" and "3 The Street" have neither a full stop nor a tab.
    if (index === 0 && !match[0].slice(0).includes(".")) continue;
    if (index === 5 && !ROMAN.test(number) && number.length > 1) continue;
    return { number, rest };
  }
  return { number: "", rest: text };
}
